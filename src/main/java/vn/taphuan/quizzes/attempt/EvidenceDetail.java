package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of answers that do not count by themselves, for whoever decides on them.
 *
 * @param lastContact when the server last heard of the attempt while its time ran
 * @param lastReceived when the last of them came
 * @param keySeen when the person first saw right answers of this quiz; none if never
 * @param writtenAt of a file, by the clock of its device; it proves nothing
 * @param takenBy who brought the file
 * @param score out of ten, as it stands
 * @param wouldBe out of ten, if they counted
 * @param passes whether the mark as it stands suffices
 * @param wouldPass whether it would
 * @param own whether the person who looks is the one who answered: then he may not decide
 */
public record EvidenceDetail(
        EvidenceSummary summary,
        Instant startedAt,
        Instant lastContact,
        Instant lastReceived,
        @Nullable Instant keySeen,
        @Nullable Instant writtenAt,
        @Nullable String takenBy,
        BigDecimal score,
        BigDecimal wouldBe,
        boolean passes,
        boolean wouldPass,
        boolean own,
        List<Line> lines) {

    public EvidenceDetail {
        lines = List.copyOf(lines);
    }

    /**
     * One question.
     *
     * @param counts the answer that counts now, in words; empty when there is none
     * @param late the answer that came, in words; empty when it was cleared
     * @param enteredAt by the clock of the device, where it said so
     * @param changes whether it would take the place of what counts
     */
    public record Line(
            int no,
            String text,
            List<String> counts,
            List<String> late,
            Instant receivedAt,
            @Nullable Instant enteredAt,
            boolean changes) {}
}
