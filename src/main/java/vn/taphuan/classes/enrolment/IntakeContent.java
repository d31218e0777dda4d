package vn.taphuan.classes.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a class takes people in.
 *
 * @param waiting whether whoever finds no seat waits for one
 * @param confirmHours within how many hours somebody who gets a seat from the waiting list must say yes, 1 to 720; none where the
 *     seat is his at once
 * @param closesAt when trainees and units can no longer sign up; none until the class begins
 */
public record IntakeContent(
        boolean waiting,
        WaitingPolicy policy,
        @Nullable Integer confirmHours,
        @Nullable Instant closesAt) {

    public static final IntakeContent USUAL = new IntakeContent(true, WaitingPolicy.ORDER, null, null);

    static final int MOST_HOURS = 720;

    boolean isClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }
}
