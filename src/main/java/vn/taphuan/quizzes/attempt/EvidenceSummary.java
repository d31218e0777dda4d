package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/**
 * Answers that wait for a decision, or on which somebody has decided.
 *
 * @param number of the attempt at its quiz
 * @param className none for the quiz of a module
 * @param receivedAt when the first of them came, by the server's clock
 * @param answers how many questions they answer
 */
public record EvidenceSummary(
        EvidenceId id,
        EvidenceKind kind,
        EvidenceState state,
        AttemptId attempt,
        AccountId person,
        String personName,
        UnitId unit,
        String title,
        int number,
        @Nullable String className,
        Instant deadline,
        Instant receivedAt,
        int answers,
        Optional<Decision> decision) {

    /**
     * What was decided; final.
     *
     * @param before the mark out of ten before it, none when nothing was scored anew
     */
    public record Decision(
            String by,
            Instant at,
            String reason,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}
}
