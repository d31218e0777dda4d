package vn.taphuan.certificates.register;

import vn.taphuan.platform.security.UnitId;

/** The register of an issuing body in a year, and how many entries it has. */
public record RegisterYear(UnitId body, int year, int entries) {}
