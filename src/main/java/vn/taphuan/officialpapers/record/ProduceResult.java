package vn.taphuan.officialpapers.record;

import java.time.Instant;
import java.util.Set;

/** What came of keeping or producing a paper. */
public sealed interface ProduceResult {

    record Done(PaperRecord paper) implements ProduceResult {}

    record Wrong(Set<PaperProblem> problems) implements ProduceResult {}

    /** Somebody else has changed it since it was shown. */
    record Changed(PaperRecord now, String by, Instant at) implements ProduceResult {}
}
