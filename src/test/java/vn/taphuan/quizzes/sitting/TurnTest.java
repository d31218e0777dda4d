package vn.taphuan.quizzes.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.QuizSubject.OfSitting;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.bank.QuizConduct;
import vn.taphuan.quizzes.bank.QuizRules;

/** Who may begin until when: half past three to four, twenty minutes, one attempt. */
class TurnTest {

    private static final Instant OPENS = Instant.parse("2026-11-24T08:30:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofMinutes(30));
    private static final PlaceId HALL = new PlaceId(new UUID(1, 1));
    private static final PlaceId SITE = new PlaceId(new UUID(1, 2));
    private static final RoomId ROOM = new RoomId(new UUID(2, 1));
    private static final AccountId AN = new AccountId(new UUID(3, 1));
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(4, 1));

    private static Setup setup(SittingState state, int spread, AllowanceContent... given) {
        return new Setup(
                new OfSitting(new SittingId(new UUID(5, 1)), new OfModule(new ModuleCode("m1"))),
                new ClassId(new UUID(6, 1)),
                state,
                new SittingRules(
                        new QuizRules("Kiểm tra", 20, 1, 50, QuizConduct.USUAL), OPENS, CLOSES, null, spread, 30),
                Map.of(
                        HALL, new Setup.Site(OPENS.minusSeconds(300), null),
                        SITE, new Setup.Site(null, null)),
                List.of(given),
                7);
    }

    private static Setup open(AllowanceContent... given) {
        return setup(SittingState.OPEN, 0, given);
    }

    private static Seat seat(@Nullable PlaceId place, Seat.@Nullable Last last) {
        return new Seat(AN, true, place, ROOM, 500, last, true);
    }

    private static final Seat IN_THE_HALL = seat(HALL, null);

    private static AllowanceContent minutes(AllowanceTarget target, int minutes) {
        return new AllowanceContent(target, minutes, 0, null, null, "Mất điện");
    }

    private static Turn.Begin begin(Turn turn) {
        assertThat(turn).isInstanceOf(Turn.Begin.class);
        return (Turn.Begin) turn;
    }

    @Test
    void anAttemptLastsItsMinutesOrUntilTheEnd() {
        assertThat(begin(Turn.of(open(), IN_THE_HALL, OPENS)).deadline()).isEqualTo(OPENS.plus(Duration.ofMinutes(20)));
        assertThat(begin(Turn.of(open(), IN_THE_HALL, CLOSES.minusSeconds(60))).deadline())
                .isEqualTo(CLOSES);
        assertThat(Turn.of(open(), IN_THE_HALL, CLOSES)).isEqualTo(new Turn.Closed(CLOSES));
    }

    @Test
    void extraMinutesOfPersonRoomAndSiteAddUpAndMoveTheEnd() {
        var setup = open(
                minutes(new AllowanceTarget.OfPerson(AN), 5),
                minutes(new AllowanceTarget.OfRoom(ROOM), 10),
                minutes(new AllowanceTarget.OfSite(HALL), 15),
                minutes(new AllowanceTarget.OfSite(SITE), 100));
        assertThat(begin(Turn.of(setup, IN_THE_HALL, OPENS)).deadline()).isEqualTo(OPENS.plus(Duration.ofMinutes(50)));
        assertThat(begin(Turn.of(setup, IN_THE_HALL, CLOSES.plusSeconds(60))).deadline())
                .isEqualTo(CLOSES.plus(Duration.ofMinutes(30)));
    }

    @Test
    void beforeTheTimeAndAtAPlaceThatIsShutOneWaits() {
        assertThat(Turn.of(open(), IN_THE_HALL, OPENS.minusSeconds(1))).isEqualTo(new Turn.NotOpen(OPENS));
        assertThat(Turn.of(open(), seat(SITE, null), OPENS)).isEqualTo(new Turn.NotOpen(null));
        assertThat(Turn.of(setup(SittingState.DRAFT, 0), IN_THE_HALL, OPENS)).isEqualTo(new Turn.NotOpen(null));
    }

