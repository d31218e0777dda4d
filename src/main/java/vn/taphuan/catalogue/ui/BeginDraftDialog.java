package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.platform.ui.Buttons;

/** Asks what a new draft is about. */
final class BeginDraftDialog extends Dialog {

    private static final int LONGEST = 200;

    private final Select<ProgrammeSummary> programme = new Select<>();
    private final TextField title = new TextField();
    private final transient BiConsumer<ProgrammeCode, String> then;

    /** @param programmes at least one; the first is proposed */
    BeginDraftDialog(List<ProgrammeSummary> programmes, BiConsumer<ProgrammeCode, String> then) {
        this.then = then;
        setId("begin-dialog");
        setHeaderTitle(getTranslation("catalogue.drafts.begin"));
        programme.setLabel(getTranslation("catalogue.drafts.begin.programme"));
        programme.setItems(programmes);
        programme.setItemLabelGenerator(ProgrammeSummary::title);
        programme.setValue(programmes.getFirst());
        programme.setId("begin-programme");
        title.setLabel(getTranslation("catalogue.drafts.begin.title"));
        title.setHelperText(getTranslation("catalogue.drafts.begin.title.help"));
        title.setMaxLength(LONGEST);
        title.setManualValidation(true);
        title.setId("begin-title");
        title.focus();
        var content = new Div(new Paragraph(getTranslation("catalogue.drafts.begin.text")), title, programme);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "begin-back", this::close),
                        Buttons.main(getTranslation("catalogue.drafts.begin.go"), "begin-go", this::go));
    }

    private void go() {
        if (title.getValue().isBlank()) {
            title.setErrorMessage(getTranslation("catalogue.drafts.begin.title.missing"));
            title.setInvalid(true);
            return;
        }
        close();
        then.accept(programme.getValue().code(), title.getValue().strip());
    }
}
