package vn.taphuan.classes.session;

import java.util.UUID;
import vn.taphuan.classes.ClassId;

/**
 * A class was approved: its days, rooms and lecturers hold from now on.
 *
 * @param id of this event, the same each time it is handed out
 */
public record ClassApproved(UUID id, ClassId trainingClass) {}
