package vn.taphuan.quizzes.bank;

/** Something, and what belongs to it. */
public record Pair(String left, String right) {}