    @Test
    void aSpreadStartGivesEverybodyATurn() {
        var setup = setup(SittingState.OPEN, 60);
        assertThat(Turn.of(setup, IN_THE_HALL, OPENS)).isEqualTo(new Turn.Later(OPENS.plusSeconds(30)));
        assertThat(begin(Turn.of(setup, IN_THE_HALL, OPENS.plusSeconds(30))).deadline())
                .isEqualTo(OPENS.plusSeconds(30).plus(Duration.ofMinutes(20)));
    }

    @Test
    void whatRunsGoesOnEvenWhenTheSittingIsClosed() {
        var running = new Seat.Last(ATTEMPT, 1, true, OPENS.plusSeconds(600), Duration.ofSeconds(30));
        var closed = setup(SittingState.CLOSED, 0);
        assertThat(Turn.of(closed, seat(HALL, running), OPENS.plusSeconds(600))).isEqualTo(new Turn.GoOn(ATTEMPT));
        assertThat(Turn.of(closed, seat(HALL, running), OPENS.plusSeconds(631))).isEqualTo(new Turn.NoneLeft(ATTEMPT));
    }

    @Test
    void anAttemptMoreCanBeGiven() {
        var used = seat(HALL, new Seat.Last(ATTEMPT, 1, false, OPENS, Duration.ZERO));
        assertThat(Turn.of(open(), used, OPENS)).isEqualTo(new Turn.NoneLeft(ATTEMPT));
        var more = open(new AllowanceContent(new AllowanceTarget.OfPerson(AN), 0, 1, null, null, "Máy hỏng"));
        assertThat(begin(Turn.of(more, used, OPENS)).number()).isEqualTo(2);
    }

    @Test
    void aWindowOfOnesOwnCountsAlone() {
        var opens = CLOSES.plus(Duration.ofDays(2));
        var own = new AllowanceContent(
                new AllowanceTarget.OfPerson(AN), 0, 0, opens, opens.plus(Duration.ofHours(1)), "Đi công tác");
        var closed = setup(SittingState.CLOSED, 60, own);
        assertThat(Turn.of(closed, seat(SITE, null), CLOSES)).isEqualTo(new Turn.NotOpen(opens));
        assertThat(begin(Turn.of(closed, seat(SITE, null), opens)).deadline())
                .isEqualTo(opens.plus(Duration.ofMinutes(20)));
        assertThat(Turn.of(closed, seat(SITE, null), opens.plus(Duration.ofHours(1))))
                .isEqualTo(new Turn.Closed(opens.plus(Duration.ofHours(1))));
    }

    @Test
    void whoIsNotInTheClassOrAtNoPlaceIsNotOnTheList() {
        assertThat(Turn.of(open(), new Seat(AN, false, HALL, null, 0, null, true), OPENS))
                .isEqualTo(new Turn.NotOnTheList());
        assertThat(Turn.of(open(), seat(null, null), OPENS)).isEqualTo(new Turn.NotOnTheList());
    }

    @Test
    void theHallHearsWhatWasAllowedToTheOneWhoAsks() {
        var setup = open(minutes(new AllowanceTarget.OfRoom(ROOM), 10));
        var late = CLOSES.plusSeconds(60);

        assertThat(hours(setup, ROOM, late).state()).isEqualTo(SiteState.OPEN);
        assertThat(hours(setup, ROOM, late).closesAt()).isEqualTo(CLOSES.plus(Duration.ofMinutes(10)));
        assertThat(hours(setup, null, late).state()).isEqualTo(SiteState.OVER);
    }

    @Test
    void timesOfOnesOwnHoldWhateverThePlaceDoes() {
        var opens = CLOSES.plus(Duration.ofHours(1));
        var own = new AllowanceContent(
                new AllowanceTarget.OfPerson(AN), 0, 0, opens, opens.plus(Duration.ofHours(1)), "Ốm");
        var setup = setup(SittingState.CLOSED, 0, own);

        assertThat(hours(setup, ROOM, CLOSES).state()).isEqualTo(SiteState.SOON);
        assertThat(hours(setup, ROOM, opens).state()).isEqualTo(SiteState.OPEN);
        assertThat(hours(setup, ROOM, opens).own()).isTrue();
    }

    private static Hours hours(Setup setup, @Nullable RoomId room, Instant now) {
        return Hours.of(setup, HALL, Allowed.sum(setup.given(AN, room, HALL)), now);
    }
}
