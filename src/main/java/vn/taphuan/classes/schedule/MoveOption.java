package vn.taphuan.classes.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassProblem;
import vn.taphuan.classes.session.ClassWarning;

/**
 * What would stand against a move, beyond what stands against the plan anyway.
 *
 * @param past whether the day is over
 */
public record MoveOption(
        SessionMove move,
        boolean past,
        List<ClassProblem> problems,
        List<Clash> clashes,
        List<ClassWarning> warnings) {

    /** Whether nothing refuses it. */
    public boolean fits() {
        return !past && problems.isEmpty() && clashes.isEmpty();
    }

    /**
     * @param now what is said of the plan without the move
     * @param then what is said of it with the move
     * @param number of the session that is moved: what is said of it is said in any case
     */
    static MoveOption of(SessionMove move, boolean past, int number, ClassCheck now, ClassCheck then) {
        return new MoveOption(
                move,
                past,
                more(number, now.problems(), then.problems(), ClassProblem::session),
                more(number, now.clashes(), then.clashes(), Clash::session),
                more(number, now.warnings(), then.warnings(), ClassWarning::session));
    }

    private static <T> List<T> more(int number, List<T> now, List<T> then, Function<T, Integer> session) {
        Set<T> known = new HashSet<>(now);
        return then.stream()
                .filter(one -> session.apply(one) == number || !known.contains(one))
                .toList();
    }
}
