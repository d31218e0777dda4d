package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import java.util.List;
import vn.taphuan.platform.qr.QrCode;

/**
 * A paper that flows over as many pages as it needs: slips, lists, minutes. Margins as F-15 on A4, narrower on A5; from the second
 * page on the page number stands in the middle of the top margin (F-16). Tagged, with embedded fonts, PDF/A-3a and PDF/UA-1.
 * Used by one thread; {@link #toBytes} ends it.
 */
public final class PaperDocument {

    private static final PaperStyle TITLE = PaperStyle.of(16, 1.35);
    private static final PaperStyle HEADING = PaperStyle.of(14, 1.35);
    private static final PaperStyle BODY = PaperStyle.of(14, 1.3);
    private static final PaperStyle SMALL_BODY = PaperStyle.of(12, 1.3);
    private static final PaperStyle CELL = PaperStyle.of(12, 1.25);
    private static final double PAGE_NUMBER_TOP = 10;

    private final ArchivalPdf file;
    private final PaperSize size;
    private final Document flow;

    public PaperDocument(PaperSize size, PaperProperties properties) {
        this.size = size;
        file = new ArchivalPdf(properties);
        flow = new Document(file.document(), size.page(), false);
        flow.setFont(file.faces().font(PaperFace.REGULAR));
        margins(isLarge() ? 20 : 13, isLarge() ? 15 : 13, isLarge() ? 30 : 13);
    }

    public PaperDocument title(String text) {
        return text(PaperRole.TITLE, TITLE, PaperAlignment.CENTER, List.of(PaperRun.bold(text)));
    }

    public PaperDocument heading(String text) {
        return text(PaperRole.HEADING, HEADING, PaperAlignment.LEFT, List.of(PaperRun.bold(text)));
    }

    public PaperDocument paragraph(String text) {
        return paragraph(List.of(PaperRun.regular(text)));
    }

    public PaperDocument paragraph(List<PaperRun> runs) {
        return text(PaperRole.PARAGRAPH, body(), PaperAlignment.LEFT, runs);
    }

    /** Text in a style of its own. */
    public PaperDocument text(PaperRole role, PaperStyle style, PaperAlignment alignment, List<PaperRun> runs) {
        Paragraph paragraph = paragraph(style, alignment, runs)
                .setMarginBottom((float) (style.points() * 0.4))
                .setKeepWithNext(role != PaperRole.PARAGRAPH);
        paragraph.getAccessibilityProperties().setRole(role.tag());
        flow.add(paragraph);
        return this;
    }

    public PaperDocument table(PaperTable table) {
        Table printed = new Table(widths(table.columns())).useAllAvailableWidth();
        printed.setMarginTop(4).setMarginBottom(8);
        table.columns().forEach(column -> printed.addHeaderCell(headingCell(column)));
        table.rows().forEach(row -> {
            for (int at = 0; at < row.size(); at++) {
                printed.addCell(cell(table.columns().get(at), PaperRun.regular(row.get(at))));
            }
        });
        flow.add(printed);
        return this;
    }

    /**
     * A QR code in the middle of the page.
     *
     * @param side millimetres, without the quiet zone
     * @param description what a screen reader says instead
     */
    public PaperDocument figure(QrCode code, double side, String description) {
        Image image = new Image(drawn(code, side)).setHorizontalAlignment(HorizontalAlignment.CENTER);
        image.getAccessibilityProperties().setAlternateDescription(description);
        flow.add(image);
        return this;
    }

    /** Empty space in millimetres. */
    public PaperDocument space(double height) {
        Div space = new Div().setHeight(Millimetres.toPoints(height));
        space.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
        flow.add(space);
        return this;
    }

    public PaperDocument newPage() {
        flow.add(new AreaBreak());
        return this;
    }

    public byte[] toBytes() {
        flow.flush();
        for (int number = 2; number <= file.document().getNumberOfPages(); number++) {
            numberPage(file.document().getPage(number), String.valueOf(number));
        }
        return file.finish();
    }

    private boolean isLarge() {
        return size == PaperSize.A4 || size == PaperSize.A4_LANDSCAPE;
    }

    private PaperStyle body() {
        return isLarge() ? BODY : SMALL_BODY;
    }

    private void margins(double topAndBottom, double right, double left) {
        float vertical = Millimetres.toPoints(topAndBottom);
        flow.setMargins(vertical, Millimetres.toPoints(right), vertical, Millimetres.toPoints(left));
    }

    private Paragraph paragraph(PaperStyle style, PaperAlignment alignment, List<PaperRun> runs) {
        Paragraph paragraph = new Paragraph()
                .setFontSize((float) style.points())
                .setFontColor(style.ink().color())
                .setCharacterSpacing((float) (style.points() * style.spacing()))
                .setFixedLeading((float) (style.points() * style.leading()))
                .setTextAlignment(alignment.layout())
                .setMargin(0);
        runs.forEach(
                run -> paragraph.add(new Text(run.text()).setFont(file.faces().font(run.face()))));
        return paragraph;
    }

    /** Just under the whole, since iText warns of the last bit that rounding adds. */
    private static UnitValue[] widths(List<PaperTable.Column> columns) {
        double sum = columns.stream().mapToDouble(PaperTable.Column::share).sum();
        return columns.stream()
                .map(column -> UnitValue.createPercentValue((float) (99.99 * column.share() / sum)))
                .toArray(UnitValue[]::new);
    }

    private Cell headingCell(PaperTable.Column column) {
        Cell cell = cell(column, PaperRun.bold(column.heading()));
        cell.getAccessibilityProperties()
                .setRole(StandardRoles.TH)
                .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
        return cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    }

    private Cell cell(PaperTable.Column column, PaperRun run) {
        return new Cell()
                .add(paragraph(CELL, column.alignment(), List.of(run)))
                .setBorder(new SolidBorder(PaperInk.BLACK.color(), 0.5f))
                .setPadding(3)
                .setKeepTogether(true);
    }

    private PdfFormXObject drawn(QrCode code, double side) {
        float module = Millimetres.toPoints(side / code.size());
        float whole = module * (code.size() + 2 * QrCode.QUIET_ZONE);
        PdfFormXObject drawing = new PdfFormXObject(new Rectangle(whole, whole));
        PdfCanvas canvas = new PdfCanvas(drawing, file.document());
        canvas.setFillColor(PaperInk.BLACK.color());
        for (QrCode.Block block : code.blocks()) {
            canvas.rectangle(
                    module * (QrCode.QUIET_ZONE + block.left()),
                    whole - module * (QrCode.QUIET_ZONE + block.top() + block.height()),
                    module * block.width(),
                    module * block.height());
        }
        canvas.fill();
        return drawing;
    }

    private void numberPage(PdfPage page, String number) {
        PaperText text = PaperText.wrapped(List.of(PaperRun.regular(number)), SMALL_BODY, size.width());
        PdfCanvas canvas = new PdfCanvas(page);
        canvas.openTag(new CanvasArtifact())
                .beginText()
                .setFillColor(PaperInk.BLACK.color())
                .setFontAndSize(file.faces().font(PaperFace.REGULAR), (float) SMALL_BODY.points())
                .setTextMatrix(
                        Millimetres.toPoints((size.width() - text.width()) / 2),
                        Millimetres.toPoints(size.height() - PAGE_NUMBER_TOP - text.lineHeight()))
                .showText(number)
                .endText()
                .closeTag();
    }
}
