package vn.taphuan.classes.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.calendar.DayOff;
import vn.taphuan.classes.calendar.DaysOff;
import vn.taphuan.classes.calendar.SaveDayOffResult;
import vn.taphuan.classes.calendar.TravelTimes;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.lecturer.AbsenceResult;
import vn.taphuan.classes.lecturer.Absences;
import vn.taphuan.classes.lecturer.LecturerContent;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.lecturer.SaveLecturerResult;
import vn.taphuan.classes.venue.BlockResult;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.classes.venue.RoomContent;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.SaveVenueResult;
import vn.taphuan.classes.venue.VenueBlocks;
import vn.taphuan.classes.venue.VenueContact;
import vn.taphuan.classes.venue.VenueContent;
import vn.taphuan.classes.venue.VenueKind;
import vn.taphuan.classes.venue.VenueProblem;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.people.Role;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/** What is kept of venues, lecturers, days off and roads, and how it stands against plans; on the real database. */
@DemoInstallation
class SurroundingsIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    Venues venues;

    @Autowired
    VenueBlocks blocks;

    @Autowired
    Lecturers lecturers;

    @Autowired
    Absences absences;

    @Autowired
    DaysOff daysOff;

    @Autowired
    TravelTimes travel;

    @Autowired
    Bookings bookings;

    @Autowired
    Enrolments enrolments;

    @Autowired
    AuditTrail trail;

    UnitId east;
    UnitId west;

    @BeforeEach
    void west() {
        east = people.centre(1);
        west = people.centre(2);
        people.hire("trungtamtay", west, Role.CENTRE_OFFICER);
        people.signIn("trungtam");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aVenueComesBackAsItWasTypedAndWhatIsWrongIsNamed() {
        var typed = new VenueContent(
                east,
                "Điểm cầu đầy đủ",
                VenueKind.SITE,
                "Thôn Mẫu",
                new VenueContact("Người Mẫu", "0206 000 0009"),
                "https://hop.example.vn/abc",
                UsualWeek.parse("1M 1A 6M"),
                List.of(new RoomContent(
                        null, "Phòng họp", 30, Set.of(Equipment.SOUND, Equipment.CONFERENCE), "máy phát điện")));
        var id = ((SaveVenueResult.Stored) venues.add(typed)).id();
        var found = venues.find(id).orElseThrow();
        assertThat(found.content())
                .usingRecursiveComparison()
                .ignoringFields("rooms.id")
                .isEqualTo(typed);
        assertThat(venues.add(new VenueContent(
                        east,
                        "Sai",
                        VenueKind.SITE,
                        null,
                        new VenueContact(null, "gọi anh Ba"),
                        "http://khong-an-toan.example.vn",
                        new UsualWeek(Set.of()),
                        List.of(new RoomContent(null, "P", 10)))))
                .isEqualTo(new SaveVenueResult.Wrong(
                        List.of(VenueProblem.PHONE_WRONG, VenueProblem.LINK_WRONG, VenueProblem.NEVER_OPEN)));
    }

    @Test
    void aBlockedDayRefusesAPlanUntilItIsGivenFree() {
        var room = plans.room(east, "Phòng bị chặn", 60);
        var day = plans.freeDay();
        var span = new DaySpan(day, day, HalfDay.AFTERNOON);
        assertThat(blocks.add(room.venue(), null, span, " ")).isEqualTo(new BlockResult.ReasonMissing());
        assertThat(blocks.add(room.venue(), null, new DaySpan(day, day.minusDays(1), null), "x"))
                .isEqualTo(new BlockResult.DaysWrong());
        var block = (BlockResult.Stored) blocks.add(room.venue(), null, span, "Sửa mái");
        var plan = plans.oneDay(east, day, 40, List.of(), room);
        assertThat(classes.create(plan))
                .isInstanceOfSatisfying(
                        SaveClassResult.Clashing.class,
                        refused -> assertThat(refused.clashes()).singleElement().satisfies(clash -> {
                            assertThat(clash.kind()).isEqualTo(Clash.Kind.BLOCKED);
                            assertThat(clash.session()).isEqualTo(2);
                            assertThat(clash.reason()).isEqualTo("Sửa mái");
                        }));
        var check = classes.check(null, plan);
        assertThat(check.remedies(check.clashes().getFirst()))
                .containsExactly(new Remedy.MoveTo(day.plusDays(1), HalfDay.MORNING));
        blocks.remove(block.id());
        assertThat(classes.create(plan)).isInstanceOf(SaveClassResult.Stored.class);
        assertThat(SystemWork.call("test", () -> trail.about(room.venue().value())))
                .extracting(AuditTrail.Line::action)
                .contains("venue.blocked", "venue.unblocked");
    }

    @Test
    void anAbsentLecturerRefusesAPlanAndOneWhoIsFreeIsOffered() {
        var room = plans.room(east, "Phòng vắng", 60);
        var day = plans.freeDay();
        var absent = plans.lecturer(east, "Vắng Mẫu", null);
        assertThat(absences.add(absent, new DaySpan(day, day, HalfDay.MORNING), "Đi họp"))
                .isInstanceOf(AbsenceResult.Stored.class);
        var check = classes.check(null, plans.oneDay(east, day, 40, List.of(absent), room));
        assertThat(check.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.ABSENT);
            assertThat(check.remedies(clash)).anyMatch(Remedy.UseLecturer.class::isInstance);
        });
        people.signIn("trungtamtay");
        assertThat(absences.of(absent, day)).isEmpty();
        assertThatThrownBy(() -> absences.add(absent, new DaySpan(day, day, null), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> blocks.add(room.venue(), null, new DaySpan(day, day, null), "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLecturerWhoCannotComeInTimeAndOneWhoTeachesTooMuchAreSaid() {
        var here = plans.room(east, "Nơi gần", 60);
        var there = plans.room(west, "Nơi xa", 60);
        var day = plans.freeDay();
        var busy = limited("Bận Mẫu", 6);
        SystemWork.as("test", () -> plans.stored(morning(west, day, busy, there)));
        var plan = plans.oneDay(east, day, 40, List.of(), here);
        var afternoon = new ClassContent(
                east,
                plan.name(),
                plan.programme(),
                plan.modules(),
                40,
                true,
                null,
                null,
                plan.paper(),
                plan.places(),
                List.of(new SessionContent(
                        null, day, HalfDay.AFTERNOON, 4, Plans.MODULES, List.of(here.id()), List.of(busy))));
        assertThat(classes.check(null, afternoon).warnings())
                .contains(
                        new ClassWarning.HowFar(1, busy, "Bận Mẫu", null, "Nơi gần"),
                        new ClassWarning.OverHours(1, busy, "Bận Mẫu", day.getYear(), 8, 6));
        assertThat(travel.enter(east, west, new BigDecimal("3.5"))).isTrue();
        assertThat(classes.check(null, afternoon).warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .isInstanceOfSatisfying(
                                ClassWarning.TooFar.class,
                                far -> assertThat(far.hours()).isEqualByComparingTo("3.5")));
        assertThat(travel.enter(east, west, null)).isTrue();
        assertThat(bookings.hours(busy, day.getYear()).orElseThrow())
                .isEqualTo(new TeachingHours(day.getYear(), 4, 0, 6));
        assertThat(bookings.of(busy, day, day))
                .singleElement()
                .satisfies(booking -> assertThat(booking.trainingClass()).isNull());
    }

    @Test
    void peopleWhoSitInTwoClassesAtOnceAreSaid() {
        var day = plans.freeDay();
        var first = plans.open(plans.oneDay(east, day, 40, List.of(), plans.room(east, "Một", 60)));
        var second = plans.open(plans.oneDay(east, day, 40, List.of(), plans.room(east, "Hai", 60)));
        var trainees = people.traineesOf(east, 2);
        enrolments.enrol(first.id(), trainees);
        enrolments.enrol(second.id(), trainees);
        assertThat(classes.check(second.id(), second.content()).warnings())
                .contains(new ClassWarning.TraineesElsewhere(1, trainees.size(), first.label()));
    }

    @Test
    void aDayOffIsRecordedForTheWholeProvinceAndWarnsInPlans() {
        var day = plans.freeDay();
        var off = new DayOff(day, false, "Nghỉ hoán đổi", null);
        assertThat(daysOff.mayRecord()).isFalse();
        assertThatThrownBy(() -> daysOff.record(off)).isInstanceOf(AccessDeniedException.class);
        people.signIn("quantri");
        assertThat(daysOff.record(off)).isEqualTo(new SaveDayOffResult.Stored());
        assertThat(daysOff.record(off)).isEqualTo(new SaveDayOffResult.KnownAlready());
        assertThat(daysOff.record(new DayOff(LocalDate.of(2027, 2, 6), false, "Tết", null)))
                .isEqualTo(new SaveDayOffResult.KnownAlready());
        people.signIn("trungtam");
        assertThat(classes.check(null, plans.oneDay(east, day, 40, List.of(), plans.room(east, "Nghỉ", 60)))
                        .warnings())
                .contains(new ClassWarning.OnDayOff(1, day, "Nghỉ hoán đổi"));
        people.signIn("bantochuc");
        daysOff.remove(day);
        assertThat(daysOff.between(day, day)).isEmpty();
    }

    @Test
    void whatOneHasNotSeenIsNotOverwrittenInThePlanningDefaults() {
        people.signIn("bantochuc");
        var seen = travel.settings();
        assertThat(travel.settle(seen)).isTrue();
        assertThat(travel.settle(seen)).isFalse();
        people.signIn("trungtam");
        assertThatThrownBy(() -> travel.settle(seen)).isInstanceOf(AccessDeniedException.class);
    }

    private LecturerId limited(String name, int hours) {
        return SystemWork.call(
                "test",
                () -> ((SaveLecturerResult.Stored) lecturers.add(new LecturerContent(
                                east,
                                null,
                                name,
                                null,
                                null,
                                Plans.MODULES,
                                true,
                                LecturerKind.PART_TIME,
                                "mau@example.vn",
                                null,
                                east,
                                UsualWeek.ALWAYS,
                                hours)))
                        .id());
    }

    private ClassContent morning(UnitId centre, LocalDate day, LecturerId teacher, RoomSummary room) {
        var plan = plans.oneDay(centre, day, 40, List.of(teacher), room);
        return new ClassContent(
                centre,
                plan.name(),
                plan.programme(),
                plan.modules(),
                40,
                true,
                null,
                null,
                plan.paper(),
                plan.places(),
                plan.sessions().subList(0, 1));
    }
}
