package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.issuing.CertificateChanges;
import vn.taphuan.certificates.issuing.ProposeChangeResult;
import vn.taphuan.certificates.issuing.ReissueReason;
import vn.taphuan.certificates.issuing.ReissueReasons;
import vn.taphuan.platform.ui.Buttons;

/** Proposes that a certificate is issued again: for which listed reason, and what the new one will say otherwise. */
final class ReissueDialog extends Dialog {

    private final transient CertificateChanges changes;
    private final transient Consumer<ProposeChangeResult> then;
    private final CertificateId id;
    private final Select<ReissueReason> reason = new Select<>();

    ReissueDialog(
            CertificateChanges changes, ReissueReasons reasons, CertificateId id, Consumer<ProposeChangeResult> then) {
        this.changes = changes;
        this.then = then;
        this.id = id;
        setId("reissue-dialog");
        setHeaderTitle(getTranslation("certificates.change.REISSUE"));
        reason.setLabel(getTranslation("certificates.change.reason"));
        reason.setId("reissue-reason");
        reason.setItems(reasons.listed());
        reason.setItemLabelGenerator(ReissueReason::words);
        reason.setManualValidation(true);
        reason.setWidthFull();
        var content = new Div(
                new Paragraph(getTranslation("certificates.change.reissue.text")),
                reason,
                DifferenceList.of(this, changes.differences(id)));
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "reissue-back", this::close),
                        Buttons.mainCreating(getTranslation("certificates.change.propose"), "reissue-go", this::go));
    }

    private void go() {
        if (!isOpened()) {
            return;
        }
        var chosen = reason.getValue();
        if (chosen == null) {
            reason.setErrorMessage(getTranslation("platform.reason.missing"));
            reason.setInvalid(true);
            return;
        }
        close();
        then.accept(changes.proposeReissue(id, chosen.id()));
    }
}
