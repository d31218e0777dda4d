package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * In which order one person is shown what a question consists of: position → index in the question. What it means in full is
 * the kind's own business; a kind that shows nothing to choose from uses {@link #NONE}.
 */
public record Arrangement(List<Integer> order) {

    public static final Arrangement NONE = new Arrangement(List.of());

    public Arrangement {
        order = List.copyOf(order);
    }

    public static Arrangement shuffled(int size, RandomGenerator random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return new Arrangement(order);
    }

    /** The things in the order in which they are shown. */
    <T> List<T> arranged(List<T> things) {
        return order.stream().map(things::get).toList();
    }

    /** What stands at a position, as an index in the question. */
    int at(int position) {
        return order.get(position);
    }

    int size() {
        return order.size();
    }
}
