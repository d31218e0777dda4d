package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import vn.taphuan.certificates.issuing.ReissueReason;
import vn.taphuan.certificates.issuing.ReissueReasons;
import vn.taphuan.platform.ui.Buttons;

/** For what certificates may be issued again: recorded, never changed, at most ended. */
final class ReissueReasonsPanel extends Div {

    private static final int LONGEST = 200;

    private final transient ReissueReasons reasons;
    private final UnorderedList list = new UnorderedList();
    private final TextField words = new TextField();

    ReissueReasonsPanel(ReissueReasons reasons) {
        this.reasons = reasons;
        addClassNames("stack", "stack-3");
        setId("reissue-reasons");
        list.addClassName("certificates-lines");
        words.setLabel(getTranslation("certificates.reasons.new"));
        words.setId("new-reissue-reason");
        words.setMaxLength(LONGEST);
        words.setManualValidation(true);
        words.setWidthFull();
        add(
                new Paragraph(getTranslation("certificates.reasons.help")),
                list,
                words,
                new Div(Buttons.creating(
                        getTranslation("certificates.reasons.add"), "add-reissue-reason", this::save)));
        load();
    }

    private void load() {
        list.removeAll();
        reasons.listed().forEach(one -> list.add(line(one)));
    }

    private ListItem line(ReissueReason one) {
        var text = new Span(one.words());
        text.addClassName("grow");
        return new ListItem(
                text,
                Buttons.small(
                        getTranslation("certificates.reasons.end"),
                        "end-" + one.id().value(),
                        () -> {
                            reasons.end(one.id());
                            load();
                        }));
    }

    private void save() {
        boolean added = reasons.add(words.getValue());
        words.setErrorMessage(getTranslation("platform.reason.missing"));
        words.setInvalid(!added);
        if (added) {
            words.clear();
            load();
        }
    }
}
