package vn.taphuan.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The platform's clock, turned back for one piece of work at a time: what lies in the demo's past is done, written down and
 * audited as of then. It goes on from there, so that what is done later is later; every other thread reads the time of today.
 */
final class DemoClock extends Clock {

    private static final ScopedValue<Duration> BACK = ScopedValue.newInstance();

    private final Clock real;

    DemoClock(Clock real) {
        this.real = real;
    }

    <T> T at(LocalDateTime then, Supplier<T> work) {
        var back = Duration.between(then.atZone(getZone()).toInstant(), real.instant());
        return ScopedValue.where(BACK, back).call(work::get);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(BACK.orElse(Duration.ZERO));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }
}
