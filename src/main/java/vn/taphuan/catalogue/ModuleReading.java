package vn.taphuan.catalogue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a person has read one module, in the version that he began, or in the newest before he begins.
 *
 * @param begun whether he has opened one of its lessons, or its quiz
 */
public record ModuleReading(ModuleContent module, boolean begun, List<LessonReading> lessons) {

    private static final int PER_MILLE_IN_PERCENT = 10;

    public ModuleReading {
        lessons = List.copyOf(lessons);
    }

    public ReadingState state() {
        if (!lessons.isEmpty() && finished() == lessons.size()) {
            return ReadingState.READ;
        }
        return begun ? ReadingState.READING : ReadingState.NOT_STARTED;
    }

    public int total() {
        return lessons.size();
    }

    public int finished() {
        return (int) lessons.stream().filter(LessonReading::finished).count();
    }

    /** 0 to 100, rounded down: 100 exactly when every lesson is finished. */
    public int percent() {
        if (lessons.isEmpty()) {
            return 0;
        }
        int sum = lessons.stream().mapToInt(LessonReading::progress).sum();
        return sum / (PER_MILLE_IN_PERCENT * lessons.size());
    }

    /** Reading time of what is not finished, in minutes, counting a lesson by the share of it that is left; rounded up. */
    public int minutesLeft() {
        int perMille = lessons.stream()
                .mapToInt(reading -> reading.lesson().minutes() * (ReadingPosition.WHOLE - reading.progress()))
                .sum();
        return Math.ceilDiv(perMille, ReadingPosition.WHOLE);
    }

    /** Where to go on: the unfinished lesson that was read last, else the first unfinished one; none when all are finished. */
    public Optional<LessonReading> next() {
        var unfinished = lessons.stream().filter(reading -> !reading.finished()).toList();
        return unfinished.stream()
                .filter(reading -> reading.position() != null)
                .max(Comparator.comparing(
                        reading -> Objects.requireNonNull(reading.position()).at()))
                .or(() -> unfinished.stream().findFirst());
    }

    /** When he was last in one of the lessons. */
    public Optional<Instant> lastRead() {
        return lessons.stream()
                .map(LessonReading::position)
                .filter(Objects::nonNull)
                .map(ReadingPosition::at)
                .max(Comparator.naturalOrder());
    }
}
