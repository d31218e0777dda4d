package vn.taphuan.quizzes.bank;

/**
 * How a quiz is taken.
 *
 * @param minutes time for one attempt
 * @param attempts how many one person has
 * @param passPercent least share of the points, of 100, with which one has passed
 */
public record QuizRules(String title, int minutes, int attempts, int passPercent, QuizConduct conduct) {}
