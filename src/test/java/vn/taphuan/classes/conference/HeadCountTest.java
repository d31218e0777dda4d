package vn.taphuan.classes.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadCountTest {

    @Test
    void whatNoHallHoldsIsNoNumberOfHeads() {
        assertThat(HeadCount.isPossible(0)).isTrue();
        assertThat(HeadCount.isPossible(5000)).isTrue();
        assertThat(HeadCount.isPossible(-1)).isFalse();
        assertThat(HeadCount.isPossible(5001)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 30, 40, false",
        "26, 30, 40, false",
        "60, 30, 40, false",
        "300, 30, 40, true",
        "3, 30, 40, true",
        "0, 30, 40, true",
        "0, 4, 4, false",
        "15, 0, 0, true",
        "8, 0, 0, false"
    })
    void aDigitTooManyOrTooFewIsAskedAbout(int heads, int listed, int seats, boolean doubtful) {
        assertThat(HeadCount.isDoubtful(heads, listed, seats)).isEqualTo(doubtful);
    }
}
