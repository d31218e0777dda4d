package vn.taphuan.catalogue.library;

import java.util.regex.Pattern;
import vn.taphuan.platform.persistence.VietnameseNames;

/** Names of files that came from somebody's computer. */
final class FileNames {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNWANTED = Pattern.compile("[\"*:<>?|%;\\\\/]");
    private static final Pattern DOTS_AROUND = Pattern.compile("^[. ]+|[. ]+$");
    private static final int LONGEST = 120;
    private static final String NAMELESS = "tai-lieu";

    private FileNames() {}

    /** Without folders, what nobody sees and what systems forbid; with the ending of what the file is. */
    static String safe(String name, DocumentFormat format) {
        var plain = FOLDERS.matcher(VietnameseNames.clean(name)).replaceFirst("");
        plain = ENDING.matcher(plain).replaceFirst("");
        plain = UNWANTED.matcher(plain).replaceAll(" ");
        plain = DOTS_AROUND.matcher(VietnameseNames.clean(plain)).replaceAll("");
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST) - 1))
                    .strip();
        }
        return (plain.isEmpty() ? NAMELESS : plain) + format.ending();
    }

    static boolean isMarkdown(String name) {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }
}
