package vn.taphuan.quizzes.attempt;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.quizzes.bank.Quiz;
import vn.taphuan.quizzes.bank.QuizId;
import vn.taphuan.quizzes.bank.QuizRules;

/**
 * Attempts whose papers are drawn before they begin: for this feature's own packages only, which decide who may begin when and
 * store the attempt.
 */
@Component
public class PreparedAttempts {

    /** A paper for one person. @param content to be stored as it is */
    public record Drawn(String content, int questions) {}

    /** An attempt that this person has just begun, as it was stored. */
    public record Begun(AttemptId id, QuizId quiz, QuizRules rules, Drawn paper, Instant deadline, Duration grace) {}

    /** What a device needs to answer without asking once more. */
    public record Entered(DeviceAccess access, OpenedAttempt opened) {}

    private final Papers papers;
    private final DeviceTokens tokens;
    private final Answering answering;
    private final RandomGenerator random = new SecureRandom();

    PreparedAttempts(Papers papers, DeviceTokens tokens, Answering answering) {
        this.papers = papers;
        this.tokens = tokens;
        this.answering = answering;
    }

    public Drawn draw(Quiz quiz) {
        return new Drawn(papers.freeze(quiz, random), quiz.questions());
    }

    /** A token for the device that has begun; one statement. @throws IllegalStateException when there is no sign-in to bind it to */
    public Entered enter(SignedIn me, Begun begun) {
        var access = tokens.give(me, begun.id())
                .orElseThrow(() -> new IllegalStateException("an attempt that was begun gives no token"));
        var row = AttemptRow.begun(me.account(), begun);
        return new Entered(access, answering.begun(row, access.token()));
    }
}
