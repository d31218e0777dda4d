package vn.taphuan.catalogue.library;

import java.time.Instant;
import java.util.List;

/** What came of a change; nothing is kept but by {@link Stored}. */
public sealed interface SaveDocumentResult {

    record Stored(DocumentId id) implements SaveDocumentResult {}

    record Wrong(List<DocumentProblem> problems) implements SaveDocumentResult {

        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    record FileRefused(FileProblem problem) implements SaveDocumentResult {}

    /** Somebody else changed the document since it was read. */
    record Changed(String by, Instant at) implements SaveDocumentResult {}

    /** What should stand in its place is itself, or does not hold any more. */
    record ReplacementWrong() implements SaveDocumentResult {}
}
