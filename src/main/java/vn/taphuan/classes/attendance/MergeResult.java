package vn.taphuan.classes.attendance;

import java.util.List;
import vn.taphuan.classes.SessionId;

/** What came of saying who a guest is. */
public sealed interface MergeResult {

    /** His marks are the person's now. @param moved how many */
    record Merged(int moved) implements MergeResult {}

    /**
     * Both have marks that contradict each other; nothing was changed. Somebody must say which hold.
     *
     * @param sessions in which they differ
     * @param finalMark whether their final marks differ
     */
    record Contradicting(List<SessionId> sessions, boolean finalMark) implements MergeResult {}

    /** The person is not in the class yet, and there is no seat for him. */
    record NoSeat() implements MergeResult {}

    /** The person is not in the class yet, and his unit has sent as many as it may. */
    record UnitFull() implements MergeResult {}

    /** Somebody else has merged or struck him meanwhile, or the class is over. */
    record NotNow() implements MergeResult {}
}
