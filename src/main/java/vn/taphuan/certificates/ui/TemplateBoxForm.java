package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.taphuan.certificates.document.SheetBox;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;

/** Place and size of the QR code, or of the room for signature and stamp. */
final class TemplateBoxForm extends Div {

    private final NumberField left = TemplateFieldForm.millimetres(this, "left");
    private final NumberField top = TemplateFieldForm.millimetres(this, "top");
    private final NumberField width = TemplateFieldForm.millimetres(this, "width");
    private final NumberField height = TemplateFieldForm.millimetres(this, "height");
    private final transient Consumer<SheetBox> changed;
    private final boolean square;
    private @Nullable SheetBox shown;
    private boolean filling;

    /** @param square the QR code, whose sides are alike and within bounds */
    TemplateBoxForm(boolean square, Consumer<SheetBox> changed) {
        this.square = square;
        this.changed = changed;
        addClassName("template-fields");
        add(left, top, width);
        if (square) {
            width.setLabel(getTranslation("certificates.template.side"));
            width.setHelperText(getTranslation("certificates.template.side.help"));
            width.setMin(SheetTemplate.SMALLEST_QR);
            width.setMax(SheetTemplate.LARGEST_QR);
        } else {
            add(height);
        }
        for (var field : List.of(left, top, width, height)) {
            field.addValueChangeListener(change -> tell());
        }
    }

    void show(SheetBox box, List<String> problems) {
        filling = true;
        shown = box;
        left.setValue(box.left());
        top.setValue(box.top());
        width.setValue(box.width());
        height.setValue(box.height());
        left.setErrorMessage(String.join(" ", problems));
        left.setInvalid(!problems.isEmpty());
        filling = false;
    }

    private void tell() {
        var was = shown;
        if (!filling && was != null) {
            double side = TemplateFieldForm.number(width, was.width());
            changed.accept(new SheetBox(
                    TemplateFieldForm.number(left, was.left()),
                    TemplateFieldForm.number(top, was.top()),
                    side,
                    square ? side : TemplateFieldForm.number(height, was.height())));
        }
    }

    /** Numbers of the places that it may show. */
    static boolean isBox(int at) {
        return at == SheetProblem.QR || at == SheetProblem.ROOM;
    }
}
