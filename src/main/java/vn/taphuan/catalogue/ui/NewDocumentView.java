package vn.taphuan.catalogue.ui;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;

/** Adds a document to the library. */
@Route(value = "documents/new", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_EDIT)
class NewDocumentView extends DocumentEditing implements AfterNavigationObserver {

    private final transient DocumentKeeping keeping;
    private final transient Programmes programmes;
    private final transient FactSheet facts;
    private @Nullable FileField file;

    NewDocumentView(DocumentKeeping keeping, Programmes programmes, FactSheet facts) {
        this.keeping = keeping;
        this.programmes = programmes;
        this.facts = facts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("documents.new");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        file = new FileField(keeping.largestFile());
        show(
                getTranslation("documents.new.help"),
                new DocumentForm(programmes, facts),
                file(getTranslation("documents.file"), file),
                DocumentNavigation.all());
    }

    @Override
    SaveDocumentResult save(DocumentForm form) {
        var upload = file().chosen();
        if (upload.isEmpty()) {
            file().missing();
            return new SaveDocumentResult.Wrong(java.util.List.of());
        }
        return keeping.add(form.content().orElseThrow(), upload.get());
    }

    @Override
    void refused(SaveDocumentResult.FileRefused refused) {
        file().refuse(refused.problem());
    }

    private FileField file() {
        return Objects.requireNonNull(file);
    }
}
