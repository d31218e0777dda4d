package vn.taphuan.quizzes.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.quizzes.attempt.AnswerReading.Checked;
import vn.taphuan.quizzes.attempt.OpenedAttempt.Held;

/** Takes what arrives after deadline and grace: it is kept as evidence and changes nothing until somebody decides on it. */
@Component
class LateAnswers {

    /** As long as devices keep what they have not sent. */
    private static final Duration TAKEN_FOR = Duration.ofDays(30);

    private final AnswerStore answers;
    private final EvidenceStore evidence;

    LateAnswers(AnswerStore answers, EvidenceStore evidence) {
        this.answers = answers;
        this.evidence = evidence;
    }

    /** For an attempt that nobody handed in in time, whose row the running transaction has locked. */
    Refusal keep(AttemptRow locked, List<Checked> sent, Instant now) {
        if (sent.isEmpty() || now.isAfter(locked.deadline().plus(TAKEN_FOR))) {
            return new Refusal.Closed(locked.deadline());
        }
        var held = answers.held(locked.id()).stream().collect(Collectors.toMap(Held::no, Function.identity()));
        List<SavedAnswer> kept = new ArrayList<>();
        List<Checked> late = new ArrayList<>();
        for (var answer : sent) {
            var before = held.get(answer.no());
            if (before != null && before.seq() >= answer.seq()) {
                kept.add(new SavedAnswer(answer.no(), before.seq()));
            } else {
                late.add(answer);
            }
        }
        evidence.keepLate(locked, late, now).forEach(one -> kept.add(new SavedAnswer(one.no(), one.seq())));
        return kept.isEmpty() ? new Refusal.Closed(locked.deadline()) : new Refusal.Late(locked.deadline(), kept);
    }
}
