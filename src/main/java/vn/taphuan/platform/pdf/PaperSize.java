package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.geom.PageSize;

/** A sheet of paper; width and height in millimetres. */
public enum PaperSize {
    A4(210, 297),
    A4_LANDSCAPE(297, 210),
    A5(148, 210),
    A5_LANDSCAPE(210, 148);

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    PageSize page() {
        return new PageSize(Millimetres.toPoints(width), Millimetres.toPoints(height));
    }
}
