package vn.taphuan.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.security.UnitId;

/**
 * A unit as lists show it: always with its parent and its period, since names repeat (fact H-10).
 *
 * @param validFrom first day; none when it is not known
 * @param validTo last day; none while it lasts
 */
public record UnitSummary(
        UnitId id,
        UnitKind kind,
        @Nullable String code,
        String name,
        @Nullable String parentName,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
