package vn.taphuan.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.enrolment.PlaceChanged;
import vn.taphuan.classes.enrolment.SeatEnded;
import vn.taphuan.classes.enrolment.SeatGiven;
import vn.taphuan.classes.enrolment.SeatLeft;
import vn.taphuan.classes.invitation.InvitationAnswered;
import vn.taphuan.classes.lecturer.LecturerAway;
import vn.taphuan.classes.nomination.NominationEntered;
import vn.taphuan.classes.nomination.NomineeDecided;
import vn.taphuan.classes.session.ClassApproved;
import vn.taphuan.classes.session.ClassCancelled;
import vn.taphuan.classes.session.ClassOpened;
import vn.taphuan.classes.session.LecturerBooked;
import vn.taphuan.classes.session.LecturerReleased;
import vn.taphuan.classes.session.RoomsChanged;
import vn.taphuan.classes.session.SessionAdded;
import vn.taphuan.classes.session.SessionCancelled;
import vn.taphuan.classes.session.SessionMoved;
import vn.taphuan.classes.session.TeachingMoved;

/** After the commit, in threads and transactions of their own: no request waits for a notice, none fails with one. */
@Component
class ClassListener {

    private final ClassNews news;

    ClassListener(ClassNews news) {
        this.news = news;
    }

    @ApplicationModuleListener
    void on(ClassApproved event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(ClassOpened event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(ClassCancelled event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SessionAdded event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SessionCancelled event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SessionMoved event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(TeachingMoved event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(RoomsChanged event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(LecturerBooked event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(LecturerReleased event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SeatGiven event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SeatEnded event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SeatLeft event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(PlaceChanged event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(NominationEntered event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(NomineeDecided event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(LecturerAway event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(InvitationAnswered event) {
        news.tell(event);
    }
}
