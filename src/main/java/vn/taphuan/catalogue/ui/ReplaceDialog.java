package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.Buttons;

/** Names the document that stands in the place of another one from now on. */
final class ReplaceDialog extends Dialog {

    private final ComboBox<DocumentSummary> other = new ComboBox<>();

    ReplaceDialog(DocumentKeeping keeping, List<DocumentSummary> others, DocumentSummary document, Runnable reload) {
        setId("replace-dialog");
        setHeaderTitle(getTranslation("documents.replace"));
        other.setLabel(getTranslation("documents.replace.by"));
        other.setHelperText(getTranslation("documents.replace.help"));
        other.setId("replace-by");
        other.setManualValidation(true);
        other.setWidthFull();
        other.setItems(
                (one, typed) -> VietnameseNames.searchKey(words(one)).contains(VietnameseNames.searchKey(typed)),
                others);
        other.setItemLabelGenerator(ReplaceDialog::words);
        var content = new Div(new Paragraph(getTranslation("documents.replace.text")), other);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "replace-back", this::close),
                        Buttons.main(getTranslation("documents.replace.go"), "replace-go", () -> {
                            if (other.isEmpty()) {
                                other.setErrorMessage(getTranslation("documents.replace.missing"));
                                other.setInvalid(true);
                                return;
                            }
                            close();
                            DocumentAnswers.said(
                                    this,
                                    keeping.replace(
                                            document.id(),
                                            document.version(),
                                            other.getValue().id()),
                                    "documents.replaced",
                                    reload);
                        }));
    }

    private static String words(DocumentSummary document) {
        var number = document.content().number();
        return (number == null ? "" : number + " – ") + document.content().title();
    }
}
