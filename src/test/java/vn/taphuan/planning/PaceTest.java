package vn.taphuan.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A line of two classes in the third quarter of 2026. */
class PaceTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private static Pace pace(int approved, int held, LocalDate today) {
        return Pace.of(2026, 3, 2, new Progress(approved, approved, held, 0, 0, 0), today);
    }

    @Test
    void nobodyIsHurriedBeforeTheQuarter() {
        assertThat(pace(0, 0, JUNE)).isEqualTo(Pace.ON_TRACK);
    }

    @Test
    void inTheQuarterAllClassesAreToBeApproved() {
        assertThat(pace(1, 0, JULY)).isEqualTo(Pace.BEHIND);
        assertThat(pace(2, 0, SEPTEMBER)).isEqualTo(Pace.ON_TRACK);
    }

    @Test
    void afterTheQuarterWhatWasNotHeldIsLate() {
        assertThat(pace(2, 1, OCTOBER)).isEqualTo(Pace.LATE);
        assertThat(pace(2, 2, OCTOBER)).isEqualTo(Pace.DONE);
    }

    @Test
    void theFourthQuarterEndsWithTheYear() {
        var none = new Progress(0, 0, 0, 0, 0, 0);
        assertThat(Pace.of(2026, 4, 1, none, LocalDate.of(2026, 12, 31))).isEqualTo(Pace.BEHIND);
        assertThat(Pace.of(2026, 4, 1, none, LocalDate.of(2027, 1, 1))).isEqualTo(Pace.LATE);
    }
}
