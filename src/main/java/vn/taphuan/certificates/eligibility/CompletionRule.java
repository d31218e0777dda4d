package vn.taphuan.certificates.eligibility;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;

/**
 * What a person must have done for a certificate. Kept as data per programme and, from its first use, per class
 * ({@link CompletionRules}); each part can be switched off. The defaults are those of T-28, read in a secondary source only, so
 * screens mark them "cần đối chiếu".
 */
public record CompletionRule(AttendanceRule attendance, FinalMarkRule finalMark, boolean moduleQuizzes)
        implements Serializable {

    private static final int PERCENT = 80;
    private static final BigDecimal PASSED = new BigDecimal("5.0");

    public static final CompletionRule DEFAULT = new CompletionRule(
            new AttendanceRule(true, PERCENT), new FinalMarkRule(true, Source.FINAL_PAPER, PASSED, true), true);

    /**
     * @param percent least share of the periods that must be attended, 1 to 100
     * @param makeUps whether what was made up for in another class counts as attended; so it does where a rule was kept before anybody
     *     could say otherwise (no paper that was read says, so screens mark it "cần đối chiếu")
     */
    public record AttendanceRule(
            boolean required, int percent, @Nullable Boolean makeUps) implements Serializable {

        public AttendanceRule(boolean required, int percent) {
            this(required, percent, true);
        }

        public AttendanceRule {
            makeUps = makeUps == null || makeUps;
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("a share is 1 to 100 percent, not " + percent);
            }
        }

        public boolean countsMakeUps() {
            return !Boolean.FALSE.equals(makeUps);
        }
    }

    /**
     * @param least mark out of ten that suffices, 0 to 10
     * @param secondTry whether a second mark counts when the first is too low
     */
    public record FinalMarkRule(boolean required, Source source, BigDecimal least, boolean secondTry)
            implements Serializable {
        public FinalMarkRule {
            if (least.signum() < 0 || least.compareTo(BigDecimal.TEN) > 0) {
                throw new IllegalArgumentException("a mark is 0 to 10, not " + least);
            }
        }

        public boolean isFinalQuiz() {
            return required && source == Source.FINAL_QUIZ;
        }

        public int tries() {
            return secondTry ? 2 : 1;
        }
    }

    /** Where the final mark comes from. */
    public enum Source {
        /** Bài thu hoạch, marked by the lecturer. */
        FINAL_PAPER,
        /** The final quiz over the modules of the class, marked by the platform. */
        FINAL_QUIZ
    }

    /** A rule that a class keeps, or would get at its first use. */
    public record OfClass(ClassId trainingClass, CompletionRule rule, boolean frozen, int version) {}
}
