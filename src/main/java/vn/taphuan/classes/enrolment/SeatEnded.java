package vn.taphuan.classes.enrolment;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody was taken out of a class, or off its waiting list, by those who plan it or by his unit.
 *
 * @param id of this event, the same each time it is handed out
 * @param reason as it was given
 */
public record SeatEnded(UUID id, ClassId trainingClass, AccountId account, String reason) {}
