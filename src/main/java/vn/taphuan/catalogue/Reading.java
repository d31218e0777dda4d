package vn.taphuan.catalogue;

/** How far a person has read. */
class Reading {}
