package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;

/** What adding a document and editing one have in common: the form in a card, what is said of it, and how it goes on. */
abstract class DocumentEditing extends Main implements HasDynamicTitle {

    private final Div said = new Div();

    DocumentEditing() {
        addClassNames("page", "document-editing");
        said.setId("said");
    }

    abstract SaveDocumentResult save(DocumentForm form);

    /** @param back where the author came from */
    void show(String help, DocumentForm form, Div file, String back) {
        removeAll();
        said.removeAll();
        var cancel = new Anchor(back, getTranslation("documents.cancel"));
        cancel.addClassNames("btn", "btn-plain");
        var buttons = new Div(Buttons.main(getTranslation("documents.save"), "save", () -> store(form)), cancel);
        buttons.addClassNames("row", "wrap");
        var card = new Div(form, file, said, buttons);
        card.addClassNames("card", "stack");
        add(new PageHead(getPageTitle(), help), card);
    }

    static Div file(String title, FileField field) {
        var part = new Div(new H2(title), field);
        part.addClassNames("stack", "stack-3");
        return part;
    }

    abstract void refused(SaveDocumentResult.FileRefused refused);

    private void store(DocumentForm form) {
        said.removeAll();
        if (form.content().isEmpty()) {
            return;
        }
        switch (save(form)) {
            case SaveDocumentResult.Stored(var id) -> go(id);
            case SaveDocumentResult.Wrong(var problems) -> form.show(problems);
            case SaveDocumentResult.FileRefused refused -> refused(refused);
            case SaveDocumentResult.Changed(var by, var at) -> {
                said.add(Note.error(
                        getTranslation("documents.changed.title", by, Formats.dateTime(at)),
                        getTranslation("documents.changed.text")));
                changed();
            }
            case SaveDocumentResult.ReplacementWrong _ -> throw new IllegalStateException("nothing was replaced");
        }
    }

    /** Offers what can be done when somebody else was faster. */
    void changed() {}

    Div said() {
        return said;
    }

    private void go(DocumentId id) {
        Toasts.show(getTranslation("documents.saved"));
        getUI().ifPresent(ui -> ui.navigate(DocumentNavigation.of(id)));
    }
}
