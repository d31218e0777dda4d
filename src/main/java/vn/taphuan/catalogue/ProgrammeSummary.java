package vn.taphuan.catalogue;

/** A programme as lists show it. */
public record ProgrammeSummary(ProgrammeCode code, String title, String summary) {}
