package vn.taphuan.classes.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that the State has given off, or made a working day in exchange for one.
 *
 * @param working a Saturday or Sunday on which work is made up
 * @param paper by which it was decided, as far as it was noted
 */
public record DayOff(
        LocalDate date,
        boolean working,
        String name,
        @Nullable String paper) {}
