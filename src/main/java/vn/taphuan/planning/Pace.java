package vn.taphuan.planning;

import java.time.LocalDate;
import java.time.Month;

/** Whether a line keeps up with its quarter. */
public enum Pace {
    /** Everything planned was held. */
    DONE,
    /** The quarter is over, and classes are missing. */
    LATE,
    /** The quarter has begun, and fewer classes are approved than planned. */
    BEHIND,
    ON_TRACK;

    private static final int MONTHS = 3;

    static Pace of(int year, int quarter, int planned, Progress progress, LocalDate today) {
        if (progress.held() >= planned) {
            return DONE;
        }
        var begins = LocalDate.of(year, Month.JANUARY.plus((long) MONTHS * (quarter - 1)), 1);
        if (!today.isBefore(begins.plusMonths(MONTHS))) {
            return LATE;
        }
        return !today.isBefore(begins) && progress.approved() < planned ? BEHIND : ON_TRACK;
    }

    /** Whether somebody must do something. */
    public boolean isProblem() {
        return this == LATE || this == BEHIND;
    }
}
