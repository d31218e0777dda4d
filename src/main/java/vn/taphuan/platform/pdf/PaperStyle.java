package vn.taphuan.platform.pdf;

/**
 * How a text is set.
 *
 * @param points font size
 * @param leading line height as a multiple of the font size; stacked diacritics (Ễ, Ộ) need 1.2 or more
 * @param spacing extra space between letters as a multiple of the font size
 */
public record PaperStyle(double points, double leading, double spacing, PaperInk ink) {

    public static PaperStyle of(double points, double leading) {
        return new PaperStyle(points, leading, 0, PaperInk.BLACK);
    }

    public PaperStyle withPoints(double other) {
        return new PaperStyle(other, leading, spacing, ink);
    }

    public PaperStyle withInk(PaperInk other) {
        return new PaperStyle(points, leading, spacing, other);
    }

    public PaperStyle withSpacing(double other) {
        return new PaperStyle(points, leading, other, ink);
    }

    public PaperStyle scaled(double factor) {
        return withPoints(points * factor);
    }
}
