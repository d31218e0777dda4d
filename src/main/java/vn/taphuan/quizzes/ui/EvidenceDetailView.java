package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.attempt.DecideResult;
import vn.taphuan.quizzes.attempt.EvidenceDecisions;
import vn.taphuan.quizzes.attempt.EvidenceDetail;
import vn.taphuan.quizzes.attempt.EvidenceId;
import vn.taphuan.quizzes.attempt.EvidenceKind;
import vn.taphuan.quizzes.attempt.EvidenceState;
import vn.taphuan.quizzes.attempt.EvidenceSummary.Decision;

/** What is known of answers that do not count by themselves, what they would change, and the decision. */
@Route(value = EvidenceAddresses.ONE, layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_PLAN)
class EvidenceDetailView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EvidenceDecisions evidence;
    private transient @Nullable EvidenceDetail shown;

    EvidenceDetailView(EvidenceDecisions evidence) {
        this.evidence = evidence;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("evidence")
                .flatMap(EvidenceId::parse)
                .flatMap(this::load)
                .orElse(null);
        if (shown == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? getTranslation("quizzes.evidence.title")
                : shown.summary().personName();
    }

    private Optional<EvidenceDetail> load(EvidenceId id) {
        return evidence.find(id, truth -> QuestionWords.truth(this, truth));
    }

    private EvidenceDetail detail() {
        return Objects.requireNonNull(shown);
    }

    private void refresh() {
        load(detail().summary().id()).ifPresent(found -> {
            shown = found;
            show();
        });
    }

    private void show() {
        removeAll();
        var summary = detail().summary();
        var head = new PageHead(getPageTitle(), EvidenceWords.attempt(this, summary));
        head.state(EvidenceWords.state(this, summary.state()));
        if (summary.state() == EvidenceState.OPEN && !detail().own()) {
            head.offer(Buttons.plain(getTranslation("quizzes.evidence.reject"), "reject", this::askReject));
            head.offer(Buttons.main(getTranslation("quizzes.evidence.accept"), "accept", this::askAccept));
        }
        var back = new Anchor(EvidenceAddresses.ALL, getTranslation("quizzes.evidence.back"));
        back.addClassName("s");
        add(head, back);
        warnings().forEach(this::add);
        summary.decision().map(this::decided).ifPresent(this::add);
        if (summary.state() == EvidenceState.OPEN) {
            add(effect());
        }
        add(times(), answers());
    }

    private List<Component> warnings() {
        var summary = detail().summary();
        var seen = detail().keySeen();
        return Stream.of(
                        detail().own()
                                ? Note.info(
                                        getTranslation("quizzes.evidence.own"),
                                        getTranslation("quizzes.evidence.own.text"))
                                : null,
                        seen != null && seen.isBefore(detail().lastReceived())
                                ? Note.attention(
                                        getTranslation("quizzes.evidence.key-seen", Formats.dateTime(seen)),
                                        getTranslation("quizzes.evidence.key-seen.text"))
                                : null,
                        summary.kind() == EvidenceKind.FILE && summary.state() == EvidenceState.OPEN
                                ? Note.info(
                                        getTranslation("quizzes.file.proves"),
                                        getTranslation("quizzes.file.proves.text"))
                                : null)
                .filter(Objects::nonNull)
                .map(Component.class::cast)
                .toList();
    }

    private Card decided(Decision decision) {
        var facts = new Facts()
                .with(getTranslation("quizzes.evidence.decided-by"), decision.by())
                .with(getTranslation("quizzes.evidence.decided-at"), Formats.dateTime(decision.at()))
                .with(getTranslation("quizzes.evidence.reason"), decision.reason());
        var before = decision.before();
        var after = decision.after();
        if (before != null && after != null && detail().summary().state() == EvidenceState.ACCEPTED) {
            facts.with(
                    getTranslation("quizzes.evidence.mark"),
                    getTranslation(
                            "quizzes.evidence.from-to", EvidenceWords.score(before), EvidenceWords.score(after)));
        }
        var card = new Card(getTranslation("quizzes.evidence.decision"), facts);
        card.setId("decision");
        return card;
    }

    private Card effect() {
        var card = new Card(
                getTranslation("quizzes.evidence.effect"),
                new Facts()
                        .with(
                                getTranslation("quizzes.evidence.now"),
                                mark(
                                        "quizzes.evidence.passed." + detail().passes(),
                                        EvidenceWords.score(detail().score())))
                        .with(
                                getTranslation("quizzes.evidence.would-be"),
                                mark(
                                        "quizzes.evidence.passed." + detail().wouldPass(),
                                        EvidenceWords.score(detail().wouldBe()))));
        card.setId("effect");
        return card;
    }

    private String mark(String key, String score) {
        return getTranslation(key, score);
    }

    private Card times() {
        var summary = detail().summary();
        var written = detail().writtenAt();
        var received = Formats.dateTime(summary.receivedAt()) + " – "
                + EvidenceWords.after(this, summary.deadline(), summary.receivedAt());
        var card = new Card(
                getTranslation("quizzes.evidence.times"),
                new Facts()
                        .with(getTranslation("quizzes.evidence.started"), Formats.dateTime(detail().startedAt()))
                        .with(getTranslation("quizzes.evidence.deadline"), Formats.dateTime(summary.deadline()))
                        .with(getTranslation("quizzes.evidence.contact"), Formats.dateTime(detail().lastContact()))
                        .with(getTranslation("quizzes.evidence.received"), received)
                        .with(
                                getTranslation("quizzes.evidence.written"),
                                written == null ? "" : Formats.dateTime(written))
                        .with(
                                getTranslation("quizzes.evidence.taken-by"),
                                detail().takenBy() == null ? "" : detail().takenBy()));
        card.setId("times");
        return card;
    }

    private Component answers() {
        var table = new DataTable(Stream.of("question", "counts", "late", "entered")
                .map(column -> getTranslation("quizzes.evidence.column." + column)));
        detail().lines()
                .forEach(line -> table.row(
                        new TwoLines(getTranslation("quizzes.page.question", line.no()), line.text()),
                        words(line.counts()),
                        line.changes() ? words(line.late()) : new Span(getTranslation("quizzes.evidence.older")),
                        new TwoLines(
                                line.enteredAt() == null ? "–" : Formats.dateTime(line.enteredAt()),
                                getTranslation("quizzes.evidence.came", Formats.dateTime(line.receivedAt())))));
        var card = new Div(table);
        card.setId("answers");
        card.addClassNames("card", "card-flush");
        return card;
    }

    private Component words(List<String> answer) {
        var text = new Div();
        if (answer.isEmpty()) {
            text.setText(getTranslation("quizzes.evidence.empty"));
            text.addClassName("soft");
        }
        answer.forEach(part -> text.add(new Div(part)));
        return text;
    }

    private void askAccept() {
        ReasonDialog.ask(
                getTranslation("quizzes.evidence.accept.title"),
                getTranslation(
                        "quizzes.evidence.accept.text",
                        EvidenceWords.score(detail().score()),
                        EvidenceWords.score(detail().wouldBe())),
                getTranslation("quizzes.evidence.accept"),
                reason -> say(evidence.accept(detail().summary().id(), reason)));
    }

    private void askReject() {
        ReasonDialog.ask(
                getTranslation("quizzes.evidence.reject.title"),
                getTranslation("quizzes.evidence.reject.text"),
                getTranslation("quizzes.evidence.reject"),
                reason -> say(evidence.reject(detail().summary().id(), reason)));
    }

    private void say(DecideResult result) {
        refresh();
        switch (result) {
            case DecideResult.Accepted(var before, var after) ->
                Toasts.show(getTranslation(
                        "quizzes.evidence.accepted", EvidenceWords.score(before), EvidenceWords.score(after)));
            case DecideResult.Rejected _ -> Toasts.show(getTranslation("quizzes.evidence.rejected"));
            case DecideResult.DecidedBefore _ -> refused("quizzes.evidence.faster");
            case DecideResult.OwnAnswers _ -> refused("quizzes.evidence.own");
            case DecideResult.RunsAgain(var deadline) ->
                addComponentAtIndex(
                        1,
                        Note.error(
                                getTranslation("quizzes.evidence.runs-again", Formats.dateTime(deadline)),
                                getTranslation("quizzes.evidence.runs-again.text")));
        }
    }

    private void refused(String key) {
        addComponentAtIndex(1, Note.error(getTranslation(key), getTranslation(key + ".text")));
    }
}
