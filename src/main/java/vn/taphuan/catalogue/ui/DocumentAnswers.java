package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Toasts;

/** What is said after something was done to a document from its own page. */
final class DocumentAnswers {

    private DocumentAnswers() {}

    /** @param done key of the text that confirms it; @param reload shows the document as it stands now */
    static void said(Component owner, SaveDocumentResult result, String done, Runnable reload) {
        switch (result) {
            case SaveDocumentResult.Stored _ -> Toasts.show(owner.getTranslation(done));
            case SaveDocumentResult.Changed changed ->
                tell(owner, changedBy(owner, changed), owner.getTranslation("documents.changed.again"));
            case SaveDocumentResult.ReplacementWrong _ ->
                tell(
                        owner,
                        owner.getTranslation("documents.replace.wrong"),
                        owner.getTranslation("documents.changed.again"));
            case SaveDocumentResult.Wrong _, SaveDocumentResult.FileRefused _ ->
                throw new IllegalStateException("neither data nor a file were handed in");
        }
        reload.run();
    }

    static String changedBy(Component owner, SaveDocumentResult.Changed changed) {
        return owner.getTranslation("documents.changed.title", changed.by(), Formats.dateTime(changed.at()));
    }

    private static void tell(Component owner, String title, String text) {
        var dialog = new Dialog();
        dialog.setId("document-changed");
        dialog.setHeaderTitle(title);
        var content = new Div(new Paragraph(text));
        content.addClassName("dialog-wide");
        dialog.add(content);
        dialog.getFooter().add(Buttons.main(owner.getTranslation("platform.back"), "changed-back", dialog::close));
        dialog.open();
    }
}
