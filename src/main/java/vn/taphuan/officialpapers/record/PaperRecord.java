package vn.taphuan.officialpapers.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.officialpapers.layout.PaperContent;

/**
 * A paper of a subject with all its editions.
 *
 * @param slot which of the subject's papers it is
 * @param content as it was saved last
 * @param isDraft whether that has not been produced yet
 * @param editions newest first
 * @param version to hand back with a change, so that nobody overwrites what he has not seen
 */
public record PaperRecord(
        PaperId id,
        String slot,
        PaperContent content,
        boolean isDraft,
        List<PaperEdition> editions,
        String changedBy,
        Instant changedAt,
        int version) {

    public PaperRecord {
        editions = List.copyOf(editions);
    }

    public Optional<PaperEdition> newest() {
        return editions.stream().findFirst();
    }
}
