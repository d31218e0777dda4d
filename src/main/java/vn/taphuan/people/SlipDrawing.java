package vn.taphuan.people;

import java.util.List;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFace;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperRole;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;
import vn.taphuan.platform.qr.QrCode;
import vn.taphuan.platform.ui.Formats;

/** One slip of the size A6, or larger by a factor, somewhere on a sheet. Millimetres and points are those of the size A6. */
final class SlipDrawing {

    static final double WIDTH = 105;
    static final double HEIGHT = 148.5;
    private static final double MARGIN = 10;
    private static final double QR_SIDE = 20;
    private static final double GAP = 2;
    private static final PaperStyle TITLE = PaperStyle.of(14, 1.35);
    private static final PaperStyle NAME = PaperStyle.of(15, 1.3);
    private static final PaperStyle TEXT = PaperStyle.of(10.5, 1.35);
    private static final PaperStyle LABEL = TEXT.withInk(PaperInk.SOFT);
    private static final PaperStyle USER_NAME = PaperStyle.of(14, 1.3);
    private static final PaperStyle CODE = PaperStyle.of(18, 1.3).withSpacing(0.06);

    /** A text of the properties files. */
    interface Texts {
        String of(String key, Object... arguments);
    }

    private final PaperSheet sheet;
    private final Slip slip;
    private final String unit;
    private final String address;
    private final Texts texts;
    private double left;
    private double top;
    private double scale;

    SlipDrawing(PaperSheet sheet, Slip slip, String unit, String address, Texts texts) {
        this.sheet = sheet;
        this.slip = slip;
        this.unit = unit;
        this.address = address;
        this.texts = texts;
    }

    /** Draws it with its top left corner at a place of the sheet. */
    void draw(double cornerLeft, double cornerTop, double factor) {
        scale = factor;
        left = cornerLeft + MARGIN * scale;
        top = cornerTop + MARGIN * scale;
        put(PaperRole.TITLE, TITLE, PaperRun.bold(texts.of("people.slip.title")));
        rule();
        put(PaperRole.HEADING, NAME, PaperRun.bold(PaperFace.BOLD.printable(slip.fullName())));
        put(PaperRole.PARAGRAPH, LABEL, PaperRun.regular(PaperFace.REGULAR.printable(unit)));
        space(GAP);
        put(PaperRole.PARAGRAPH, LABEL, PaperRun.regular(texts.of("people.slip.user-name")));
        put(PaperRole.PARAGRAPH, USER_NAME, PaperRun.bold(slip.userName()));
        put(PaperRole.PARAGRAPH, LABEL, PaperRun.regular(texts.of("people.slip.code")));
        put(PaperRole.PARAGRAPH, CODE, PaperRun.bold(slip.code()));
        put(
                PaperRole.PARAGRAPH,
                TEXT,
                PaperRun.regular(texts.of("people.slip.valid", Formats.dateTime(slip.expiresAt()))));
        rule();
        put(PaperRole.PARAGRAPH, TEXT, PaperRun.regular(texts.of("people.slip.step.1")));
        double qrTop = top;
        put(PaperRole.PARAGRAPH, TEXT, textWidth() - (QR_SIDE + 2 * GAP) * scale, PaperRun.bold(address));
        put(
                PaperRole.PARAGRAPH,
                TEXT,
                textWidth() - (QR_SIDE + 2 * GAP) * scale,
                PaperRun.regular(texts.of("people.slip.step.2")));
        top = Math.max(top, qrTop + (QR_SIDE + GAP) * scale);
        put(PaperRole.PARAGRAPH, TEXT, PaperRun.regular(texts.of("people.slip.step.3")));
        sheet.put(
                QrCode.of(address),
                left + textWidth() - QR_SIDE * scale,
                qrTop + GAP / 2 * scale,
                QR_SIDE * scale,
                texts.of("people.slip.qr", address));
    }

    private double textWidth() {
        return (WIDTH - 2 * MARGIN) * scale;
    }

    private void put(PaperRole role, PaperStyle style, PaperRun run) {
        put(role, style, textWidth(), run);
    }

    private void put(PaperRole role, PaperStyle style, double width, PaperRun run) {
        if (run.text().isEmpty()) {
            return;
        }
        double points = style.points() * scale;
        var text = PaperText.fitted(List.of(run), style.scaled(scale), width, points * 0.8, 2);
        sheet.put(role, text, left, top, PaperAlignment.LEFT);
        top += text.height() + scale;
    }

    private void rule() {
        space(GAP / 2);
        sheet.decorate(pen -> pen.line(PaperInk.GOLD, scale).polyline(left, top, left + textWidth(), top));
        space(GAP);
    }

    private void space(double height) {
        top += height * scale;
    }
}
