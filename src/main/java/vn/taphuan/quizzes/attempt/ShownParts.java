package vn.taphuan.quizzes.attempt;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.quizzes.bank.ReviewRule;
import vn.taphuan.quizzes.bank.ReviewRule.Moment;
import vn.taphuan.quizzes.bank.ReviewRule.Part;

/**
 * What the owner of an attempt may see of it.
 *
 * @param now nothing while it runs
 * @param later what is added once the quiz has closed
 */
public record ShownParts(Set<Part> now, Set<Part> later) implements Serializable {

    public ShownParts {
        now = Set.copyOf(now);
        later = Set.copyOf(later);
    }

    /**
     * @param endedAt none while it runs
     * @param closes whether the quiz closes at all
     * @param closedAt when it closed or will close; none when that is not known
     */
    static ShownParts of(
            ReviewRule rule, @Nullable Instant endedAt, boolean closes, @Nullable Instant closedAt, Instant at) {
        Set<Part> now = endedAt == null ? Set.of() : rule.shown(endedAt, closedAt, at);
        var later = EnumSet.noneOf(Part.class);
        if (closes) {
            later.addAll(rule.shown().getOrDefault(Moment.AFTER_CLOSE, Set.of()));
            later.removeAll(now);
        }
        return new ShownParts(now, later);
    }

    public boolean has(Part part) {
        return now.contains(part);
    }

    public boolean hasMarks() {
        return has(Part.MARKS);
    }
}
