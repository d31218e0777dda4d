package vn.taphuan.platform.live;

/** Steps of a time axis that people read easily. */
public final class TimeSteps {

    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 240};

    private TimeSteps() {}

    /** The shortest step, in minutes, with which a span of so many minutes has at most so many points. */
    public static long minutes(long span, int most) {
        for (int step : STEPS) {
            if (span / step + 2 <= most) {
                return step;
            }
        }
        return span / (most - 2) + 1;
    }
}
