package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.quizzes.bank.Answer.Typed;

/** A few typed words, compared without diacritics, case, punctuation and extra spaces. @param accepted the first is shown as the right one */
@JsonTypeName(ShortAnswer.KIND)
public record ShortAnswer(String text, List<String> accepted) implements Question {

    static final String KIND = "short";
    static final int LONGEST = 500;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @throws IllegalArgumentException unless there is something to accept, and every accepted text holds a letter or digit */
    public ShortAnswer {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty() || accepted.stream().map(ShortAnswer::plain).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("an accepted answer must hold a letter or a digit");
        }
    }

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
        return typed(value);
    }

    /** Text that is neither blank nor too long. */
    static Optional<Answer> typed(JsonNode value) {
        if (!value.isString()) {
            return Optional.empty();
        }
        var text = value.stringValue();
        return text.length() > LONGEST || text.isBlank() ? Optional.empty() : Optional.of(new Typed(text));
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        return answer instanceof Typed(String typed)
                        && accepted.stream().map(ShortAnswer::plain).anyMatch(plain(typed)::equals)
                ? Points.FULL
                : Points.NONE;
    }

    @Override
    public Answer right(Arrangement arrangement) {
        return new Typed(accepted.getFirst());
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth) {
        return answer instanceof Typed(String typed) ? List.of(typed) : List.of();
    }

    private static String plain(String text) {
        return BETWEEN_WORDS
                .matcher(VietnameseNames.searchKey(text))
                .replaceAll(" ")
                .strip();
    }
}
