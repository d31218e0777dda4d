package vn.taphuan.quizzes.attempt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.bank.Grading;
import vn.taphuan.quizzes.spi.FinalQuizTerms.Opening;

/**
 * A quiz as one person meets it.
 *
 * @param minutes time for one attempt
 * @param attemptsAllowed how many this person has in all
 * @param grading which mark several attempts come to
 * @param opening whether an attempt can be begun now; a module's quiz is always open
 * @param opensOn the first day of a final quiz
 * @param mine his own attempts, the first one first
 */
public record QuizOverview(
        QuizSubject subject,
        String title,
        int questions,
        int minutes,
        int passPercent,
        int attemptsAllowed,
        Grading grading,
        Opening opening,
        @Nullable LocalDate opensOn,
        List<AttemptSummary> mine) {

    public QuizOverview {
        mine = List.copyOf(mine);
    }

    public Optional<AttemptSummary> running() {
        return mine.stream().filter(AttemptSummary::isRunning).findFirst();
    }

    /** The mark to which the ended attempts come, out of ten. */
    public Optional<BigDecimal> mark() {
        var marks = mine.stream()
                .flatMap(attempt -> Stream.ofNullable(attempt.score()))
                .toList();
        return marks.isEmpty() ? Optional.empty() : Optional.of(grading.of(marks));
    }

    /** Whether the person may see the marks of all his ended attempts now. */
    public boolean showsMarks() {
        return mine.stream()
                .filter(attempt -> !attempt.isRunning())
                .allMatch(attempt -> attempt.shown().hasMarks());
    }

    /** The ended attempt that was begun last. */
    public Optional<AttemptSummary> last() {
        return mine.stream().filter(attempt -> !attempt.isRunning()).reduce((earlier, later) -> later);
    }

    /** Whether some attempt suffices by the mark that is asked for now. */
    public boolean reached() {
        return mine.stream()
                .map(AttemptSummary::percent)
                .anyMatch(percent -> percent != null && percent >= passPercent);
    }

    /** Where the best attempt counts, by the pass mark of its day. */
    public boolean passed() {
        return grading == Grading.HIGHEST
                ? mine.stream().anyMatch(AttemptSummary::passed)
                : mark().filter(mark -> Score.passes(mark, passPercent)).isPresent();
    }

    /** Whether he can begin another attempt now. */
    public boolean canBegin() {
        return opening == Opening.OPEN && attemptsLeft() > 0 && running().isEmpty();
    }

    /** Like a final paper, a final quiz that was passed is not taken again. */
    public int attemptsLeft() {
        return subject instanceof OfClass && reached() ? 0 : Math.max(0, attemptsAllowed - mine.size());
    }
}
