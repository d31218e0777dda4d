package vn.taphuan.quizzes.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.taphuan.quizzes.attempt.AttemptState;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-10-21T02:10:00Z");

    @Test
    void whoeverHasNoAttemptHasNotBegun() {
        assertThat(Standing.of(null, NOW, false, NOW)).isEqualTo(Standing.NOT_BEGUN);
    }

    @Test
    void aDeviceIsSilentAfterAMinuteAndOfflineAfterThree() {
        assertThat(heard(0)).isEqualTo(Standing.ANSWERING);
        assertThat(heard(60)).isEqualTo(Standing.ANSWERING);
        assertThat(heard(61)).isEqualTo(Standing.SILENT);
        assertThat(heard(180)).isEqualTo(Standing.SILENT);
        assertThat(heard(181)).isEqualTo(Standing.OFFLINE);
    }

    @Test
    void aClosedPageIsOfflineAtOnce() {
        assertThat(Standing.of(AttemptState.RUNNING, NOW.minusSeconds(2), true, NOW))
                .isEqualTo(Standing.OFFLINE);
    }

    @Test
    void aClockThatIsBehindDoesNotMakeAnybodySilent() {
        assertThat(heard(-20)).isEqualTo(Standing.ANSWERING);
    }

    @Test
    void whatHasEndedStaysEndedHoweverLongNothingIsHeard() {
        var longAgo = NOW.minusSeconds(3600);
        assertThat(Standing.of(AttemptState.SUBMITTED, longAgo, true, NOW)).isEqualTo(Standing.HANDED_IN);
        assertThat(Standing.of(AttemptState.EXPIRED, longAgo, true, NOW)).isEqualTo(Standing.TIMED_OUT);
    }

    private static Standing heard(long secondsAgo) {
        return Standing.of(AttemptState.RUNNING, NOW.minusSeconds(secondsAgo), false, NOW);
    }
}
