package vn.taphuan.classes.enrolment;

/**
 * How a class takes people in, and its short address.
 *
 * @param code what stands behind {@code /join/}
 */
public record Intake(String code, IntakeContent content) {}
