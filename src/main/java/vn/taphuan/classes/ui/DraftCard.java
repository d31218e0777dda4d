package vn.taphuan.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.schedule.DraftedSchedule;
import vn.taphuan.classes.schedule.PublishResult;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.ScheduledSession;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.session.Remark;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;

/** A draft of a class's schedule: wherein it differs from what holds, what stands against it, and the buttons that end it. */
class DraftCard extends Div {

    private final transient DraftedSchedule drafted;
    private final transient ScheduleDrafts drafts;
    private final transient Runnable refresh;
    private final Div message = new Div();

    /** @param refresh to be run when the draft or what holds is another one */
    DraftCard(DraftedSchedule drafted, ScheduleDrafts drafts, Runnable refresh) {
        this.drafted = drafted;
        this.drafts = drafts;
        this.refresh = refresh;
        message.addClassName("schedule-message");
        setId("draft-" + id().value());
        var whose = new Paragraph(getTranslation(
                "schedule.draft.whose",
                drafted.draft().by(),
                Formats.dateTime(drafted.draft().at())));
        whose.addClassNames("s", "soft");
        add(new Card(
                getTranslation("schedule.draft.title", Words.label(this, drafted.trainingClass())),
                whose,
                ScheduleWords.differences(this, drafted.differences()),
                against(),
                message,
                buttons()));
    }

    private ClassId id() {
        return drafted.trainingClass().id();
    }

    private boolean isPublished() {
        return drafted.version() > 0;
    }

    /** Refusals, and what each session is marked with on the board; what concerns the whole class stands in its plan. */
    private Said against() {
        var check = drafted.check();
        var said = new Said("draft-said-" + id().value());
        var solutions = new Solutions(this, said, "draft-solve-", check, this::solve);
        check.problems().forEach(problem -> said.refuse(Words.problem(this, problem)));
        check.clashes().forEach(clash -> solutions.say(clash, session(clash)));
        check.warnings().stream()
                .filter(warning -> warning.session() > 0)
                .forEach(warning -> solutions.say(warning, session(warning)));
        return said;
    }

    /** The session that is meant, as the draft has it; none when it is the class. */
    private Optional<ScheduledSession> session(Remark remark) {
        return drafted.sessions().stream()
                .filter(session -> session.number() == remark.session())
                .findFirst();
    }

    private void solve(SessionMove move) {
        message.removeAll();
        var result = drafts.move(id(), drafted.draft().stamp(), move);
        ScheduleWords.refusal(this, result, "schedule.changed.reload")
                .ifPresentOrElse(note -> message.add(note, reload()), refresh);
    }

    private Div buttons() {
        var publish = Buttons.plain(
                getTranslation(isPublished() ? "schedule.publish" : "schedule.apply"),
                "publish-" + id().value(),
                this::publish);
        var discard = Buttons.plain(getTranslation("schedule.discard"), "discard-" + id().value(), this::discard);
        var row = new Div(publish, discard);
        row.addClassNames("row", "wrap");
        return row;
    }

    private void publish() {
        if (isPublished()) {
            ReasonDialog.ask(
                    getTranslation("schedule.publish.title", Words.label(this, drafted.trainingClass())),
                    getTranslation("schedule.publish.text"),
                    getTranslation("schedule.publish"),
                    this::publish);
        } else {
            publish("");
        }
    }

    private void publish(String reason) {
        message.removeAll();
        switch (drafts.publish(id(), drafted.draft().stamp(), drafted.version(), reason)) {
            case PublishResult.Published(int version) -> {
                Toasts.show(
                        version == 0
                                ? getTranslation("schedule.applied")
                                : getTranslation("schedule.published", version));
                refresh.run();
            }
            case PublishResult.ReasonMissing() -> refuse(getTranslation("platform.reason.missing"));
            case PublishResult.NotNow(var state) ->
                refuse(getTranslation("schedule.not-now", Words.state(this, state)));
            case PublishResult.Wrong(var problems) ->
                refuse(problems.stream()
                        .map(problem -> Words.problem(this, problem))
                        .collect(Collectors.joining(" ")));
            case PublishResult.Clashing(var clashes) ->
                refuse(clashes.stream().map(clash -> Words.clash(this, clash)).collect(Collectors.joining(" ")));
            case PublishResult.Changed(var by, var at) -> changed(by, at);
        }
    }

    private void discard() {
        message.removeAll();
        if (drafts.discard(id(), drafted.draft().stamp())) {
            Toasts.show(getTranslation("schedule.discarded"));
            refresh.run();
        } else {
            changed("", null);
        }
    }

    private void refuse(String text) {
        message.add(Note.error(getTranslation("schedule.publish.refused"), text));
    }

    private void changed(String by, @Nullable Instant at) {
        message.add(ChangedMeanwhile.note(this, by, at, List.of(), "schedule.changed.reload"), reload());
    }

    private Button reload() {
        return Buttons.small(getTranslation("schedule.reload"), "reload-" + id().value(), refresh);
    }
}
