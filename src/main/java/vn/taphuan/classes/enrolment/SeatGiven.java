package vn.taphuan.classes.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody got a seat without asking for it in that moment: from the waiting list, by an officer, or in the place of somebody else.
 *
 * @param id of this event, the same each time it is handed out
 * @param confirmBy until when he must say that he comes; none where the seat is his already
 */
public record SeatGiven(
        UUID id,
        ClassId trainingClass,
        AccountId account,
        @Nullable Instant confirmBy) {}
