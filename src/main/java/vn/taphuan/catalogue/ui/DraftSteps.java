package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftReviews;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.DraftSummary;
import vn.taphuan.catalogue.authoring.DraftSummary.DraftStep;
import vn.taphuan.catalogue.authoring.StepResult;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;

/** The way of a draft: what whoever looks may do next, who has done what, and what became of a step. */
final class DraftSteps extends Div {

    private final transient DraftSummary draft;
    private final transient DraftReviews reviews;
    private final transient CurrentAccount current;
    private final transient Consumer<@Nullable Component> then;
    private final Div foot = new Div();

    /** @param then loads the page anew, with what is to be said */
    DraftSteps(DraftSummary draft, DraftReviews reviews, CurrentAccount current, Consumer<@Nullable Component> then) {
        this.draft = draft;
        this.reviews = reviews;
        this.current = current;
        this.then = then;
        foot.addClassNames("row", "wrap", "draft-foot");
        if (author() && !draft.state().ended()) {
            foot.add(Buttons.plain(getTranslation("catalogue.draft.discard"), "discard", this::discard));
        }
    }

    /** What can be done now, the main action last. */
    Component[] actions() {
        List<Component> actions = new ArrayList<>();
        switch (draft.state()) {
            case OPEN -> {
                if (author()) {
                    actions.add(main("submit", () -> reviews.submit(draft.id())));
                }
            }
            case SUBMITTED -> {
                if (author()) {
                    actions.add(plain("take-back", () -> reviews.takeBack(draft.id())));
                }
                if (reviewer()) {
                    actions.add(sendBack());
                    actions.add(main("accept", () -> reviews.accept(draft.id())));
                }
            }
            case REVIEWED -> {
                if (reviewer()) {
                    actions.add(sendBack());
                }
                if (author()) {
                    actions.add(plain("take-back", () -> reviews.takeBack(draft.id())));
                    actions.add(Buttons.main(getTranslation("catalogue.draft.publish"), "publish", this::publish));
                }
            }
            case PUBLISHED, DISCARDED -> {}
        }
        return actions.toArray(Component[]::new);
    }

    /** What is rarely done, at the end of the page. */
    Component foot() {
        return foot;
    }

    /** Written, reviewed, published: who and when. */
    Component way() {
        var way = new OrderedList();
        way.addClassName("draft-way");
        way.setId("draft-way");
        boolean reviewed = draft.state() == DraftState.REVIEWED || draft.state() == DraftState.PUBLISHED;
        boolean submitted = reviewed || draft.state() == DraftState.SUBMITTED;
        way.add(step(
                "write",
                submitted,
                draft.state() == DraftState.OPEN,
                submitted ? draft.submitted() : draft.lastEdit() == null ? draft.opened() : draft.lastEdit()));
        way.add(step("review", reviewed, draft.state() == DraftState.SUBMITTED, reviewed ? draft.reviewed() : null));
        way.add(
                draft.state() == DraftState.DISCARDED
                        ? step("discard", true, false, draft.ended())
                        : step(
                                "publish",
                                draft.state() == DraftState.PUBLISHED,
                                draft.state() == DraftState.REVIEWED,
                                draft.ended()));
        return way;
    }

