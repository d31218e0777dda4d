package vn.taphuan.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a person has read one lesson.
 *
 * @param furthest per mille of the text
 * @param position where he was last; none before the lesson was opened for the first time
 */
public record LessonReading(
        LessonSummary lesson,
        int furthest,
        @Nullable ReadingPosition position,
        @Nullable Instant finishedAt) {

    /** One who has seen the last line but not said that he is done has not quite read it. */
    private static final int NOT_QUITE = ReadingPosition.WHOLE - 1;

    public boolean finished() {
        return finishedAt != null;
    }

    /** 0 to 1000; 1000 exactly when the lesson is finished. */
    public int progress() {
        return finished() ? ReadingPosition.WHOLE : Math.clamp(furthest, 0, NOT_QUITE);
    }
}
