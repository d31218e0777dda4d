package vn.taphuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LookupLimitTest {

    private Instant now = Instant.parse("2026-11-27T02:15:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final LookupLimit limit = new LookupLimit(10, clock);

    @Test
    void tenTriesAMinuteAndNoMore() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.allows("192.0.2.1")).isTrue();
        }
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
    }

    @Test
    void timeGivesTriesBackEvenlyAndNeverMoreThanAMinutesWorth() {
        for (int i = 0; i < 11; i++) {
            limit.allows("192.0.2.1");
        }
        now = now.plus(Duration.ofSeconds(5));
        assertThat(limit.allows("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofSeconds(1));
        assertThat(limit.allows("192.0.2.1")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isFalse();
        now = now.plus(Duration.ofHours(5));
        for (int i = 0; i < 10; i++) {
            assertThat(limit.allows("192.0.2.1")).isTrue();
        }
        assertThat(limit.allows("192.0.2.1")).isFalse();
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        for (int i = 0; i < 10; i++) {
            limit.allows("2001:db8:1:2::" + i);
        }
        assertThat(limit.allows("2001:db8:1:2:ffff::1")).isFalse();
        assertThat(limit.allows("2001:db8:1:3::1")).isTrue();
    }
}
