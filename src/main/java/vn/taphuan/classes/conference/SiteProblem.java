package vn.taphuan.classes.conference;

import java.time.Instant;

/** Something that is the matter with a place now. @param words empty unless somebody wrote some */
public record SiteProblem(ProblemKind kind, String words, Instant since) {}