    private ListItem step(String name, boolean done, boolean now, @Nullable DraftStep taken) {
        var mark = new Span(Icons.of(done ? "check" : now ? "edit" : "wait"));
        mark.addClassName("mark-dot");
        var key = done ? ".done" : now ? ".now" : "";
        var words = new Div(new Span(getTranslation("catalogue.draft.way." + name + key)));
        words.addClassName("draft-way-words");
        if (taken != null) {
            var who = new Div(DraftWords.step(this, taken));
            who.addClassNames("xs", "soft");
            words.add(who);
        }
        var item = new ListItem(mark, words);
        item.setClassName("is-done", done);
        item.setClassName("is-now", now);
        if (now) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private boolean author() {
        return current.may(Permissions.CONTENT_EDIT);
    }

    private boolean reviewer() {
        return current.may(Permissions.CONTENT_REVIEW);
    }

    private Button main(String name, Supplier<StepResult> step) {
        return once(Buttons.main(getTranslation("catalogue.draft." + name), name, () -> take(name, step)));
    }

    private Button plain(String name, Supplier<StepResult> step) {
        return once(Buttons.plain(getTranslation("catalogue.draft." + name), name, () -> take(name, step)));
    }

    /** A second click meets a button that is off, and a page that is loaded anew by then. */
    private static Button once(Button button) {
        button.setDisableOnClick(true);
        return button;
    }

    private Button sendBack() {
        return Buttons.plain(
                getTranslation("catalogue.draft.send-back"),
                "send-back",
                () -> ReasonDialog.ask(
                        getTranslation("catalogue.draft.send-back"),
                        getTranslation("catalogue.draft.send-back.text"),
                        getTranslation("catalogue.draft.send-back"),
                        remark -> take("send-back", () -> reviews.sendBack(draft.id(), remark))));
    }

    private void discard() {
        ReasonDialog.ask(
                getTranslation("catalogue.draft.discard"),
                getTranslation("catalogue.draft.discard.text"),
                getTranslation("catalogue.draft.discard"),
                reason -> take("discard", () -> reviews.discard(draft.id(), reason)));
    }

    private void publish() {
        var dialog = new ConfirmDialog();
        dialog.setId("publish-dialog");
        dialog.setHeader(getTranslation("catalogue.draft.publish.title"));
        dialog.setText(getTranslation("catalogue.draft.publish.text"));
        dialog.setConfirmText(getTranslation("catalogue.draft.publish"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("platform.back"));
        dialog.addConfirmListener(confirmed -> take("publish", () -> reviews.publish(draft.id())));
        dialog.open();
    }

    private void take(String name, Supplier<StepResult> step) {
        var said = answer(name, step.get());
        said.setId("step-said");
        then.accept(said);
    }

    private Component answer(String name, StepResult result) {
        return switch (result) {
            case StepResult.Done _ ->
                Note.done(
                        getTranslation("catalogue.draft." + name + ".done"),
                        getTranslation("catalogue.draft." + name + ".done.text"));
            case StepResult.Published(var versions) -> published(versions.size());
            case StepResult.WrongState(DraftState state) ->
                Note.attention(
                        getTranslation("catalogue.draft.wrong-state"),
                        getTranslation(
                                "catalogue.draft.wrong-state.text",
                                getTranslation("catalogue.draft.state-now."
                                        + state.name().toLowerCase(java.util.Locale.ROOT))));
            case StepResult.Empty _ ->
                Note.attention(
                        getTranslation("catalogue.draft.nothing"), getTranslation("catalogue.draft.nothing.text"));
            case StepResult.Wrong(var problems) ->
                Note.error(
                        getTranslation("catalogue.draft.wrong", problems.size()),
                        getTranslation("catalogue.draft.wrong.text"));
            case StepResult.Outdated(var paths) -> outdated(paths);
            case StepResult.OwnWork _ ->
                Note.attention(
                        getTranslation("catalogue.draft.own-work"), getTranslation("catalogue.draft.own-work.text"));
        };
    }

    private Component published(int versions) {
        var note = Note.done(
                getTranslation("catalogue.draft.publish.done", versions),
                getTranslation("catalogue.draft.publish.done.text"));
        var link = new Anchor("content", getTranslation("catalogue.draft.publish.look"));
        link.setId("to-content");
        note.add(link);
        return note;
    }

    private Component outdated(List<String> paths) {
        var note = Note.error(
                getTranslation("catalogue.draft.outdated.title", paths.size()),
                getTranslation("catalogue.draft.outdated.text"));
        var list = new UnorderedList();
        paths.forEach(path -> list.add(new ListItem(new Anchor(AuthoringNavigation.changes(draft.id(), path), path))));
        note.add(list);
        return note;
    }
}
