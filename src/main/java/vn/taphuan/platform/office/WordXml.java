package vn.taphuan.platform.office;

import java.text.Normalizer;

/** Text and lengths as they stand in the parts of a DOCX. */
final class WordXml {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final int TWIPS_PER_POINT = 20;

    private WordXml() {}

    /** In NFC, escaped; characters that XML cannot hold are left out. */
    static String text(String raw) {
        var escaped = new StringBuilder(raw.length() + 16);
        Normalizer.normalize(raw, Normalizer.Form.NFC).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n' -> escaped.append(' ');
                default -> {
                    boolean allowed = character >= ' '
                            && !(character >= 0xD800 && character <= 0xDFFF)
                            && character != 0xFFFE
                            && character != 0xFFFF;
                    if (allowed) {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }

    static long twipsOfPoints(double points) {
        return Math.round(points * TWIPS_PER_POINT);
    }

    /** A font size, which is counted in half points. */
    static long halfPoints(double points) {
        return Math.round(points * 2);
    }
}
