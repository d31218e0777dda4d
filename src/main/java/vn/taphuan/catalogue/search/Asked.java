package vn.taphuan.catalogue.search;

import java.util.List;
import java.util.Optional;

/** The words that somebody asks for, in the order in which he typed them; one to twelve. */
record Asked(List<Word> words) {

    static final int MOST_WORDS = 12;
    private static final int LONGEST = 200;

    Asked {
        words = List.copyOf(words);
    }

    static Optional<Asked> parse(String typed) {
        var text = Word.composed(typed.substring(0, Math.min(LONGEST, typed.length())));
        var words = Word.of(text).stream().limit(MOST_WORDS).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Asked(words));
    }

    /** How many of the words must occur: all of few, three quarters of many. */
    int least(int distinct) {
        return distinct - distinct / 4;
    }

    boolean marked() {
        return words.stream().anyMatch(Word::marked);
    }
}
