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
 * @param moves the one that was asked for, and that of the session with which it would exchange its half-day
 * @param exchanged number of that session, 0 where none is in the way
 * @param past whether the day is over
 */
public record MoveOption(
        List<SessionMove> moves,
        int exchanged,
        boolean past,
        List<ClassProblem> problems,
        List<Clash> clashes,
        List<ClassWarning> warnings) {

    public MoveOption {
        moves = List.copyOf(moves);
    }

    /** Whether nothing refuses it. */
    public boolean fits() {
        return !past && problems.isEmpty() && clashes.isEmpty();
    }

    /**
     * @param numbers of the sessions that are moved: what is said of them is said in any case
     * @param now what is said of the plan without the moves
     * @param then what is said of it with the moves
     */
    static MoveOption of(
            List<SessionMove> moves, List<Integer> numbers, boolean past, ClassCheck now, ClassCheck then) {
        return new MoveOption(
                moves,
                numbers.size() > 1 ? numbers.getLast() : 0,
                past,
                more(numbers, now.problems(), then.problems(), ClassProblem::session),
                more(numbers, now.clashes(), then.clashes(), Clash::session),
                more(numbers, now.warnings(), then.warnings(), ClassWarning::session));
    }

    private static <T> List<T> more(List<Integer> numbers, List<T> now, List<T> then, Function<T, Integer> session) {
        Set<T> known = new HashSet<>(now);
        return then.stream()
                .filter(one -> numbers.contains(session.apply(one)) || !known.contains(one))
                .toList();
    }
}
