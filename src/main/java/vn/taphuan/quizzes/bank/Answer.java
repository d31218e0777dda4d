package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody answered, in positions as he saw them; each kind of question reads its own. */
public sealed interface Answer {

    /** The one option at a position. */
    record Choice(int position) implements Answer {}

    /** The options at some positions, ascending, at least one. */
    record Choices(List<Integer> positions) implements Answer {
        public Choices {
            positions = List.copyOf(positions);
        }
    }

    record Truth(boolean value) implements Answer {}

    /** Typed text, at least one character that is no space. */
    record Typed(String text) implements Answer {}

    /** For each thing to match the position of its partner, or none yet. */
    record Matches(List<Optional<Integer>> partners) implements Answer {
        public Matches {
            partners = List.copyOf(partners);
        }

        private List<@Nullable Integer> asArray() {
            List<@Nullable Integer> array = new ArrayList<>(partners.size());
            partners.forEach(partner -> array.add(partner.orElse(null)));
            return array;
        }
    }

    /** All positions in the chosen order. */
    record Order(List<Integer> positions) implements Answer {
        public Order {
            positions = List.copyOf(positions);
        }
    }

    /** As it stands in JSON: a number, an array, a truth value, a text. */
    default Object asJson() {
        return switch (this) {
            case Choice choice -> choice.position();
            case Choices choices -> choices.positions();
            case Truth truth -> truth.value();
            case Typed typed -> typed.text();
            case Matches matches -> matches.asArray();
            case Order order -> order.positions();
        };
    }
}
