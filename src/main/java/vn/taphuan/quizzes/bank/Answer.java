package vn.taphuan.quizzes.bank;

import java.util.List;

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

    /** As it stands in JSON: a number, an array, a truth value, a text. */
    default Object asJson() {
        return switch (this) {
            case Choice choice -> choice.position();
            case Choices choices -> choices.positions();
            case Truth truth -> truth.value();
            case Typed typed -> typed.text();
        };
    }
}
