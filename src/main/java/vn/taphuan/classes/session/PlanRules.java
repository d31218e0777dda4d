package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.time.Holidays;

/** What is wrong with a plan, and what is worth a second look. */
final class PlanRules {

    /** Fact T-27 (read second hand; to be checked against the paper). */
    static final int LEAST_TRAINEES = 25;

    /** Dates beyond these are slips of the keyboard. */
    private static final int FIRST_YEAR = 2000;

    private static final int MOST_YEARS_AHEAD = 10;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 3;
    private static final int MOST_PERIODS = 6;
    private static final int MOST_SEATS = 5000;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NUMBER = 80;

    /** A room as far as a plan depends on it. */
    record RoomFacts(VenueId venue, String name, int seats) {}

    /** A lecturer as far as a plan depends on him. */
    record LecturerFacts(String name, Set<ModuleCode> modules) {}

    private final LocalDate today;
    private final ClassContent plan;
    private final Map<RoomId, RoomFacts> rooms;
    private final Map<LecturerId, LecturerFacts> lecturers;

    PlanRules(
            LocalDate today,
            ClassContent plan,
            Map<RoomId, RoomFacts> rooms,
            Map<LecturerId, LecturerFacts> lecturers) {
        this.today = today;
        this.plan = plan;
        this.rooms = rooms;
        this.lecturers = lecturers;
    }

    /** The same for another plan with the same rooms and lecturers. */
    PlanRules of(ClassContent other) {
        return new PlanRules(today, other, rooms, lecturers);
    }

    /** What keeps a plan from being stored, even as a draft. */
    List<ClassProblem> problems() {
        List<ClassProblem> found = new ArrayList<>();
        add(found, plan.name().isBlank(), ClassProblem.Kind.NAME_MISSING);
        add(found, plan.name().length() > LONGEST_TEXT, ClassProblem.Kind.NAME_TOO_LONG);
        add(found, plan.programme() == null, ClassProblem.Kind.PROGRAMME_MISSING);
        add(found, plan.seats() < 1 || plan.seats() > MOST_SEATS, ClassProblem.Kind.SEATS_WRONG);
        add(found, isLong(plan.advisedBy()) || isLong(plan.directedBy()), ClassProblem.Kind.TEXT_TOO_LONG);
        add(found, isPaperWrong(), ClassProblem.Kind.PAPER_INCOMPLETE);
        add(found, placeTwice(), ClassProblem.Kind.PLACE_TWICE);
        add(found, plan.sessions().isEmpty(), ClassProblem.Kind.SESSIONS_MISSING);
        Set<Map.Entry<LocalDate, HalfDay>> halfDays = new HashSet<>();
        forEachSession((number, session) -> {
            add(found, session.date() == null, ClassProblem.Kind.DATE_MISSING, number);
            add(found, isAbsurd(session.date()), ClassProblem.Kind.DATE_WRONG, number);
            boolean twice = session.date() != null && !halfDays.add(Map.entry(session.date(), session.halfDay()));
            add(found, twice, ClassProblem.Kind.HALF_DAY_TWICE, number);
            boolean periods = session.periods() < 1 || session.periods() > MOST_PERIODS;
            add(found, periods, ClassProblem.Kind.PERIODS_WRONG, number);
            add(found, isElsewhere(session), ClassProblem.Kind.ROOM_ELSEWHERE, number);
        });
        return found;
    }

    /** What a draft may still lack, but not a plan that is submitted. */
    List<ClassProblem> gaps() {
        List<ClassProblem> found = new ArrayList<>();
        add(found, plan.modules().isEmpty(), ClassProblem.Kind.MODULES_MISSING);
        add(found, plan.places().isEmpty(), ClassProblem.Kind.PLACES_MISSING);
        forEachSession(
                (number, session) -> add(found, session.rooms().isEmpty(), ClassProblem.Kind.ROOM_MISSING, number));
        return found;
    }

