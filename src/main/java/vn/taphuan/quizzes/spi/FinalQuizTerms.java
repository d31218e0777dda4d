package vn.taphuan.quizzes.spi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;

/**
 * By which rules somebody takes the final quiz of his class.
 *
 * @param modules from whose questions it is drawn
 * @param opensOn the first day on which it can be begun; none while the class has no sessions
 * @param attempts how many he has, 1 or 2
 * @param least mark out of ten that suffices
 */
public record FinalQuizTerms(
        ProgrammeCode programme,
        List<ModuleCode> modules,
        Opening opening,
        @Nullable LocalDate opensOn,
        int attempts,
        BigDecimal least) {

    public FinalQuizTerms {
        modules = List.copyOf(modules);
    }

    /** The mark that suffices in percent: scores have one decimal, so whoever reaches the next whole percent reaches it, and nobody else. */
    public int leastPercent() {
        return least.movePointRight(1).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** Whether an attempt can be begun now; one that runs goes on until its own deadline. */
    public enum Opening {
        NOT_YET,
        OPEN,
        OVER
    }
}
