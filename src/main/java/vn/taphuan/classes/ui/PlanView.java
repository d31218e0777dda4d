package vn.taphuan.classes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;

/** What the pages for a new and for a known class share: the form, and saving it. */
abstract class PlanView extends Main implements HasDynamicTitle {

    private final Div message = new Div();

    PlanView() {
        addClassName("page");
        message.setId("message");
    }

    abstract SaveClassResult save(ClassContent plan, ClassForm form);

    void show(String title, String help, ClassForm form, String back) {
        removeAll();
        var save = Buttons.main(getTranslation("classes.form.save"), "save", () -> save(form));
        var leave = Links.plain(back, getTranslation("classes.back"));
        var foot = new Div(save, leave);
        foot.addClassName("classes-foot");
        add(new PageHead(title, help), form, message, foot);
    }

    /** Without a room there is no class to plan. */
    void showNoRoom(String title, String help) {
        removeAll();
        var first = Links.main("venues", getTranslation("venues.add"));
        add(
                new PageHead(title, help),
                new EmptyState(
                        "pin",
                        getTranslation("classes.form.no-room.title"),
                        getTranslation("classes.form.no-room.text"),
                        first));
    }

    private void save(ClassForm form) {
        message.removeAll();
        var plan = form.content();
        if (!form.isReady() || plan.isEmpty()) {
            message.add(Note.error(
                    getTranslation("classes.form.refused.title"), getTranslation("classes.form.refused.text")));
            return;
        }
        switch (save(plan.get(), form)) {
            case SaveClassResult.Stored(var id) -> {
                Toasts.show(getTranslation("classes.form.saved"));
                UI.getCurrent().navigate(ClassView.path(id));
            }
            case SaveClassResult.Wrong(var problems) -> {
                problems.forEach(form::refuse);
                message.add(Note.error(
                        getTranslation("classes.form.refused.title"), getTranslation("classes.form.refused.text")));
            }
            case SaveClassResult.Clashing(var clashes) -> {
                clashes.forEach(form::refuse);
                message.add(Note.error(
                        getTranslation("classes.form.clash.title"), getTranslation("classes.form.clash.text")));
            }
            case SaveClassResult.Changed(var change) ->
                message.add(Meanwhile.note(this, change, "platform.changed.reopen"));
        }
    }
}
