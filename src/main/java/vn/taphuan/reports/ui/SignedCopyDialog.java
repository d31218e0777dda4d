package vn.taphuan.reports.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.taphuan.catalogue.library.CheckedFile;
import vn.taphuan.catalogue.library.DocumentFormat;
import vn.taphuan.catalogue.library.FileCheck;
import vn.taphuan.officialpapers.record.AttachResult;
import vn.taphuan.officialpapers.record.PaperEdition;
import vn.taphuan.officialpapers.record.SignedCopyContent;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.FilePicker;
import vn.taphuan.platform.ui.Note;

/** Takes the scan of a signed paper with its number and date; what is wrong is said beside its cause, and nothing typed goes. */
final class SignedCopyDialog extends Dialog {

    private static final long LARGEST = 15L * 1024 * 1024;
    private static final Set<DocumentFormat> TAKEN =
            EnumSet.of(DocumentFormat.PDF, DocumentFormat.PNG, DocumentFormat.JPG);

    private final TextField number = new TextField();
    private final DatePicker date = DatePickers.of(getTranslation("reports.papers.signed.date"), "signed-date");
    private final Checkbox notSecret = new Checkbox();
    private final FilePicker picker = new FilePicker(LARGEST, List.of(".pdf", ".jpg", ".jpeg", ".png"));
    private final transient Function<SignedCopyContent, AttachResult> keep;
    private final transient Runnable then;

    SignedCopyDialog(PaperEdition edition, Function<SignedCopyContent, AttachResult> keep, Runnable then) {
        this.keep = keep;
        this.then = then;
        setId("signed-copy");
        setHeaderTitle(getTranslation("reports.papers.attach.title", edition.number()));
        number.setLabel(getTranslation("reports.papers.signed.number"));
        number.setHelperText(getTranslation("reports.papers.signed.number.help"));
        number.setId("signed-number");
        number.setManualValidation(true);
        number.setWidthFull();
        number.setValue(edition.recordedNumber());
        number.setVisible(edition.kind().isNumbered());
        number.setRequiredIndicatorVisible(true);
        date.setManualValidation(true);
        date.setRequiredIndicatorVisible(true);
        date.setValue(edition.recordedDate().orElse(null));
        notSecret.setLabel(getTranslation("reports.papers.attach.secret.confirm"));
        notSecret.setId("not-secret");
        notSecret.addValueChangeListener(change -> picker.setUsable(change.getValue()));
        picker.setUsable(false);
        var kinds = new Paragraph(getTranslation("reports.papers.attach.kinds", LARGEST / (1024 * 1024)));
        kinds.addClassNames("s", "soft");
        var content = new Div(
                Note.attention(
                        getTranslation("reports.papers.attach.secret"),
                        getTranslation("reports.papers.attach.secret.text")),
                notSecret,
                number,
                date,
                kinds,
                picker);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "signed-back", this::close),
                        Buttons.mainCreating(getTranslation("reports.papers.attach.save"), "signed-save", this::save));
    }

    private void save() {
        if (!isOpened()) {
            return;
        }
        number.setInvalid(false);
        date.setInvalid(false);
        var picked = picker.picked();
        if (picked.isEmpty() || !notSecret.getValue()) {
            picker.refuse(getTranslation(
                    notSecret.getValue() ? "reports.papers.attach.missing" : "reports.papers.attach.secret.missing"));
            return;
        }
        var file = picked.get();
        if (FileCheck.check(file.name(), file.content()) instanceof CheckedFile.Accepted accepted
                && TAKEN.contains(accepted.format())) {
            keep(accepted);
        } else {
            picker.refuse(getTranslation("reports.papers.attach.wrong-kind"));
        }
    }

    private void keep(CheckedFile.Accepted file) {
        var copy = new SignedCopyContent(
                number.getValue(), date.getValue(), file.name(), file.format().mediaType(), file.content());
        switch (keep.apply(copy)) {
            case AttachResult.Attached _ -> {
                close();
                then.run();
            }
            case AttachResult.NumberMissing _ -> {
                number.setErrorMessage(getTranslation("reports.papers.signed.number.missing"));
                number.setInvalid(true);
                number.focus();
            }
            case AttachResult.DateMissing _ -> {
                date.setErrorMessage(getTranslation("reports.papers.signed.date.missing"));
                date.setInvalid(true);
                date.focus();
            }
        }
    }
}
