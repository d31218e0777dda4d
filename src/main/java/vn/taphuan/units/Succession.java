package vn.taphuan.units;

import java.time.LocalDate;

/**
 * That one unit followed another.
 *
 * @param other the predecessor or successor of the unit that was asked about
 * @param on the first day of the successor
 * @param paper the decision that says so
 */
public record Succession(UnitSummary other, LocalDate on, String paper) {}
