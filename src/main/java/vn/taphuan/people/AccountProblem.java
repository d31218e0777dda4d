package vn.taphuan.people;

/** What can be wrong with an account as typed; the text {@code people.problem.<NAME>} says it beside the field. */
public enum AccountProblem {
    USER_NAME_WRONG("user"),
    USER_NAME_TAKEN("user"),
    NAME_MISSING("name"),
    NAME_TOO_LONG("name"),
    BIRTH_YEAR_WRONG("birth"),
    POSITION_TOO_LONG("position"),
    EMAIL_WRONG("email"),
    EMAIL_TAKEN("email"),
    PHONE_WRONG("phone"),
    PHONE_TAKEN("phone");

    private final String kind;

    AccountProblem(String kind) {
        this.kind = kind;
    }

    /** The field: {@code user}, {@code name}, {@code birth}, {@code position}, {@code email} or {@code phone}. */
    public String kind() {
        return kind;
    }
}
