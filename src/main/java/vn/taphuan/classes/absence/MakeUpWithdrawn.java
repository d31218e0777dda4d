package vn.taphuan.classes.absence;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.platform.security.AccountId;

/**
 * The centre withdrew a session that should have made up for one that somebody missed.
 *
 * @param id of this event, the same each time it is handed out
 * @param trainingClass his own, in which he missed it
 */
public record MakeUpWithdrawn(UUID id, ClassId trainingClass, MakeUpId makeUp, AccountId account, String reason) {}
