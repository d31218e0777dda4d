package vn.taphuan.catalogue.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.library.DocumentSummary;

/**
 * Something that was found and that the person may open.
 *
 * @param module none for a document of a whole programme
 * @param document as it stands, when it is one
 * @param section the heading above the passage; empty when there is none
 * @param passage where it says what was asked for, or how it begins
 * @param address of the page that shows it, at the section where possible; relative to the root of the application
 */
public record SearchHit(
        HitKind kind,
        String id,
        @Nullable ModuleSummary module,
        Optional<DocumentSummary> document,
        List<Piece> title,
        String section,
        List<Piece> passage,
        String address) {

    public SearchHit {
        title = List.copyOf(title);
        passage = List.copyOf(passage);
    }

    public String plainTitle() {
        var words = new StringBuilder();
        title.forEach(piece -> words.append(piece.text()));
        return words.toString();
    }
}
