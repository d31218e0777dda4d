package vn.taphuan.people;

/** Where an account stands; the text {@code people.state.<NAME>} says it. */
public enum AccountState {
    /** A slip was printed, or is to be; no password. */
    WAITING,
    ACTIVE,
    CLOSED
}
