package vn.taphuan.quizzes.attempt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.quizzes.bank.Question;

/** Checks a batch against the questions that it answers. */
final class AnswerReading {

    /** The largest whole number that every browser counts exactly. */
    private static final long HIGHEST_SEQ = (1L << 53) - 1;

    /** An answer as it is stored. @param json none when it was cleared */
    record Checked(int no, long seq, @Nullable String json) {}

    /** A batch with each question once and in order, or the first question that cannot be taken. */
    sealed interface Batch {
        record Good(List<Checked> answers) implements Batch {}

        record Bad(int no) implements Batch {}
    }

    private AnswerReading() {}

    static Batch check(List<SentAnswer> sent, List<FrozenQuestion> questions, JsonMapper json) {
        Map<Integer, Checked> highest = new TreeMap<>();
        for (var answer : sent) {
            if (answer.no() < 1 || answer.no() > questions.size() || answer.seq() < 1 || answer.seq() > HIGHEST_SEQ) {
                return new Batch.Bad(answer.no());
            }
            var question = questions.get(answer.no() - 1).version().content().question();
            var value = read(question, answer.value(), json);
            if (value.isEmpty()) {
                return new Batch.Bad(answer.no());
            }
            var checked = new Checked(answer.no(), answer.seq(), value.get().json());
            highest.merge(answer.no(), checked, (one, other) -> one.seq() >= other.seq() ? one : other);
        }
        return new Batch.Good(List.copyOf(highest.values()));
    }

    /** Something, even if it is "cleared". */
    private record Value(@Nullable String json) {}

    private static Optional<Value> read(Question question, JsonNode value, JsonMapper json) {
        if (isCleared(value)) {
            return Optional.of(new Value(null));
        }
        return question.read(value).map(answer -> new Value(json.writeValueAsString(answer.asJson())));
    }

    private static boolean isCleared(JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isString() && value.stringValue().isBlank());
    }
}
