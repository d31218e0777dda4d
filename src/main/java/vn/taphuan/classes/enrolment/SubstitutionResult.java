package vn.taphuan.classes.enrolment;

import java.time.LocalDate;

/** What came of a wish to let somebody else come in a person's place. */
public sealed interface SubstitutionResult {

    record Changed() implements SubstitutionResult {}

    /** The one who was to come has a seat of his own. */
    record AlreadyIn() implements SubstitutionResult {}

    /** His unit has sent as many as it may, and he is not of the unit of the one who leaves. */
    record UnitFull() implements SubstitutionResult {}

    /** The last day of the class is over, or the class takes nobody. */
    record TooLate(LocalDate lastDay) implements SubstitutionResult {}

    record ReasonMissing() implements SubstitutionResult {}
}
