package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.quizzes.sitting.AllowanceContent;
import vn.taphuan.quizzes.sitting.AllowanceTarget;

/** Asks how much more somebody, a room or a site gets, and why. */
class AllowanceDialog extends Dialog {

    private static final int USUAL_MINUTES = 10;
    private static final int LONGEST = 1000;

    /** For whom it can be. */
    record Choice(AllowanceTarget target, String name) {}

    private final Select<Choice> target = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final IntegerField attempts = new IntegerField();
    private final MomentField opens;
    private final MomentField closes;
    private final TextArea reason = new TextArea();
    private final transient Consumer<AllowanceContent> then;

    /** @param everything whether attempts and another window can be given as well */
    AllowanceDialog(List<Choice> choices, boolean everything, Consumer<AllowanceContent> then) {
        this.then = then;
        setId("allowance-dialog");
        setHeaderTitle(getTranslation("quizzes.allowance.title"));
        target.setLabel(getTranslation("quizzes.allowance.target"));
        target.setId("allowance-target");
        target.setItems(choices);
        target.setItemLabelGenerator(Choice::name);
        target.setValue(choices.getFirst());
        target.setReadOnly(choices.size() == 1);
        minutes.setLabel(getTranslation("quizzes.allowance.minutes"));
        minutes.setId("allowance-minutes");
        minutes.setMin(0);
        minutes.setMax(AllowanceContent.MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(USUAL_MINUTES);
        attempts.setLabel(getTranslation("quizzes.allowance.attempts"));
        attempts.setId("allowance-attempts");
        attempts.setMin(0);
        attempts.setMax(AllowanceContent.MOST_ATTEMPTS);
        attempts.setStepButtonsVisible(true);
        attempts.setValue(0);
        opens = new MomentField(getTranslation("quizzes.allowance.opens"), "allowance-opens");
        closes = new MomentField(getTranslation("quizzes.allowance.closes"), "allowance-closes");
        reason.setLabel(getTranslation("platform.reason"));
        reason.setId("allowance-reason");
        reason.setMaxLength(LONGEST);
        reason.setManualValidation(true);
        reason.setWidthFull();
        var help = new Paragraph(getTranslation("quizzes.allowance.help"));
        help.addClassNames("s", "soft");
        var content = new Div(target, minutes, help);
        if (everything) {
            var own = new Paragraph(getTranslation("quizzes.allowance.window.help"));
            own.addClassNames("s", "soft");
            content.add(attempts, opens, closes, own);
        }
        content.add(reason);
        content.addClassNames("stack", "stack-3", "dialog-wide", "sitting-form");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "allowance-back", this::close),
                        Buttons.mainCreating(getTranslation("quizzes.allowance.give"), "allowance-go", this::go));
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
        then.accept(new AllowanceContent(
                target.getValue().target(),
                number(minutes.getValue()),
                number(attempts.getValue()),
                opens.getValue(),
                closes.getValue(),
                reason.getValue()));
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
    }
}
