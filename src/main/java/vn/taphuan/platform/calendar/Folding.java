package vn.taphuan.platform.calendar;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Breaks long lines after at most 75 octets (RFC 5545, 3.1) and never within a letter. The library counts letters, of which Vietnamese
 * ones are up to three octets long.
 */
final class Folding {

    static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";
    private static final String CONTINUED = END + " ";

    private Folding() {}

    /** @param written lines that end in CR LF, and may be folded already in another way */
    static String byOctets(String written) {
        return written.replace(CONTINUED, "").lines().map(Folding::line).collect(Collectors.joining());
    }

    private static String line(String whole) {
        var folded = new StringBuilder(whole.length() + 16);
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int letter = whole.codePointAt(at);
            int its = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + its > MOST_OCTETS) {
                folded.append(CONTINUED);
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += its;
            at += Character.charCount(letter);
        }
        return folded.append(END).toString();
    }
}
