package vn.taphuan.quizzes.bank;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.bank.Answer.Matches;

/**
 * To each of n things the one that belongs to it, each of which is used once or not at all: each right match earns 1/n. The things
 * stand as written; what may be chosen is shuffled.
 *
 * @param extra what belongs to none of them
 */
@JsonTypeName(Matching.KIND)
public record Matching(String text, List<Pair> pairs, List<String> extra) implements Question {

    static final String KIND = "matching";

    private static final int FEWEST = 2;
    private static final int FEWEST_CHOICES = 3;

    /** @throws IllegalArgumentException unless there are two pairs and three things to choose from, none of them twice */
    public Matching {
        pairs = List.copyOf(pairs);
        extra = List.copyOf(extra);
        var choices =
                Stream.concat(pairs.stream().map(Pair::right), extra.stream()).toList();
        if (pairs.size() < FEWEST
                || choices.size() < FEWEST_CHOICES
                || new HashSet<>(choices).size() < choices.size()
                || pairs.stream().map(Pair::left).distinct().count() < pairs.size()) {
            throw new IllegalArgumentException("two pairs and three different things to choose from");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Arrangement arrange(RandomGenerator random) {
        return Arrangement.shuffled(pairs.size() + extra.size(), random);
    }

    @Override
    public List<String> options(Arrangement arrangement) {
        return arrangement.arranged(choices());
    }

    @Override
    public List<String> given() {
        return pairs.stream().map(Pair::left).toList();
    }

    @Override
    public Optional<Answer> read(JsonNode value) {
        return Positions.each(value, pairs.size(), pairs.size() + extra.size())
                .filter(partners -> partners.stream().anyMatch(Optional::isPresent))
                .map(Matches::new);
    }

    @Override
    public Points score(Answer answer, Arrangement arrangement) {
        int right = (int)
                partsRight(answer, arrangement).stream().filter(part -> part).count();
        return Points.share(right, pairs.size());
    }

    @Override
    public Answer right(Arrangement arrangement) {
        return new Matches(IntStream.range(0, pairs.size())
                .mapToObj(left -> Optional.of(arrangement.order().indexOf(left)))
                .toList());
    }

    @Override
    public List<String> inWords(Answer answer, Arrangement arrangement, TruthInWords truth) {
        var choices = choices();
        List<String> words = new ArrayList<>();
        matched(answer, arrangement)
                .forEach(match ->
                        words.add(inWords(new Pair(pairs.get(match.left()).left(), choices.get(match.right())))));
        return words;
    }

    @Override
    public List<Boolean> partsRight(Answer answer, Arrangement arrangement) {
        return matched(answer, arrangement).stream()
                .map(match -> match.left() == match.right())
                .toList();
    }

    /** A pair in words. */
    public static String inWords(Pair pair) {
        return pair.left() + " → " + pair.right();
    }

    /** Both as indexes; the right partner of a thing has its own index. */
    private record Match(int left, int right) {}

    private List<Match> matched(Answer answer, Arrangement arrangement) {
        List<Match> matched = new ArrayList<>();
        if (answer instanceof Matches(List<Optional<Integer>> partners)) {
            for (int left = 0; left < partners.size(); left++) {
                int thing = left;
                partners.get(left).ifPresent(position -> matched.add(new Match(thing, arrangement.at(position))));
            }
        }
        return matched;
    }

    /** Everything that may be chosen, the partners first. */
    List<String> choices() {
        return Stream.concat(pairs.stream().map(Pair::right), extra.stream()).toList();
    }
}
