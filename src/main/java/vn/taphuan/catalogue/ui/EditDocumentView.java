package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.catalogue.library.Documents;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;

/** Changes the data of a document; its file is renewed on the document's own page. */
@Route(value = "documents/:id/edit", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_EDIT)
class EditDocumentView extends DocumentEditing implements BeforeEnterObserver {

    private final transient Documents documents;
    private final transient DocumentKeeping keeping;
    private final transient Programmes programmes;
    private final transient FactSheet facts;
    private transient @Nullable DocumentSummary shown;

    EditDocumentView(Documents documents, DocumentKeeping keeping, Programmes programmes, FactSheet facts) {
        this.documents = documents;
        this.keeping = keeping;
        this.programmes = programmes;
        this.facts = facts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("documents.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("id")
                .flatMap(DocumentId::parse)
                .flatMap(documents::find)
                .orElse(null);
        if (shown == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var form = new DocumentForm(programmes, facts);
        form.show(shown.content(), facts);
        show(shown.content().title(), form, new Div(), DocumentNavigation.of(shown.id()));
    }

    @Override
    SaveDocumentResult save(DocumentForm form) {
        return keeping.edit(
                document().id(), document().version(), form.content().orElseThrow());
    }

    @Override
    void refused(SaveDocumentResult.FileRefused refused) {
        throw new IllegalStateException("no file was handed in");
    }

    /** What is typed stays on the screen; the other one's version opens beside it. */
    @Override
    void changed() {
        var other = new Anchor(DocumentNavigation.of(document().id()), getTranslation("documents.changed.look"));
        other.setId("look-at-theirs");
        other.setTarget("_blank");
        other.addClassName("btn");
        said().add(other);
    }

    private DocumentSummary document() {
        return Objects.requireNonNull(shown);
    }
}
