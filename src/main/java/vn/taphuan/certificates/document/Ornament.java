package vn.taphuan.certificates.document;

import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperPen;

/** Frame, corners and the pale rosette of a certificate; measured on A4 across, the rosette in proportion on other sheets. */
final class Ornament {

    private static final double ACROSS = 297;
    private static final double FRAME = 9;
    private static final double INNER_FRAME = 10.75;
    private static final double CORNER = 12.3;
    private static final double CORNER_UNIT = 14.0 / 68;

    private static final double[][] CORNER_LINES = {
        {0, 66, 0, 0, 66, 0},
        {8, 58, 8, 8, 58, 8},
        {16, 50, 16, 16, 50, 16},
        {16, 42, 24, 42, 24, 34, 32, 34, 32, 26, 40, 26, 40, 16},
        {16, 34, 22, 34, 22, 28, 28, 28, 28, 22, 34, 22, 34, 16},
    };

    private final double width;
    private final double height;

    Ornament(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void draw(PaperPen pen) {
        rosette(pen);
        drawFrame(pen);
    }

    void drawFrame(PaperPen pen) {
        pen.line(PaperInk.RED, 1.6);
        frame(pen, FRAME);
        pen.line(PaperInk.GOLD, 0.6);
        frame(pen, INNER_FRAME);
        pen.line(PaperInk.GOLD, 0.75);
        for (double[] line : CORNER_LINES) {
            pen.polyline(corner(line, false, false));
            pen.polyline(corner(line, true, false));
            pen.polyline(corner(line, false, true));
            pen.polyline(corner(line, true, true));
        }
    }

    private void frame(PaperPen pen, double inset) {
        pen.rectangle(inset, inset, width - 2 * inset, height - 2 * inset);
    }

    private double[] corner(double[] line, boolean right, boolean bottom) {
        double[] points = new double[line.length];
        for (int at = 0; at < line.length; at += 2) {
            double x = CORNER + line[at] * CORNER_UNIT;
            double y = CORNER + line[at + 1] * CORNER_UNIT;
            points[at] = right ? width - x : x;
            points[at + 1] = bottom ? height - y : y;
        }
        return points;
    }

    private void rosette(PaperPen pen) {
        pen.line(PaperInk.GOLD.tint(0.2), 0.5);
        double share = Math.min(width / ACROSS, 1);
        petals(pen, 82 * share, 46 * share, 28);
        petals(pen, 44 * share, 30 * share, 20);
    }

    private void petals(PaperPen pen, double outer, double inner, int count) {
        for (int at = 0; at < count; at++) {
            pen.ellipse(width / 2, height * 0.53, outer, inner, 180.0 * at / count);
        }
    }
}
