package vn.taphuan.classes.session;

import vn.taphuan.classes.ClassId;

/** The plan of a class was changed, and perhaps the number of its seats; told within the transaction that changes it. */
public record SeatsChanged(ClassId trainingClass) {}
