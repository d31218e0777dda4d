package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.taphuan.certificates.register.OldCertificateContent;
import vn.taphuan.certificates.register.OldCertificates;
import vn.taphuan.certificates.register.RecordOldResult;
import vn.taphuan.certificates.register.RecordOldResult.Field;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CheckedFields;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitSummary;

/** Enters a certificate on paper from before the register. */
final class OldCertificateDialog extends Dialog {

    private final transient OldCertificates papers;
    private final transient Runnable changed;
    private final Select<UnitSummary> body = new Select<>();
    private final TextField issuer = field("issuer", 200);
    private final TextField number = field("number", 60);
    private final TextField name = field("name", 120);
    private final IntegerField born = new IntegerField(getTranslation("certificates.old.field.born"));
    private final TextField unit = field("unit", 200);
    private final TextField programme = field("programme", 250);
    private final DatePicker issued = DatePickers.of(getTranslation("certificates.list.issued"), "old-issued");
    private final TextField signer = field("signer", 120);
    private final transient CheckedFields<Field> fields = new CheckedFields<>(Map.of(
            Field.ISSUER, issuer,
            Field.NUMBER, number,
            Field.NAME, name,
            Field.BIRTH_YEAR, born,
            Field.UNIT, unit,
            Field.PROGRAMME, programme,
            Field.ISSUED_ON, issued,
            Field.SIGNER, signer));
    private final Div message = new Div();

    OldCertificateDialog(OldCertificates papers, List<UnitSummary> bodies, Runnable changed) {
        this.papers = papers;
        this.changed = changed;
        setId("old-dialog");
        setHeaderTitle(getTranslation("certificates.old.add"));
        body.setLabel(getTranslation("certificates.old.body"));
        body.setId("old-body");
        body.setItems(bodies);
        body.setItemLabelGenerator(UnitSummary::name);
        if (!bodies.isEmpty()) {
            body.setValue(bodies.getFirst());
        }
        born.setId("old-born");
        born.setManualValidation(true);
        var inputs = new Div(body, issuer, number, issued, name, born, unit, programme, signer);
        inputs.addClassName("certificates-fields");
        var content = new Div(new Paragraph(getTranslation("certificates.old.as-printed")), inputs, message);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "old-back", this::close),
                        Buttons.mainCreating(getTranslation("certificates.old.save"), "old-save", this::save));
    }

    private TextField field(String which, int longest) {
        var field = new TextField(getTranslation("certificates.old.field." + which));
        field.setId("old-" + which);
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return field;
    }

    private void save() {
        message.removeAll();
        if (!isOpened() || body.getValue() == null) {
            return;
        }
        if (issued.getValue() == null) {
            mark(EnumSet.of(Field.ISSUED_ON));
            return;
        }
        var result = papers.record(new OldCertificateContent(
                body.getValue().id(),
                issuer.getValue(),
                number.getValue(),
                name.getValue(),
                born.getValue(),
                unit.getValue(),
                programme.getValue(),
                issued.getValue(),
                signer.getValue()));
        switch (result) {
            case RecordOldResult.Recorded _ -> {
                close();
                Toasts.show(getTranslation("certificates.old.done"));
                changed.run();
            }
            case RecordOldResult.Wrong(var wrong) -> mark(wrong);
            case RecordOldResult.AlreadyRecorded _ -> {
                mark(EnumSet.noneOf(Field.class));
                message.add(Note.attention(
                        getTranslation("certificates.old.already"), getTranslation("certificates.old.already.text")));
            }
        }
    }

    private void mark(Set<Field> wrong) {
        fields.say(wrong, field -> getTranslation("certificates.old.wrong"));
    }
}
