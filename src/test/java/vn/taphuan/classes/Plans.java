package vn.taphuan.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.lecturer.SaveLecturerResult;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassTemplate;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceContent;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.Holidays;

/** Venues, lecturers and classes for tests, made through the services by the system. */
@TestComponent
public class Plans {

    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final LocalDate FAR = LocalDate.of(2028, 3, 6);

    public static final ProgrammeCode PROGRAMME = new ProgrammeCode("lich-su-dang");
    public static final List<ModuleCode> MODULES = List.of(new ModuleCode("m1"), new ModuleCode("m4"));

    private final Venues venues;
    private final Lecturers lecturers;
    private final TrainingClasses classes;

    Plans(Venues venues, Lecturers lecturers, TrainingClasses classes) {
        this.venues = venues;
        this.lecturers = lecturers;
        this.classes = classes;
    }

    /** The Monday of a week that no other test uses, without holidays and within one year. */
    public LocalDate freeDay() {
        LocalDate monday;
        do {
            monday = FAR.plusWeeks(WEEKS.getAndIncrement());
        } while (!isUsual(monday));
        return monday;
    }

    private static boolean isUsual(LocalDate monday) {
        var next = monday.plusWeeks(1);
        return monday.getYear() == next.getYear()
                && monday.datesUntil(next).allMatch(day -> Holidays.on(day).isEmpty());
    }

    public RoomSummary room(UnitId unit, String name, int seats) {
        return SystemWork.call("test", () -> {
            var stored = (SaveVenueResult.Stored) venues.add(
                    new VenueContent(unit, name, null, List.of(new RoomContent(null, "Phòng " + name, seats))));
            return venues.find(stored.id()).orElseThrow().rooms().getFirst();
        });
    }

    public LecturerId lecturer(UnitId unit, String name, AccountId account) {
        return SystemWork.call(
                "test",
                () -> ((SaveLecturerResult.Stored)
                                lecturers.add(new LecturerContent(unit, account, name, null, null, MODULES, false)))
                        .id());
    }

    public ClassContent oneDay(
            UnitId centre, LocalDate day, int seats, List<LecturerId> teachers, RoomSummary... rooms) {
        var roomIds = List.of(rooms).stream().map(RoomSummary::id).toList();
        return new ClassContent(
                centre,
                "Tập huấn lịch sử Đảng bộ địa phương",
                PROGRAMME,
                MODULES,
                seats,
                true,
                "Ban Tuyên giáo và Dân vận",
                "Ban Thường vụ",
                new DirectingPaper("15-KH/TU", LocalDate.of(2026, 1, 5), "Ban Thường vụ"),
                List.of(rooms).stream()
                        .map(room -> new PlaceContent(room.venue(), room.seats()))
                        .toList(),
                ClassTemplate.ONE_DAY.sessions(day).stream()
                        .map(session -> new SessionContent(
                                null, session.date(), session.halfDay(), session.periods(), MODULES, roomIds, teachers))
                        .toList());
    }

    public ClassDetail stored(ClassContent plan) {
        return SystemWork.call("test", () -> {
            var result = classes.create(plan);
            if (!(result instanceof SaveClassResult.Stored stored)) {
                throw new AssertionError(result.toString());
            }
            return classes.find(stored.id()).orElseThrow();
        });
    }

    /** Submitted, approved and open. */
    public ClassDetail open(ClassContent plan) {
        var stored = stored(plan);
        return SystemWork.call("test", () -> {
            classes.submit(stored.id());
            classes.approve(stored.id());
            classes.open(stored.id());
            return classes.find(stored.id()).orElseThrow();
        });
    }

    public ClassDetail running(ClassContent plan) {
        var open = open(plan);
        return SystemWork.call("test", () -> {
            classes.start(open.id());
            return classes.find(open.id()).orElseThrow();
        });
    }

    /** Changes a class by the form of its plan. @return what it is like then */
    public ClassDetail edit(ClassDetail of, ClassContent plan, @Nullable String reason) {
        return SystemWork.call("test", () -> {
            assertThat(classes.edit(of.id(), of.version(), plan, reason)).isInstanceOf(SaveClassResult.Stored.class);
            return classes.find(of.id()).orElseThrow();
        });
    }

    /** Moves a session of a class, which may have changed since, to the morning of a day. */
    public void move(ClassDetail of, @Nullable SessionId session, LocalDate to) {
        var now = SystemWork.call("test", () -> classes.find(of.id()).orElseThrow());
        edit(
                now,
                with(
                        now.content(),
                        now.content().sessions().stream()
                                .map(one -> session != null && session.equals(one.id()) ? moved(one, to) : one)
                                .toList()),
                "đổi ngày");
    }

    /** The same on the morning of a day. */
    public static SessionContent moved(SessionContent session, LocalDate to) {
        return held(session, to, session.rooms(), session.lecturers());
    }

    /** The same on the morning of a day, in other rooms, by other lecturers. */
    public static SessionContent held(
            SessionContent session, LocalDate to, List<RoomId> rooms, List<LecturerId> lecturers) {
        return new SessionContent(
                session.id(), to, HalfDay.MORNING, session.periods(), session.modules(), rooms, lecturers);
    }

    /** The same plan with other sessions. */
    public static ClassContent with(ClassContent plan, List<SessionContent> sessions) {
        return new ClassContent(
                plan.centre(),
                plan.name(),
                plan.programme(),
                plan.modules(),
                plan.seats(),
                plan.selfEnrolment(),
                plan.advisedBy(),
                plan.directedBy(),
                plan.paper(),
                plan.places(),
                sessions);
    }
}
