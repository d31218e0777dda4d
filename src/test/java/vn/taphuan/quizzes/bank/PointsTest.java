package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void threeThirdsAreOneWhole() {
        var third = new Points(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Points.FULL);
    }

    @Test
    void manySharesStayExact() {
        var sum = Collections.nCopies(60, new Points(2, 3)).stream().reduce(Points.NONE, Points::plus);
        assertThat(sum).isEqualTo(new Points(40, 1));
    }

    @Test
    void nothingIsBelowNothing() {
        assertThat(Points.share(-2, 3)).isEqualTo(Points.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(-1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Points(1, 0));
    }

    @Test
    void aScoreIsRoundedHalfUpToOneDecimal() {
        assertThat(new Points(20, 3).scaled(10, 10, 1)).hasToString("6.7");
        assertThat(new Points(495, 100).scaled(10, 10, 1)).hasToString("5.0");
        assertThat(new Points(494, 100).scaled(10, 10, 1)).hasToString("4.9");
    }
}
