package vn.taphuan.catalogue;

/** How far a person has come with a module's lessons. */
public enum ReadingState {
    NOT_STARTED,
    READING,
    /** Every lesson finished; a module without lessons is never read. */
    READ
}
