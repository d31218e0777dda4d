package vn.taphuan.catalogue.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document with its newest file.
 *
 * @param replacement the one that stands in its place, if there is one that the reader may see
 * @param version grows with every change
 * @param changedBy the name of whoever changed it last
 */
public record DocumentSummary(
        DocumentId id,
        DocumentContent content,
        DocumentState state,
        Optional<Replacement> replacement,
        DocumentEdition newest,
        int version,
        String changedBy,
        Instant changedAt) {

    /** What stands in the place of another document. */
    public record Replacement(DocumentId id, String title) {}

    public Validity on(LocalDate day) {
        return switch (state) {
            case REPLACED -> Validity.REPLACED;
            case WITHDRAWN -> Validity.WITHDRAWN;
            case CURRENT -> {
                if (isBefore(day, content.validFrom())) {
                    yield Validity.NOT_YET;
                }
                yield isAfter(day, content.validTo()) ? Validity.EXPIRED : Validity.VALID;
            }
        };
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && day.isBefore(bound);
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate bound) {
        return bound != null && day.isAfter(bound);
    }
}
