package vn.taphuan.quizzes.bank;

import java.time.Instant;

/**
 * One version of a question, and where it is used.
 *
 * @param current whether it is drawn now
 * @param attempts how many people's attempts hold it
 */
public record QuestionUse(int number, Instant published, boolean current, int attempts, QuestionDraft question) {}
