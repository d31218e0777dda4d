package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.sitting.AllowanceContent;
import vn.taphuan.quizzes.sitting.AllowanceResult;
import vn.taphuan.quizzes.sitting.AllowanceTarget;
import vn.taphuan.quizzes.sitting.SittingAllowances;

/** More minutes for a person, a room or a place, given from the board; what did not work is said in a place of the page. */
final class ExtraTime {

    private final Component owner;
    private final SittingId sitting;
    private final SittingAllowances allowances;
    private final Div message;

    ExtraTime(Component owner, SittingId sitting, SittingAllowances allowances, Div message) {
        this.owner = owner;
        this.sitting = sitting;
        this.allowances = allowances;
        this.message = message;
    }

    void ask(AllowanceTarget target, String name) {
<<<<<<< HEAD
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
=======
        new AllowanceDialog(List.of(new AllowanceDialog.Choice(target, name)), false, this::give).open();
>>>>>>> main
    }

    private void give(AllowanceContent content) {
        message.removeAll();
<<<<<<< HEAD
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
=======
        switch (allowances.give(sitting, content)) {
            case AllowanceResult.Given(int people, int moved, int takenUp) ->
                Toasts.show(owner.getTranslation("quizzes.allowance.given", people, moved, takenUp));
            case AllowanceResult.Wrong() -> message.add(attention("quizzes.allowance.wrong"));
            case AllowanceResult.Nobody() -> message.add(attention("quizzes.allowance.nobody"));
>>>>>>> main
        }
    }

    private Note attention(String key) {
        return Note.attention(owner.getTranslation(key + ".title"), owner.getTranslation(key + ".text"));
    }
}
