package vn.taphuan.certificates.issuing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch with its people and everything that happened to it, oldest first.
 *
 * @param mine the step of the four that waits and that the signed-in person has the permission for; none otherwise
 */
public record BatchDetail(
        BatchSummary summary,
        List<BatchEntry> entries,
        List<BatchEvent> history,
        @Nullable BatchStep mine) {

    public BatchDetail {
        entries = List.copyOf(entries);
        history = List.copyOf(history);
    }
}
