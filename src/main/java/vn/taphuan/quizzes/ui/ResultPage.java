package vn.taphuan.quizzes.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.quizzes.attempt.AttemptReview;
import vn.taphuan.quizzes.attempt.AttemptReview.Reviewed;
import vn.taphuan.quizzes.attempt.AttemptReview.Verdict;

/** What the template of the result shows, under the names that it uses. */
record ResultPage(
        String title,
        BigDecimal score,
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
        @Nullable ZonedDateTime availableFrom,
        List<Question> questions) {

    static final int OUT_OF = 10;

    record Question(
            int no,
            String text,
            Verdict verdict,
            BigDecimal points,
            List<Own> own,
            List<String> correct,
            String explanation,
            @Nullable String basis,
            @Nullable String lessonTitle,
            @Nullable String lessonHref) {}

    /** A part of the own answer. @param verdict none where the verdict on the whole says it */
    record Own(String text, @Nullable Verdict verdict) {}

    /** @param lessons titles of the lessons that can be read now */
    static ResultPage of(AttemptReview review, Map<LessonId, String> lessons) {
        var attempt = review.attempt();
        var endedAt = Objects.requireNonNull(attempt.endedAt());
        return new ResultPage(
                attempt.title(),
                Objects.requireNonNull(attempt.score()),
                OUT_OF,
                Objects.requireNonNull(attempt.percent()),
                passMark(attempt.passPercent()),
                attempt.passed(),
                attempt.number(),
                endedAt.atZone(PlatformTime.ZONE),
                minutes(attempt.startedAt(), endedAt),
                review.count(Verdict.RIGHT),
                review.count(Verdict.PARTLY),
                review.count(Verdict.WRONG) + review.count(Verdict.EMPTY),
                null,
                review.questions().stream()
                        .map(question -> question(question, lessons.get(question.reread())))
                        .toList());
    }

    static BigDecimal passMark(int passPercent) {
        return BigDecimal.valueOf(passPercent, 1);
    }

    /** Begun minutes: nobody needed none. */
    private static long minutes(Instant from, Instant to) {
        return Math.max(1, Duration.between(from, to).plusSeconds(59).toMinutes());
    }

    private static Question question(Reviewed question, @Nullable String lesson) {
        return new Question(
                question.no(),
                question.text(),
                question.verdict(),
                question.points(),
                own(question),
                question.right(),
                question.explanation(),
                null,
                lesson,
                lesson == null ? null : "/" + CatalogueNavigation.lesson(question.reread()));
    }

    private static List<Own> own(Reviewed question) {
        boolean parts = question.own().size() > 1 || question.verdict() == Verdict.PARTLY;
        return IntStream.range(0, question.own().size())
                .mapToObj(i -> new Own(
                        question.own().get(i),
                        parts ? question.ownRight().get(i) ? Verdict.RIGHT : Verdict.WRONG : null))
                .toList();
    }
}
