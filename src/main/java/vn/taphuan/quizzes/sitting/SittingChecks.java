package vn.taphuan.quizzes.sitting;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a setup on its face. */
final class SittingChecks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_CODE = 20;

    private SittingChecks() {}

    /** @param quizExists whether there is a quiz of what it is about */
    static List<SittingProblem> problems(SittingContent content, boolean quizExists) {
        var rules = content.rules();
        var quiz = rules.quiz();
        var title = quiz.title().strip();
        List<SittingProblem> problems = new ArrayList<>();
        when(title.isEmpty() || title.length() > LONGEST_TITLE, SittingProblem.TITLE, problems);
        when(outside(quiz.minutes(), 1, LONGEST_MINUTES), SittingProblem.MINUTES, problems);
        when(outside(quiz.attempts(), 1, MOST_ATTEMPTS), SittingProblem.ATTEMPTS, problems);
        when(outside(quiz.passPercent(), 1, 100), SittingProblem.PASS_PERCENT, problems);
        when(!rules.opensAt().isBefore(rules.closesAt()), SittingProblem.WINDOW, problems);
        var code = rules.entryCode();
        when(code != null && (code.isBlank() || code.length() > LONGEST_CODE), SittingProblem.ENTRY_CODE, problems);
        when(outside(rules.spreadSeconds(), 0, SittingRules.LONGEST_SPREAD_SECONDS), SittingProblem.SPREAD, problems);
        when(outside(rules.graceSeconds(), 0, SittingRules.LONGEST_GRACE_SECONDS), SittingProblem.GRACE, problems);
        when(content.sites().isEmpty(), SittingProblem.NO_SITE, problems);
        when(!quizExists, SittingProblem.NO_QUIZ, problems);
        return problems;
    }

    private static void when(boolean wrong, SittingProblem problem, List<SittingProblem> problems) {
        if (wrong) {
            problems.add(problem);
        }
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }
}
