package vn.taphuan.classes.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassProblem;

/** What came of moving a session in the draft. */
public sealed interface MoveResult {

    record Drafted() implements MoveResult {}

    /** A plan in this state is not moved. */
    record NotNow(ClassState state) implements MoveResult {}

    /** The session was held already, or would be held on a day that is over. */
    record InThePast() implements MoveResult {}

    /** The class has no such session any more. */
    record Gone() implements MoveResult {}

    /** For instance a room that is at no place of the class. */
    record Wrong(List<ClassProblem> problems) implements MoveResult {}

    /** Somebody else has changed the draft since it was read; nothing was stored. @param by empty where nobody is on record */
    record Changed(String by, @Nullable Instant at) implements MoveResult {}
}
