package vn.taphuan.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.session.StepResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.ActingAs;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** A finished, a running and a planned class of the demo's first centre, each made in one transaction, by the people whose work it is. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(60)
class DemoClasses implements ApplicationRunner {

    private static final ProgrammeCode PROGRAMME = new ProgrammeCode("lich-su-dang");
    private static final List<ModuleCode> MODULES = List.of(new ModuleCode("m1"), new ModuleCode("m4"));
    private static final int SEATS = 40;
    private static final int SITE_SEATS = 10;
    private static final int PEOPLE = 36;
    private static final int SEED = 68;

    private final Units units;
    private final Accounts accounts;
    private final ActingAs acting;
    private final Venues venues;
    private final Lecturers lecturers;
    private final TrainingClasses classes;
    private final ClassLists lists;
    private final Enrolments enrolments;
    private final SiteClerks clerks;
    private final AttendanceSheets sheets;
    private final FinalMarks marks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoClasses(
            Units units,
            Accounts accounts,
            ActingAs acting,
            Venues venues,
            Lecturers lecturers,
            TrainingClasses classes,
            ClassLists lists,
            Enrolments enrolments,
            SiteClerks clerks,
            AttendanceSheets sheets,
            FinalMarks marks,
            TransactionTemplate transaction,
            Clock clock) {
        this.units = units;
        this.accounts = accounts;
        this.acting = acting;
        this.venues = venues;
        this.lecturers = lecturers;
        this.classes = classes;
        this.lists = lists;
        this.enrolments = enrolments;
        this.clerks = clerks;
        this.sheets = sheets;
        this.marks = marks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemWork.as("demo", () -> {
            var centre = units.search("Ví Dụ Đông", UnitKind.POLITICAL_CENTRE, null)
                    .getFirst()
                    .id();
            once(() -> venues.search("Hội trường Ví Dụ").isEmpty(), () -> place(centre));
            var today = LocalDate.now(clock);
            var week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            once(() -> missing("Lớp mẫu đã xong"), () -> finished(centre, week.minusWeeks(4)));
            once(
                    () -> missing("Lớp mẫu đang học"),
                    () -> running(centre, workday(today.minusDays(1), -1), workday(today, 1)));
            once(() -> missing("Lớp mẫu sắp mở"), () -> planned(centre, week.plusWeeks(3)));
        });
    }

    private void once(Supplier<Boolean> missing, Runnable make) {
        if (missing.get()) {
            transaction.executeWithoutResult(status -> make.run());
        }
    }

    private boolean missing(String name) {
        return lists.search(EnumSet.allOf(ClassState.class), name, 0, 1).isEmpty();
    }

    private void place(UnitId centre) {
        venues.add(new VenueContent(
                centre,
                "Hội trường Ví Dụ",
                "Số 1, đường Mẫu, xã Ví Dụ",
                List.of(new RoomContent(null, "Hội trường tầng 2", 100), new RoomContent(null, "Phòng học 1", 40))));
        venues.add(new VenueContent(
                centre, "Điểm cầu Ví Dụ", "Thôn Mẫu, xã Ví Dụ", List.of(new RoomContent(null, "Phòng họp", 30))));
        lecturers.add(new LecturerContent(
                centre,
                acting.account("giangvien"),
                "Lương Đức Mẫu Khánh",
                "Giảng viên",
                "Trung tâm chính trị Ví Dụ Đông",
                MODULES,
                false));
        lecturers.add(new LecturerContent(
                centre, null, "Nguyễn Thị Mẫu Ngọc", "Thạc sĩ", "Cơ quan Mẫu", List.of(new ModuleCode("m4")), false));
    }

    private void finished(UnitId centre, LocalDate firstDay) {
        var id = opened("Lớp mẫu đã xong", centre, List.of(), List.of(firstDay, firstDay));
        enrolTo(id, PEOPLE);
        as("trungtam", () -> done(classes.start(id)));
        attend(id, firstDay.plusYears(1));
        as("trungtam", () -> done(classes.assess(id)));
        mark(id);
    }

    /** A class whose first day has been and whose last session is today, or on Monday where today is a day off. */
    private void running(UnitId centre, LocalDate firstDay, LocalDate lastDay) {
        var id = opened("Lớp mẫu đang học", centre, List.of(site()), List.of(firstDay, firstDay, lastDay));
        enrolTo(id, PEOPLE - 4);
        var site = classes.find(id).orElseThrow().places().getLast();
        as("trungtam", () -> {
            clerks.assign(site.id(), acting("thuky"));
            return site;
        });
        as("trungtam", () -> done(classes.start(id)));
        attend(id, lastDay);
    }

