package vn.taphuan.classes.attendance;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.EnrolmentId;

/**
 * One change of one line as a device sends it, perhaps again and late.
 *
 * @param seq of two changes of a line the one with the higher number holds
 * @param mark none to take the mark back
 * @param missedPeriods of somebody late; 0 for every other mark
 * @param reason why it is corrected after the day; not asked for on the day itself
 */
public record MarkChange(
        EnrolmentId enrolment,
        long seq,
        @Nullable Mark mark,
        int missedPeriods,
        @Nullable String reason) implements Serializable {

    /** One of the day itself. */
    public MarkChange(EnrolmentId enrolment, long seq, @Nullable Mark mark, int missedPeriods) {
        this(enrolment, seq, mark, missedPeriods, null);
    }
}
