package vn.taphuan.catalogue.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where a text cites facts by their ids. */
public final class Citations {

    private static final String FORM = "[A-Z][0-9]?-[0-9]{2,3}[a-z]?";
    private static final Pattern ID = Pattern.compile(FORM);
    private static final Pattern CITED = Pattern.compile("(?<![\\p{L}\\p{N}/-])" + FORM + "(?![\\p{L}\\p{N}/-])");

    /** @param line from 1 */
    public record Cited(String id, int line) {}

    private Citations() {}

    /** Whether this has the form of an id: S0-03, M4-01, M3-20b, V-10. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static List<Cited> in(String text) {
        List<Cited> found = new ArrayList<>();
        int line = 0;
        for (var words : text.split("\n", -1)) {
            line++;
            var matcher = CITED.matcher(words);
            while (matcher.find()) {
                found.add(new Cited(matcher.group(), line));
            }
        }
        return found;
    }
}
