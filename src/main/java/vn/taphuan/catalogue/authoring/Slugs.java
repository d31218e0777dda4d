package vn.taphuan.catalogue.authoring;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.taphuan.platform.persistence.VietnameseNames;

/** Names for files and ids out of titles: "Tìm tư liệu ở đâu?" → {@code tim-tu-lieu-o-dau}. */
public final class Slugs {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Slugs() {}

    /**
     * @param longest at least 1; cut between words where that is possible
     * @return empty when the title has no letter and no digit
     */
    public static String of(String title, int longest) {
        var slug = ENDS.matcher(OTHER.matcher(VietnameseNames.searchKey(title)).replaceAll("-"))
                .replaceAll("");
        if (slug.length() <= longest) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', longest);
        return slug.substring(0, cut > 0 ? cut : longest);
    }

    /** The slug itself, or with the first number that makes it a new one. */
    static String free(String slug, Predicate<String> taken) {
        var free = slug;
        for (int number = 2; taken.test(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }
}
