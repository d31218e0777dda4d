package vn.taphuan.classes.enrolment;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody gave up a seat, the offer of one, or his place on the waiting list by himself.
 *
 * @param id of this event, the same each time it is handed out
 */
public record SeatLeft(UUID id, ClassId trainingClass, AccountId account) {}
