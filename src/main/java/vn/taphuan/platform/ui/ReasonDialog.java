package vn.taphuan.platform.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks for a reason before something is done that others will want to have explained. */
public final class ReasonDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final TextArea reason = new TextArea();
    private final transient Consumer<String> then;

    private ReasonDialog(String title, String consequence, String action, Consumer<String> then) {
        this.then = then;
        setId("reason-dialog");
        setHeaderTitle(title);
        reason.setLabel(getTranslation("platform.reason"));
        reason.setId("reason");
        reason.setMaxLength(LONGEST);
        reason.setManualValidation(true);
        reason.setWidthFull();
        var content = new Div(new Paragraph(consequence), reason);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "reason-back", this::close),
                        Buttons.mainCreating(action, "reason-go", this::go));
    }

    /**
     * @param consequence what follows from it, said before it is done
     * @param action what the button says
     * @param then told the reason, which is never blank
     */
    public static void ask(String title, String consequence, String action, Consumer<String> then) {
        var dialog = new ReasonDialog(title, consequence, action, then);
        dialog.open();
        dialog.reason.focus();
    }

    private void go() {
        if (!isOpened()) {
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("platform.reason.missing"));
            reason.setInvalid(true);
            return;
        }
        close();
        then.accept(reason.getValue().strip());
    }
}
