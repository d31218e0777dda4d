package vn.taphuan.quizzes.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;

/**
 * A sitting as one of its people finds it on his pages.
 *
 * @param placeName where he takes it, empty while that is not settled
 * @param running the attempt that he can go on with
 * @param ended his last attempt that has ended
 */
public record MySitting(
        SittingId id,
        ClassId trainingClass,
        String title,
        Instant opensAt,
        Instant closesAt,
        String placeName,
        @Nullable AttemptId running,
        @Nullable AttemptId ended,
        boolean over) {}
