package vn.taphuan.classes.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.deployment.DatabaseKind;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.RunMode;

class CheckInHoursTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Deployment REAL = new Deployment(DatabaseKind.EMBEDDED, RunMode.REAL, Optional.empty());
    private static final Deployment DEMO = new Deployment(DatabaseKind.EMBEDDED, RunMode.DEMO, Optional.empty());

    @Test
    void itOpensMinutesBeforeTheHalfDayAndEndsWithIt() {
        var hours = new CheckInHours("07:30-11:30", "13:30 - 17:00", 45, null, REAL);
        assertThat(hours.of(DAY, HalfDay.MORNING))
                .isEqualTo(new CheckInHours.Window(
                        Instant.parse("2026-11-23T23:45:00Z"), Instant.parse("2026-11-24T04:30:00Z")));
        assertThat(hours.of(DAY, HalfDay.AFTERNOON))
                .isEqualTo(new CheckInHours.Window(
                        Instant.parse("2026-11-24T05:45:00Z"), Instant.parse("2026-11-24T10:00:00Z")));
    }

    @Test
    void inADemoItIsTheWholeDayUnlessSaidOtherwise() {
        assertThat(new CheckInHours("07:30-11:30", "13:30-17:00", 60, null, DEMO).of(DAY, HalfDay.MORNING))
                .isEqualTo(new CheckInHours.Window(
                        Instant.parse("2026-11-23T17:00:00Z"), Instant.parse("2026-11-24T17:00:00Z")));
        assertThat(new CheckInHours("07:30-11:30", "13:30-17:00", 60, false, DEMO)
                        .of(DAY, HalfDay.MORNING)
                        .opens())
                .isEqualTo(Instant.parse("2026-11-23T23:30:00Z"));
    }

    @Test
    void hoursThatRunBackwardsStopTheStart() {
        assertThatThrownBy(() -> new CheckInHours("11:30-07:30", "13:30-17:00", 60, null, REAL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
