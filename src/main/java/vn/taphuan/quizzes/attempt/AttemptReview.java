package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.LessonId;

/**
 * An ended attempt with what its owner may learn from it now: what {@link AttemptSummary#shown} does not name is not in it.
 *
 * @param questions none when neither answers nor key nor explanations are shown
 * @param counts how many questions went how; empty when marks are not shown
 * @param late how many of the questions came too late or in a file and wait for a decision
 */
public record AttemptReview(AttemptSummary attempt, List<Reviewed> questions, Map<Verdict, Long> counts, int late) {

    public AttemptReview {
        questions = List.copyOf(questions);
        counts = Map.copyOf(counts);
    }

    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** How a question went. */
    public enum Verdict {
        RIGHT,
        PARTLY,
        WRONG,
        EMPTY
    }

    /**
     * One question.
     *
     * @param verdict none when marks are not shown
     * @param points between 0 and 1; none when marks are not shown
     * @param own the own answer in words, part by part; empty when there was none, or it is not shown
     * @param ownRight whether each part of it is right; empty when marks are not shown
     * @param right the right answer in words; empty when it is not shown
     * @param explanation empty when it is not shown
     * @param reread the lesson in which it stands; none when the explanation is not shown
     */
    public record Reviewed(
            int no,
            String kind,
            @Nullable Verdict verdict,
            @Nullable BigDecimal points,
            String text,
            List<String> own,
            List<Boolean> ownRight,
            List<String> right,
            String explanation,
            @Nullable LessonId reread) {}
}
