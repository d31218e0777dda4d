package vn.taphuan.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.planning.PlanPaper;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Note;

/** The paper by which a plan was issued. */
final class PlanPaperDialog extends Dialog {

    private final TextField number = new TextField();
    private final DatePicker date = DatePickers.of(getTranslation("planning.paper.date"), "paper-date");
    private final TextField issuedBy = new TextField();
    private final Div message = new Div();

    /** @param save told what was typed, answers false when somebody else came first */
    PlanPaperDialog(PlanPaper known, Predicate<PlanPaper> save, Runnable saved) {
        setId("paper-dialog");
        setHeaderTitle(getTranslation("planning.paper"));
        field(number, "number", known.number(), PlanPaper.LONGEST_NUMBER);
        field(issuedBy, "issued-by", known.issuedBy(), PlanPaper.LONGEST_BODY);
        date.setValue(known.date());
        var content = new Div(number, date, issuedBy, message);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "paper-back", this::close),
                        Buttons.mainCreating(getTranslation("planning.line.save"), "paper-save", () -> {
                            if (!isOpened()) {
                                return;
                            }
                            message.removeAll();
                            if (save.test(new PlanPaper(text(number), date.getValue(), text(issuedBy)))) {
                                close();
                                saved.run();
                            } else {
                                message.add(Note.attention(
                                        getTranslation("planning.changed.title"),
                                        getTranslation("planning.changed.text")));
                            }
                        }));
    }

    private void field(TextField field, String name, @Nullable String value, int longest) {
        field.setLabel(getTranslation("planning.paper." + name));
        field.setId("paper-" + name);
        field.setMaxLength(longest);
        field.setValue(Optional.ofNullable(value).orElse(""));
        field.setWidthFull();
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
