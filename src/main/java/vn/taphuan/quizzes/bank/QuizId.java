package vn.taphuan.quizzes.bank;

import java.io.Serializable;
import java.util.UUID;

/**
 * Identifies a quiz: the rules by which questions are drawn, timed and passed. The final quiz of a class has the id of the class.
 */
public record QuizId(UUID value) implements Serializable {}
