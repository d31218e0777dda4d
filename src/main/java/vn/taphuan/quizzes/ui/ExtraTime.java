package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.AllowanceContent;
import vn.taphuan.quizzes.sitting.AllowanceResult;
import vn.taphuan.quizzes.sitting.AllowanceTarget;
import vn.taphuan.quizzes.sitting.SittingAllowances;

/** Asks for minutes and a reason, and gives a person, a room or a place more time. */
final class ExtraTime {

    private static final int USUAL_MINUTES = 5;
    private static final int LONGEST_REASON = 1000;

    private final Component owner;
    private final SittingId sitting;
    private final SittingAllowances allowances;

    ExtraTime(Component owner, SittingId sitting, SittingAllowances allowances) {
        this.owner = owner;
        this.sitting = sitting;
        this.allowances = allowances;
    }

    void ask(AllowanceTarget target, String name) {
        var dialog = new Dialog(owner.getTranslation("quizzes.board.extra.for", name));
        dialog.setId("extra-time");
        var minutes = new IntegerField(owner.getTranslation("quizzes.board.extra.minutes"));
        minutes.setId("extra-minutes");
        minutes.setMin(1);
        minutes.setMax(AllowanceContent.MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        minutes.setValue(USUAL_MINUTES);
        var reason = new TextArea(owner.getTranslation("platform.reason"));
        reason.setId("extra-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        var message = new Div();
        var content =
                new Div(new Paragraph(owner.getTranslation("quizzes.board.extra.text")), minutes, reason, message);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        dialog.add(content);
        dialog.getFooter()
                .add(
                        Buttons.plain(owner.getTranslation("platform.back"), "extra-back", dialog::close),
                        Buttons.mainCreating(
                                owner.getTranslation("quizzes.board.extra.go"),
                                "extra-go",
                                () -> go(dialog, target, minutes, reason, message)));
        dialog.open();
        reason.focus();
    }

    private void go(Dialog dialog, AllowanceTarget target, IntegerField minutes, TextArea reason, Div message) {
        if (!dialog.isOpened()) {
            return;
        }
        var given = minutes.getValue();
        boolean outside = given == null || given < 1 || given > AllowanceContent.MOST_MINUTES;
        minutes.setErrorMessage(owner.getTranslation("quizzes.board.extra.range", AllowanceContent.MOST_MINUTES));
        minutes.setInvalid(outside);
        reason.setErrorMessage(owner.getTranslation("platform.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (given == null || outside || reason.isInvalid()) {
            return;
        }
        message.removeAll();
        switch (allowances.give(
                sitting,
                new AllowanceContent(
                        target, given, 0, null, null, reason.getValue().strip()))) {
            case AllowanceResult.Given(int people, int moved, int takenUp) -> {
                dialog.close();
                Toasts.show(owner.getTranslation("quizzes.board.extra.given", given, people, moved, takenUp));
            }
            case AllowanceResult.Wrong() ->
                message.add(Note.error(owner.getTranslation("quizzes.board.extra.wrong"), ""));
            case AllowanceResult.Nobody() ->
                message.add(Note.attention(owner.getTranslation("quizzes.board.extra.nobody"), ""));
        }
    }
}
