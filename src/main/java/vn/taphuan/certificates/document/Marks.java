package vn.taphuan.certificates.document;

import java.util.List;
import java.util.Set;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;

/** Words across a paper that does not count. Measured on A4 across, kept in proportion on other sheets. */
final class Marks {

    private static final double ACROSS = 297;
    private static final double DOWN = 210;
    private static final double WIDTH = 212;
    private static final double POINTS = 64;
    private static final double LEAST_POINTS = 30;
    private static final double ANGLE = 20;

    private final PaperSheet sheet;
    private final Wording wording;
    private final double width;
    private final double height;

    Marks(PaperSheet sheet, Wording wording, double width, double height) {
        this.sheet = sheet;
        this.wording = wording;
        this.width = width;
        this.height = height;
    }

    /** Both keep clear of the QR code: the long one lies higher. */
    void put(Set<CertificateMark> marks) {
        boolean both = marks.size() == 2;
        double middle = width / 2;
        for (CertificateMark mark : marks) {
            switch (mark) {
                case SAMPLE -> put("sample", PaperInk.RED, middle, both ? 84 : 94);
                case PREVIEW ->
                    put("preview", PaperInk.SOFT, both ? middle + 14 * width / ACROSS : middle, both ? 112 : 94);
            }
        }
    }

    private void put(String key, PaperInk ink, double centre, double top) {
        List<PaperRun> words = List.of(PaperRun.bold(wording.plain(key)));
        double share = width / ACROSS;
        PaperStyle style = PaperStyle.of(POINTS * share, 1.2).withInk(ink.tint(0.28));
        PaperText text = PaperText.fitted(words, style, WIDTH * share, LEAST_POINTS * share, 1);
        sheet.putAcross(text, centre, height * top / DOWN, ANGLE);
    }
}
