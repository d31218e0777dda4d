package vn.taphuan.classes.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.calendar.HalfDayHours;

class SiteConditionTest {

    private static final ConferenceRules RULES = new ConferenceRules(Duration.ofMinutes(45), Duration.ofMinutes(15), 5);
    private static final HalfDayHours HOURS = new HalfDayHours("07:30-11:30", "13:30-17:00");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 21);
    private static final HalfDayHours.Span MORNING = HOURS.span(DAY, HalfDay.MORNING);
    private static final Instant BEGIN = Instant.parse("2026-10-21T00:30:00Z");
    private static final Instant LATER = BEGIN.plusSeconds(40 * 60);

    private static SiteCondition of(
            @Nullable SiteLink link,
            @Nullable Integer heads,
            @Nullable Instant wordAt,
            Instant now,
            ProblemKind... problems) {
        return SiteCondition.of(
                new SiteCondition.Facts(
                        link,
                        heads,
                        30,
                        List.of(problems).stream()
                                .map(kind -> new SiteProblem(kind, "", BEGIN))
                                .toList(),
                        wordAt),
                MORNING,
                now,
                RULES);
    }

    @Test
    void aMorningBeginsAtItsTimeInVietnam() {
        assertThat(MORNING.begin()).isEqualTo(BEGIN);
        assertThat(HOURS.span(DAY, HalfDay.AFTERNOON).begin()).isEqualTo(BEGIN.plusSeconds(6 * 3600));
    }

    @Test
    void aPlaceThatCannotFollowIsCutOffWhateverElseHolds() {
        assertThat(of(SiteLink.LOST, 30, LATER, LATER)).isEqualTo(SiteCondition.CUT_OFF);
        assertThat(of(SiteLink.CONNECTED, 30, LATER, LATER, ProblemKind.NO_POWER))
                .isEqualTo(SiteCondition.CUT_OFF);
        assertThat(of(SiteLink.CONNECTED, 30, LATER, LATER, ProblemKind.NO_SOUND, ProblemKind.NO_NETWORK))
                .isEqualTo(SiteCondition.CUT_OFF);
        assertThat(of(SiteLink.LOST, 30, LATER, BEGIN.minusSeconds(1))).isEqualTo(SiteCondition.CUT_OFF);
    }

    @Test
    void aReportedProblemStandsBeforeEverythingThatIsOnlyMissing() {
        assertThat(of(SiteLink.CONNECTED, null, LATER, LATER, ProblemKind.NO_SOUND))
                .isEqualTo(SiteCondition.TROUBLE);
    }

    @Test
    void nothingIsDueBeforeTheBeginningOrAfterTheEnd() {
        assertThat(of(null, null, null, BEGIN.minusSeconds(1))).isEqualTo(SiteCondition.NOT_YET);
        assertThat(of(SiteLink.CONNECTED, null, BEGIN, BEGIN.minusSeconds(1))).isEqualTo(SiteCondition.FINE);
        assertThat(of(null, null, null, BEGIN)).isEqualTo(SiteCondition.NOT_CONNECTED);
        assertThat(of(null, null, null, BEGIN.plusSeconds(4 * 3600))).isEqualTo(SiteCondition.NOT_YET);
    }

    @Test
    void headsAreDueAQuarterOfAnHourAfterTheBeginning() {
        assertThat(of(SiteLink.CONNECTED, null, BEGIN, BEGIN.plusSeconds(14 * 60)))
                .isEqualTo(SiteCondition.FINE);
        assertThat(of(SiteLink.CONNECTED, null, BEGIN, BEGIN.plusSeconds(15 * 60)))
                .isEqualTo(SiteCondition.NO_HEADS);
    }

    @Test
    void aPlaceIsSilentWhenNothingWasHeardForLongerThanTheRuleCountedFromTheBeginning() {
        var early = BEGIN.minusSeconds(7200);
        assertThat(of(SiteLink.CONNECTED, 30, early, BEGIN.plusSeconds(45 * 60)))
                .isEqualTo(SiteCondition.FINE);
        assertThat(of(SiteLink.CONNECTED, 30, early, BEGIN.plusSeconds(45 * 60 + 1)))
                .isEqualTo(SiteCondition.SILENT);
        assertThat(of(SiteLink.CONNECTED, 30, LATER, LATER.plusSeconds(45 * 60)))
                .isEqualTo(SiteCondition.FINE);
        assertThat(of(SiteLink.CONNECTED, 30, LATER, LATER.plusSeconds(46 * 60)))
                .isEqualTo(SiteCondition.SILENT);
        assertThat(of(SiteLink.CONNECTED, 30, null, BEGIN.plusSeconds(46 * 60))).isEqualTo(SiteCondition.SILENT);
    }

    @Test
    void headsAndListDifferFromFivePeopleOn() {
        assertThat(of(SiteLink.CONNECTED, 26, LATER, LATER)).isEqualTo(SiteCondition.FINE);
        assertThat(of(SiteLink.CONNECTED, 25, LATER, LATER)).isEqualTo(SiteCondition.DIFFERENT);
        assertThat(of(SiteLink.CONNECTED, 34, LATER, LATER)).isEqualTo(SiteCondition.FINE);
        assertThat(of(SiteLink.CONNECTED, 35, LATER, LATER)).isEqualTo(SiteCondition.DIFFERENT);
    }

    @Test
    void thoseThatNeedSomebodyMostComeFirst() {
        var ordered = List.of(
                        site("gần đủ", SiteCondition.FINE, 29),
                        site("thiếu 6", SiteCondition.DIFFERENT, 24),
                        site("im lặng", SiteCondition.SILENT, 30),
                        site("mất", SiteCondition.CUT_OFF, null),
                        site("thừa 9", SiteCondition.DIFFERENT, 39),
                        site("mất tiếng", SiteCondition.TROUBLE, 30),
                        site("chưa báo", SiteCondition.NO_HEADS, null),
                        site("chưa kết nối", SiteCondition.NOT_CONNECTED, null))
                .stream()
                .sorted(SiteLine.WORST_FIRST)
                .map(SiteLine::name);
        assertThat(ordered)
                .containsExactly(
                        "mất", "mất tiếng", "chưa kết nối", "chưa báo", "im lặng", "thừa 9", "thiếu 6", "gần đủ");
    }

    @Test
    void totalsCountHeadsAgainstTheListAndSayWhatIsNotYetReported() {
        var totals = Totals.of(
                List.of(
                        site("a", SiteCondition.FINE, 29),
                        site("b", SiteCondition.CUT_OFF, 24),
                        site("c", SiteCondition.NO_HEADS, null)),
                5);
        assertThat(totals).isEqualTo(new Totals(3, 2, 1, 2, 53, 90, 30, 36, 1));
        assertThat(totals.difference()).isEqualTo(-37);
    }

    private static SiteLine site(String name, SiteCondition condition, @Nullable Integer heads) {
        return new SiteLine(
                new PlaceId(UUID.randomUUID()),
                name,
                condition,
                SiteLink.CONNECTED,
                BEGIN,
                heads,
                BEGIN,
                30,
                12,
                List.of(),
                BEGIN,
                List.of(),
                Map.of());
    }
}
