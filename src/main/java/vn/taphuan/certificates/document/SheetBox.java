package vn.taphuan.certificates.document;

/** A part of a sheet, in millimetres from its top left corner, kept to a tenth; negative ones count as 0. */
public record SheetBox(double left, double top, double width, double height) {

    private static final double MOST = 400;

    public SheetBox {
        left = kept(left);
        top = kept(top);
        width = kept(width);
        height = kept(height);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /** Whether they share more than a third of a millimetre at their edges. */
    public boolean meets(SheetBox other) {
        double touching = 0.3;
        return left < other.right() - touching
                && other.left < right() - touching
                && top < other.bottom() - touching
                && other.top < bottom() - touching;
    }

    public boolean has(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    SheetBox within(double more) {
        return new SheetBox(left - more, top - more, width + 2 * more, height + 2 * more);
    }

    SheetBox scaled(double factor) {
        return new SheetBox(left * factor, top * factor, width * factor, height * factor);
    }

    static double kept(double millimetres) {
        return Math.round(Math.clamp(millimetres, 0, MOST) * 10) / 10.0;
    }
}
