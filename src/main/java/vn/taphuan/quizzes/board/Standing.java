package vn.taphuan.quizzes.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.attempt.AttemptState;

/** How far somebody is. Which of the three running states it is follows from when his device was last heard of. */
public enum Standing {
    NOT_BEGUN,
    ANSWERING,
    /** Not heard of for longer than {@link #SILENT_AFTER}: a device that is well says something every 40 seconds. */
    SILENT,
    /** The page was closed, or nothing was heard for longer than {@link #OFFLINE_AFTER}. Answers wait on the device meanwhile. */
    OFFLINE,
    HANDED_IN,
    /** Ended by the server at the deadline. */
    TIMED_OUT;

    public static final Duration SILENT_AFTER = Duration.ofSeconds(60);
    public static final Duration OFFLINE_AFTER = Duration.ofMinutes(3);

    /**
     * @param attempt of the last attempt; none for somebody who has not begun
     * @param heardAt when its device was last heard of
     * @param left whether the device said then that its page was being closed
     */
    static Standing of(@Nullable AttemptState attempt, Instant heardAt, boolean left, Instant now) {
        return switch (attempt) {
            case null -> NOT_BEGUN;
            case SUBMITTED -> HANDED_IN;
            case EXPIRED -> TIMED_OUT;
            case RUNNING -> running(Duration.between(heardAt, now), left);
        };
    }

    private static Standing running(Duration silent, boolean left) {
        if (left || silent.compareTo(OFFLINE_AFTER) > 0) {
            return OFFLINE;
        }
        return silent.compareTo(SILENT_AFTER) > 0 ? SILENT : ANSWERING;
    }

    public boolean isRunning() {
        return this == ANSWERING || this == SILENT || this == OFFLINE;
    }

    public boolean isEnded() {
        return this == HANDED_IN || this == TIMED_OUT;
    }
}
