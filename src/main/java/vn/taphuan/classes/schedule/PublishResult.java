package vn.taphuan.classes.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassProblem;

/** What came of publishing a draft; where it is refused, the draft stays as it was. */
public sealed interface PublishResult {

    /** @param version that holds now; 0 for a class that is a draft itself */
    record Published(int version) implements PublishResult {}

    record ReasonMissing() implements PublishResult {}

    record NotNow(ClassState state) implements PublishResult {}

    record Wrong(List<ClassProblem> problems) implements PublishResult {}

    /** Rooms or lecturers that are not to be had. */
    record Clashing(List<Clash> clashes) implements PublishResult {}

    /** Draft or schedule are not what was seen any more. @param by empty where nobody is on record */
    record Changed(String by, @Nullable Instant at) implements PublishResult {}
}
