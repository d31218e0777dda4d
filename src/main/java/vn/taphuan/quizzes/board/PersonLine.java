package vn.taphuan.quizzes.board;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody who takes the sitting, as of his last attempt.
 *
 * @param heardAt when his device was last heard of, in whole seconds; none unless the attempt runs
 * @param answered questions with an answer; 0 before he begins
 * @param questions of his paper; 0 before he begins
 * @param mark out of ten by the sitting's grading; none until an attempt has ended
 */
public record PersonLine(
        AccountId account,
        String fullName,
        String unitName,
        @Nullable RoomId room,
        Standing standing,
        @Nullable Instant startedAt,
        @Nullable Instant heardAt,
        int answered,
        int questions,
        @Nullable Instant deadline,
        @Nullable Instant endedAt,
        @Nullable BigDecimal mark,
        boolean passed) {}
