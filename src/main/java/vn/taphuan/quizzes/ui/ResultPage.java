package vn.taphuan.quizzes.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.quizzes.attempt.AttemptReview;
import vn.taphuan.quizzes.attempt.AttemptReview.Reviewed;
import vn.taphuan.quizzes.attempt.AttemptReview.Verdict;
import vn.taphuan.quizzes.bank.ReviewRule.Part;

/** What the template of the result shows, under the names that it uses. */
record ResultPage(
        String title,
        @Nullable BigDecimal score,
        int outOf,
        int percent,
        BigDecimal passMark,
        boolean passed,
        int attemptNo,
        ZonedDateTime submittedAt,
        long minutes,
        long right,
        long partly,
        long wrong,
        Set<Part> shown,
        Set<Part> later,
        int late,
        List<Question> questions) {

    static final int OUT_OF = 10;

    record Question(
            int no,
            String text,
            @Nullable Verdict verdict,
            @Nullable BigDecimal points,
            List<Own> own,
            List<String> correct,
            @Nullable String explanation,
            @Nullable String basis,
            @Nullable String lessonTitle,
            @Nullable String lessonHref) {}

    /** A part of the own answer. @param verdict none where the verdict on the whole says it */
    record Own(String text, @Nullable Verdict verdict) {}

    /** @param lessons titles of the lessons that can be read now */
    static ResultPage of(AttemptReview review, Map<LessonId, String> lessons) {
        var attempt = review.attempt();
        boolean marks = attempt.shown().hasMarks();
        var endedAt = Objects.requireNonNull(attempt.endedAt());
        return new ResultPage(
                attempt.title(),
                marks ? Objects.requireNonNull(attempt.score()) : null,
                OUT_OF,
                marks ? Objects.requireNonNull(attempt.percent()) : 0,
                passMark(attempt.passPercent()),
                marks && attempt.passed(),
                attempt.number(),
                endedAt.atZone(PlatformTime.ZONE),
                minutes(attempt.startedAt(), endedAt),
                review.count(Verdict.RIGHT),
                review.count(Verdict.PARTLY),
                review.count(Verdict.WRONG) + review.count(Verdict.EMPTY),
                attempt.shown().now(),
                attempt.shown().later(),
                review.late(),
                review.questions().stream()
                        .map(question -> question(question, lessons))
                        .toList());
    }

    public boolean showsAnswers() {
        return shown.contains(Part.ANSWERS);
    }

    public boolean showsKey() {
        return shown.contains(Part.KEY);
    }

    public boolean filters() {
        return score != null && !questions.isEmpty();
    }

    static BigDecimal passMark(int passPercent) {
        return BigDecimal.valueOf(passPercent, 1);
    }

    /** Begun minutes: nobody needed none. */
    private static long minutes(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).plusSeconds(59).toMinutes());
    }

    private static Question question(Reviewed question, Map<LessonId, String> lessons) {
        var reread = question.reread();
        var lesson = reread == null ? null : lessons.get(reread);
        return new Question(
                question.no(),
                question.text(),
                question.verdict(),
                question.points(),
                own(question),
                question.right(),
                question.explanation().isEmpty() ? null : question.explanation(),
                null,
                lesson,
                reread == null || lesson == null ? null : "/" + CatalogueNavigation.lesson(reread));
    }

    private static List<Own> own(Reviewed question) {
        boolean parts =
                !question.ownRight().isEmpty() && (question.own().size() > 1 || question.verdict() == Verdict.PARTLY);
        return IntStream.range(0, question.own().size())
                .mapToObj(i -> new Own(
                        question.own().get(i),
                        parts ? question.ownRight().get(i) ? Verdict.RIGHT : Verdict.WRONG : null))
                .toList();
    }
}
