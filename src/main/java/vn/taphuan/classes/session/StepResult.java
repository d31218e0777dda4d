package vn.taphuan.classes.session;

import java.util.List;
import vn.taphuan.classes.ClassState;

/** What came of moving a class to another state. */
public sealed interface StepResult {

    record Done(ClassState state) implements StepResult {}

    /** The class is in another state by now; nothing was changed. */
    record NotFromHere(ClassState state) implements StepResult {}

    /** The plan lacks something that must be there before it is submitted. */
    record Incomplete(List<ClassProblem> problems) implements StepResult {}

    /** Whoever submitted a plan does not approve it. */
    record OwnSubmission() implements StepResult {}

    record ReasonMissing() implements StepResult {}

    /** Somebody else changed the class in the same moment. */
    record Changed() implements StepResult {}
}
