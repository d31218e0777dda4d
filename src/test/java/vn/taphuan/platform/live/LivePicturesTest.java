package vn.taphuan.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivePicturesTest {

    private record Shot(Instant at, boolean current) implements LivePicture<Shot> {
        @Override
        public Shot late() {
            return new Shot(at, false);
        }
    }

    private static final String THING = "thing";
    private static final Instant START = Instant.parse("2026-10-21T02:00:00Z");

    private long nanos;
    private int taken;
    private long takes;
    private boolean broken;
    private final LivePictures<String, Shot> pictures = new LivePictures<>(key -> this::take, () -> nanos, null) {};

    private static final class Person implements Watcher<Shot> {
        private final List<Shot> seen = new ArrayList<>();
        private boolean reachable = true;
        private boolean gone;

        @Override
        public boolean isReachable() {
            return reachable;
        }

        @Override
        public void show(Shot picture) {
            if (gone) {
                throw new IllegalStateException("the page is closed");
            }
            seen.add(picture);
        }
    }

    @Test
    void allWhoWatchASittingShareOnePicturePerRound() {
        var one = new Person();
        var other = new Person();
        pictures.watch(THING, one);
        pictures.watch(THING, other);
        pictures.now(THING);
        pass(1);
        pictures.round();
        assertThat(taken).isEqualTo(2);
        assertThat(one.seen).hasSize(1);
        assertThat(one.seen.getFirst()).isSameAs(other.seen.getFirst());
    }

    @Test
    void withinOneSecondNoSecondPictureIsTaken() {
        pictures.watch(THING, new Person());
        pictures.round();
        pictures.round();
        pictures.now(THING);
        nanos += 900_000_000;
        pictures.now(THING);
        assertThat(taken).isEqualTo(1);
        nanos += 100_000_000;
        pictures.now(THING);
        assertThat(taken).isEqualTo(2);
    }

    @Test
    void aSlowDatabaseIsAskedLessOften() {
        takes = Duration.ofMillis(400).toNanos();
        pictures.watch(THING, new Person());
        pictures.round();
        for (int second = 0; second < 10; second++) {
            pass(1);
            pictures.round();
        }
        assertThat(taken).isEqualTo(3);
    }

    @Test
    void whenTheLastWatcherLeavesNothingIsKeptAndNothingIsAsked() {
        var first = pictures.watch(THING, new Person());
        var second = pictures.watch(THING, new Person());
        first.leave();
        first.leave();
        assertThat(pictures.watched()).isEqualTo(1);
        second.leave();
        assertThat(pictures.watched()).isZero();
        pass(5);
        pictures.round();
        assertThat(taken).isZero();
    }

    @Test
    void noPictureIsTakenForAScreenThatCannotBeReachedUntilItIsBack() {
        var away = new Person();
        away.reachable = false;
        pictures.watch(THING, away);
        pictures.round();
        pass(60);
        pictures.round();
        assertThat(taken).isZero();
        away.reachable = true;
        pictures.round();
        assertThat(away.seen).hasSize(1);
    }

    @Test
    void aWatcherWhosePageIsGoneIsForgotten() {
        var gone = new Person();
        gone.gone = true;
        pictures.watch(THING, gone);
        pictures.round();
        assertThat(pictures.watched()).isZero();
    }

    @Test
    void whileTheDatabaseIsAwayTheLastPictureStaysAndSaysSo() {
        var person = new Person();
        pictures.watch(THING, person);
        pictures.round();
        broken = true;
        pass(1);
        pictures.round();
        assertThat(person.seen.getLast().current()).isFalse();
        assertThat(person.seen.getLast().at()).isEqualTo(person.seen.getFirst().at());
        broken = false;
        pass(1);
        pictures.round();
        assertThat(person.seen.getLast().current()).isTrue();
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private Shot take() {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        taken++;
        nanos += takes;
        return new Shot(START.plusNanos(nanos), true);
    }
}
