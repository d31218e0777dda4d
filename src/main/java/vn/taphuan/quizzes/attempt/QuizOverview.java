package vn.taphuan.quizzes.attempt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.ModuleCode;

/**
 * A module's quiz as one person meets it.
 *
 * @param minutes time for one attempt
 * @param attemptsAllowed how many this person has in all
 * @param mine his own attempts, the first one first
 */
public record QuizOverview(
        ModuleCode module,
        String title,
        int questions,
        int minutes,
        int passPercent,
        int attemptsAllowed,
        List<AttemptSummary> mine) {

    public QuizOverview {
        mine = List.copyOf(mine);
    }

    public Optional<AttemptSummary> running() {
        return mine.stream().filter(AttemptSummary::isRunning).findFirst();
    }

    /** The ended attempt with the highest score, of equals the first. */
    public Optional<AttemptSummary> best() {
        return mine.stream()
                .filter(attempt -> attempt.score() != null)
                .min(Comparator.comparing(AttemptSummary::score, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(AttemptSummary::number));
    }

    /** The ended attempt that was begun last. */
    public Optional<AttemptSummary> last() {
        return mine.stream().filter(attempt -> !attempt.isRunning()).reduce((earlier, later) -> later);
    }

    public boolean passed() {
        return mine.stream().anyMatch(AttemptSummary::passed);
    }

    public int attemptsLeft() {
        return Math.max(0, attemptsAllowed - mine.size());
    }
}
