package vn.taphuan.classes.invitation;

import java.util.UUID;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;

/**
 * A lecturer answered behind his link, or changed his answer.
 *
 * @param id of this event, the same each time it is handed out
 */
public record InvitationAnswered(
        UUID id, ClassId trainingClass, SessionId session, LecturerId lecturer, Answer.Choice choice) {}
