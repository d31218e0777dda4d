package vn.taphuan.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each step took, and what went wrong. */
final class Figures {

    private static final int SAMPLES = 8;

    /** In milliseconds. */
    record Spread(int count, double p50, double p95, double p99, double max) {}

    private static final class Times {
        private float[] millis = new float[1024];
        private int count;

        synchronized void add(double one) {
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count++] = (float) one;
        }

        synchronized Spread spread() {
            var sorted = Arrays.copyOf(millis, count);
            Arrays.sort(sorted);
            return new Spread(count, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(float[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }

    private final Map<Step, Times> steps = new ConcurrentSkipListMap<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> samples = new ConcurrentLinkedQueue<>();

    /** The steps of a journey, in their order. */
    enum Step {
        DOOR("sign-in page"),
        SIGN_IN("sign-in"),
        START("start"),
        SAVE("save"),
        SUBMIT("submit"),
        RESULT("result"),
        JOIN("join"),
        LOOK("scan or open"),
        CHECK_IN("check-in"),
        TRY_AGAIN("tried again");

        /** What a quiz consists of. */
        static final List<Step> QUIZ = List.of(DOOR, SIGN_IN, START, SAVE, SUBMIT, RESULT);

        /** What joining a class consists of. */
        static final List<Step> ENROLMENT = List.of(DOOR, SIGN_IN, JOIN);

        /** What a check-in consists of. */
        static final List<Step> CHECKING_IN = List.of(DOOR, SIGN_IN, LOOK, CHECK_IN, TRY_AGAIN);

        private final String title;

        Step(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    void took(Step step, long fromNanos) {
        steps.computeIfAbsent(step, first -> new Times()).add((System.nanoTime() - fromNanos) / 1e6);
    }

    Spread of(Step step) {
        return steps.computeIfAbsent(step, first -> new Times()).spread();
    }

    void failed(Step step, Object why) {
        errors.incrementAndGet();
        if (samples.size() < SAMPLES) {
            samples.add(step + ": " + why);
        }
    }

    int errors() {
        return errors.get();
    }

    Iterable<String> samples() {
        return samples;
    }
}
