package vn.taphuan.quizzes.ui;

import java.time.Instant;
import java.util.Locale;
import vn.taphuan.quizzes.attempt.SignedReceipt;

/** A receipt as the pages show and save it: docs/formats/quiz-receipt.md. */
record ReceiptFields(
        String code,
        String name,
        String title,
        String state,
        Instant at,
        int answered,
        int of,
        String hash,
        String signed) {

    static ReceiptFields of(SignedReceipt signed) {
        var receipt = signed.receipt();
        return new ReceiptFields(
                receipt.code().inGroups(),
                receipt.name(),
                receipt.title(),
                receipt.how().name().toLowerCase(Locale.ROOT),
                receipt.at(),
                receipt.answered(),
                receipt.questions(),
                receipt.hash(),
                signed.signed());
    }
}
