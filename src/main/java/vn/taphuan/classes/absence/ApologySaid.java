package vn.taphuan.classes.absence;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.AccountId;

/**
 * Somebody said that he cannot come to a session.
 *
 * @param id of this event, the same each time it is handed out
 */
public record ApologySaid(UUID id, ClassId trainingClass, SessionId session, AccountId account) {}
