package vn.taphuan.classes.enrolment;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody comes to another place of the same class.
 *
 * @param id of this event, the same each time it is handed out
 */
public record PlaceChanged(UUID id, ClassId trainingClass, AccountId account, PlaceId place) {}
