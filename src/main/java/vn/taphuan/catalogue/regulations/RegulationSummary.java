package vn.taphuan.catalogue.regulations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.facts.Regulation;

/**
 * A regulation with what rests on it.
 *
 * @param mark who says that it is replaced; none while only the fact sheet speaks
 * @param citing by programme and path
 */
public record RegulationSummary(
        Regulation regulation, @Nullable Mark mark, List<CitingItem.Reviewed> citing) {

    public RegulationSummary {
        citing = List.copyOf(citing);
    }

    /**
     * Somebody's word that a regulation is replaced.
     *
     * @param replacedBy number and day of the new paper
     * @param since the first day on which the new one holds
     */
    public record Mark(String replacedBy, LocalDate since, String note, CitingItem.Step step) {}

    /** How many of those that cite it wait to be looked at again; 0 while it is not marked. */
    public long waiting() {
        return mark == null
                ? 0
                : citing.stream().filter(item -> item.reviewed() == null).count();
    }
}
