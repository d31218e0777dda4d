package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Answer.Truth;

/** A statement that is true or false. */
@JsonTypeName(TrueOrFalse.KIND)
public record TrueOrFalse(
        String text, @JsonProperty("answer") boolean truth) implements Question {

    static final String KIND = "true-false";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Arrangement arrange(RandomGenerator random) {
        return Arrangement.NONE;
    }

    @Override
    public List<String> options(Arrangement arrangement) {
        return List.of();
    }

    @Override
    public Optional<Answer> read(JsonNode value) {
        return value.isBoolean() ? Optional.of(new Truth(value.booleanValue())) : Optional.empty();
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        return right(arrangement).equals(answer) ? Points.FULL : Points.NONE;
    }

    @Override
    public Answer right(Arrangement arrangement) {
        return new Truth(truth);
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords words) {
        return answer instanceof Truth(boolean value) ? List.of(words.of(value)) : List.of();
    }
}
