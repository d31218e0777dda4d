package vn.taphuan.quizzes.bank;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * A number as people write it: 1.234,5 as in Vietnamese, 1234.5 and 1,234.5 as on calculators, 1 234,5 with blanks, behind it perhaps
 * a word for its unit. One point or comma before exactly three digits ("1.234") can be read in two ways, a thousand and more or one
 * and a little; before any other count of digits, or behind a zero or more than three digits, it is a decimal sign. The answering
 * page reads by the same rules ({@code frontend/quiz/number.js}).
 *
 * @param readings none when it is no number, two when it can be read in two ways, the larger first
 */
public record WrittenNumber(List<BigDecimal> readings) {

    private static final WrittenNumber NONE = new WrittenNumber(List.of());
    private static final int LONGEST = 40;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SHAPE =
            Pattern.compile("([+-]?) ?([0-9]+(?:[.,][0-9]+| [0-9]{3}(?![0-9]))*) ?([^0-9., ].*)?");
    private static final Pattern SIGNS = Pattern.compile("[0-9]+");

    public WrittenNumber {
        readings = List.copyOf(readings);
    }

    /** @param units the words that may stand behind it, compared without diacritics and case */
    public static WrittenNumber read(String text, List<String> units) {
        var plain = MINUS.matcher(BLANK.matcher(text).replaceAll(" ").strip()).replaceAll("-");
        var shape = SHAPE.matcher(plain);
        if (plain.length() > LONGEST + ShortAnswer.LONGEST || !shape.matches() || !isUnit(shape.group(3), units)) {
            return NONE;
        }
        var digits = shape.group(2);
        if (digits.length() > LONGEST) {
            return NONE;
        }
        return new WrittenNumber(of(digits).stream()
                .map(number -> shape.group(1).equals("-") ? number.negate() : number)
                .toList());
    }

    public boolean isClear() {
        return readings.size() == 1;
    }

    public boolean isAmbiguous() {
        return readings.size() > 1;
    }

    /** A number so that it can be read in one way only: 25, 1234,5 and 1,2340. */
    public static String write(BigDecimal number) {
        var text = plain(number).toPlainString().replace('.', ',');
        return read(text, List.of()).isClear() ? text : text + "0";
    }

    /** Without zeros behind the decimal sign, so that equal numbers are the same. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isUnit(@Nullable String word, List<String> units) {
        return word == null
                || word.isBlank()
                || units.stream().map(WrittenNumber::key).anyMatch(key(word)::equals);
    }

    private static String key(String word) {
        return VietnameseNames.searchKey(BLANK.matcher(Normalizer.normalize(word, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip());
    }

    private static List<BigDecimal> of(String digits) {
        var signs = SIGNS.matcher(digits).replaceAll("");
        if (signs.isEmpty()) {
            return List.of(new BigDecimal(digits));
        }
        char last = signs.charAt(signs.length() - 1);
        var before = signs.substring(0, signs.length() - 1);
        List<BigDecimal> readings = new ArrayList<>();
        if (isGrouped(digits, last) && before.chars().allMatch(sign -> sign == last)) {
            readings.add(new BigDecimal(digits.replace(String.valueOf(last), "")));
        }
        boolean decimal = last != ' ' && before.indexOf(last) < 0;
        if (decimal) {
            int place = digits.indexOf(last);
            var whole = digits.substring(0, place);
            if (before.isEmpty()) {
                readings.add(new BigDecimal(whole + "." + digits.substring(place + 1)));
            } else if (isGrouped(whole, before.charAt(0))) {
                var joined = whole.replace(before.substring(0, 1), "");
                readings.add(new BigDecimal(joined + "." + digits.substring(place + 1)));
            }
        }
        return readings;
    }

    private static boolean isGrouped(String digits, char sign) {
        return digits.matches("[1-9][0-9]{0,2}(" + Pattern.quote(String.valueOf(sign)) + "[0-9]{3})+");
    }
}
