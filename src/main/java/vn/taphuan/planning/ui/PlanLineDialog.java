package vn.taphuan.planning.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.planning.PlanLineContent;
import vn.taphuan.planning.PlanLineProblem;
import vn.taphuan.planning.SaveLineResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CheckedFields;
import vn.taphuan.platform.ui.Note;

/** A line of a plan, new or known. */
final class PlanLineDialog extends Dialog {

    private static final int USUAL_PEOPLE = 60;

    private final Select<ProgrammeSummary> programme = new Select<>();
    private final Select<Integer> quarter = new Select<>();
    private final IntegerField classes = new IntegerField();
    private final IntegerField people = new IntegerField();
    private final TextField note = new TextField();
    private final transient CheckedFields<PlanLineProblem> fields = new CheckedFields<>(Map.of(
            PlanLineProblem.PROGRAMME, programme,
            PlanLineProblem.QUARTER, quarter,
            PlanLineProblem.CLASSES, classes,
            PlanLineProblem.PEOPLE, people,
            PlanLineProblem.NOTE, note));
    private final Div message = new Div();
    private final transient Function<PlanLineContent, SaveLineResult> save;
    private final transient Runnable saved;

    /** @param known none for a new line; @param save told what was typed; @param saved told once it is stored */
    PlanLineDialog(
            List<ProgrammeSummary> programmes,
            @Nullable PlanLineContent known,
            int usualQuarter,
            Function<PlanLineContent, SaveLineResult> save,
            Runnable saved) {
        this.save = save;
        this.saved = saved;
        setId("line-dialog");
        setHeaderTitle(getTranslation(known == null ? "planning.line.add" : "planning.line.edit"));
        programme.setLabel(getTranslation("planning.column.programme"));
        programme.setId("line-programme");
        programme.setItems(programmes);
        programme.setItemLabelGenerator(ProgrammeSummary::title);
        quarter.setLabel(getTranslation("planning.column.quarter"));
        quarter.setId("line-quarter");
        quarter.setItems(1, 2, 3, 4);
        quarter.setItemLabelGenerator(number -> getTranslation("planning.quarter", number));
        number(classes, "classes", PlanLineContent.MOST_CLASSES);
        number(people, "people", PlanLineContent.MOST_PEOPLE);
        note.setLabel(getTranslation("planning.line.note"));
        note.setId("line-note");
        note.setMaxLength(PlanLineContent.LONGEST_NOTE);
        programme.setValue(programmes.stream()
                .filter(one -> known == null || one.code().equals(known.programme()))
                .findFirst()
                .orElse(null));
        quarter.setValue(known == null ? usualQuarter : known.quarter());
        classes.setValue(known == null ? 1 : known.classes());
        people.setValue(known == null ? USUAL_PEOPLE : known.people());
        note.setValue(known == null ? "" : known.note());
        var content = new Div(programme, quarter, classes, people, note, message);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        programme.setWidthFull();
        note.setWidthFull();
        message.setId("line-message");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "line-back", this::close),
                        Buttons.mainCreating(getTranslation("planning.line.save"), "line-save", this::go));
    }

    private void number(IntegerField field, String name, int most) {
        field.setLabel(getTranslation("planning.line." + name));
        field.setId("line-" + name);
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
    }

    private void go() {
        if (!isOpened()) {
            return;
        }
        message.removeAll();
        var chosen = programme.getValue();
        var result = chosen == null
                ? new SaveLineResult.Wrong(Set.of(PlanLineProblem.PROGRAMME))
                : save.apply(content(chosen.code()));
        switch (result) {
            case SaveLineResult.Saved _ -> {
                close();
                saved.run();
            }
            case SaveLineResult.Wrong(var problems) -> show(problems);
            case SaveLineResult.Changed _ ->
                message.add(Note.attention(
                        getTranslation("planning.changed.title"), getTranslation("planning.changed.text")));
        }
    }

    private PlanLineContent content(ProgrammeCode code) {
        return new PlanLineContent(
                code,
                Objects.requireNonNullElse(quarter.getValue(), 0),
                Objects.requireNonNullElse(classes.getValue(), 0),
                Objects.requireNonNullElse(people.getValue(), 0),
                note.getValue());
    }

    private void show(Set<PlanLineProblem> problems) {
        fields.say(problems, problem -> getTranslation("planning.problem." + problem.name()));
    }
}
