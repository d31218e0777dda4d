package vn.taphuan.platform.pdf;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.util.List;
import java.util.function.Consumer;
import vn.taphuan.platform.qr.QrCode;

/**
 * Pages on which every part has its place: certificates, cards, slips. What is put first lies below and is read first; a new
 * page follows by {@link #nextPage}. Millimetres from the top left corner. Used by one thread; {@link #toBytes} ends it.
 */
public final class PaperSheet {

    private final ArchivalPdf file;
    private final PaperSize size;
    private final TagTreePointer tags;
    private PdfCanvas canvas;

    public PaperSheet(PaperSize size, PaperProperties properties) {
        this.size = size;
        file = new ArchivalPdf(properties);
        var page = file.document().addNewPage(size.page());
        canvas = new PdfCanvas(page);
        tags = new TagTreePointer(file.document()).setPageForTagging(page);
    }

    /** What is put from now on stands on a new page of the same size. */
    public void nextPage() {
        var page = file.document().addNewPage(size.page());
        canvas = new PdfCanvas(page);
        tags.setPageForTagging(page);
    }

    /** Draws frames, rules and ornaments, which are not read out. */
    public void decorate(Consumer<PaperPen> drawing) {
        canvas.openTag(new CanvasArtifact()).saveState();
        drawing.accept(new PaperPen(canvas, size.height()));
        canvas.restoreState().closeTag();
    }

    /**
     * Covers the whole sheet with a picture; put it first.
     *
     * @param jpeg in sRGB
     * @param description what a screen reader says instead; empty for mere decoration
     */
    public void cover(byte[] jpeg, String description) {
        var picture = ImageDataFactory.createJpeg(jpeg);
        boolean says = !description.isEmpty();
        if (says) {
            tags.addTag(StandardRoles.FIGURE);
            tags.getProperties().setAlternateDescription(description);
            canvas.openTag(tags.getTagReference());
        } else {
            canvas.openTag(new CanvasArtifact());
        }
        canvas.addImageFittedIntoRectangle(picture, size.page(), false);
        canvas.closeTag();
        if (says) {
            tags.moveToParent();
        }
    }

    /** Text that is decoration, like the star in a Party heading (F-03); it is not read out. */
    public void decorate(PaperText text, double anchor, double top, PaperAlignment alignment) {
        canvas.openTag(new CanvasArtifact());
        write(text, anchor, top, alignment);
        canvas.closeTag();
    }

    /** Puts a paragraph; {@code anchor} is the left edge, the centre or the right edge of its lines. */
    public void put(PaperRole role, PaperText text, double anchor, double top, PaperAlignment alignment) {
        tagged(role, () -> write(text, anchor, top, alignment));
    }

    /** Puts one line across the sheet, centred on a point and rising by an angle in degrees; put it first, and it lies below. */
    public void putAcross(PaperText text, double centreX, double centreY, double degrees) {
        double angle = Math.toRadians(degrees);
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        PaperText.Line line = text.lines().getFirst();
        double along = -line.width() / 2;
        double below = baseline(text.style()) - text.lineHeight() / 2;
        tagged(PaperRole.PARAGRAPH, () -> {
            begin(text.style());
            canvas.setTextMatrix(
                    (float) cos,
                    (float) sin,
                    (float) -sin,
                    (float) cos,
                    Millimetres.toPoints(centreX + along * cos + below * sin),
                    Millimetres.toPoints(size.height() - centreY + along * sin - below * cos));
            show(line, text.style(), true);
            canvas.endText();
        });
    }

    /**
     * Puts a QR code on a white ground with its quiet zone.
     *
     * @param left left edge of the first module, without the quiet zone
     * @param side side of the code, without the quiet zone
     * @param description what a screen reader says instead
     */
    public void put(QrCode code, double left, double top, double side, String description) {
        double module = side / code.size();
        double quiet = module * QrCode.QUIET_ZONE;
        decorate(pen ->
                pen.filledRectangle(PaperInk.WHITE, left - quiet, top - quiet, side + 2 * quiet, side + 2 * quiet));
        tags.addTag(StandardRoles.FIGURE);
        tags.getProperties().setAlternateDescription(description);
        canvas.openTag(tags.getTagReference()).saveState().setFillColor(PaperInk.BLACK.color());
        for (QrCode.Block block : code.blocks()) {
            canvas.rectangle(
                    Millimetres.toPoints(left + block.left() * module),
                    Millimetres.toPoints(size.height() - top - (block.top() + block.height()) * module),
                    Millimetres.toPoints(block.width() * module),
                    Millimetres.toPoints(block.height() * module));
        }
        canvas.fill().restoreState().closeTag();
        tags.moveToParent();
    }

    /** Puts a file into the file, as the data that the paper was made from (an associated file of PDF/A-3). */
    public void attach(String name, String mediaType, byte[] content, String description) {
        file.attach(name, mediaType, content, description);
    }

    public byte[] toBytes() {
        return file.finish();
    }

    private void tagged(PaperRole role, Runnable drawing) {
        tags.addTag(role.tag());
        canvas.openTag(tags.getTagReference());
        drawing.run();
        canvas.closeTag();
        tags.moveToParent();
    }

    private void write(PaperText text, double anchor, double top, PaperAlignment alignment) {
        begin(text.style());
        List<PaperText.Line> lines = text.lines();
        for (int at = 0; at < lines.size(); at++) {
            PaperText.Line line = lines.get(at);
            double left = anchor - line.width() * alignment.share();
            double baseline = top + at * text.lineHeight() + baseline(text.style());
            canvas.setTextMatrix(Millimetres.toPoints(left), Millimetres.toPoints(size.height() - baseline));
            show(line, text.style(), at == lines.size() - 1 || line.insideWord());
        }
        canvas.endText();
    }

    private void begin(PaperStyle style) {
        canvas.beginText().setFillColor(style.ink().color()).setCharacterSpacing((float)
                (style.points() * style.spacing()));
    }

    /** A line inside a paragraph ends with a space, so that its last word and the next line's first stay two words. */
    private void show(PaperText.Line line, PaperStyle style, boolean last) {
        int runs = line.runs().size();
        for (int at = 0; at < runs; at++) {
            PaperRun run = line.runs().get(at);
            String text = run.text().replace('\u00A0', ' ');
            canvas.setFontAndSize(file.faces().font(run.face()), (float) style.points())
                    .showText(at == runs - 1 && !last ? text + " " : text);
        }
    }

    /** Distance from the top of a line to its baseline: Tinos rises 0.891 and falls 0.216 of its size. */
    private static double baseline(PaperStyle style) {
        double halfGap = (style.leading() - 0.891 - 0.216) / 2;
        return Millimetres.ofPoints(style.points() * (halfGap + 0.891));
    }
}
