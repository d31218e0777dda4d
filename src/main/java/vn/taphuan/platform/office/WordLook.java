package vn.taphuan.platform.office;

/**
 * Sheet and letters of a document; A4, lengths in millimetres.
 *
 * @param font that people have on their machines
 * @param points size of the running text
 * @param line exact height of a line in points
 * @param firstLine indent of a paragraph's first line
 */
public record WordLook(
        boolean landscape,
        String font,
        double points,
        double line,
        double firstLine,
        double top,
        double right,
        double bottom,
        double left) {

    private static final int SHORT_SIDE = 210;
    private static final int LONG_SIDE = 297;

    double width() {
        return landscape ? LONG_SIDE : SHORT_SIDE;
    }

    double height() {
        return landscape ? SHORT_SIDE : LONG_SIDE;
    }

    double textWidth() {
        return width() - left - right;
    }
}
