package vn.taphuan.catalogue.adaptation;

import java.util.List;
import vn.taphuan.catalogue.adaptation.Adaptation.Step;
import vn.taphuan.catalogue.spi.CourseProblem;

/** What became of a centre's change, or of its approval. */
public sealed interface AdaptResult {

    /** @param revision that stands now, or is in force */
    record Done(int revision) implements AdaptResult {}

    /** Somebody else saved it since it was opened; nothing was changed. */
    record ChangedMeanwhile(Step by) implements AdaptResult {}

    /** What was written cannot be shown; each problem is named with file and line. */
    record Wrong(List<CourseProblem> problems) implements AdaptResult {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing would be left of the module, or there is too much. @param cause key of a text */
    record Refused(String cause) implements AdaptResult {}

    /** Nobody approves what he saved himself. */
    record OwnWork() implements AdaptResult {}
}
