package vn.taphuan.quizzes.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.live.TimeSteps;

/**
 * How many had begun and handed in by when.
 *
 * @param step between two points, whole minutes
 * @param points in the order of time, at most {@value #MOST}; empty before the first has begun
 */
public record Trend(Duration step, List<Point> points) {

    static final int MOST = 24;
    private static final long SECONDS = 60;

    /** @param until not later than now; @param begun until then; @param ended until then */
    public record Point(Instant until, int begun, int ended) {}

    public Trend {
        points = List.copyOf(points);
    }

    static Trend of(Collection<PersonLine> people, Instant now) {
        var first = edge(people, true);
        var last = edge(people, false);
        if (first == null) {
            return new Trend(Duration.ofMinutes(1), List.of());
        }
        boolean runs = people.stream().anyMatch(person -> person.standing().isRunning());
        long from = first.getEpochSecond() / SECONDS;
        long to = (runs || last == null || last.isAfter(now) ? now : last).getEpochSecond() / SECONDS;
        long step = TimeSteps.minutes(Math.max(0, to - from), MOST);
        from -= from % step;
        int count = (int) ((Math.max(from, to) - from) / step) + 1;
        var begun = new int[count];
        var ended = new int[count];
        for (var person : people) {
            count(begun, person.startedAt(), from, step);
            count(ended, person.standing().isEnded() ? person.endedAt() : null, from, step);
        }
        List<Point> points = new ArrayList<>(count);
        int allBegun = 0;
        int allEnded = 0;
        for (int i = 0; i < count; i++) {
            allBegun += begun[i];
            allEnded += ended[i];
            var until = Instant.ofEpochSecond((from + (i + 1) * step) * SECONDS);
            points.add(new Point(until.isAfter(now) ? now : until, allBegun, allEnded));
        }
        return new Trend(Duration.ofMinutes(step), points);
    }

    private static void count(int[] counts, @Nullable Instant at, long from, long step) {
        if (at != null) {
            long bucket = (at.getEpochSecond() / SECONDS - from) / step;
            counts[(int) Math.clamp(bucket, 0, counts.length - 1L)]++;
        }
    }

    private static @Nullable Instant edge(Collection<PersonLine> people, boolean first) {
        Instant edge = null;
        for (var person : people) {
            var at = first ? person.startedAt() : person.endedAt();
            if (at != null && (edge == null || first == at.isBefore(edge))) {
                edge = at;
            }
        }
        return edge;
    }
}
