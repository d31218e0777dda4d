package vn.taphuan.classes.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * What is fixed for a unit in a class.
 *
 * @param quota none for as many as there are seats
 * @param reserved seats without names
 */
public record UnitSeatsContent(@Nullable Integer quota, int reserved) {

    public static final UnitSeatsContent NOTHING = new UnitSeatsContent(null, 0);
}
