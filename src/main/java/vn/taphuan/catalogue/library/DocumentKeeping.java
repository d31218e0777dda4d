package vn.taphuan.catalogue.library;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * Adds documents to the library and keeps them true. For authors of the whole province: what they write is for everybody.
 * Whoever changes what somebody else has changed since is told so and changes nothing. A file is looked at, and its words are read,
 * before anything is stored; each file that was ever stored stays.
 */
@Service
@PreAuthorize("hasAuthority('" + Permissions.CONTENT_EDIT + "')")
public class DocumentKeeping {

    private final DocumentStore store;
    private final DocumentRules rules;
    private final TextReading reading;
    private final AuditLog audit;
    private final LostRaces races;
    private final CurrentAccount current;
    private final DataSize largest;

    DocumentKeeping(
            DocumentStore store,
            DocumentRules rules,
            TextReading reading,
            AuditLog audit,
            LostRaces races,
            CurrentAccount current,
            @Value("${taphuan.library.largest-file:20MB}") DataSize largest) {
        this.store = store;
        this.rules = rules;
        this.reading = reading;
        this.audit = audit;
        this.races = races;
        this.current = current;
        this.largest = largest;
    }

    /** The largest file that is taken, in bytes. */
    public long largestFile() {
        must();
        return largest.toBytes();
    }

    public SaveDocumentResult add(DocumentContent raw, DocumentUpload upload) {
        must();
        var content = DocumentRules.clean(raw);
        var problems = rules.problems(content);
        if (!problems.isEmpty()) {
            return new SaveDocumentResult.Wrong(problems);
        }
        return withFile(upload, file -> {
            var words = reading.read(file.format(), file.content());
            var id = new DocumentId(Ids.next());
            return races.joiningOrRetrying(() -> {
                store.add(id, content, current.require());
                store.keep(id, 1, file, words, current.require());
                audit.record(AuditEntry.of("document.added", "document", id.value())
                        .changed(null, DocumentFacts.of(content)));
                recordFile(id, 1, file);
                return new SaveDocumentResult.Stored(id);
            });
        });
    }

    /** @param version as it was read */
    public SaveDocumentResult edit(DocumentId id, int version, DocumentContent raw) {
        must();
        var content = DocumentRules.clean(raw);
        var problems = rules.problems(content);
        if (!problems.isEmpty()) {
            return new SaveDocumentResult.Wrong(problems);
        }
        return change(id, version, document -> {
            store.edit(id, content, current.require());
            audit.record(AuditEntry.of("document.edited", "document", id.value())
                    .changed(DocumentFacts.of(document.content()), DocumentFacts.of(content)));
            return new SaveDocumentResult.Stored(id);
        });
    }

    /** Gives the document a new file; the ones before stay and can be read by those who may read unpublished content. */
    public SaveDocumentResult renew(DocumentId id, int version, DocumentUpload upload) {
        must();
        return withFile(upload, file -> {
            var words = reading.read(file.format(), file.content());
            return change(id, version, document -> {
                int next = document.newest().number() + 1;
                if (isSame(document, file)) {
                    return new SaveDocumentResult.FileRefused(FileProblem.SAME_AS_BEFORE);
                }
                store.keep(id, next, file, words, current.require());
                store.renew(id, next, current.require());
                recordFile(id, next, file);
                return new SaveDocumentResult.Stored(id);
            });
        });
    }

    /** Another document stands in its place from now on; it must hold itself. */
    public SaveDocumentResult replace(DocumentId id, int version, DocumentId by) {
        must();
        if (id.equals(by)) {
            return new SaveDocumentResult.ReplacementWrong();
        }
        return races.joiningOrRetrying(() -> {
            lockInOneOrder(id, by);
            return change(id, version, document -> {
                if (store.find(by, true)
                        .filter(other -> other.state() == DocumentState.CURRENT)
                        .isEmpty()) {
                    return new SaveDocumentResult.ReplacementWrong();
                }
                store.put(id, DocumentState.REPLACED, by, current.require());
                audit.record(AuditEntry.of("document.replaced", "document", id.value())
                        .changed(
                                Map.of("state", document.state()),
                                Map.of("state", DocumentState.REPLACED, "replacement", by)));
                return new SaveDocumentResult.Stored(id);
            });
        });
    }

    /** @param reason for the audit log */
    public SaveDocumentResult withdraw(DocumentId id, int version, String reason) {
        must();
        return change(id, version, document -> {
            store.put(id, DocumentState.WITHDRAWN, null, current.require());
            audit.record(AuditEntry.of("document.withdrawn", "document", id.value())
                    .changed(Map.of("state", document.state()), Map.of("state", DocumentState.WITHDRAWN))
                    .because(reason));
            return new SaveDocumentResult.Stored(id);
        });
    }

    /** A replaced or withdrawn document holds again. */
    public SaveDocumentResult restore(DocumentId id, int version) {
        must();
        return change(id, version, document -> {
            store.put(id, DocumentState.CURRENT, null, current.require());
            audit.record(AuditEntry.of("document.restored", "document", id.value())
                    .changed(Map.of("state", document.state()), Map.of("state", DocumentState.CURRENT)));
            return new SaveDocumentResult.Stored(id);
        });
    }

    /** An author of a single centre has no say in what the whole province reads. */
    private void must() {
        current.requireEverywhere(Permissions.CONTENT_EDIT);
    }

    private SaveDocumentResult withFile(
            DocumentUpload upload, Function<CheckedFile.Accepted, SaveDocumentResult> then) {
        if (!upload.notSecret()) {
            return new SaveDocumentResult.FileRefused(FileProblem.NOT_CONFIRMED);
        }
        if (upload.content().length > largest.toBytes()) {
            return new SaveDocumentResult.FileRefused(FileProblem.TOO_LARGE);
        }
        return switch (FileCheck.check(upload.fileName(), upload.content())) {
            case CheckedFile.Accepted file -> then.apply(file);
            case CheckedFile.Refused refused -> new SaveDocumentResult.FileRefused(refused.problem());
        };
    }

    private SaveDocumentResult change(
            DocumentId id, int version, Function<DocumentSummary, SaveDocumentResult> change) {
        return races.joiningOrRetrying(() -> {
            var document = store.lock(id).orElseThrow(() -> new AccessDeniedException("no such document"));
            return document.version() == version
                    ? change.apply(document)
                    : new SaveDocumentResult.Changed(document.changedBy(), document.changedAt());
        });
    }

    private void lockInOneOrder(DocumentId one, DocumentId other) {
        Stream.of(one, other).sorted(Comparator.comparing(DocumentId::value)).forEach(store::lock);
    }

    private boolean isSame(DocumentSummary document, CheckedFile.Accepted file) {
        return store.edition(document.id(), document.newest().number())
                .filter(newest -> newest.sha256().equals(Sha256.of(file.content())))
                .isPresent();
    }

    private void recordFile(DocumentId id, int number, CheckedFile.Accepted file) {
        audit.record(AuditEntry.of("document.file-added", "document", id.value())
                .changed(
                        null,
                        Map.of(
                                "edition", number,
                                "fileName", file.name(),
                                "hash", Sha256.of(file.content()).hex())));
    }
}
