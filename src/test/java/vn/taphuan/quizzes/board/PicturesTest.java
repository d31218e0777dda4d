package vn.taphuan.quizzes.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.SittingState;

class PicturesTest {

    private static final SittingId SITTING = new SittingId(UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-10-21T02:00:00Z");

    private long nanos;
    private int taken;
    private long takes;
    private boolean broken;
    private final Pictures pictures = new Pictures(sitting -> () -> take(sitting), () -> nanos, null);

    private static final class Person implements Watcher {
        private final List<Picture> seen = new ArrayList<>();
        private boolean reachable = true;
        private boolean gone;

        @Override
        public boolean isReachable() {
            return reachable;
        }

        @Override
        public void show(Picture picture) {
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
        pictures.watch(SITTING, one);
        pictures.watch(SITTING, other);
        pictures.now(SITTING);
        pass(1);
        pictures.round();
        assertThat(taken).isEqualTo(2);
        assertThat(one.seen).hasSize(1);
        assertThat(one.seen.getFirst()).isSameAs(other.seen.getFirst());
    }

    @Test
    void withinOneSecondNoSecondPictureIsTaken() {
        pictures.watch(SITTING, new Person());
        pictures.round();
        pictures.round();
        pictures.now(SITTING);
        nanos += 900_000_000;
        pictures.now(SITTING);
        assertThat(taken).isEqualTo(1);
        nanos += 100_000_000;
        pictures.now(SITTING);
        assertThat(taken).isEqualTo(2);
    }

    @Test
    void aSlowDatabaseIsAskedLessOften() {
        takes = Duration.ofMillis(400).toNanos();
        pictures.watch(SITTING, new Person());
        pictures.round();
        for (int second = 0; second < 10; second++) {
            pass(1);
            pictures.round();
        }
        assertThat(taken).isEqualTo(3);
    }

    @Test
    void whenTheLastWatcherLeavesNothingIsKeptAndNothingIsAsked() {
        var first = pictures.watch(SITTING, new Person());
        var second = pictures.watch(SITTING, new Person());
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
        pictures.watch(SITTING, away);
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
        pictures.watch(SITTING, gone);
        pictures.round();
        assertThat(pictures.watched()).isZero();
    }

    @Test
    void whileTheDatabaseIsAwayTheLastPictureStaysAndSaysSo() {
        var person = new Person();
        pictures.watch(SITTING, person);
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

    private Picture take(SittingId sitting) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        taken++;
        nanos += takes;
        return Picture.of(
                new Picture.Head(
                        sitting,
                        new ClassLabel(new ClassId(UUID.randomUUID()), 1, 2026, "Lớp mẫu"),
                        "Bài kiểm tra mẫu",
                        SittingState.OPEN,
                        START,
                        START.plusSeconds(3600),
                        10),
                START.plusNanos(nanos),
                List.of());
    }
}
