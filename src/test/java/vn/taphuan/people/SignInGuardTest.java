package vn.taphuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.time.SettableClock;

class SignInGuardTest {

    private static final String HALL = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.4";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:00:00Z"));
    private final SignInGuard guard = new SignInGuard(clock);

    @Test
    void aHallOf200SignsInWhileAnAttackerInItGuessesOneName() {
        for (int person = 0; person < 200; person++) {
            guard.enter("giamdoc", HALL);
            var name = "nguoi" + person;
            assertThat(guard.enter(name, HALL)).as(name).isZero();
            if (person % 3 == 0) { // mistyped once
                assertThat(guard.enter(name, HALL)).as("%s again", name).isZero();
            }
            guard.succeeded(name, HALL);
            clock.forward(Duration.ofMillis(100));
        }
    }

    @Test
    void theAttackersVictimSignsInElsewhereWithoutWaiting() {
        guess("giamdoc", HALL, 500);
        assertThat(guard.enter("giamdoc", HALL)).isPositive();
        assertThat(guard.enter("giamdoc", ELSEWHERE)).isZero();
    }

    @Test
    void fiveTriesAreFreeAndEachFurtherOneWaitsTwiceAsLongUpToAMinute() {
        guess("lan", HALL, 5);
        for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60}) {
            assertThat(guard.enter("lan", HALL)).isEqualTo(Duration.ofSeconds(seconds));
            clock.forward(Duration.ofSeconds(seconds));
            assertThat(guard.enter("lan", HALL)).isZero();
        }
    }

    @Test
    void namesOfMegabytesAreNotRemembered() {
        var endless = "x".repeat(1_000_000);
        for (int i = 0; i < SignInGuard.FREE_TRIES; i++) {
            assertThat(guard.enter(endless + i, HALL)).isZero();
        }
        assertThat(guard.enter(endless + "y", HALL))
                .as("the same as far as it is kept")
                .isPositive();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        guess("lan", HALL, 4);
        guard.succeeded("lan", HALL);
        guess("lan", HALL, 4);
        assertThat(guard.enter("lan", HALL)).isZero();
    }

    @Test
    void manyTriesAtOnceGainNothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            var tries = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(
                            at -> () -> guard.enter("lan", HALL).isZero())
                    .toList();
            long free = threads.invokeAll(tries).stream()
                    .filter(allowed -> allowed.resultNow())
                    .count();
            assertThat(free).isEqualTo(SignInGuard.FREE_TRIES);
        }
    }

    @Test
    void spreadGuessesFromOneAddressAreSlowedButAFirstTryAtANameNeverWaits() {
        for (int name = 0; name < SignInGuard.FAILURES_OF_AN_ADDRESS; name++) {
            guard.enter("nguoi" + name, HALL);
        }
        assertThat(guard.enter("nguoi0", HALL)).isPositive().isLessThanOrEqualTo(SignInGuard.LONGEST_WAIT);
        assertThat(guard.enter("lan", HALL)).isZero();
        clock.forward(SignInGuard.LONGEST_WAIT);
        assertThat(guard.enter("nguoi0", HALL)).isZero();
        clock.forward(SignInGuard.WINDOW.plusSeconds(1));
        guard.enter("nguoi1", HALL);
        assertThat(guard.enter("nguoi1", HALL)).isZero();
    }

    @Test
    void theAddressesOfOneIpv6LineCountAsOne() {
        guess("lan", "2001:db8:1:2:3:4:5:6", 5);
        assertThat(guard.enter("lan", "2001:db8:1:2::99")).isPositive();
        assertThat(guard.enter("lan", "2001:db8:1:3::99")).isZero();
    }

    private void guess(String name, String address, int times) {
        for (int time = 0; time < times; time++) {
            guard.enter(name, address);
        }
    }
}
