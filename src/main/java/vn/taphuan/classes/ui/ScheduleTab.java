package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Links;

/** The sessions of a class with the draft of another schedule above them and the earlier ones below. */
class ScheduleTab extends Div {

    ScheduleTab(ClassDetail of, Component sessions, ScheduleDrafts drafts, CurrentAccount current, Runnable refresh) {
        addClassName("stack");
        boolean plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
        if (plans) {
            drafts.find(of.id()).ifPresent(drafted -> add(new DraftCard(drafted, drafts, refresh)));
        }
        add(sessions);
        of.firstDay().filter(day -> plans && !of.state().isOver()).ifPresent(day -> {
            var board = Links.small(WeekBoardView.path(day, false), getTranslation("schedule.move-on-board"));
            board.setId("to-board");
            add(new Div(board));
        });
        var versions = drafts.versions(of.id());
        if (!versions.isEmpty()) {
            add(new VersionsCard(versions));
        }
    }
}
