package vn.taphuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The program of the check-in in small, with the board in a browser. Asserts no time: that is for a quiet machine. */
class CheckInBenchIT {

    private static final int PEOPLE = 50;

    @Test
    void everybodyWhoWasToldIsOnRecordOnceAndOnTheBoard() throws Exception {
        var work =
                Path.of("target", "test-data", "check-in-" + UUID.randomUUID()).toAbsolutePath();
        try (var server =
                new Server(work, work.resolve("mariadb"), List.of("-Xmx512m", "-XX:TieredStopAtLevel=1")).start()) {
            var outcome = CheckInRush.hold(server, new CheckInRush.Plan(PEOPLE, 5, 3, 4, false));

            assertThat(outcome.figures().samples()).isEmpty();
            assertThat(outcome.acknowledged()).isEqualTo(PEOPLE);
            assertThat(outcome.notFinished()).isZero();
            assertThat(outcome.lost()).isZero();
            assertThat(outcome.doubled()).isZero();
            assertThat(outcome.shown()).isEqualTo(PEOPLE);
            assertThat(outcome.lag().readings()).isPositive();
        } finally {
            QuizRush.remove(work);
        }
    }
}
