package vn.taphuan.classes.nomination;

import java.util.UUID;
import vn.taphuan.classes.ClassId;

/**
 * A unit has named people for a class, who wait for the centre's decision.
 *
 * @param id of this event, the same each time it is handed out
 * @param unitName as the unit was called then
 * @param people how many
 */
public record NominationEntered(UUID id, ClassId trainingClass, String unitName, int people) {}
