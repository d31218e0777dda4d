package vn.taphuan.quizzes.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a place of a sitting stands as a whole; those that need somebody come first. */
public enum SiteCondition {
    /** Most of those who are at work there cannot be heard: power or line of the place itself. */
    LINE_DOWN,
    /** Time has come, but nobody has opened the place. */
    NOT_OPENED,
    /** Some are silent or offline. */
    SOME_UNHEARD,
    /** It is open, and people who could have begun have not. */
    NOT_BEGUN,
    UNDER_WAY,
    /** Its time has not come. */
    NOT_YET,
    /** Everybody has handed in, or it is closed and nobody is at work. */
    DONE;

    /** From this many people on, a share is told from chance. */
    private static final int FEW = 3;
    /** So long after they may begin, people who have not begun are looked after. */
    static final Duration TO_BEGIN = Duration.ofMinutes(2);

    public boolean isProblem() {
        return compareTo(UNDER_WAY) < 0;
    }

    /**
     * @param openedAt when staff opened it, if they did
     * @param closedAt since when nobody begins there, if so
     * @param begin from when everybody there may begin by the sitting's rules, start spread included
     * @param end until when people may begin
     */
    static SiteCondition of(
            Tally tally,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            Instant begin,
            Instant end,
            Instant now) {
        if (tally.offline() >= FEW && 2 * tally.offline() >= tally.running()) {
            return LINE_DOWN;
        }
        if (tally.offline() + tally.silent() > 0) {
            return SOME_UNHEARD;
        }
        boolean over = closedAt != null || !now.isBefore(end);
        if (tally.running() == 0 && (over || tally.notBegun() == 0)) {
            return tally.people() == 0 && !over ? NOT_YET : DONE;
        }
        if (!over && openedAt == null) {
            return now.isBefore(begin) ? NOT_YET : NOT_OPENED;
        }
        if (!over && tally.notBegun() > 0 && openedAt != null) {
            var mayBegin = openedAt.isAfter(begin) ? openedAt : begin;
            if (now.isAfter(mayBegin.plus(TO_BEGIN))) {
                return NOT_BEGUN;
            }
            return now.isBefore(begin) && tally.running() + tally.ended() == 0 ? NOT_YET : UNDER_WAY;
        }
        return UNDER_WAY;
    }
}
