package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.List;

/**
 * What every page of a bound paper carries beside its content; screen readers pass over it.
 *
 * @param foot stands in the middle of the bottom margin
 * @param edge names the strip in the right margin that stays free for a seal across the edges of the pages (dấu giáp lai)
 */
public record PageFurniture(Foot foot, String edge) {

    private static final double POINTS = 10;
    private static final double EDGE_POINTS = 8;
    private static final double BOTTOM = 8;
    private static final double GAP = 3;
    private static final double DASH = 1.5;
    private static final double LEADING = 1.3;

    /** What the foot of a page says. */
    @FunctionalInterface
    public interface Foot {

        /** @param page from 1 @param pages of the whole paper */
        String text(int page, int pages);
    }

    void draw(ArchivalPdf file, PaperLook look, int page, int pages) {
        var canvas = new PdfCanvas(file.document().getPage(page));
        canvas.openTag(new CanvasArtifact()).saveState();
        foot(canvas, file, look, page, pages);
        edge(canvas, file, look);
        canvas.restoreState().closeTag();
    }

    private void foot(PdfCanvas canvas, ArchivalPdf file, PaperLook look, int page, int pages) {
        var run = look.family().runs(foot.text(page, pages), false, false).getFirst();
        double left = look.left() + (look.textWidth() - width(run, POINTS)) / 2;
        canvas.beginText()
                .setFillColor(PaperInk.BLACK.color())
                .setFontAndSize(file.faces().font(run.face()), (float) POINTS)
                .setTextMatrix(Millimetres.toPoints(left), Millimetres.toPoints(BOTTOM))
                .showText(run.text())
                .endText();
    }

    private void edge(PdfCanvas canvas, ArchivalPdf file, PaperLook look) {
        double height = look.size().height();
        float edge = Millimetres.toPoints(look.size().width() - look.right() + GAP);
        canvas.setStrokeColor(PaperInk.SOFT.color())
                .setLineWidth(0.5f)
                .setLineDash(Millimetres.toPoints(DASH), 0)
                .moveTo(edge, Millimetres.toPoints(look.bottom()))
                .lineTo(edge, Millimetres.toPoints(height - look.top()))
                .stroke();
        var run = look.family().runs(edge(), false, false).getFirst();
        float up = Millimetres.toPoints((height - width(run, EDGE_POINTS)) / 2);
        canvas.beginText()
                .setFillColor(PaperInk.SOFT.color())
                .setFontAndSize(file.faces().font(run.face()), (float) EDGE_POINTS)
                .setTextMatrix(0, 1, -1, 0, edge + Millimetres.toPoints(GAP) + (float) EDGE_POINTS, up)
                .showText(run.text())
                .endText();
    }

    /** In millimetres. */
    private static double width(PaperRun run, double points) {
        return PaperText.wrapped(List.of(run), PaperStyle.of(points, LEADING), PaperSize.A4_LANDSCAPE.width())
                .width();
    }
}
