package vn.taphuan.classes.enrolment;

import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * What a class has for one unit.
 *
 * @param quota how many people it may send; none where nothing was fixed
 * @param reserved seats that it holds without names
 * @param people who have a seat or are offered one
 */
public record UnitSeats(
        UnitId unit, String unitName, @Nullable Integer quota, int reserved, int people) {

    public UnitSeatsContent content() {
        return new UnitSeatsContent(quota, reserved);
    }
}
