package vn.taphuan.catalogue.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters and digits; in Vietnamese that is a syllable. All count, however short.
 *
 * @param start where it begins in its text, in characters
 * @param end where it ends, exclusive
 * @param exact with its marks, the tone at the end
 * @param bare without any mark
 */
record Word(int start, int end, String exact, String bare) {

    private static final int LONGEST = 40;

    /** Whether whoever typed it cared for marks. */
    boolean marked() {
        return !exact.equals(bare);
    }

    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** @param text in NFC */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                int end = at + 1;
                while (end < text.length() && continues(text.charAt(end))) {
                    end++;
                }
                words.add(word(text, at, end));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    private static boolean continues(char next) {
        return Character.isLetterOrDigit(next) || Character.getType(next) == Character.NON_SPACING_MARK;
    }

    private static Word word(String text, int start, int end) {
        var exact = new StringBuilder();
        var bare = new StringBuilder();
        char tone = 0;
        for (int at = start; at < Math.min(end, start + LONGEST); at++) {
            char letter = text.charAt(at);
            exact.append(Letters.withoutTone(letter));
            bare.append(Letters.withoutMarks(letter));
            if (Letters.tone(letter) != 0) {
                tone = Letters.tone(letter);
            }
        }
        if (tone != 0) {
            exact.append(tone);
        }
        return new Word(start, end, exact.toString(), bare.toString());
    }
}
