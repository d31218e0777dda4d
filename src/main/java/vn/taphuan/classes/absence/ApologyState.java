package vn.taphuan.classes.absence;

/** Where an apology stands. */
public enum ApologyState {
    /** The centre has not decided. */
    ASKED,
    ACCEPTED,
    DECLINED,
    /** The person took it back. */
    WITHDRAWN;

    /** Whether the sheet of the day proposes to excuse him. */
    public boolean proposes() {
        return this == ASKED || this == ACCEPTED;
    }
}
