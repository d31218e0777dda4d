package vn.taphuan.quizzes.sitting;

import java.time.Instant;

/** An allowance as it was given. @param targetName of the person, room or place */
public record AllowanceSummary(AllowanceContent content, String targetName, Instant at, String byName) {}