    /** @param enrolled people enrolled, once enrolment has begun; before that the seats are what counts */
    List<ClassWarning> warnings(@Nullable Integer enrolled) {
        List<ClassWarning> found = new ArrayList<>();
        int sessions = plan.sessions().size();
        if (sessions < SHORTEST || sessions > LONGEST) {
            found.add(new ClassWarning.UnusualLength(sessions));
        }
        int people = enrolled == null ? plan.seats() : enrolled;
        if (people < LEAST_TRAINEES) {
            found.add(new ClassWarning.FewTrainees(people, LEAST_TRAINEES));
        }
        if (plan.paper() == null) {
            found.add(new ClassWarning.NoDirectingPaper());
        }
        forEachSession((number, session) -> {
            var date = session.date();
            if (date != null) {
                if (enrolled == null && date.isBefore(today)) {
                    found.add(new ClassWarning.InThePast(number, date));
                }
                Holidays.on(date).ifPresent(holiday -> found.add(new ClassWarning.OnHoliday(number, date, holiday)));
            }
            plan.places().forEach(place -> smallRooms(number, session, place).forEach(found::add));
            untaught(session).forEach(module -> found.add(new ClassWarning.ModuleWithoutLecturer(number, module)));
        });
        return found;
    }

    /** The rooms of one place in one session, when together they have fewer seats than are planned there. */
    private Stream<ClassWarning> smallRooms(int number, SessionContent session, PlaceContent place) {
        var there = session.rooms().stream()
                .map(rooms::get)
                .filter(room -> room != null && room.venue().equals(place.venue()))
                .toList();
        int seats = there.stream().mapToInt(RoomFacts::seats).sum();
        if (there.isEmpty() || seats >= place.seats()) {
            return Stream.empty();
        }
        var names = String.join(", ", there.stream().map(RoomFacts::name).toList());
        return Stream.of(new ClassWarning.SmallRooms(number, names, seats, place.seats()));
    }

    private Stream<String> untaught(SessionContent session) {
        if (session.lecturers().isEmpty()) {
            return Stream.empty();
        }
        return session.modules().stream()
                .filter(module -> session.lecturers().stream()
                        .map(lecturers::get)
                        .noneMatch(lecturer ->
                                lecturer != null && lecturer.modules().contains(module)))
                .map(ModuleCode::value);
    }

    private boolean isAbsurd(@Nullable LocalDate date) {
        return date != null && (date.getYear() < FIRST_YEAR || date.isAfter(today.plusYears(MOST_YEARS_AHEAD)));
    }

    private boolean isElsewhere(SessionContent session) {
        var venues = plan.places().stream().map(PlaceContent::venue).toList();
        return session.rooms().stream()
                .map(rooms::get)
                .anyMatch(room -> room == null || !venues.contains(room.venue()));
    }

    private boolean placeTwice() {
        return plan.places().stream().map(PlaceContent::venue).distinct().count()
                < plan.places().size();
    }

    private boolean isPaperWrong() {
        var paper = plan.paper();
        return paper != null
                && (paper.number().isBlank()
                        || paper.issuedBy().isBlank()
                        || paper.number().length() > LONGEST_NUMBER
                        || isLong(paper.issuedBy()));
    }

    private interface SessionVisitor {
        void visit(int number, SessionContent session);
    }

    private void forEachSession(SessionVisitor visitor) {
        for (int i = 0; i < plan.sessions().size(); i++) {
            visitor.visit(i + 1, plan.sessions().get(i));
        }
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }

    private static void add(List<ClassProblem> found, boolean wrong, ClassProblem.Kind kind) {
        add(found, wrong, kind, 0);
    }

    private static void add(List<ClassProblem> found, boolean wrong, ClassProblem.Kind kind, int session) {
        if (wrong) {
            found.add(new ClassProblem(kind, session));
        }
    }
}
