package vn.taphuan.certificates.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a number in the register is written: text with {@code {number}} (or {@code {number:4}}, at least four digits) and
 * {@code {year}}, each once, with something that is no digit between them, so that no two entries are written alike. No paper
 * that we have read settles it (T-17, T-20).
 */
public record NumberPattern(String text) {

    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]))?}");
    private static final String YEAR = "{year}";
    private static final Pattern TOUCHING = Pattern.compile("[\\d\\x01\\x02][\\x01\\x02]|[\\x01\\x02]\\d");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\d /.,()\\x01\\x02-]*");
    private static final int LONGEST = 60;
    private static final int LONGEST_WRITTEN = 40;
    private static final int MANY = 999_999;
    private static final int SOME_YEAR = 2026;

    /** @throws IllegalArgumentException when it is not such a pattern */
    public NumberPattern {
        if (!isPattern(text)) {
            throw new IllegalArgumentException("not a pattern of numbers: " + text);
        }
    }

    public static Optional<NumberPattern> parse(String typed) {
        var text = typed.strip();
        return isPattern(text) ? Optional.of(new NumberPattern(text)) : Optional.empty();
    }

    /** @param position of the entry in the register of the year, from 1 */
    public String write(int position, int year) {
        return write(text, position, year);
    }

    private static boolean isPattern(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var marked = NUMBER.matcher(text).replaceAll("\u0001").replace(YEAR, "\u0002");
        return marked.indexOf('\u0001') >= 0
                && marked.indexOf('\u0001') == marked.lastIndexOf('\u0001')
                && marked.indexOf('\u0002') >= 0
                && marked.indexOf('\u0002') == marked.lastIndexOf('\u0002')
                && ALLOWED.matcher(marked).matches()
                && !TOUCHING.matcher(marked).find()
                && write(text, MANY, SOME_YEAR).length() <= LONGEST_WRITTEN;
    }

    private static String write(String text, int position, int year) {
        return NUMBER.matcher(text)
                .replaceAll(found -> {
                    int digits = found.group(1) == null ? 1 : Integer.parseInt(found.group(1));
                    return String.format(Locale.ROOT, "%0" + digits + "d", position);
                })
                .replace(YEAR, Integer.toString(year));
    }
}
