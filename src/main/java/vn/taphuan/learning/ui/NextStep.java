package vn.taphuan.learning.ui;

/**
 * One thing to do next, as home shows it.
 *
 * @param text one line that says how much is left of it
 * @param action verb first, for the one filled button
 * @param lightPage whether the address is a light page rather than a view
 */
record NextStep(Urgency urgency, String title, String text, String action, String address, boolean lightPage) {

    /** The first that applies is shown. */
    enum Urgency {
        /** The clock runs: an open attempt. */
        NOW,
        /** A session of an own class that is held today. */
        TODAY,
        /** Something that others wait for: the final quiz of an own class. */
        DUE,
        /** Something begun. */
        CONTINUE,
        /** Something that has become possible, for instance the quiz of a module that was read. */
        READY,
        /** Something new. */
        BEGIN,
        /** Nothing is left to do. */
        REST
    }
}
