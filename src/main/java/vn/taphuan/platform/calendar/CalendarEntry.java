package vn.taphuan.platform.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a calendar, by the clock of Vietnam.
 *
 * @param uid names it in the world, the same for ever
 * @param sequence grows by one with each change, so that programs know the newer of two
 * @param changedAt of the last change; the file of an unchanged calendar stays the same to the byte
 * @param location empty where it is not settled
 * @param description plain text of several lines; empty where there is none
 * @param url where more is told; none where nothing is
 * @param cancelled whether it will not happen, which programs show struck through or remove
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant changedAt,
        LocalDateTime start,
        LocalDateTime end,
        String summary,
        String location,
        String description,
        @Nullable String url,
        boolean cancelled) {

    public CalendarEntry {
        if (!end.isAfter(start) || sequence < 0 || uid.isBlank()) {
            throw new IllegalArgumentException("not an entry of a calendar: " + uid);
        }
    }
}
