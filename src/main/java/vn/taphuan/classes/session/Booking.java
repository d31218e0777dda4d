package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.SessionId;

/**
 * A half-day in which a venue or lecturer belongs to a class.
 *
 * @param trainingClass none when it is of another centre, whose classes are not told; then there are no rooms and modules either
 * @param rooms with their venues, in the order of the class's places
 */
public record Booking(
        SessionId session,
        @Nullable ClassLabel trainingClass,
        ClassState state,
        LocalDate date,
        HalfDay halfDay,
        int periods,
        List<String> rooms,
        List<ModuleCode> modules) {}
