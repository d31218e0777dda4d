package vn.taphuan.classes.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import vn.taphuan.platform.live.TimeSteps;

/**
 * How many had been checked in by when.
 *
 * @param step between two points, whole minutes
 * @param points in the order of time, at most {@value #MOST}; empty before the first has come
 */
public record Arrivals(Duration step, List<Point> points) {

    static final int MOST = 24;
    private static final long SECONDS = 60;
    /** Those who come in later than this after the first are a correction, not an arrival. */
    private static final long DAY = 24 * 60;

    /** @param until not later than now; @param people until then */
    public record Point(Instant until, int people) {}

    public Arrivals {
        points = List.copyOf(points);
    }

    static Arrivals of(Collection<SiteLine> sites, Instant now) {
        var minutes = new TreeMap<Long, Integer>();
        sites.forEach(site -> site.arrivals().forEach((minute, people) -> minutes.merge(minute, people, Integer::sum)));
        if (minutes.isEmpty()) {
            return new Arrivals(Duration.ofMinutes(1), List.of());
        }
        long from = minutes.firstKey();
        long to = Math.min(Math.max(from, now.getEpochSecond() / SECONDS), from + DAY);
        long last = Math.min(to, Math.max(from, minutes.lastKey()));
        // once nobody has come for an hour, the axis ends with the last one
        long end = to - last > SECONDS ? last : to;
        long step = TimeSteps.minutes(end - from, MOST);
        from -= from % step;
        int count = (int) ((end - from) / step) + 1;
        var came = new int[count];
        for (var minute : minutes.entrySet()) {
            came[(int) Math.clamp((minute.getKey() - from) / step, 0, count - 1L)] += minute.getValue();
        }
        List<Point> points = new ArrayList<>(count);
        int all = 0;
        for (int i = 0; i < count; i++) {
            all += came[i];
            var until = Instant.ofEpochSecond((from + (i + 1) * step) * SECONDS);
            points.add(new Point(until.isAfter(now) ? now : until, all));
        }
        return new Arrivals(Duration.ofMinutes(step), points);
    }
}
