package vn.taphuan.quizzes.attempt;

import java.time.Instant;

/**
 * "Biên nhận bài làm": what the server held of an attempt when it ended. See docs/formats/quiz-receipt.md.
 *
 * @param number 1 for the first receipt of the attempt; a later one replaces it
 * @param name of the person, as it was then
 * @param how submitted by the person, or expired
 * @param at when it was handed in, or the deadline
 * @param hash of the answers, base64url; only the server can compute it
 */
public record Receipt(
        ReceiptCode code,
        AttemptId attempt,
        int number,
        String name,
        String title,
        AttemptState how,
        Instant at,
        int answered,
        int questions,
        String hash) {}
