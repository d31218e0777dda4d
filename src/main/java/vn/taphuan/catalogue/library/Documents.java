package vn.taphuan.catalogue.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The library for whoever learns or writes the course. Documents are content and belong to no unit. Withdrawn ones, and editions
 * before the newest, are for those alone who may read unpublished content; to others they do not exist.
 */
@Service
public class Documents {

    private static final String READERS =
            "hasAnyAuthority('" + Permissions.LEARN + "', '" + Permissions.CONTENT_READ + "')";

    /** A file with the name under which it is saved. */
    public record Download(String fileName, String mediaType, byte[] content) {}

    private final DocumentStore store;
    private final FileStore files;
    private final CurrentAccount current;

    Documents(DocumentStore store, FileStore files, CurrentAccount current) {
        this.store = store;
        this.files = files;
        this.current = current;
    }

    /** By module in their order, those of the whole programme first. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<DocumentSummary> of(ProgrammeCode programme) {
        return store.all(programme, insider());
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<DocumentSummary> find(DocumentId id) {
        return store.find(id, insider());
    }

    /** Those of them that the reader may see. One query. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Map<DocumentId, DocumentSummary> find(Collection<DocumentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.find(ids, insider()).stream()
                        .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    }

    /** All files that the document has had, the newest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_READ + "')")
    @Transactional(readOnly = true)
    public List<DocumentEdition> editions(DocumentId id) {
        return store.editions(id);
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public Optional<Download> open(DocumentId id, int edition) {
        return store.find(id, insider())
                .filter(document -> insider() || document.newest().number() == edition)
                .flatMap(document -> store.edition(id, edition))
                .flatMap(stored -> files.read(stored.sha256())
                        .map(file -> new Download(
                                stored.edition().fileName(),
                                stored.edition().format().mediaType(),
                                file.content())));
    }

    private boolean insider() {
        return current.may(Permissions.CONTENT_READ);
    }
}
