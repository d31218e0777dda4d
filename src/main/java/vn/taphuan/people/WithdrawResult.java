package vn.taphuan.people;

/** Whether a role was taken away. */
public enum WithdrawResult {
    TAKEN,
    /** The person did not hold it any more. */
    NOT_HELD,
    /** Nobody else could administer accounts then. */
    LAST_ADMINISTRATOR
}
