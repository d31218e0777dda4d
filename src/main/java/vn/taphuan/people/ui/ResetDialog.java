package vn.taphuan.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks why an account is to be reset, and says what follows from it. */
final class ResetDialog extends Dialog {

    private static final int LONGEST_REASON = 500;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> resetting;

    ResetDialog(String fullName, Consumer<String> resetting) {
        this.resetting = resetting;
        setId("reset-dialog");
        setWidth("30rem");
        setHeaderTitle(getTranslation("people.resetting.title", fullName));
        reason.setLabel(getTranslation("people.resetting.reason"));
        reason.setHelperText(getTranslation("people.resetting.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setId("reset-reason");
        var words = new Div(
                new Paragraph(getTranslation("people.resetting.consequence")),
                new Paragraph(getTranslation("people.resetting.next")),
                reason);
        words.addClassName("stack");
        add(words);
        var reset = new Button(getTranslation("people.resetting"), click -> reset());
        reset.setId("reset-confirm");
        getFooter().add(new Button(getTranslation("people.back"), click -> close()), reset);
    }

    private void reset() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("people.resetting.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        resetting.accept(reason.getValue().strip());
    }
}
