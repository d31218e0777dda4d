package vn.taphuan.platform.security;

import java.time.LocalDate;
import java.util.Collection;

/** Tells which units a role given at some units reaches on a date: a centre reaches the communes it serves, the province all. */
public interface UnitReach {

    UnitScope reach(Collection<UnitId> units, LocalDate on);
}
