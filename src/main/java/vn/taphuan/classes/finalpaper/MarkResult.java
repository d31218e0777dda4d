package vn.taphuan.classes.finalpaper;

import java.math.BigDecimal;
import vn.taphuan.classes.ClassState;

/** What came of entering a final mark. */
public sealed interface MarkResult {

    record Stored(FinalMark mark) implements MarkResult {}

    /** Not 0 to 10 with at most one decimal. */
    record WrongMark() implements MarkResult {}

    /** A second try is for whoever has a first mark below this one (fact T-28). */
    record NoSecondTry(BigDecimal below) implements MarkResult {}

    /** The first mark stays below the pass mark as long as there is a second one. */
    record SecondEntered() implements MarkResult {}

    /** A mark that was entered before is changed only with a reason. */
    record ReasonMissing() implements MarkResult {}

    /** Marks are entered while the class runs or is assessed. */
    record NotNow(ClassState state) implements MarkResult {}
}
