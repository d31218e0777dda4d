package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.function.Function;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.schedule.StandingSchedule;
import vn.taphuan.classes.session.Remark;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;

/** What stands by now against sessions as they hold, class by class; what would solve it goes into a draft. */
class StandingCard extends Div {

    private final transient ScheduleDrafts drafts;
    private final transient Runnable refresh;
    private final Div message = new Div();
    private final Card card;

    /** @param refresh to be run when there is a draft */
    StandingCard(String id, String title, ScheduleDrafts drafts, Runnable refresh) {
        this.drafts = drafts;
        this.refresh = refresh;
        message.addClassName("schedule-message");
        setId(id);
        card = new Card(title, message);
        add(card);
    }

    /** @return whether anything is said */
    boolean say(List<StandingSchedule> schedules, Function<StandingSchedule, List<Remark>> remarks) {
        boolean any = false;
        for (var schedule : schedules) {
            var its = remarks.apply(schedule);
            if (!its.isEmpty()) {
                card.add(words(schedule, its));
                any = true;
            }
        }
        return any;
    }

    private Div words(StandingSchedule schedule, List<Remark> remarks) {
        var of = schedule.trainingClass();
        var title = new H3(new Anchor(ClassView.path(of.id()) + "/sessions", Words.full(this, of)));
        var id = getId().orElse("") + "-" + of.id().value();
        var said = new Said(id);
        var solutions = new Solutions(this, said, id + "-", schedule.check(), move -> solve(of.id(), move));
        remarks.forEach(remark -> solutions.say(remark, schedule.session(remark)));
        var words = new Div(title, said);
        words.addClassNames("stack", "stack-2");
        return words;
    }

    private void solve(ClassId id, SessionMove move) {
        message.removeAll();
        ScheduleWords.refusal(this, drafts.move(id, null, move), "schedule.changed.reload")
                .ifPresentOrElse(
                        note -> message.add(
                                note,
                                Buttons.small(getTranslation("schedule.reload"), "reload-" + id.value(), refresh)),
                        refresh);
    }
}
