package vn.taphuan.classes.session;

import org.jspecify.annotations.Nullable;

/**
 * Periods of a lecturer in a year; one period (tiết) counts as one hour (cần đối chiếu with the paper behind fact T-31).
 *
 * @param planned all that he is booked for, those held included
 * @param held on days that are over
 * @param limit none where there is none
 */
public record TeachingHours(
        int year, int planned, int held, @Nullable Integer limit) {}
