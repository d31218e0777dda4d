package vn.taphuan.classes.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttendedTest {

    @Test
    void whatWasAttendedElsewhereCountsUpToThePeriodsThatWereMissed() {
        assertThat(Attended.madeUp(4, 0, 4)).isEqualTo(4);
        assertThat(Attended.madeUp(4, 0, 3)).isEqualTo(3);
        assertThat(Attended.madeUp(4, 0, 5)).as("a longer session elsewhere").isEqualTo(4);
        assertThat(Attended.madeUp(4, 4, 4)).as("the own mark was corrected").isZero();
        assertThat(Attended.madeUp(4, 3, 4)).as("he came late after all").isEqualTo(1);
        assertThat(Attended.madeUp(3, 4, 4)).as("never taken away").isZero();
    }
}
