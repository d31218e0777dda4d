package vn.taphuan.people;

import vn.taphuan.platform.security.UnitId;

/** A role that a person holds at a unit. */
public record RoleSummary(Role role, UnitId unit) {}
