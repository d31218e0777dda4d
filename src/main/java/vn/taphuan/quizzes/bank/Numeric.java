package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Answer.Typed;

/**
 * A number to type. What can be read in two ways is said on the page at once and is right if one of them is, so that nobody loses a
 * point by a point.
 *
 * @param tolerance how far an accepted number may lie from the value, not negative
 * @param units the words that may be typed behind the number; the first is shown behind the field
 */
@JsonTypeName(Numeric.KIND)
public record Numeric(String text, BigDecimal value, BigDecimal tolerance, List<String> units) implements Question {

    static final String KIND = "numeric";

    /** @throws IllegalArgumentException when the tolerance is negative */
    public Numeric {
        value = WrittenNumber.plain(value);
        tolerance = WrittenNumber.plain(tolerance);
        units = List.copyOf(units);
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException("negative tolerance");
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
    public List<String> given() {
        return units;
    }

    @Override
    public Optional<Answer> read(JsonNode value) {
        return ShortAnswer.typed(value);
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        return answer instanceof Typed(String typed)
                        && WrittenNumber.read(typed, units).readings().stream().anyMatch(this::isNear)
                ? Points.FULL
                : Points.NONE;
    }

    @Override
    public Answer right(Arrangement arrangement) {
        return new Typed(WrittenNumber.write(value) + (units.isEmpty() ? "" : " " + units.getFirst()));
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth) {
        return answer instanceof Typed(String typed) ? List.of(typed) : List.of();
    }

    @Override
    public List<String> rightInWords(Arrangement arrangement, TruthInWords truth) {
        return List.of(inWords(value, tolerance, units));
    }

    static String inWords(BigDecimal value, BigDecimal tolerance, List<String> units) {
        var number = WrittenNumber.write(value) + (units.isEmpty() ? "" : " " + units.getFirst());
        return tolerance.signum() == 0 ? number : number + " (± " + WrittenNumber.write(tolerance) + ")";
    }

    private boolean isNear(BigDecimal number) {
        return number.subtract(value).abs().compareTo(tolerance) <= 0;
    }
}
