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
        new AllowanceDialog(List.of(new AllowanceDialog.Choice(target, name)), false, this::give).open();
    }

    private void give(AllowanceContent content) {
        message.removeAll();
        switch (allowances.give(sitting, content)) {
            case AllowanceResult.Given(int people, int moved, int takenUp) ->
                Toasts.show(owner.getTranslation("quizzes.allowance.given", people, moved, takenUp));
            case AllowanceResult.Wrong() -> message.add(attention("quizzes.allowance.wrong"));
            case AllowanceResult.Nobody() -> message.add(attention("quizzes.allowance.nobody"));
        }
    }

    private Note attention(String key) {
        return Note.attention(owner.getTranslation(key + ".title"), owner.getTranslation(key + ".text"));
    }
}
