package vn.taphuan.platform.pdf;

/** The printer's point is 1/72 inch, an inch is 25.4 mm. */
final class Millimetres {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private Millimetres() {}

    static float toPoints(double millimetres) {
        return (float) (millimetres * POINTS_PER_MILLIMETRE);
    }

    static double ofPoints(double points) {
        return points / POINTS_PER_MILLIMETRE;
    }
}
