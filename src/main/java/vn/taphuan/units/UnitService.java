package vn.taphuan.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a political centre serves a unit over a time; {@code to} is none while it lasts. */
public record UnitService(
        UnitSummary centre,
        UnitSummary served,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
