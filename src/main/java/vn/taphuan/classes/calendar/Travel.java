package vn.taphuan.classes.calendar;

import java.math.BigDecimal;
import vn.taphuan.platform.security.UnitId;

/** Hours by road between two units, the same both ways. */
public record Travel(UnitId one, UnitId other, BigDecimal hours) {}
