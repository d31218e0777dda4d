package vn.taphuan.classes.absence;

import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;

/**
 * A session of another class to which somebody goes for one that he missed.
 *
 * @param trainingClass the other class
 * @param placeName where he sits there; empty when that class no longer uses the place
 */
public record ComingMakeUp(ClassDetail trainingClass, SessionDetail session, String placeName) {}
