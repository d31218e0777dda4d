package vn.taphuan.quizzes.bank;

/** Something to choose. */
public record Option(String text, boolean correct) {}
