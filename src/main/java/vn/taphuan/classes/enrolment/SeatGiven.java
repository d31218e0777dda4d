package vn.taphuan.classes.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody came from the waiting list to a seat.
 *
 * @param confirmBy until when he must say that he comes; none where the seat is his already
 */
public record SeatGiven(
        ClassId trainingClass, AccountId account, @Nullable Instant confirmBy) {}
