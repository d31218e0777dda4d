package vn.taphuan.platform.persistence;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese names: kept in NFC, sorted by given name (the last word) first, searched with or without diacritics. */
public final class VietnameseNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Characters that nobody sees: zero-width ones, those that turn the direction of writing, control characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");

    private static final Collator COLLATOR =
            Collator.getInstance(ULocale.forLanguageTag("vi")).freeze();

    private VietnameseNames() {}

    /** The order of a Vietnamese list of people: by given name, then by the rest, in the Vietnamese alphabet. */
    public static Comparator<String> comparator() {
        return Comparator.comparing(VietnameseNames::sortKey, COLLATOR::compare);
    }

    /** One form for storing: NFC, single plain spaces, none around, nothing that cannot be seen. */
    public static String clean(String name) {
        var seen =
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }

    /** "Nguyễn Thị Đào Ánh" → "Ánh Nguyễn Thị Đào": the text whose Vietnamese collation is the order of a Vietnamese list. */
    public static String sortKey(String name) {
        var clean = clean(name);
        int last = clean.lastIndexOf(' ');
        return last < 0 ? clean : clean.substring(last + 1) + " " + clean.substring(0, last);
    }

    /** "Đào Ánh" → "dao anh": what a person types who does not type diacritics. */
    public static String searchKey(String text) {
        var lower = clean(text).toLowerCase(Locale.ROOT).replace('đ', 'd');
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
