package vn.taphuan.quizzes.attempt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Layout;
import vn.taphuan.quizzes.bank.Navigation;

/**
 * What the answering page shows of an attempt; nothing that tells a right answer, and no name of a question. Once the attempt
 * has ended there are neither questions nor answers.
 *
 * @param at number of the question that the person was at last, on whichever device; 0 when none has said it
 */
public record OpenedAttempt(
        AttemptId id,
        String title,
        Instant now,
        Instant deadline,
        Duration grace,
        AttemptState state,
        List<Shown> questions,
        List<Held> answers,
        Layout layout,
        Navigation navigation,
        int at,
        FileKey fileKey) {

    /** To whom an answer file is written: the server's open key, SubjectPublicKeyInfo in base64url. */
    public record FileKey(String id, String key) {}

    /** A question as this person sees it. @param given the things to match, or the unit words of a number; left out when there are none */
    public record Shown(
            int no,
            String kind,
            String text,
            List<String> options,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> given) {}

    /** An answer that the server holds. @param value none when it was cleared */
    public record Held(int no, long seq, @Nullable JsonNode value) {}
}
