package vn.taphuan.certificates.document;

import java.text.Normalizer;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;

/**
 * One field of a template. It has a box of {@code width} times {@code lines} at its full size; text that needs more is set smaller, down to
 * {@code leastPoints}, and what does not fit even then is refused before a paper is proposed.
 *
 * @param before words before what is filled in, at most 200 characters
 * @param after words after it, at most 100
 * @param left of the box, millimetres
 * @param lines 1 to 12
 * @param alignment left, centred or right
 * @param upright where text that is shorter than the box stands in it
 * @param points 6 to 60, in halves
 * @param leastPoints from 6 to {@code points}
 */
public record SheetField(
        FieldKind kind,
        String before,
        String after,
        double left,
        double top,
        double width,
        int lines,
        PaperAlignment alignment,
        Upright upright,
        PaperFamily family,
        boolean bold,
        boolean italic,
        boolean capitals,
        double points,
        double leastPoints,
        FieldInk ink) {

    public static final double SMALLEST = 6;
    public static final double LARGEST = 60;
    public static final int MOST_LINES = 12;
    public static final int MOST_BEFORE = 200;
    public static final int MOST_AFTER = 100;

    private static final double LEADING = 1.4;
    private static final double POINT = 25.4 / 72;

    /** Where text stands in a box that is higher. */
    public enum Upright {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /** Numbers are brought within their bounds; words are tidied and cut at theirs. */
    public SheetField {
        before = tidy(kind.hasBefore() ? before : "", MOST_BEFORE);
        after = tidy(kind.hasAfter() ? after : "", MOST_AFTER);
        left = SheetBox.kept(left);
        top = SheetBox.kept(top);
        width = SheetBox.kept(width);
        lines = Math.clamp(lines, 1, MOST_LINES);
        alignment = alignment == PaperAlignment.JUSTIFIED ? PaperAlignment.LEFT : alignment;
        points = halves(Math.clamp(points, SMALLEST, LARGEST));
        leastPoints = halves(Math.clamp(leastPoints, SMALLEST, points));
    }

    /** What it may fill. */
    public SheetBox box() {
        return new SheetBox(left, top, width, lines * points * LEADING * POINT);
    }

    public SheetField at(double newLeft, double newTop) {
        return in(newLeft, newTop, width);
    }

    SheetField in(double newLeft, double newTop, double newWidth) {
        return new SheetField(
                kind,
                before,
                after,
                newLeft,
                newTop,
                newWidth,
                lines,
                alignment,
                upright,
                family,
                bold,
                italic,
                capitals,
                points,
                leastPoints,
                ink);
    }

    SheetField scaled(double factor) {
        return new SheetField(
                kind,
                before,
                after,
                left * factor,
                top * factor,
                width * factor,
                lines,
                alignment,
                upright,
                family,
                bold,
                italic,
                capitals,
                points * factor,
                Math.max(SMALLEST, leastPoints * factor),
                ink);
    }

    /** Line height as a multiple of the size: room for stacked diacritics. */
    static double leading() {
        return LEADING;
    }

    private static double halves(double points) {
        return Math.round(points * 2) / 2.0;
    }

    private static String tidy(String words, int most) {
        var tidy = Normalizer.normalize(words, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        return tidy.codePointCount(0, tidy.length()) <= most
                ? tidy
                : tidy.substring(0, tidy.offsetByCodePoints(0, most));
    }
}
