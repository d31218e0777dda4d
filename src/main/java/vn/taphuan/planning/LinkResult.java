package vn.taphuan.planning;

/** What came of counting a class towards a line. */
public enum LinkResult {
    LINKED,
    /** It counts towards a line already: this one or another, perhaps by somebody else in the same moment. */
    TAKEN,
    /** It is another centre's, of another year or programme, or it was cancelled. */
    DOES_NOT_FIT
}
