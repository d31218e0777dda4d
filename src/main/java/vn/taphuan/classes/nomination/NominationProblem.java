package vn.taphuan.classes.nomination;

/** Why a paper cannot be entered as typed; the text {@code classes.nomination.problem.<NAME>} says it beside the field. */
public enum NominationProblem {
    NUMBER_MISSING,
    NUMBER_TOO_LONG,
    DATE_MISSING,
    /** After today. */
    DATE_WRONG,
    ISSUER_MISSING,
    ISSUER_TOO_LONG,
    PEOPLE_MISSING,
    TOO_MANY_PEOPLE
}
