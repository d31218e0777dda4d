package vn.taphuan.classes.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.VenueId;
import vn.taphuan.classes.calendar.DayOff;
import vn.taphuan.classes.calendar.PlanSettings;
import vn.taphuan.classes.calendar.Travel;
import vn.taphuan.classes.calendar.TravelTimes.Roads;
import vn.taphuan.classes.lecturer.LecturerKind;
import vn.taphuan.classes.session.Surroundings.Slot;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.security.UnitId;

/** Each rule with a plan that it says something about, and one that it leaves alone. */
class SurroundingRulesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final ModuleCode M1 = new ModuleCode("m1");
    private static final ModuleCode M4 = new ModuleCode("m4");
    private static final UnitId EAST = new UnitId(UUID.randomUUID());
    private static final UnitId WEST = new UnitId(UUID.randomUUID());
    private static final VenueId HALL = new VenueId(UUID.randomUUID());
    private static final VenueId SITE = new VenueId(UUID.randomUUID());
    private static final UsualWeek MORNINGS = UsualWeek.parse("1M 2M 3M 4M 5M");

    private final Map<RoomId, Surroundings.Room> rooms = new LinkedHashMap<>();
    private final Map<LecturerId, Surroundings.Lecturer> lecturers = new LinkedHashMap<>();
    private final List<Surroundings.Block> blocks = new ArrayList<>();
    private final List<Surroundings.Absent> absences = new ArrayList<>();
    private final Set<Slot> taken = new HashSet<>();
    private final List<Surroundings.Teaching> teaching = new ArrayList<>();
    private final Map<LecturerId, Map<Integer, Integer>> periods = new LinkedHashMap<>();
    private final List<Surroundings.No> declined = new ArrayList<>();
    private final List<Surroundings.Elsewhere> trainees = new ArrayList<>();
    private final List<Travel> roads = new ArrayList<>();
    private final Map<LocalDate, DayOff> daysOff = new LinkedHashMap<>();

    private final RoomId big = room(HALL, EAST, "Hội trường", 100, UsualWeek.ALWAYS, Equipment.PROJECTOR);
    private final RoomId small = room(HALL, EAST, "Phòng 1", 50, UsualWeek.ALWAYS);
    private final RoomId connected = room(SITE, WEST, "Phòng họp", 30, UsualWeek.ALWAYS, Equipment.CONFERENCE);
    private final LecturerId khanh = lecturer("Mẫu Khánh", LecturerKind.OWN, UsualWeek.ALWAYS, M1, M4);
    private final LecturerId ngoc = lecturer("Mẫu Ngọc", LecturerKind.EXPERT, UsualWeek.ALWAYS, M1);

    @Test
    void aBlockedRoomIsRefusedAndAnotherOfEnoughSeatsOffered() {
        blocks.add(new Surroundings.Block(HALL, big, new DaySpan(THURSDAY, THURSDAY, HalfDay.MORNING), "Sửa mái"));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh));
        assertThat(rules(plan).clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.BLOCKED);
            assertThat(clash.reason()).isEqualTo("Sửa mái");
            assertThat(remedies(plan).of(clash))
                    .containsExactly(
                            new Remedy.UseRoom(big, small, "Phòng 1", "Nhà văn hóa", 50),
                            new Remedy.MoveTo(THURSDAY, HalfDay.AFTERNOON));
        });
        assertThat(rules(plan(40, session(THURSDAY, HalfDay.AFTERNOON, List.of(big), khanh)))
                        .clashes())
                .isEmpty();
    }

    @Test
    void whatWasHeldOnABlockedDayIsLeftAlone() {
        blocks.add(new Surroundings.Block(HALL, null, new DaySpan(THURSDAY, THURSDAY, null), "Sửa mái"));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh));
        assertThat(new SurroundingRules(THURSDAY.plusDays(1), plan, around()).clashes())
                .isEmpty();
    }

    @Test
    void anAbsentLecturerIsRefusedAndOneWhoCanTeachItOffered() {
        absences.add(new Surroundings.Absent(khanh, new DaySpan(THURSDAY, THURSDAY, null), null));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh));
        assertThat(rules(plan).clashes())
                .singleElement()
                .satisfies(clash -> assertThat(remedies(plan).of(clash))
                        .containsExactly(
                                new Remedy.UseLecturer(khanh, ngoc, "Mẫu Ngọc"),
                                new Remedy.MoveTo(THURSDAY.plusDays(1), HalfDay.MORNING)));
    }

    @Test
    void whoDeclinedIsSaidAndOneWhoCanTeachItOffered() {
        var id = new SessionId(UUID.randomUUID());
        var plan = plan(
                40, new SessionContent(id, THURSDAY, HalfDay.MORNING, 4, List.of(M1), List.of(big), List.of(khanh)));
        declined.add(new Surroundings.No(id, khanh, THURSDAY, HalfDay.MORNING, false));
        declined.add(new Surroundings.No(id, khanh, THURSDAY, HalfDay.AFTERNOON, false));
        declined.add(new Surroundings.No(id, ngoc, THURSDAY, HalfDay.MORNING, false));
        var warning = new ClassWarning.Declined(1, khanh, "Mẫu Khánh", THURSDAY, HalfDay.MORNING, false);
        assertThat(rules(plan).warnings()).containsExactly(warning);
        assertThat(remedies(plan).of(warning)).contains(new Remedy.UseLecturer(khanh, ngoc, "Mẫu Ngọc"));
    }

    @Test
    void whoCannotTeachItOrIsTakenIsNotOffered() {
        absences.add(new Surroundings.Absent(khanh, new DaySpan(THURSDAY, THURSDAY, null), null));
        taken.add(new Slot(ngoc.value(), THURSDAY, HalfDay.MORNING));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh));
        assertThat(remedies(plan).of(rules(plan).clashes().getFirst())).noneMatch(Remedy.UseLecturer.class::isInstance);
    }

    @Test
    void theNextHalfDayIsAWorkdayOnWhichAllAreFree() {
        var friday = THURSDAY.plusDays(1);
        blocks.add(new Surroundings.Block(HALL, null, new DaySpan(THURSDAY, THURSDAY, null), "Sửa mái"));
        taken.add(new Slot(khanh.value(), friday, HalfDay.MORNING));
        daysOff.put(friday.plusDays(3), new DayOff(friday.plusDays(3), false, "Nghỉ bù", null));
        var plan = plan(
                40,
                session(THURSDAY, HalfDay.MORNING, List.of(big), khanh),
                session(friday, HalfDay.AFTERNOON, List.of(big), khanh));
        assertThat(remedies(plan).of(rules(plan).clashes().getFirst()))
                .containsExactly(new Remedy.MoveTo(friday.plusDays(4), HalfDay.MORNING));
    }

    @Test
    void placesTooFarApartForOneDayAreSaid() {
        roads.add(new Travel(WEST, EAST, BigDecimal.valueOf(3)));
        var plan = plan(
                40,
                session(THURSDAY, HalfDay.MORNING, List.of(big), khanh),
                session(THURSDAY, HalfDay.AFTERNOON, List.of(connected), khanh));
        assertThat(rules(plan).warnings())
                .filteredOn(ClassWarning.TooFar.class::isInstance)
                .singleElement()
                .satisfies(far -> assertThat(far.session()).isEqualTo(2));
        roads.set(0, new Travel(WEST, EAST, BigDecimal.valueOf(1.5)));
        assertThat(rules(plan).warnings()).noneMatch(ClassWarning.TooFar.class::isInstance);
    }

    @Test
    void aWayThatNobodyEnteredIsAskedForOnOneDayOnly() {
        teaching.add(
                new Surroundings.Teaching(khanh, THURSDAY.minusDays(1), HalfDay.AFTERNOON, SITE, WEST, "Điểm cầu"));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh));
        assertThat(rules(plan).warnings()).isEmpty();
        teaching.add(new Surroundings.Teaching(khanh, THURSDAY, HalfDay.AFTERNOON, SITE, WEST, "Điểm cầu"));
        assertThat(rules(plan).warnings())
                .containsExactly(new ClassWarning.HowFar(1, khanh, "Mẫu Khánh", "Nhà văn hóa", "Điểm cầu"));
    }

    @Test
    void hoursOfTheYearCountOwnLecturersUnlessTheirOwnLimitSaysOtherwise() {
        periods.put(khanh, Map.of(2026, 268));
        periods.put(ngoc, Map.of(2026, 500));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh, ngoc));
        assertThat(rules(plan).warnings())
                .containsExactly(new ClassWarning.OverHours(1, khanh, "Mẫu Khánh", 2026, 272, 270));
        periods.put(khanh, Map.of(2026, 266));
        assertThat(rules(plan).warnings()).isEmpty();
    }

    @Test
    void equipmentThatIsNotKnownToBeThereIsSaid() {
        var plan = plan(40, needing(Equipment.SOUND, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh)));
        assertThat(rules(plan).warnings())
                .containsExactly(new ClassWarning.EquipmentMissing(1, big, "Hội trường", Set.of(Equipment.SOUND)));
        var known = plan(40, needing(Equipment.PROJECTOR, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh)));
        assertThat(rules(known).warnings()).isEmpty();
    }

    @Test
    void connectedPlacesNeedTheMeansToJoinThem() {
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big, connected), khanh));
        assertThat(rules(plan).warnings())
                .containsExactly(new ClassWarning.EquipmentMissing(1, big, "Hội trường", Set.of(Equipment.CONFERENCE)));
    }

    @Test
    void aVenueOutsideItsHoursALecturerOutsideHisAndADayOffAreSaid() {
        var closed = room(SITE, WEST, "Phòng sáng", 60, MORNINGS);
        var early = lecturer("Mẫu Sáng", LecturerKind.EXPERT, MORNINGS, M1);
        daysOff.put(THURSDAY, new DayOff(THURSDAY, false, "Nghỉ hoán đổi", null));
        var plan = plan(40, session(THURSDAY, HalfDay.AFTERNOON, List.of(closed), early));
        assertThat(rules(plan).warnings())
                .hasSize(3)
                .hasAtLeastOneElementOfType(ClassWarning.OnDayOff.class)
                .hasAtLeastOneElementOfType(ClassWarning.VenueClosed.class)
                .hasAtLeastOneElementOfType(ClassWarning.UnusualForLecturer.class);
        daysOff.clear();
        assertThat(rules(plan(40, session(THURSDAY, HalfDay.MORNING, List.of(closed), early)))
                        .warnings())
                .isEmpty();
    }

    @Test
    void traineesWhoSitElsewhereAreSaidAndTheNextHalfDayAvoidsIt() {
        trainees.add(new Surroundings.Elsewhere(THURSDAY, HalfDay.MORNING, 3, null));
        trainees.add(new Surroundings.Elsewhere(THURSDAY, HalfDay.AFTERNOON, 3, null));
        var plan = plan(40, session(THURSDAY, HalfDay.MORNING, List.of(big), khanh));
        var warning = new ClassWarning.TraineesElsewhere(1, 3, null);
        assertThat(rules(plan).warnings()).containsExactly(warning);
        assertThat(remedies(plan).of(warning))
                .containsExactly(new Remedy.MoveTo(THURSDAY.plusDays(1), HalfDay.MORNING));
    }

    private SurroundingRules rules(ClassContent plan) {
        return new SurroundingRules(THURSDAY.minusDays(7), plan, around());
    }

    private Remedies remedies(ClassContent plan) {
        return new Remedies(plan, around());
    }

    private Surroundings around() {
        return new Surroundings(
                rooms,
                blocks,
                lecturers,
                absences,
                taken,
                teaching,
                periods,
                declined,
                trainees,
                new Roads(roads, null),
                new PlanSettings(BigDecimal.valueOf(2), BigDecimal.valueOf(12), null, 270, 0),
                daysOff);
    }

    private RoomId room(VenueId venue, UnitId unit, String name, int seats, UsualWeek week, Equipment... has) {
        var id = new RoomId(UUID.randomUUID());
        var venueName = venue.equals(HALL) ? "Nhà văn hóa" : "Điểm cầu";
        rooms.put(id, new Surroundings.Room(id, venue, venueName, unit, name, seats, Set.of(has), week));
        return id;
    }

    private LecturerId lecturer(String name, LecturerKind kind, UsualWeek week, ModuleCode... teaches) {
        var id = new LecturerId(UUID.randomUUID());
        lecturers.put(id, new Surroundings.Lecturer(id, name, kind, Set.of(teaches), null, week, null));
        return id;
    }

    private static SessionContent session(
            @Nullable LocalDate date, HalfDay half, List<RoomId> rooms, LecturerId... lecturers) {
        return new SessionContent(null, date, half, 4, List.of(M1), rooms, List.of(lecturers));
    }

    private static SessionContent needing(Equipment needed, SessionContent of) {
        return new SessionContent(
                null, of.date(), of.halfDay(), of.periods(), of.modules(), of.rooms(), of.lecturers(), Set.of(needed));
    }

    private static ClassContent plan(int seats, SessionContent... sessions) {
        return new ClassContent(
                EAST,
                "Lớp mẫu",
                new ProgrammeCode("lich-su-dang"),
                List.of(M1),
                seats,
                true,
                null,
                null,
                null,
                List.of(new PlaceContent(HALL, seats), new PlaceContent(SITE, seats)),
                Arrays.asList(sessions));
    }
}
