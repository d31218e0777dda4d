package vn.taphuan.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;

/**
 * What one person is told of one event.
 *
 * @param trainingClass as it was called when it happened
 * @param session none where the whole class is concerned
 * @param was the half-day before the change
 * @param now the half-day from now on
 * @param place rooms, where they matter
 * @param words a name, or the reason that was given
 * @param until an answer is waited for
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        ClassLabel trainingClass,
        @Nullable SessionId session,
        @Nullable When was,
        @Nullable When now,
        @Nullable String place,
        @Nullable String words,
        @Nullable Instant until,
        Instant at,
        boolean unread) {}
