package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads positions of options, strictly: whole numbers within the options, none of them twice. */
final class Positions {

    private Positions() {}

    static Optional<Integer> one(JsonNode value, int options) {
        if (!value.isInt()) {
            return Optional.empty();
        }
        int position = value.intValue();
        return position >= 0 && position < options ? Optional.of(position) : Optional.empty();
    }

    static Optional<List<Integer>> some(JsonNode value, int options) {
        if (!value.isArray() || value.isEmpty() || value.size() > options) {
            return Optional.empty();
        }
        var positions = new TreeSet<Integer>();
        for (var part : value) {
            var position = one(part, options);
            if (position.isEmpty() || !positions.add(position.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(positions));
    }

    /** For each of some things a position or null, no position twice. */
    static Optional<List<Optional<Integer>>> each(JsonNode value, int things, int options) {
        if (!value.isArray() || value.size() != things) {
            return Optional.empty();
        }
        List<Optional<Integer>> positions = new ArrayList<>(things);
        var used = new TreeSet<Integer>();
        for (var part : value) {
            var position = one(part, options);
            if (!part.isNull() && position.filter(used::add).isEmpty()) {
                return Optional.empty();
            }
            positions.add(position);
        }
        return Optional.of(List.copyOf(positions));
    }
}
