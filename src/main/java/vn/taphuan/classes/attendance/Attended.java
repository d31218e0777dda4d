package vn.taphuan.classes.attendance;

/**
 * Periods that a person attended, out of all periods of all sessions of the class.
 *
 * @param madeUp periods of sessions that he missed and made up for in another class; with the attended ones never more than the total
 */
public record Attended(int attended, int madeUp, int total) {

    /** Attended and made up. */
    public int counted() {
        return attended + madeUp;
    }

    /**
     * What a make-up session adds: what he attended there, as far as the missed session has periods that he did not attend.
     *
     * @param missed periods of the session that he missed
     * @param attended of these, by its own sheet
     * @param there periods that he attended of the session that makes up for it
     */
    static int madeUp(int missed, int attended, int there) {
        return Math.max(0, Math.min(there, missed - attended));
    }
}
