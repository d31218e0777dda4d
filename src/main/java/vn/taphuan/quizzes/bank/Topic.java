package vn.taphuan.quizzes.bank;

/** A part of a module's matter by which questions are drawn. */
public record Topic(String code, String title) {}
