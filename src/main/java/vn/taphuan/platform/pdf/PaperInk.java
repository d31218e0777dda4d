package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;

/** A colour of a paper, each part 0 to 255. */
public record PaperInk(int red, int green, int blue) {

    public static final PaperInk BLACK = new PaperInk(0x1C, 0x17, 0x12);
    public static final PaperInk SOFT = new PaperInk(0x54, 0x4B, 0x43);
    public static final PaperInk RED = new PaperInk(0x8F, 0x1A, 0x1E);
    public static final PaperInk GOLD = new PaperInk(0xA9, 0x79, 0x2A);
    public static final PaperInk WHITE = new PaperInk(0xFF, 0xFF, 0xFF);

    public PaperInk {
        if ((red | green | blue) < 0 || (red | green | blue) > 255) {
            throw new IllegalArgumentException("A part of a colour lies between 0 and 255");
        }
    }

    /** This colour as a tint on white: 1 is the full colour, 0 is white. Opaque, so that every printer draws it alike. */
    public PaperInk tint(double share) {
        return new PaperInk(tint(red, share), tint(green, share), tint(blue, share));
    }

    private static int tint(int part, double share) {
        return (int) Math.round(255 - (255 - part) * share);
    }

    Color color() {
        return new DeviceRgb(red, green, blue);
    }
}
