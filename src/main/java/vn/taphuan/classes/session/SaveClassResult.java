package vn.taphuan.classes.session;

import java.util.List;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.LastChange;

/** What came of saving a plan; nothing is kept but by {@link Stored}. */
public sealed interface SaveClassResult {

    record Stored(ClassId id) implements SaveClassResult {}

    record Wrong(List<ClassProblem> problems) implements SaveClassResult {}

    /** A room or lecturer is taken, perhaps since a moment ago. */
    record Clashing(List<Clash> clashes) implements SaveClassResult {}

    /** Somebody else changed the class meanwhile. */
    record Changed(LastChange change) implements SaveClassResult {}
}
