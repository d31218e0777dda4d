package vn.taphuan.platform.pdf;

import com.itextpdf.layout.properties.TextAlignment;

/** Where a line stands. */
public enum PaperAlignment {
    LEFT(0, TextAlignment.LEFT),
    CENTER(0.5, TextAlignment.CENTER),
    RIGHT(1, TextAlignment.RIGHT),
    /** From margin to margin where text flows; at its left where each line has its place. */
    JUSTIFIED(0, TextAlignment.JUSTIFIED);

    private final double share;
    private final TextAlignment layout;

    PaperAlignment(double share, TextAlignment layout) {
        this.share = share;
        this.layout = layout;
    }

    /** The share of a line's width that lies left of its anchor. */
    double share() {
        return share;
    }

    TextAlignment layout() {
        return layout;
    }
}
