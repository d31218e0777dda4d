package vn.taphuan.classes.session;

import java.util.UUID;
import vn.taphuan.classes.ClassId;

/**
 * A class takes people from now on.
 *
 * @param id of this event, the same each time it is handed out
 */
public record ClassOpened(UUID id, ClassId trainingClass) {}
