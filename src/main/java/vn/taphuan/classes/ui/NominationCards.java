package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.classes.NomineeId;
import vn.taphuan.classes.nomination.Decisions;
import vn.taphuan.classes.nomination.Nomination;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.nomination.Nominee;
import vn.taphuan.classes.nomination.NomineeState;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** Papers by which units named people, each a card with its people; whoever may decides there, whoever named them takes back. */
class NominationCards extends Div {

    private final transient Nominations nominations;
    private final boolean decides;
    private final transient Runnable refresh;

    /** @param decides whether the one who looks lets people in; otherwise he is of the unit that named them */
    NominationCards(List<Nomination> papers, Nominations nominations, boolean decides, Runnable refresh) {
        this.nominations = nominations;
        this.decides = decides;
        this.refresh = refresh;
        addClassName("stack");
        papers.forEach(paper -> add(card(paper)));
    }

    private Section card(Nomination paper) {
        var title = new H3(getTranslation("classes.nomination.paper", paper.number(), Formats.date(paper.date())));
        var below = new Paragraph(Stream.of(
                        decides ? paper.unitName() : "",
                        paper.issuedBy().equals(paper.unitName()) && decides ? "" : paper.issuedBy(),
                        getTranslation("classes.nomination.by", paper.enteredBy(), Formats.dateTime(paper.enteredAt())))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        below.addClassNames("s", "soft");
        var words = new Div(title, below);
        words.addClassName("grow");
        var head = new Div(words);
        head.addClassNames("row", "wrap", "top", "classes-roomy");
        var pending = paper.people().stream()
                .filter(person -> person.state() == NomineeState.PENDING)
                .map(Nominee::id)
                .toList();
        if (decides && !pending.isEmpty()) {
            var id = paper.id().value();
            head.add(
                    Buttons.small(
                            getTranslation("classes.nomination.refuse"),
                            "refuse-" + id,
                            () -> refuse(pending, getTranslation("classes.nomination.refuse.all", pending.size()))),
                    Buttons.small(
                            getTranslation("classes.nomination.approve", pending.size()),
                            "approve-" + id,
                            () -> approve(pending, paper)));
        }
        var card = new Section(head, table(paper));
        card.addClassNames("card", "stack", "stack-3");
        card.setId("nomination-" + paper.id().value());
        return card;
    }

    private DataTable table(Nomination paper) {
        var table = new DataTable(
                Stream.of("person", "state", "actions").map(column -> getTranslation("classes.column." + column)));
        paper.people().forEach(person -> table.row(person(person), state(person), actions(person, paper)));
        return table;
    }

    private Component person(Nominee person) {
        return new TwoLines(person.fullName(), person.position() == null ? "" : person.position());
    }

    private Component state(Nominee person) {
        var text = getTranslation("classes.nominee." + person.state().name());
        var badge = switch (person.state()) {
            case PENDING -> new StateBadge(Tone.NEUTRAL, "wait", text);
            case APPROVED -> new StateBadge(Tone.DONE, "check", text);
            case WAITING -> new StateBadge(Tone.IN_PROGRESS, "clock", text);
            case REFUSED -> new StateBadge(Tone.BLOCKED, "x", text);
            case TAKEN_BACK -> new StateBadge(Tone.NEUTRAL, "undo", text);
        };
        return person.reason() == null
                ? badge
                : new TwoLines(badge, getTranslation("classes.nominee.because", person.reason()));
    }

    private Component actions(Nominee person, Nomination paper) {
        var actions = new Div();
        actions.addClassName("row");
        if (person.state() != NomineeState.PENDING) {
            return new Span();
        }
        if (decides) {
            actions.add(
                    Buttons.icon(
                            "check",
                            getTranslation("classes.nominee.approve", person.fullName()),
                            () -> approve(List.of(person.id()), paper)),
                    Buttons.icon(
                            "x",
                            getTranslation("classes.nominee.refuse", person.fullName()),
                            () -> refuse(
                                    List.of(person.id()),
                                    getTranslation("classes.nominee.refuse", person.fullName()))));
        } else {
            actions.add(Buttons.icon("undo", getTranslation("classes.nominee.take-back", person.fullName()), () -> {
                boolean back = nominations.takeBack(person.id());
                refresh.run();
                Toasts.show(getTranslation(
                        back ? "classes.nominee.taken-back" : "classes.nominee.decided", person.fullName()));
            }));
        }
        return actions;
    }

    private void approve(Collection<NomineeId> people, Nomination paper) {
        var decisions = nominations.approve(people);
        var notes = notes(decisions, paper);
        var done = getTranslation(
                "classes.nomination.approved", decisions.approved().size());
        refresh.run();
        if (notes.isEmpty()) {
            Toasts.show(done);
        } else {
            new ConfirmDialog(done, String.join(" ", notes), getTranslation("classes.understood"), read -> {}).open();
        }
    }

    private List<String> notes(Decisions decisions, Nomination paper) {
        List<String> notes = new ArrayList<>();
        note(notes, "classes.nomination.waiting", decisions.waiting(), paper);
        note(notes, "classes.nomination.without-seat", decisions.withoutSeat(), paper);
        note(notes, "classes.nomination.over-quota", decisions.overQuota(), paper);
        note(notes, "classes.nomination.decided", decisions.decided(), paper);
        return notes;
    }

    private void note(List<String> notes, String key, Collection<NomineeId> people, Nomination paper) {
        if (!people.isEmpty()) {
            notes.add(getTranslation(
                    key,
                    String.join(
                            ", ",
                            paper.people().stream()
                                    .filter(person -> people.contains(person.id()))
                                    .map(Nominee::fullName)
                                    .toList())));
        }
    }

    private void refuse(Collection<NomineeId> people, String title) {
        ReasonDialog.ask(
                title,
                getTranslation("classes.nomination.refuse.text"),
                getTranslation("classes.nomination.refuse"),
                reason -> {
                    int refused = nominations.refuse(people, reason);
                    refresh.run();
                    Toasts.show(getTranslation("classes.nomination.refused", refused));
                });
    }
}
