package vn.taphuan.catalogue.lint;

import java.util.regex.Pattern;

/** How long a text takes to read. */
public final class ReadingTime {

    private static final int WORDS_A_MINUTE = 200;
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    private ReadingTime() {}

    /** What stands between blanks, as the lint counts. */
    public static int words(String text) {
        return text.isBlank() ? 0 : BETWEEN.split(text.strip()).length;
    }

    /** Whole minutes, rounded up. */
    public static int minutes(int words) {
        return Math.ceilDiv(words, WORDS_A_MINUTE);
    }
}
