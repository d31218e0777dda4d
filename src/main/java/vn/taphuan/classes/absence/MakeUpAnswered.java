package vn.taphuan.classes.absence;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody said yes or no to a session that makes up for one that he missed.
 *
 * @param id of this event, the same each time it is handed out
 * @param trainingClass his own, in which he missed it
 */
public record MakeUpAnswered(UUID id, ClassId trainingClass, MakeUpId makeUp, AccountId account, boolean accepted) {}
