package vn.taphuan.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;

/** What an event says, before it is told to anybody; the parts are those of {@link Notice}. */
record News(
        UUID event,
        NoticeKind kind,
        ClassLabel trainingClass,
        @Nullable SessionId session,
        @Nullable When was,
        @Nullable When now,
        @Nullable String place,
        @Nullable String words,
        @Nullable Instant until) {

    static News of(UUID event, NoticeKind kind, ClassLabel of) {
        return new News(event, kind, of, null, null, null, null, null, null);
    }

    News as(NoticeKind other) {
        return new News(event, other, trainingClass, session, was, now, place, words, until);
    }

    News about(SessionId which, @Nullable When before, @Nullable When after) {
        return new News(event, kind, trainingClass, which, before, after, place, words, until);
    }

    News at(@Nullable String where) {
        return new News(event, kind, trainingClass, session, was, now, where, words, until);
    }

    News saying(@Nullable String what) {
        return new News(event, kind, trainingClass, session, was, now, place, what, until);
    }

    News waitingUntil(@Nullable Instant end) {
        return new News(event, kind, trainingClass, session, was, now, place, words, end);
    }
}
