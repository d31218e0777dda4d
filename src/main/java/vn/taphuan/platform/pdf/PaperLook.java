package vn.taphuan.platform.pdf;

/**
 * How a flowing paper is set.
 *
 * @param points size of the running text
 * @param leading line height of the running text as a multiple of its size
 * @param firstLine indent of a paragraph's first line, in millimetres
 * @param top margins in millimetres
 */
public record PaperLook(
        PaperSize size,
        PaperFamily family,
        double points,
        double leading,
        double firstLine,
        double top,
        double right,
        double bottom,
        double left) {

    /** Width of the running text in millimetres. */
    double textWidth() {
        return size.width() - left - right;
    }
}
