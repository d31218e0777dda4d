package vn.taphuan.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.notifications.ClassLetters;
import vn.taphuan.notifications.LetterSummary;
import vn.taphuan.notifications.SendAgainResult;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.Toasts;

/** Adds "Thông báo" to the page of a class: who was told by mail, and whose mail could not be sent. */
@org.springframework.stereotype.Component
class LettersTab implements ClassTab {

    private static final int ORDER = 210;

    private final ClassLetters letters;
    private final CurrentAccount current;

    LettersTab(ClassLetters letters, CurrentAccount current) {
        this.letters = letters;
        this.current = current;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public String titleKey() {
        return "notifications.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(ClassDetail trainingClass) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(trainingClass.centre());
    }

    @Override
    public Component content(ClassDetail of) {
        var content = new Div();
        content.addClassName("stack");
        int told = letters.told(of.id());
        var all = letters.of(of.id());
        content.add(new Paragraph(content.getTranslation("notifications.tab.told", told)));
        if (all.isEmpty()) {
            content.add(new EmptyState(
                    "bell",
                    content.getTranslation("notifications.tab.empty.title"),
                    content.getTranslation(
                            letters.areSent()
                                    ? "notifications.tab.empty.text"
                                    : "notifications.mail.not-offered.tab")));
            return content;
        }
        long lost = all.stream()
                .filter(letter -> letter.state() == MailState.GIVEN_UP)
                .count();
        if (lost > 0) {
            content.add(Note.attention(
                    content.getTranslation("notifications.tab.lost", lost),
                    content.getTranslation("notifications.tab.lost.text")));
        }
        content.add(table(content, all));
        return content;
    }

    private DataTable table(Component owner, List<LetterSummary> all) {
        var table = new DataTable(Stream.of(
                        "notifications.tab.recipient",
                        "notifications.tab.at",
                        "notifications.tab.changes",
                        "notifications.tab.state")
                .map(key -> owner.getTranslation(key)));
        table.setId("letters");
        all.forEach(letter -> table.row(
                new Span(letter.recipient()),
                new Span(Formats.dateTime(letter.madeAt())),
                new Span(String.valueOf(letter.notices())),
                state(owner, letter)));
        return table;
    }

    private Component state(Component owner, LetterSummary letter) {
        var badge = badge(owner, letter.state());
        if (letter.state() != MailState.GIVEN_UP || !letters.areSent()) {
            return badge;
        }
        var cell = new Div(badge);
        cell.addClassNames("row", "wrap");
        var again = Buttons.small(owner.getTranslation("notifications.tab.again"), "again", () -> again(cell, letter));
        again.setDisableOnClick(true);
        again.setAriaLabel(owner.getTranslation("notifications.tab.again.to", letter.recipient()));
        cell.add(again);
        return cell;
    }

    private void again(Div cell, LetterSummary letter) {
        var result = letters.sendAgain(letter.id());
        cell.removeAll();
        cell.add(
                switch (result) {
                    case SENDING, NOT_LOST -> badge(cell, MailState.WAITING);
                    case NO_ADDRESS ->
                        new Div(
                                badge(cell, MailState.GIVEN_UP),
                                new Paragraph(cell.getTranslation("notifications.tab.no-address")));
                });
        if (result == SendAgainResult.SENDING) {
            Toasts.show(cell.getTranslation("notifications.tab.sending"));
        }
    }

    private static Component badge(Component owner, MailState state) {
        var word = owner.getTranslation("notifications.mail.state." + state.name());
        return switch (state) {
            case WAITING -> new StateBadge(StateBadge.Tone.NEUTRAL, "wait", word);
            case SENT -> new StateBadge(StateBadge.Tone.DONE, "check", word);
            case GIVEN_UP -> new StateBadge(StateBadge.Tone.BLOCKED, "stop", word);
        };
    }
}
