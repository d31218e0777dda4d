package vn.taphuan.catalogue.authoring;

import java.util.List;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.spi.CourseProblem;

/** What became of a step that somebody wanted a draft to take. */
public sealed interface StepResult {

    record Done() implements StepResult {}

    /** @param versions one for each module that has changed */
    record Published(List<ContentVersionId> versions) implements StepResult {
        public Published {
            versions = List.copyOf(versions);
        }
    }

    /** The draft has come further, or somebody took the step already. */
    record WrongState(DraftState state) implements StepResult {}

    /** Nothing in it differs from what is published. */
    record Empty() implements StepResult {}

    /** The files are not a course; each problem is named with file and line. */
    record Wrong(List<CourseProblem> problems) implements StepResult {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** What is published has changed under the draft: somebody must compare these files first. */
    record Outdated(List<String> paths) implements StepResult {
        public Outdated {
            paths = List.copyOf(paths);
        }
    }

    /** Nobody reviews what he wrote or submitted himself. */
    record OwnWork() implements StepResult {}
}
