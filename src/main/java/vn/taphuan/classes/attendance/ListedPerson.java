package vn.taphuan.classes.attendance;

import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;

/**
 * Somebody on a sheet, with what a list from elsewhere may know him by.
 *
 * @param birthYear none for a guest, or where it is not known
 * @param userName none for a guest
 */
record ListedPerson(
        EnrolmentId enrolment,
        String name,
        String unit,
        @Nullable Integer birthYear,
        @Nullable String userName,
        @Nullable Mark mark,
        int missedPeriods,
        long seq) {}
