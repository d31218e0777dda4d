package vn.taphuan.classes.attendance;

/** Periods that a person attended, out of all periods of all sessions of the class. */
public record Attended(int attended, int total) {}
