package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.FieldInk;
import vn.taphuan.certificates.document.SheetField;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetProblem.Trouble;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;

/** Words, place and letters of one field of a template; each change is told at once. */
final class TemplateFieldForm extends Div {

    private static final List<PaperAlignment> ALIGNMENTS =
            List.of(PaperAlignment.LEFT, PaperAlignment.CENTER, PaperAlignment.RIGHT);

    private final TextField before = new TextField();
    private final TextField after = new TextField();
    private final NumberField left = millimetres("left");
    private final NumberField top = millimetres("top");
    private final NumberField width = millimetres("width");
    private final IntegerField lines = new IntegerField();
    private final Select<PaperAlignment> alignment = new Select<>();
    private final Select<SheetField.Upright> upright = new Select<>();
    private final Select<PaperFamily> family = new Select<>();
    private final Select<FieldInk> ink = new Select<>();
    private final NumberField points = millimetres("points");
    private final NumberField least = millimetres("least");
    private final Checkbox bold = new Checkbox();
    private final Checkbox italic = new Checkbox();
    private final Checkbox capitals = new Checkbox();
    private final transient Consumer<SheetField> changed;
    private @Nullable SheetField shown;
    private boolean filling;

    TemplateFieldForm(Consumer<SheetField> changed) {
        this.changed = changed;
        addClassNames("template-fields");
        words(before, "before", SheetField.MOST_BEFORE);
        words(after, "after", SheetField.MOST_AFTER);
        before.addClassName("wide");
        after.addClassName("wide");
        lines.setLabel(label("lines"));
        lines.setId("field-lines");
        lines.setMin(1);
        lines.setMax(SheetField.MOST_LINES);
        lines.setStepButtonsVisible(true);
        lines.setManualValidation(true);
        choice(alignment, "alignment", ALIGNMENTS);
        choice(upright, "upright", List.of(SheetField.Upright.values()));
        choice(family, "family", List.of(PaperFamily.values()));
        choice(ink, "ink", List.of(FieldInk.values()));
        bounds(points);
        bounds(least);
        least.setHelperText(getTranslation("certificates.template.least.help"));
        var faces = new Div(tick(bold, "bold"), tick(italic, "italic"), tick(capitals, "capitals"));
        faces.addClassNames("row", "wrap", "wide");
        add(before, after, left, top, width, lines, alignment, upright, points, least, family, ink, faces);
        for (var field : List.<HasValue<?, ?>>of(
                before, after, left, top, width, lines, alignment, upright, family, ink, points, least, bold, italic,
                capitals)) {
            field.addValueChangeListener(change -> tell());
        }
    }

    void show(SheetField field, List<SheetProblem> problems) {
        filling = true;
        shown = field;
        before.setVisible(field.kind().hasBefore());
        before.setLabel(label(field.kind().isFixed() ? "words" : "before"));
        after.setVisible(field.kind().hasAfter());
        keepTyping(before, field.before());
        keepTyping(after, field.after());
        left.setValue(field.left());
        top.setValue(field.top());
        width.setValue(field.width());
        lines.setValue(field.lines());
        alignment.setValue(field.alignment());
        upright.setValue(field.upright());
        upright.setVisible(field.lines() > 1 || field.upright() != SheetField.Upright.MIDDLE);
        family.setValue(field.family());
        ink.setValue(field.ink());
        points.setValue(field.points());
        least.setValue(field.leastPoints());
        bold.setValue(field.bold());
        italic.setValue(field.italic());
        italic.setEnabled(field.family() == PaperFamily.SERIF);
        capitals.setValue(field.capitals());
        mark(problems);
        filling = false;
    }

    /** What somebody is typing is not tidied under his hands. */
    private static void keepTyping(TextField field, String words) {
        if (!field.getValue().strip().equals(words)) {
            field.setValue(words);
        }
    }

    /** The message stands at the field that would help. */
    private void mark(List<SheetProblem> problems) {
        invalid(width, problems, Trouble.DOES_NOT_FIT);
        invalid(left, problems, Trouble.OUTSIDE);
        invalid(top, problems, Trouble.COVERS_QR);
        boolean empty = has(problems, Trouble.EMPTY);
        before.setErrorMessage(getTranslation(
                "certificates.template.trouble." + (empty ? Trouble.EMPTY : Trouble.UNPRINTABLE), "", ""));
        before.setInvalid(empty || has(problems, Trouble.UNPRINTABLE));
    }

    private void invalid(NumberField field, List<SheetProblem> problems, Trouble trouble) {
        field.setErrorMessage(getTranslation("certificates.template.trouble." + trouble, "", ""));
        field.setInvalid(has(problems, trouble));
    }

    private static boolean has(List<SheetProblem> problems, Trouble trouble) {
        return problems.stream().anyMatch(problem -> problem.trouble() == trouble);
    }

    private void tell() {
        var was = shown;
        if (filling || was == null) {
            return;
        }
        changed.accept(new SheetField(
                was.kind(),
                before.getValue(),
                after.getValue(),
                number(left, was.left()),
                number(top, was.top()),
                number(width, was.width()),
                Objects.requireNonNullElse(lines.getValue(), was.lines()),
                Objects.requireNonNullElse(alignment.getValue(), was.alignment()),
                Objects.requireNonNullElse(upright.getValue(), was.upright()),
                Objects.requireNonNullElse(family.getValue(), was.family()),
                bold.getValue(),
                italic.getValue(),
                capitals.getValue(),
                number(points, was.points()),
                number(least, was.leastPoints()),
                Objects.requireNonNullElse(ink.getValue(), was.ink())));
    }

    static double number(NumberField field, double otherwise) {
        return Objects.requireNonNullElse(field.getValue(), otherwise);
    }

    private NumberField millimetres(String which) {
        return millimetres(this, which);
    }

    /** A length with buttons and arrow keys in halves. */
    static NumberField millimetres(Component owner, String which) {
        var field = new NumberField(owner.getTranslation("certificates.template." + which));
        field.setId("field-" + which);
        field.setStep(0.5);
        field.setMin(0);
        field.setMax(300);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private static void bounds(NumberField field) {
        field.setMin(SheetField.SMALLEST);
        field.setMax(SheetField.LARGEST);
    }

    private String label(String which) {
        return getTranslation("certificates.template." + which);
    }

    private void words(TextField field, String which, int most) {
        field.setLabel(label(which));
        field.setId("field-" + which);
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(600);
        field.setManualValidation(true);
    }

    private <T extends Enum<T>> void choice(Select<T> select, String which, List<T> items) {
        select.setLabel(label(which));
        select.setId("field-" + which);
        select.setItems(items);
        select.setItemLabelGenerator(one -> getTranslation("certificates.template." + which + "." + one.name()));
    }

    private Checkbox tick(Checkbox box, String which) {
        box.setLabel(label(which));
        box.setId("field-" + which);
        return box;
    }
}
