package vn.taphuan.quizzes.attempt;

/** What the server holds durably for a question. */
public record SavedAnswer(int no, long seq) {}
