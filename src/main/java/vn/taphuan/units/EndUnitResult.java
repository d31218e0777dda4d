package vn.taphuan.units;

/** Whether a unit was ended. */
public enum EndUnitResult {
    ENDED,
    ENDED_ALREADY,
    /** The last day lies before the first. */
    BEFORE_ITS_START,
    /** The successor is the unit itself, of another kind, or does not exist on its first day. */
    NO_SUCCESSOR
}
