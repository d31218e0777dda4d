package vn.taphuan.classes;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Venues, lecturers and classes for tests, made through the services by the system. */
@TestComponent
public class Plans {

    private static final AtomicInteger DAYS = new AtomicInteger();
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

    /** A day that no other test uses. */
    public LocalDate freeDay() {
        return FAR.plusDays(7L * DAYS.getAndIncrement());
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
                null,
                null,
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
}
