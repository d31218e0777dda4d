package vn.taphuan.quizzes.bank;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of an attempt that has ended, and when. A part that no moment names is never shown; the mark of the whole
 * attempt is part of {@link Part#MARKS}.
 */
public record ReviewRule(Map<Moment, Set<Part>> shown) implements Serializable {

    /** How long "right after" lasts, counted from the end of the attempt. */
    public static final Duration RIGHT_AFTER = Duration.ofMinutes(2);

    /** Everything, always. */
    public static final ReviewRule ALL = everywhere(EnumSet.allOf(Part.class));

    /** When a person looks. */
    public enum Moment {
        RIGHT_AFTER,
        /** Later, while others can still take the quiz. */
        WHILE_OPEN,
        AFTER_CLOSE
    }

    /** What there is to see. */
    public enum Part {
        /** The questions with the own answers. */
        ANSWERS,
        /** The mark, and the points of each question. */
        MARKS,
        /** The right answers. */
        KEY,
        EXPLANATION
    }

    public ReviewRule {
        Map<Moment, Set<Part>> copy = new EnumMap<>(Moment.class);
        for (var moment : Moment.values()) {
            var parts = EnumSet.noneOf(Part.class);
            parts.addAll(shown.getOrDefault(moment, Set.of()));
            copy.put(moment, Set.copyOf(parts));
        }
        shown = Map.copyOf(copy);
    }

    public static ReviewRule everywhere(Set<Part> parts) {
        return new ReviewRule(Map.of(Moment.RIGHT_AFTER, parts, Moment.WHILE_OPEN, parts, Moment.AFTER_CLOSE, parts));
    }

    /** @param closedAt when the quiz closed or will close; none for one that does not close */
    public Set<Part> shown(Instant endedAt, @Nullable Instant closedAt, Instant now) {
        return shown.getOrDefault(moment(endedAt, closedAt, now), Set.of());
    }

    private static Moment moment(Instant endedAt, @Nullable Instant closedAt, Instant now) {
        if (closedAt != null && !now.isBefore(closedAt)) {
            return Moment.AFTER_CLOSE;
        }
        return now.isBefore(endedAt.plus(RIGHT_AFTER)) ? Moment.RIGHT_AFTER : Moment.WHILE_OPEN;
    }
}
