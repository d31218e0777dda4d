package vn.taphuan.planning;

import java.util.Set;

/** What came of saving a line. */
public sealed interface SaveLineResult {

    record Saved(PlanLineId id) implements SaveLineResult {}

    record Wrong(Set<PlanLineProblem> problems) implements SaveLineResult {}

    /** Somebody else has changed or removed it since. */
    record Changed() implements SaveLineResult {}
}
