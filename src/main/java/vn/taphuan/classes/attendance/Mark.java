package vn.taphuan.classes.attendance;

/** How somebody took part in a session. */
public enum Mark {
    PRESENT,
    /** There, but for the periods entered as missed. */
    LATE,
    EXCUSED,
    ABSENT;

    /** Periods that count as attended: all, all but the missed ones, or none. */
    public int attended(int periods, int missed) {
        return switch (this) {
            case PRESENT -> periods;
            case LATE -> Math.max(0, periods - missed);
            case EXCUSED, ABSENT -> 0;
        };
    }
}
