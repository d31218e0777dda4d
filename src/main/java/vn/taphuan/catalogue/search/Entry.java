package vn.taphuan.catalogue.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param source what it was read from: all entries of one source come and go together
 * @param scope who may find it: the version of a module, or a kind of documents
 * @param module its code; none for a document of a whole programme
 * @param id within its kind
 * @param besides further words that count like headings and are not shown
 */
record Entry(
        String source,
        String scope,
        HitKind kind,
        @Nullable String module,
        String id,
        String title,
        String besides,
        List<Part> parts) {

    /**
     * A section of it.
     *
     * @param anchor empty for the part before the first heading
     */
    record Part(String anchor, String heading, String text) {}

    Entry {
        parts = List.copyOf(parts);
    }
}
