package vn.taphuan.certificates.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.pdf.PaperSize;

/**
 * How the certificates of an issuing body look: layout 3. Reads and writes as JSON; its numbers are brought within bounds, so that whatever
 * was stored can be printed. Whether it is any good is for {@link SheetCheck} to say.
 *
 * @param preprinted the sheets are printed already: the printer only adds the fields, while the file shows the background too
 * @param qr its square, 35 to 45 mm
 * @param room for signature and stamp
 * @param fields in the order in which they are read out, at most 40
 */
public record SheetTemplate(
        PaperSize size,
        boolean preprinted,
        SheetFrame frame,
        @Nullable SheetBackground background,
        SheetBox qr,
        SheetBox room,
        List<SheetField> fields) {

    public static final int MOST_FIELDS = 40;
    public static final double SMALLEST_QR = 35;
    public static final double LARGEST_QR = 45;

    public SheetTemplate {
        double side = Math.clamp(qr.width(), SMALLEST_QR, LARGEST_QR);
        qr = new SheetBox(qr.left(), qr.top(), side, side);
        fields = List.copyOf(fields.size() > MOST_FIELDS ? fields.subList(0, MOST_FIELDS) : fields);
    }

    public SheetTemplate withFields(List<SheetField> others) {
        return new SheetTemplate(size, preprinted, frame, background, qr, room, others);
    }

    public SheetTemplate withField(int at, SheetField field) {
        var others = new ArrayList<>(fields);
        others.set(at, field);
        return withFields(others);
    }

    public SheetTemplate withQr(SheetBox other) {
        return new SheetTemplate(size, preprinted, frame, background, other, room, fields);
    }

    public SheetTemplate withRoom(SheetBox other) {
        return new SheetTemplate(size, preprinted, frame, background, qr, other, fields);
    }

    public SheetTemplate withBackground(@Nullable SheetBackground other) {
        return new SheetTemplate(size, preprinted, frame, other, qr, room, fields);
    }

    public SheetTemplate withSheet(PaperSize otherSize, boolean onForms, SheetFrame otherFrame) {
        return new SheetTemplate(otherSize, onForms, otherFrame, background, qr, room, fields);
    }
}
