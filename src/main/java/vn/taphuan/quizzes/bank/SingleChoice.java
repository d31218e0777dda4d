package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Answer.Choice;

/** One option is right: the full point or none. */
@JsonTypeName(SingleChoice.KIND)
public record SingleChoice(String text, List<Option> options) implements Question {

    static final String KIND = "single";

    /** @throws IllegalArgumentException unless exactly one option is right and at least one is wrong */
    public SingleChoice {
        options = List.copyOf(options);
        if (options.size() < 2 || options.stream().filter(Option::correct).count() != 1) {
            throw new IllegalArgumentException("exactly one of several options must be right");
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
        return Positions.one(value, options.size()).map(Choice::new);
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        return answer instanceof Choice(int position)
                        && options.get(arrangement.at(position)).correct()
                ? Points.FULL
                : Points.NONE;
    }

    @Override
    public Answer right(Arrangement arrangement) {
        int position = 0;
        while (!options.get(arrangement.at(position)).correct()) {
            position++;
        }
        return new Choice(position);
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth) {
        return answer instanceof Choice(int position)
                ? List.of(options.get(arrangement.at(position)).text())
                : List.of();
    }
}
