package vn.taphuan.people;

/** Whether the signed-in person may change somebody's account. */
public enum ChangeRight {
    YES,
    /** The account holds a role beside trainee, so it is the administrator's. */
    ADMINISTRATOR_ONLY,
    /** No right to change accounts, or not those of this unit. */
    NO
}
