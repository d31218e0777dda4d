package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Answer.Order;

/**
 * Things to be put in order: each of n that stands directly behind the right one earns 1/n; the first one by standing first. Nobody
 * is shown the right order at the start.
 *
 * @param items in their right order
 */
@JsonTypeName(Ordering.KIND)
public record Ordering(String text, List<String> items) implements Question {

    static final String KIND = "ordering";

    private static final int FEWEST = 3;

    /** @throws IllegalArgumentException unless there are three things, none of them twice */
    public Ordering {
        items = List.copyOf(items);
        if (items.size() < FEWEST || new HashSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("at least three different things to put in order");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Arrangement arrange(RandomGenerator random) {
        Arrangement shown;
        do {
            shown = Arrangement.shuffled(items.size(), random);
        } while (shown.arranged(items).equals(items));
        return shown;
    }

    @Override
    public List<String> options(Arrangement arrangement) {
        return arrangement.arranged(items);
    }

    @Override
    public Optional<Answer> read(JsonNode value) {
        return Positions.each(value, items.size(), items.size())
                .filter(order -> order.stream().allMatch(Optional::isPresent))
                .map(order -> new Order(order.stream().flatMap(Optional::stream).toList()));
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        int right = (int)
                partsRight(answer, arrangement).stream().filter(part -> part).count();
        return Points.share(right, items.size());
    }

    @Override
    public Answer right(Arrangement arrangement) {
        return new Order(IntStream.range(0, items.size())
                .mapToObj(arrangement.order()::indexOf)
                .toList());
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth) {
        return inWords(ordered(answer, arrangement).stream().map(items::get).toList());
    }

    @Override
    public List<Boolean> partsRight(Answer answer, Arrangement arrangement) {
        var ordered = ordered(answer, arrangement);
        return IntStream.range(0, ordered.size())
                .mapToObj(place -> ordered.get(place) == (place == 0 ? 0 : ordered.get(place - 1) + 1))
                .toList();
    }

    /** Things in an order, in words. */
    public static List<String> inWords(List<String> things) {
        return IntStream.range(0, things.size())
                .mapToObj(place -> (place + 1) + ". " + things.get(place))
                .toList();
    }

    /** What stands at each place, as an index in the right order. */
    private static List<Integer> ordered(Answer answer, Arrangement arrangement) {
        return answer instanceof Order(List<Integer> positions)
                ? positions.stream().map(arrangement::at).toList()
                : List.of();
    }
}
