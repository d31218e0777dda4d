package vn.taphuan.certificates.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;

/** Decides from facts whether a person has earned a certificate (T-28; every value is the rule's). */
public final class CompletionPolicy {

    private static final int WHOLE = 100;

    private CompletionPolicy() {}

    /**
     * The parts of the rule that are switched on, in the order in which they are shown.
     *
     * @param periods held in the class
     * @param modules of the class
     */
    public static List<Condition> conditions(
            CompletionRule rule, int periods, Collection<ModuleCode> modules, PersonFacts facts) {
        List<Condition> conditions = new ArrayList<>();
        if (rule.attendance().required()) {
            conditions.add(attendance(rule.attendance(), periods, facts));
        }
        if (rule.finalMark().required()) {
            conditions.add(finalMark(rule.finalMark(), facts));
        }
        if (rule.moduleQuizzes() && !modules.isEmpty()) {
            conditions.add(moduleQuizzes(modules, facts));
        }
        return List.copyOf(conditions);
    }

    /** Whole numbers, so that exactly the least share suffices. A class without periods cannot have been attended. */
    private static Condition attendance(CompletionRule.AttendanceRule rule, int periods, PersonFacts facts) {
        int madeUp = rule.countsMakeUps() ? facts.madeUpPeriods() : 0;
        int attended = Math.min(periods, facts.attendedPeriods() + madeUp);
        boolean met = periods > 0 && attended * WHOLE >= rule.percent() * periods;
        return outcome(met, new Evidence.Attendance(attended, periods, rule.percent(), madeUp == 0 ? null : madeUp));
    }

    private static Condition finalMark(CompletionRule.FinalMarkRule rule, PersonFacts facts) {
        var mark = countingMark(rule, facts);
        boolean met = mark != null && mark.compareTo(rule.least()) >= 0;
        return outcome(
                met, new Evidence.FinalMark(rule.source(), mark, rule.least(), met ? 0 : triesLeft(rule, facts)));
    }

    private static @Nullable BigDecimal countingMark(CompletionRule.FinalMarkRule rule, PersonFacts facts) {
        if (rule.source() == CompletionRule.Source.FINAL_QUIZ) {
            return facts.quizMark();
        }
        var second = rule.secondTry() ? facts.secondPaperMark() : null;
        return Stream.of(facts.paperMark(), second)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    private static int triesLeft(CompletionRule.FinalMarkRule rule, PersonFacts facts) {
        if (rule.source() == CompletionRule.Source.FINAL_QUIZ) {
            return facts.quizTries() == 0 ? 0 : Math.max(0, rule.tries() - facts.quizTries());
        }
        boolean secondOpen = rule.secondTry() && facts.paperMark() != null && facts.secondPaperMark() == null;
        return secondOpen ? 1 : 0;
    }

    private static Condition moduleQuizzes(Collection<ModuleCode> modules, PersonFacts facts) {
        var open = modules.stream()
                .filter(module -> !facts.passedModules().contains(module))
                .map(ModuleCode::value)
                .toList();
        return outcome(open.isEmpty(), new Evidence.ModuleQuizzes(modules.size() - open.size(), modules.size(), open));
    }

    private static Condition outcome(boolean met, Evidence evidence) {
        return met ? new Condition.Met(evidence) : new Condition.Missing(evidence);
    }
}
