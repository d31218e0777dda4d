package vn.taphuan.quizzes.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.taphuan.quizzes.board.Lines.person;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant BELL = Instant.parse("2026-10-21T02:00:00Z");

    @Test
    void beforeAnybodyHasBegunThereIsNothingToShow() {
        assertThat(Trend.of(List.of(person(Standing.NOT_BEGUN)), BELL).points()).isEmpty();
    }

    @Test
    void everyMinuteSaysHowManyHadBegunAndHandedInByThen() {
        var people = List.of(
                person(Standing.HANDED_IN, BELL.plusSeconds(5), BELL.plusSeconds(130), "8.0"),
                person(Standing.HANDED_IN, BELL.plusSeconds(30), BELL.plusSeconds(70), "6.0"),
                person(Standing.ANSWERING, BELL.plusSeconds(65), null, null),
                person(Standing.NOT_BEGUN));
        var trend = Trend.of(people, BELL.plusSeconds(150));
        assertThat(trend.step()).isEqualTo(Duration.ofMinutes(1));
        assertThat(trend.points())
                .containsExactly(
                        new Trend.Point(BELL.plusSeconds(60), 2, 0),
                        new Trend.Point(BELL.plusSeconds(120), 3, 1),
                        new Trend.Point(BELL.plusSeconds(150), 3, 2));
    }

    @Test
    void itStopsWhenNobodyIsAtWorkAnyMore() {
        var people = List.of(person(Standing.HANDED_IN, BELL, BELL.plusSeconds(600), "8.0"));
        var points = Trend.of(people, BELL.plusSeconds(7200)).points();
        assertThat(points).hasSize(11);
        assertThat(points.getLast()).isEqualTo(new Trend.Point(BELL.plusSeconds(660), 1, 1));
    }

    @Test
    void aLongSittingTakesLongerStepsAndNeverMorePoints() {
        for (long minutes = 0; minutes < 5000; minutes += 7) {
            var trend = Trend.of(List.of(person(Standing.ANSWERING, BELL, null, null)), BELL.plusSeconds(60 * minutes));
            assertThat(trend.points()).hasSizeBetween(1, Trend.MOST);
        }
    }

    @Test
    void theMeanIsOfThoseWhoHaveAMark() {
        var tally = Tally.of(List.of(
                person(Standing.HANDED_IN, BELL, BELL, "8.0"),
                person(Standing.TIMED_OUT, BELL, BELL, "4.5"),
                person(Standing.ANSWERING)));
        assertThat(tally.mean()).contains(new BigDecimal("6.3"));
        assertThat(tally.passed()).isEqualTo(1);
        assertThat(tally.ended()).isEqualTo(2);
        assertThat(Tally.NOBODY.mean()).isEmpty();
    }
}
