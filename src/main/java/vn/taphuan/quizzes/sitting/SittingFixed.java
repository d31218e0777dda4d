package vn.taphuan.quizzes.sitting;

import java.util.Objects;
import vn.taphuan.quizzes.bank.QuizRules;

/**
 * What can no longer be changed: once papers are drawn what they are about; once a place has been opened the rules by which people
 * have begun, and the places; in the end everything but what is shown of an attempt.
 */
public record SittingFixed(SittingState state, SittingContent before) {

    public boolean subject() {
        return state != SittingState.DRAFT;
    }

    public boolean rules() {
        return state == SittingState.OPEN || state == SittingState.CLOSED;
    }

    public boolean times() {
        return state == SittingState.CLOSED;
    }

    boolean forbids(SittingContent after) {
        return (subject() && !Objects.equals(before.module(), after.module()))
                || (rules()
                        && (!sameRules(before.rules().quiz(), after.rules().quiz())
                                || !after.sites().containsAll(before.sites())))
                || (times() && !sameTimes(after));
    }

    private static boolean sameRules(QuizRules one, QuizRules other) {
        return one.minutes() == other.minutes()
                && one.attempts() == other.attempts()
                && one.passPercent() == other.passPercent()
                && one.conduct().grading() == other.conduct().grading()
                && one.conduct().layout() == other.conduct().layout()
                && one.conduct().navigation() == other.conduct().navigation();
    }

    private boolean sameTimes(SittingContent after) {
        return before.rules().opensAt().equals(after.rules().opensAt())
                && before.rules().closesAt().equals(after.rules().closesAt())
                && before.sites().equals(after.sites());
    }
}
