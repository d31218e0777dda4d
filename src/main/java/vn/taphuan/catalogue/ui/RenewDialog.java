package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;

/** Gives a document a new file; the ones before stay. */
final class RenewDialog extends Dialog {

    private final transient DocumentKeeping keeping;
    private final transient DocumentSummary document;
    private final transient Runnable reload;
    private final FileField file;
    private final Div said = new Div();

    RenewDialog(DocumentKeeping keeping, DocumentSummary document, Runnable reload) {
        this.keeping = keeping;
        this.document = document;
        this.reload = reload;
        this.file = new FileField(keeping.largestFile());
        setId("renew-dialog");
        setHeaderTitle(getTranslation("documents.renew"));
        var content = new Div(new Paragraph(getTranslation("documents.renew.text")), file, said);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        add(content);
        getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "renew-back", this::close),
                        Buttons.main(getTranslation("documents.renew.go"), "renew-go", this::go));
    }

    private void go() {
        said.removeAll();
        var upload = file.chosen();
        if (upload.isEmpty()) {
            file.missing();
            return;
        }
        switch (keeping.renew(document.id(), document.version(), upload.get())) {
            case SaveDocumentResult.Stored _ -> {
                close();
                Toasts.show(getTranslation("documents.renewed"));
                reload.run();
            }
            case SaveDocumentResult.FileRefused(var problem) -> file.refuse(problem);
            case SaveDocumentResult.Changed changed ->
                said.add(Note.error(
                        DocumentAnswers.changedBy(this, changed), getTranslation("documents.changed.again")));
            case SaveDocumentResult.Wrong _, SaveDocumentResult.ReplacementWrong _ ->
                throw new IllegalStateException("nothing but a file was handed in");
        }
    }
}
