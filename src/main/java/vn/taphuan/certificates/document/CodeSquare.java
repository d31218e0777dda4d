package vn.taphuan.certificates.document;

import static vn.taphuan.platform.pdf.PaperAlignment.CENTER;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperRole;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSheet;
import vn.taphuan.platform.pdf.PaperStyle;
import vn.taphuan.platform.pdf.PaperText;
import vn.taphuan.platform.qr.QrCode;

/** The QR code of a paper, or where it will be. */
final class CodeSquare {

    private static final PaperStyle SMALL = PaperStyle.of(10.5, 1.35).withInk(PaperInk.SOFT);

    private CodeSquare() {}

    /** @param proof whose payload the code carries; none for the address alone */
    static void put(
            PaperSheet sheet,
            Wording wording,
            CertificateData.@Nullable Verification verification,
            @Nullable CertificateProof proof,
            double left,
            double top,
            double side) {
        if (verification != null) {
            String description = wording.plain("qrDescription", Map.of("link", verification.link()));
            var code =
                    proof == null ? QrCode.of(verification.link()) : QrCode.compact(verification.link(proof.payload()));
            sheet.put(code, left, top, side, description);
            return;
        }
        PaperText open = PaperText.wrapped(List.of(PaperRun.regular(wording.plain("qrOpen"))), SMALL, side - 6);
        sheet.decorate(pen -> pen.line(PaperInk.SOFT, 0.5).dashed(1.2).rectangle(left, top, side, side));
        double middle = top + (side - open.height()) / 2;
        sheet.put(PaperRole.PARAGRAPH, open, left + side / 2, middle, CENTER);
    }
}
