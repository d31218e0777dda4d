package vn.taphuan.quizzes.attempt;

import tools.jackson.databind.JsonNode;

/**
 * An answer as a device sends it.
 *
 * @param no number of the question, from 1
 * @param seq counted on the device: the higher one wins
 * @param value JSON null when it was cleared
 */
public record SentAnswer(int no, long seq, JsonNode value) {}
