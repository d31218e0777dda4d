package vn.taphuan.classes.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.security.UnitId;

/**
 * A class as lists show it.
 *
 * @param nextDay the day of the next session from today on, with its half-day; none when all are over
 */
public record ClassSummary(
        ClassId id,
        UnitId centre,
        int number,
        int year,
        String name,
        ClassState state,
        int seats,
        int seatsTaken,
        int sessions,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate nextDay,
        @Nullable HalfDay nextHalfDay) {

    public ClassLabel label() {
        return new ClassLabel(id, number, year, name);
    }
}
