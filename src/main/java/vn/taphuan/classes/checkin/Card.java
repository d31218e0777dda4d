package vn.taphuan.classes.checkin;

import vn.taphuan.classes.session.ClassLabel;

/**
 * What stands on a trainee's card.
 *
 * @param place where he attends, empty without one
 * @param token what the QR code ends with; see {@link CardPages}
 */
public record Card(ClassLabel trainingClass, String name, String unit, String place, String token) {}
