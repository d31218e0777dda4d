package vn.taphuan.classes.enrolment;

import java.time.LocalDateTime;
import java.util.Optional;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;

/**
 * A class as one of its trainees, or somebody who may join it, sees it.
 *
 * @param placeName where he sits; empty where that is not settled
 * @param mayLeave whether he may take his own enrolment back
 */
public record MyClass(ClassDetail trainingClass, String placeName, boolean mayLeave) {

    /** The first session that is not over. */
    public Optional<SessionDetail> nextSession(LocalDateTime now) {
        return trainingClass.sessions().stream()
                .filter(session -> !session.isOver(now))
                .findFirst();
    }
}