    private void planned(UnitId centre, LocalDate firstDay) {
        create("Lớp mẫu sắp mở", centre, List.of(), List.of(firstDay, firstDay));
    }

    private ClassId opened(String name, UnitId centre, List<VenueSummary> sites, List<LocalDate> days) {
        var id = create(name, centre, sites, days);
        as("trungtam", () -> done(classes.submit(id)));
        as("giamdoc", () -> done(classes.approve(id)));
        as("trungtam", () -> done(classes.open(id)));
        return id;
    }

    /** @param days the day of each session: morning, afternoon, morning */
    private ClassId create(String name, UnitId centre, List<VenueSummary> sites, List<LocalDate> days) {
        var hall = hall();
        var teacher = lecturers.search("Mẫu Khánh").getFirst().id();
        var rooms = Stream.concat(Stream.of(hall), sites.stream())
                .map(venue -> venue.rooms().getFirst().id())
                .toList();
        var places = Stream.concat(
                        Stream.of(new PlaceContent(hall.id(), SEATS - SITE_SEATS * sites.size())),
                        sites.stream().map(site -> new PlaceContent(site.id(), SITE_SEATS)))
                .toList();
        var sessions = Stream.iterate(0, number -> number < days.size(), number -> number + 1)
                .map(number -> new SessionContent(
                        null,
                        days.get(number),
                        HalfDay.values()[number % 2],
                        SessionContent.USUAL_PERIODS,
                        List.of(MODULES.get(Math.min(number, 1))),
                        rooms,
                        List.of(teacher)))
                .toList();
        var content = new ClassContent(
                centre,
                name,
                PROGRAMME,
                MODULES,
                SEATS,
                true,
                "Ban Mẫu",
                "Thường trực Đảng ủy xã Ví Dụ",
                new DirectingPaper("01-KH/MAU", days.getFirst().minusWeeks(6), "Đảng ủy xã Ví Dụ"),
                places,
                sessions);
        return as("trungtam", () -> switch (classes.create(content)) {
            case SaveClassResult.Stored stored -> stored.id();
            case SaveClassResult refused ->
                throw new IllegalStateException("the demo class " + name + " cannot be stored: " + refused);
        });
    }

    /** The demo trainee and others of the communes that the centre serves. */
    private void enrolTo(ClassId id, int people) {
        as("trungtam", () -> {
            List<AccountId> chosen = new ArrayList<>(List.of(acting("hocvien")));
            accounts.search("hocvien", 0, people).stream()
                    .map(AccountSummary::id)
                    .filter(person -> !chosen.contains(person))
                    .limit(people - 1L)
                    .forEach(chosen::add);
            return enrolments.enrol(id, chosen);
        });
    }

    /** Attendance of the sessions before a day: most are there, some late, a few not. */
    private void attend(ClassId id, LocalDate before) {
        var random = new Random(SEED);
        var detail = classes.find(id).orElseThrow();
        as("trungtam", () -> {
            for (var session : detail.sessions()) {
                if (session.date().isBefore(before)) {
                    sheets.mark(
                            session.id(),
                            enrolments.of(id).stream()
                                    .map(person -> change(person, random))
                                    .toList());
                }
            }
            return detail;
        });
    }

    private static MarkChange change(Enrolment person, Random random) {
        int luck = random.nextInt(20);
        var mark = luck == 0 ? Mark.ABSENT : luck == 1 ? Mark.EXCUSED : luck < 4 ? Mark.LATE : Mark.PRESENT;
        return new MarkChange(person.id(), 1, mark, mark == Mark.LATE ? 1 : 0);
    }

    private void mark(ClassId id) {
        var random = new Random(SEED);
        as("giangvien", () -> {
            enrolments
                    .of(id)
                    .forEach(person ->
                            marks.enterFirst(person.id(), BigDecimal.valueOf(45 + random.nextInt(50), 1), null));
            return id;
        });
    }

    /** The day itself, or the nearest workday before (-1) or after (1) it. */
    private static LocalDate workday(LocalDate day, int direction) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workday(day.plusDays(direction), direction) : day;
    }

    private static StepResult done(StepResult result) {
        if (!(result instanceof StepResult.Done)) {
            throw new IllegalStateException("a demo class does not go on: " + result);
        }
        return result;
    }

    private VenueSummary hall() {
        return venues.search("Hội trường Ví Dụ").getFirst();
    }

    private VenueSummary site() {
        return venues.search("Điểm cầu Ví Dụ").getFirst();
    }

    /** Found while the system works; inside somebody's work the system's rights are gone. */
    private AccountId acting(String userName) {
        return SystemWork.call("demo", () -> acting.account(userName));
    }

    private <T> T as(String userName, Supplier<T> work) {
        return acting.call(acting.account(userName), work);
    }
}
