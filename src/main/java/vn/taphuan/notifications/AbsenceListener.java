package vn.taphuan.notifications;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.absence.ApologyDecided;
import vn.taphuan.classes.absence.ApologySaid;
import vn.taphuan.classes.absence.MakeUpAnswered;
import vn.taphuan.classes.absence.MakeUpOffered;
import vn.taphuan.classes.absence.MakeUpWithdrawn;
import vn.taphuan.classes.survey.SurveyOpened;

/** As {@link ClassListener}: after the commit, in threads and transactions of their own. */
@Component
class AbsenceListener {

    private final AbsenceNews news;

    AbsenceListener(AbsenceNews news) {
        this.news = news;
    }

    @ApplicationModuleListener
    void on(ApologySaid event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(ApologyDecided event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(MakeUpOffered event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(MakeUpAnswered event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(MakeUpWithdrawn event) {
        news.tell(event);
    }

    @ApplicationModuleListener
    void on(SurveyOpened event) {
        news.tell(event);
    }
}
