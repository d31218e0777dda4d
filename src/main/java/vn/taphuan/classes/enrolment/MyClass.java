package vn.taphuan.classes.enrolment;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;

/**
 * A class as one of its trainees, or somebody who may join it, sees it.
 *
 * @param placeName where he sits; empty where that is not settled
 * @param mayLeave whether he may take his own enrolment back
 */
public record MyClass(ClassDetail trainingClass, String placeName, boolean mayLeave) {

    /**
     * The first session that is not over. A session has no hours, so a morning's counts until noon and an afternoon's until the end
     * of the day.
     */
    public Optional<SessionDetail> nextSession(LocalDateTime now) {
        return trainingClass.sessions().stream()
                .filter(session -> !isOver(session, now))
                .findFirst();
    }

    private static boolean isOver(SessionDetail session, LocalDateTime now) {
        boolean morningIsOver =
                session.halfDay() == HalfDay.MORNING && !now.toLocalTime().isBefore(LocalTime.NOON);
        return session.date().isBefore(now.toLocalDate())
                || (session.date().equals(now.toLocalDate()) && morningIsOver);
    }
}
