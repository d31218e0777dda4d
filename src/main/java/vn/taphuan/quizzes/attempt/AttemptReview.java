package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.util.List;
import vn.taphuan.catalogue.LessonId;

/** An ended attempt with everything to learn from it; for its owner only. */
public record AttemptReview(AttemptSummary attempt, List<Reviewed> questions) {

    public AttemptReview {
        questions = List.copyOf(questions);
    }

    public long count(Verdict verdict) {
        return questions.stream()
                .filter(question -> question.verdict() == verdict)
                .count();
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
     * @param points between 0 and 1
     * @param own the own answer in words, part by part; empty when there was none
     * @param ownRight whether each part of it is right
     * @param right the right answer in words
     * @param reread the lesson in which it stands
     */
    public record Reviewed(
            int no,
            String kind,
            Verdict verdict,
            BigDecimal points,
            String text,
            List<String> own,
            List<Boolean> ownRight,
            List<String> right,
            String explanation,
            LessonId reread) {}
}
