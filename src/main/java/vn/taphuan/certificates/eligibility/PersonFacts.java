package vn.taphuan.certificates.eligibility;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.platform.security.AccountId;

/**
 * What is recorded about one person of a class.
 *
 * @param attendedPeriods of the class's periods: present counts all, late all but those entered as missed
 * @param essayMark out of ten; none while it has not been marked
 * @param secondEssayMark of the second try
 * @param quizMark of the final quiz, out of ten
 * @param passedModules modules whose quiz was passed
 */
public record PersonFacts(
        AccountId account,
        int attendedPeriods,
        @Nullable BigDecimal essayMark,
        @Nullable BigDecimal secondEssayMark,
        @Nullable BigDecimal quizMark,
        Set<ModuleCode> passedModules) {

    public PersonFacts {
        passedModules = Set.copyOf(passedModules);
    }
}
