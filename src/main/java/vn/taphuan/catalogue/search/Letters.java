package vn.taphuan.catalogue.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Letters as searching compares them: small; without any mark; and without the mark of the tone alone, which is kept apart, since
 * it stands on one vowel or another by the habit of the writer ("hòa", "hoà").
 */
final class Letters {

    private static final int TABLE = 0x1F00;
    private static final char NO_TONE = 0;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String[] WITHOUT_MARKS = new String[TABLE];
    private static final String[] WITHOUT_TONE = new String[TABLE];
    private static final char[] TONE = new char[TABLE];

    static {
        for (char letter = 0; letter < TABLE; letter++) {
            if (Character.isLetterOrDigit(letter)) {
                prepare(letter);
            }
        }
    }

    private Letters() {}

    private static void prepare(char letter) {
        var small = String.valueOf(letter).toLowerCase(Locale.ROOT);
        var bare = new StringBuilder();
        var toneless = new StringBuilder();
        for (char part : Normalizer.normalize(small, Normalizer.Form.NFD).toCharArray()) {
            if (TONES.indexOf(part) >= 0) {
                TONE[letter] = part;
            } else {
                toneless.append(part);
                if (Character.getType(part) != Character.NON_SPACING_MARK) {
                    bare.append(part == '\u0111' ? 'd' : part);
                }
            }
        }
        WITHOUT_MARKS[letter] = bare.toString();
        WITHOUT_TONE[letter] = Normalizer.normalize(toneless, Normalizer.Form.NFC);
    }

    static String withoutMarks(char letter) {
        return letter < TABLE && WITHOUT_MARKS[letter] != null
                ? WITHOUT_MARKS[letter]
                : String.valueOf(Character.toLowerCase(letter));
    }

    static String withoutTone(char letter) {
        return letter < TABLE && WITHOUT_TONE[letter] != null
                ? WITHOUT_TONE[letter]
                : String.valueOf(Character.toLowerCase(letter));
    }

    /** 0 for none. */
    static char tone(char letter) {
        return letter < TABLE ? TONE[letter] : NO_TONE;
    }
}
