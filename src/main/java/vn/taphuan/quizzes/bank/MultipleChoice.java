package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Answer.Choices;

/** Some of n right options: each right one earns 1/n, each wrong one costs 1/n, never below nothing. */
@JsonTypeName(MultipleChoice.KIND)
public record MultipleChoice(String text, List<Option> options) implements Question {

    static final String KIND = "multiple";

    /** @throws IllegalArgumentException unless at least two options are right and one is wrong */
    public MultipleChoice {
        options = List.copyOf(options);
        long right = options.stream().filter(Option::correct).count();
        if (right < 2 || right == options.size()) {
            throw new IllegalArgumentException("at least two options must be right and one wrong");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Arrangement arrange(RandomGenerator random) {
        return Arrangement.shuffled(options.size(), random);
    }

    @Override
    public List<String> options(Arrangement arrangement) {
        return arrangement.arranged(options).stream().map(Option::text).toList();
    }

    @Override
    public Optional<Answer> read(JsonNode value) {
        return Positions.some(value, options.size()).map(Choices::new);
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        if (!(answer instanceof Choices(List<Integer> positions))) {
            return Points.NONE;
        }
        int right = (int) positions.stream()
                .filter(position -> isRight(position, arrangement))
                .count();
        int wrong = positions.size() - right;
        return Points.share(
                right - wrong, (int) options.stream().filter(Option::correct).count());
    }

    @Override
    public Answer right(Arrangement arrangement) {
        return new Choices(IntStream.range(0, arrangement.size())
                .filter(position -> isRight(position, arrangement))
                .boxed()
                .toList());
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth) {
        return answer instanceof Choices(List<Integer> positions)
                ? positions.stream()
                        .map(position -> options.get(arrangement.at(position)).text())
                        .toList()
                : List.of();
    }

    @Override
    public List<Boolean> partsRight(Answer answer, Arrangement arrangement) {
        return answer instanceof Choices(List<Integer> positions)
                ? positions.stream()
                        .map(position -> isRight(position, arrangement))
                        .toList()
                : List.of();
    }

    private boolean isRight(int position, Arrangement arrangement) {
        return options.get(arrangement.at(position)).correct();
    }
}
