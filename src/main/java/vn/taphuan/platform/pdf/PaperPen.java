package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.pdf.canvas.PdfCanvas;

/**
 * Draws what carries no meaning (frames, rules, ornaments); screen readers pass over it. Millimetres from the top left corner
 * of the sheet, line widths in points.
 */
public final class PaperPen {

    /** Control points of a quarter circle by a Bézier curve. */
    private static final double KAPPA = 0.5522847498;

    private final PdfCanvas canvas;
    private final double sheetHeight;

    PaperPen(PdfCanvas canvas, double sheetHeight) {
        this.canvas = canvas;
        this.sheetHeight = sheetHeight;
    }

    /** Colour and width of the lines that follow. */
    public PaperPen line(PaperInk ink, double points) {
        canvas.setStrokeColor(ink.color()).setLineWidth((float) points);
        return this;
    }

    /** Dashes and gaps of the lines that follow. */
    public PaperPen dashed(double length) {
        canvas.setLineDash(Millimetres.toPoints(length), 0);
        return this;
    }

    public PaperPen rectangle(double left, double top, double width, double height) {
        rectanglePath(left, top, width, height);
        canvas.stroke();
        return this;
    }

    public PaperPen filledRectangle(PaperInk ink, double left, double top, double width, double height) {
        canvas.setFillColor(ink.color());
        rectanglePath(left, top, width, height);
        canvas.fill();
        return this;
    }

    /** A line through points given as x, y, x, y, … */
    public PaperPen polyline(double... points) {
        canvas.moveTo(x(points[0]), y(points[1]));
        for (int at = 2; at < points.length; at += 2) {
            canvas.lineTo(x(points[at]), y(points[at + 1]));
        }
        canvas.stroke();
        return this;
    }

    /** An ellipse around a centre, its first axis turned by an angle in degrees. */
    public PaperPen ellipse(double centreX, double centreY, double axis, double otherAxis, double degrees) {
        double angle = Math.toRadians(degrees);
        double ax = axis * Math.cos(angle);
        double ay = axis * Math.sin(angle);
        double bx = -otherAxis * Math.sin(angle);
        double by = otherAxis * Math.cos(angle);
        canvas.moveTo(x(centreX + ax), y(centreY + ay));
        quarter(centreX, centreY, ax, ay, bx, by);
        quarter(centreX, centreY, bx, by, -ax, -ay);
        quarter(centreX, centreY, -ax, -ay, -bx, -by);
        quarter(centreX, centreY, -bx, -by, ax, ay);
        canvas.closePathStroke();
        return this;
    }

    private void quarter(double cx, double cy, double ax, double ay, double bx, double by) {
        canvas.curveTo(
                x(cx + ax + KAPPA * bx),
                y(cy + ay + KAPPA * by),
                x(cx + bx + KAPPA * ax),
                y(cy + by + KAPPA * ay),
                x(cx + bx),
                y(cy + by));
    }

    private void rectanglePath(double left, double top, double width, double height) {
        canvas.rectangle(x(left), y(top + height), Millimetres.toPoints(width), Millimetres.toPoints(height));
    }

    private double x(double millimetres) {
        return Millimetres.toPoints(millimetres);
    }

    private double y(double millimetres) {
        return Millimetres.toPoints(sheetHeight - millimetres);
    }
}
