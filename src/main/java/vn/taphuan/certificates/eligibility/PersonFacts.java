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
 * @param madeUpPeriods of sessions that he missed and made up for in another class; with the attended ones never more than the class has
 * @param paperMark out of ten; none while it has not been marked
 * @param secondPaperMark of the second try
 * @param quizMark of the final quiz, out of ten: the best of the attempts that have ended
 * @param quizTries attempts at it that were begun
 * @param passedModules modules whose quiz was passed
 */
public record PersonFacts(
        AccountId account,
        int attendedPeriods,
        int madeUpPeriods,
        @Nullable BigDecimal paperMark,
        @Nullable BigDecimal secondPaperMark,
        @Nullable BigDecimal quizMark,
        int quizTries,
        Set<ModuleCode> passedModules) {

    public PersonFacts {
        passedModules = Set.copyOf(passedModules);
    }
}
