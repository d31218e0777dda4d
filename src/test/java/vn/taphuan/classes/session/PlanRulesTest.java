package vn.taphuan.classes.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.VenueId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.Holiday;

class PlanRulesTest {

    private static final VenueId HALL = new VenueId(new UUID(1, 1));
    private static final VenueId SITE = new VenueId(new UUID(1, 2));
    private static final RoomId BIG = new RoomId(new UUID(2, 1));
    private static final RoomId SMALL = new RoomId(new UUID(2, 2));
    private static final LecturerId KHANH = new LecturerId(new UUID(3, 1));
    private static final ModuleCode M1 = new ModuleCode("m1");
    private static final ModuleCode M4 = new ModuleCode("m4");
    private static final LocalDate WEEKDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate TODAY = WEEKDAY.minusDays(30);
    private static final LocalDate TET = LocalDate.of(2027, 2, 6);
    private static final DirectingPaper PAPER = new DirectingPaper("15-KH/TU", WEEKDAY, "Thường trực");

    private final SessionContent morning = session(WEEKDAY, HalfDay.MORNING, List.of(M1), BIG);
    private final SessionContent afternoon = session(WEEKDAY, HalfDay.AFTERNOON, List.of(M1), BIG);

    @Test
    void aUsualPlanIsInOrder() {
        var rules = rules(plan(40, PAPER, List.of(new PlaceContent(HALL, 40)), morning, afternoon));
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.gaps()).isEmpty();
        assertThat(rules.warnings(null)).isEmpty();
    }

    @Test
    void oneOrFourSessionsAreWorthALook() {
        assertThat(warnings(plan(40, PAPER, List.of(new PlaceContent(HALL, 40)), morning)))
                .containsExactly(new ClassWarning.UnusualLength(1));
        var next = session(WEEKDAY.plusDays(1), HalfDay.MORNING, List.of(M1), BIG);
        var last = session(WEEKDAY.plusDays(1), HalfDay.AFTERNOON, List.of(M1), BIG);
        var places = List.of(new PlaceContent(HALL, 40));
        assertThat(warnings(plan(40, PAPER, places, morning, afternoon, next))).isEmpty();
        assertThat(warnings(plan(40, PAPER, places, morning, afternoon, next, last)))
                .containsExactly(new ClassWarning.UnusualLength(4));
    }

    @Test
    void fewerThanTwentyFiveSeatsOrPeopleAreWorthALook() {
        var places = List.of(new PlaceContent(HALL, 24));
        assertThat(warnings(plan(24, PAPER, places, morning, afternoon)))
                .containsExactly(new ClassWarning.FewTrainees(24, 25));
        assertThat(warnings(plan(25, PAPER, places, morning, afternoon))).isEmpty();
        assertThat(rules(plan(40, PAPER, places, morning, afternoon)).warnings(19))
                .containsExactly(new ClassWarning.FewTrainees(19, 25));
    }

    @Test
    void aRoomWithFewerSeatsThanPlannedThereIsWorthALook() {
        var places = List.of(new PlaceContent(HALL, 80));
        assertThat(warnings(plan(80, PAPER, places, morning, afternoon)))
                .containsExactly(
                        new ClassWarning.SmallRooms(1, "Hội trường", 60, 80),
                        new ClassWarning.SmallRooms(2, "Hội trường", 60, 80));
        var both = session(WEEKDAY, HalfDay.MORNING, List.of(M1), BIG, SMALL);
        assertThat(warnings(plan(80, PAPER, places, both, afternoon)))
                .containsExactly(new ClassWarning.SmallRooms(2, "Hội trường", 60, 80));
    }

    @Test
    void aHolidayIsWorthALook() {
        var places = List.of(new PlaceContent(HALL, 40));
        assertThat(warnings(plan(40, PAPER, places, session(TET, HalfDay.MORNING, List.of(M1), BIG), afternoon)))
                .containsExactly(new ClassWarning.OnHoliday(1, TET, Holiday.TET));
    }

    @Test
    void aModuleThatNoneOfTheLecturersTeachesIsWorthALook() {
        var places = List.of(new PlaceContent(HALL, 40));
        var taught =
                new SessionContent(null, WEEKDAY, HalfDay.MORNING, 4, List.of(M1, M4), List.of(BIG), List.of(KHANH));
        assertThat(warnings(plan(40, PAPER, places, taught, afternoon)))
                .containsExactly(new ClassWarning.ModuleWithoutLecturer(1, "m4"));
    }

    @Test
    void aMissingDirectingPaperIsWorthALook() {
        assertThat(warnings(plan(40, null, List.of(new PlaceContent(HALL, 40)), morning, afternoon)))
                .containsExactly(new ClassWarning.NoDirectingPaper());
    }

    @Test
    void twoSessionsInOneHalfDayARoomElsewhereAndNoDateAreRefused() {
        var places = List.of(new PlaceContent(SITE, 40), new PlaceContent(SITE, 40));
        var plan = plan(40, PAPER, places, morning, morning, session(null, HalfDay.MORNING, List.of()));
        assertThat(rules(plan).problems())
                .containsExactly(
                        new ClassProblem(ClassProblem.Kind.PLACE_TWICE, 0),
                        new ClassProblem(ClassProblem.Kind.ROOM_ELSEWHERE, 1),
                        new ClassProblem(ClassProblem.Kind.HALF_DAY_TWICE, 2),
                        new ClassProblem(ClassProblem.Kind.ROOM_ELSEWHERE, 2),
                        new ClassProblem(ClassProblem.Kind.DATE_MISSING, 3));
    }

    @Test
    void aDayInThePastIsWorthALookUntilEnrolmentBeginsAndAnAbsurdOneIsRefused() {
        var places = List.of(new PlaceContent(HALL, 40));
        var past = LocalDate.of(2020, 3, 4);
        var plan = plan(
                40,
                PAPER,
                places,
                session(past, HalfDay.MORNING, List.of(M1), BIG),
                session(past, HalfDay.AFTERNOON, List.of(M1), BIG));
        assertThat(rules(plan).problems()).isEmpty();
        assertThat(rules(plan).warnings(null))
                .containsExactly(new ClassWarning.InThePast(1, past), new ClassWarning.InThePast(2, past));
        assertThat(rules(plan).warnings(40)).isEmpty();
        var absurd = plan(
                40,
                PAPER,
                places,
                session(LocalDate.of(9999, 3, 4), HalfDay.MORNING, List.of(M1), BIG),
                session(LocalDate.of(202, 3, 4), HalfDay.AFTERNOON, List.of(M1), BIG));
        assertThat(rules(absurd).problems())
                .containsExactly(
                        new ClassProblem(ClassProblem.Kind.DATE_WRONG, 1),
                        new ClassProblem(ClassProblem.Kind.DATE_WRONG, 2));
    }

    @Test
    void templatesFillOneDayOrOneAndAHalf() {
        assertThat(ClassTemplate.ONE_DAY.sessions(WEEKDAY))
                .extracting(SessionContent::date, SessionContent::halfDay)
                .containsExactly(tuple(WEEKDAY, HalfDay.MORNING), tuple(WEEKDAY, HalfDay.AFTERNOON));
        assertThat(ClassTemplate.ONE_AND_A_HALF_DAYS.sessions(WEEKDAY).getLast())
                .isEqualTo(SessionContent.empty(WEEKDAY.plusDays(1), HalfDay.MORNING));
    }

    private static SessionContent session(LocalDate date, HalfDay halfDay, List<ModuleCode> modules, RoomId... rooms) {
        return new SessionContent(null, date, halfDay, 4, modules, List.of(rooms), List.of());
    }

    private static ClassContent plan(
            int seats, DirectingPaper paper, List<PlaceContent> places, SessionContent... sessions) {
        return new ClassContent(
                new UnitId(new UUID(9, 9)),
                "Tập huấn",
                new ProgrammeCode("lich-su-dang"),
                List.of(M1, M4),
                seats,
                true,
                null,
                null,
                paper,
                places,
                List.of(sessions));
    }

    private static PlanRules rules(ClassContent plan) {
        return new PlanRules(
                TODAY,
                plan,
                Map.of(
                        BIG, new PlanRules.RoomFacts(HALL, "Hội trường", 60),
                        SMALL, new PlanRules.RoomFacts(HALL, "Phòng máy", 30)),
                Map.of(KHANH, new PlanRules.LecturerFacts("Lương Đức Mẫu Khánh", Set.of(M1))));
    }

    private static List<ClassWarning> warnings(ClassContent plan) {
        return rules(plan).warnings(null);
    }
}
