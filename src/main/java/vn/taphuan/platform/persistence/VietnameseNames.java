package vn.taphuan.platform.persistence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese names: kept in NFC, sorted by given name (the last word) first, searched with or without diacritics. */
public final class VietnameseNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VietnameseNames() {}

    /** One form for storing: NFC, single spaces, none around. */
    public static String clean(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
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
