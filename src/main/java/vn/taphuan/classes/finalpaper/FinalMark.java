package vn.taphuan.classes.finalpaper;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one person's bài thu hoạch, 0 to 10 with one decimal.
 *
 * @param second none where there was no second try
 */
public record FinalMark(BigDecimal first, @Nullable BigDecimal second) {

    /** The one that counts: the second where there is one. */
    public BigDecimal counting() {
        return second == null ? first : second;
    }
}
