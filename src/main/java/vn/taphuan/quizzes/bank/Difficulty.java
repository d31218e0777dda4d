package vn.taphuan.quizzes.bank;

import java.util.Locale;
import java.util.Optional;

/** How hard a question is meant to be. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    /** As course packages write it: {@code easy}. */
    public static Optional<Difficulty> parse(String text) {
        for (var difficulty : values()) {
            if (difficulty.text().equals(text)) {
                return Optional.of(difficulty);
            }
        }
        return Optional.empty();
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
