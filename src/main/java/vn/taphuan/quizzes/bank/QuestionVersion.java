package vn.taphuan.quizzes.bank;

/** A question as it was at one time; it never changes, so attempts refer to it. */
public record QuestionVersion(QuestionVersionId id, QuestionContent content) {}
