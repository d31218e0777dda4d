package vn.taphuan.quizzes.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;

/**
 * When the device of each attempt was last heard of, and how far it was: kept in memory, so that hearing costs no statement and a
 * board of thousands asks no database. {@link PresenceStore} brings it to disk every few seconds and back after a start.
 *
 * <p>It guards nothing: whoever shows it has asked before whose attempts they are.
 */
@Component
public class Presence {

    /**
     * @param heardAt the last request of a device for the attempt
     * @param answered questions with an answer on the server
     * @param at number of the question that the person was at; 0 when no device has said it
     * @param state as far as requests told; the database has the last word
     * @param left the device said that the page was being closed, and nothing since
     */
    public record Seen(AttemptId attempt, Instant heardAt, int answered, int at, AttemptState state, boolean left) {}

    private final Map<AttemptId, Entry> entries = new ConcurrentHashMap<>();

    /** What is known of these attempts; nothing of those that no device has been heard of. */
    public Map<AttemptId, Seen> of(Collection<AttemptId> attempts) {
        Map<AttemptId, Seen> seen = HashMap.newHashMap(attempts.size());
        for (var attempt : attempts) {
            var entry = entries.get(attempt);
            if (entry != null) {
                seen.put(attempt, entry.seen(attempt));
            }
        }
        return seen;
    }

    public Optional<Seen> of(AttemptId attempt) {
        return Optional.ofNullable(entries.get(attempt)).map(entry -> entry.seen(attempt));
    }

    /** The deadlines of these attempts were changed: their devices are told to ask when they are next heard of. */
    public void deadlinesMoved(Collection<AttemptId> attempts) {
        for (var attempt : attempts) {
            var entry = entries.get(attempt);
            if (entry != null) {
                entry.deadlineMoved();
            }
        }
    }

    /** A device has the attempt before it. @param answered the numbers of the questions that the server holds an answer of */
    void opened(AttemptId attempt, Instant now, Instant deadline, Collection<Integer> answered) {
        entry(attempt).opened(now, deadline, answered);
    }

    void saved(AttemptId attempt, Instant now, Instant deadline, List<Checked> answers, int at) {
        entry(attempt).saved(now, deadline, answers, at);
    }

    /** @return the deadline, unless it may have changed since a device was told */
    Optional<Instant> alive(AttemptId attempt, Instant now, int at, boolean left) {
        return entry(attempt).alive(now, at, left);
    }

    void ended(AttemptId attempt, AttemptState how) {
        var entry = entries.get(attempt);
        if (entry != null) {
            entry.ended(how);
        }
    }

    /** What changed since the last call. */
    List<Seen> changes() {
        List<Seen> changed = new ArrayList<>();
        entries.forEach((attempt, entry) -> {
            if (entry.takeChange()) {
                changed.add(entry.seen(attempt));
            }
        });
        return changed;
    }

    /** They could not be written down: they count as changed again. */
    void unwritten(List<Seen> changes) {
        for (var one : changes) {
            entry(one.attempt()).markChanged();
        }
    }

    /** Takes what is on disk, of an earlier run or of another node, where it is newer. */
    void read(List<Seen> stored) {
        for (var one : stored) {
            entry(one.attempt()).read(one);
        }
    }

    void forget(Instant heardBefore) {
        entries.values().removeIf(entry -> entry.isOlder(heardBefore));
    }

    private Entry entry(AttemptId attempt) {
        return entries.computeIfAbsent(attempt, id -> new Entry());
    }

    private static final class Entry {

        private Instant heardAt = Instant.EPOCH;
        private int answered;
        private int at;
        private @Nullable BitSet which;
        private @Nullable Instant deadline;
        private AttemptState state = AttemptState.RUNNING;
        private boolean left;
        private boolean changed;

        synchronized void opened(Instant now, Instant until, Collection<Integer> numbers) {
            which = new BitSet();
            numbers.forEach(which::set);
            answered = which.cardinality();
            deadline = until;
            heard(now, 0, false);
        }

        synchronized void saved(Instant now, Instant until, List<Checked> answers, int place) {
            deadline = until;
            if (which != null) {
                for (var answer : answers) {
                    which.set(answer.no(), answer.json() != null);
                }
                answered = which.cardinality();
            }
            heard(now, place, false);
        }

        synchronized Optional<Instant> alive(Instant now, int place, boolean leaving) {
            heard(now, place, leaving);
            return Optional.ofNullable(deadline);
        }

        synchronized void ended(AttemptState how) {
            state = how;
            changed = true;
        }

        synchronized void deadlineMoved() {
            deadline = null;
        }

        synchronized void read(Seen stored) {
            if (stored.heardAt().isAfter(heardAt)) {
                heardAt = stored.heardAt();
                answered = stored.answered();
                at = stored.at();
                state = stored.state();
                left = stored.left();
            }
        }

        synchronized Seen seen(AttemptId attempt) {
            return new Seen(attempt, heardAt, answered, at, state, left);
        }

        synchronized boolean takeChange() {
            boolean was = changed;
            changed = false;
            return was;
        }

        synchronized void markChanged() {
            changed = true;
        }

        synchronized boolean isOlder(Instant moment) {
            return !changed && heardAt.isBefore(moment);
        }

        private void heard(Instant now, int place, boolean leaving) {
            heardAt = now;
            if (place > 0) {
                at = place;
            }
            left = leaving;
            state = AttemptState.RUNNING;
            changed = true;
        }
    }
}
