package vn.taphuan.platform.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.draw.DottedLine;
import com.itextpdf.kernel.pdf.navigation.PdfExplicitDestination;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.DottedBorder;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Link;
import com.itextpdf.layout.element.ListItem;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Tab;
import com.itextpdf.layout.element.TabStop;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.layout.properties.ListNumberingType;
import com.itextpdf.layout.properties.ListSymbolAlignment;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TabAlignment;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.ParagraphRenderer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A long or a fillable paper: headings with bookmarks, contents with page numbers, lists, boxes, tables, figures; lines to write on
 * and boxes to tick. From the second page on the page number stands in the middle of the top margin (F-16), beside it the running
 * header. Tagged, with embedded fonts, PDF/A-3a and PDF/UA-1. Used by one thread; {@link #toBytes} ends it.
 */
public final class PaperFlow {

    private static final double PAGE_NUMBER_TOP = 10;
    private static final double NUMBER_POINTS = 10;
    private static final float TICK = 9;
    private static final float DOT_GAP = 2.2f;
    private static final double WRITING_LINE = 8;
    /** What a box to tick and the space after its words take, in letters. */
    private static final int BOX_LETTERS = 6;

    private static final double LETTERS_PER_MILLIMETRE_AND_POINT = 5.4;
    private static final PaperInk HOUSE = new PaperInk(0x1F, 0x3F, 0x7A);
    private static final PaperInk PAPER = new PaperInk(0xFD, 0xF6, 0xE3);

    private final ArchivalPdf file;
    private final PaperLook look;
    private final String runningHeader;
    private final Document flow;
    private final Deque<Object> open = new ArrayDeque<>();
    private final List<Marked> marked = new ArrayList<>();
    private @Nullable Div held;
    private @Nullable PdfFormXObject tick;
    private @Nullable PageFurniture furniture;
    private int headings;

    /** Where one heading came to stand. */
    private static final class Marked {

        private final int level;
        private final String text;
        private int page;
        private float top;

        Marked(int level, String text) {
            this.level = level;
            this.text = text;
        }
    }

    /** @param runningHeader stands in the top margin from the second page on; empty for none */
    public PaperFlow(PaperLook look, PaperProperties properties, String runningHeader) {
        this.look = look;
        this.runningHeader = runningHeader;
        file = new ArchivalPdf(properties);
        flow = new Document(file.document(), look.size().page(), false);
        flow.setFont(file.faces().font(look.family().face(false, false)));
        flow.setMargins(points(look.top()), points(look.right()), points(look.bottom()), points(look.left()));
    }

    /** A heading; those of the first two levels are bookmarks, the first is the greatest. */
    public PaperFlow heading(int level, PaperStyle style, PaperAlignment alignment, List<PaperRun> runs) {
        return heading(level, style, alignment, false, runs);
    }

    /** The same; @param indented by the look's first line */
    public PaperFlow heading(
            int level, PaperStyle style, PaperAlignment alignment, boolean indented, List<PaperRun> runs) {
        var mark = new Marked(level, plain(runs));
        marked.add(mark);
        var paragraph = paragraph(style, alignment, runs)
                .setMarginTop((float) (style.points() * (level == 1 ? 0 : held == null ? 0.9 : 0.3)))
                .setMarginBottom((float) (style.points() * 0.35))
                .setKeepTogether(true);
        if (indented) {
            paragraph.setFirstLineIndent(points(look.firstLine()));
        }
        paragraph.setDestination(destination(++headings));
        paragraph.getAccessibilityProperties().setRole("H" + Math.min(level, 6));
        paragraph.setNextRenderer(new MarkingRenderer(paragraph, mark));
        return hold(paragraph);
    }

    /** A paragraph; @param indented by the look's first line */
    public PaperFlow text(PaperStyle style, PaperAlignment alignment, boolean indented, List<PaperRun> runs) {
        var paragraph = paragraph(style, alignment, runs).setMarginBottom((float) (style.points() * 0.4));
        if (indented) {
            paragraph.setFirstLineIndent(points(look.firstLine()));
        }
        return add(paragraph);
    }

    public PaperFlow text(List<PaperRun> runs) {
        return text(body(), PaperAlignment.LEFT, look.firstLine() > 0, runs);
    }

    /** A short text that must not stand alone at the foot of a page. */
    public PaperFlow note(PaperStyle style, List<PaperRun> runs) {
        return hold(paragraph(style, PaperAlignment.LEFT, runs).setMarginBottom((float) (style.points() * 0.35)));
    }

    /** What follows stands in a tinted box, until {@link #end}. */
    public PaperFlow box() {
        var box = new Div()
                .setBackgroundColor(PAPER.color())
                .setBorderLeft(new SolidBorder(PaperInk.GOLD.color(), 3))
                .setPaddings(6, 8, 3, 10)
                .setMarginTop(3)
                .setMarginBottom(8);
        box.getAccessibilityProperties().setRole(StandardRoles.BLOCKQUOTE);
        open.push(box);
        return this;
    }

    /** What follows stays on one page as long as it fits on one, until {@link #end}. */
    public PaperFlow together() {
        open.push(new Div().setKeepTogether(true));
        return this;
    }

    /** Items follow, each begun by {@link #item}, until {@link #end}. @param first number of the first; 0 for dashes */
    public PaperFlow list(int first) {
        var list = first > 0
                ? new com.itextpdf.layout.element.List(ListNumberingType.DECIMAL).setItemStartIndex(first)
                : new com.itextpdf.layout.element.List();
        if (first == 0) {
            list.setListSymbol(
                    new Text("–").setFont(file.faces().font(look.family().face(false, false))));
        }
        list.setSymbolIndent(6).setMarginLeft(4).setMarginBottom(5);
        list.setFont(file.faces().font(look.family().face(false, false)));
        list.setFontSize((float) look.points());
        list.setProperty(Property.LIST_SYMBOL_ALIGNMENT, ListSymbolAlignment.LEFT);
        open.push(list);
        return this;
    }

    public PaperFlow item() {
        if (!(open.peek() instanceof com.itextpdf.layout.element.List list)) {
            throw new IllegalStateException("An item stands in a list");
        }
        var item = new ListItem();
        list.add(item);
        open.push(item);
        return this;
    }

    /** Ends the box, list or item that was begun last. */
    public PaperFlow end() {
        if (open.pop() instanceof IBlockElement ended && !(ended instanceof ListItem)) {
            add(ended);
        }
        return this;
    }

    /** A text with a box to tick before it. */
    public PaperFlow tick(List<PaperRun> runs) {
        return add(ticked(runs).setKeepTogether(true).setMarginBottom((float) (look.points() * 0.3)));
    }

    /** A label and texts of which one ticks some: beside each other where they surely fit, else below each other. */
    public PaperFlow choice(List<PaperRun> label, List<String> options) {
        int letters = plain(label).length()
                + options.stream()
                        .mapToInt(option -> option.length() + BOX_LETTERS)
                        .sum();
        if (letters * look.points() > LETTERS_PER_MILLIMETRE_AND_POINT * look.textWidth()) {
            note(body(), label);
            options.forEach(option -> tick(look.family().runs(option, false, false)));
            return this;
        }
        var paragraph = paragraph(body(), PaperAlignment.LEFT, label);
        for (var option : options) {
            paragraph.add(tickBox().setMarginRight(4));
            add(paragraph, look.family().runs(option + "     ", false, false));
        }
        return add(paragraph.setMarginBottom((float) (look.points() * 0.35)));
    }

    /** A label and a dotted line up to the right margin. */
    public PaperFlow line(List<PaperRun> label) {
        var paragraph = paragraph(body(), PaperAlignment.LEFT, label)
                .addTabStops(
                        new TabStop(points(look.textWidth()) - 0.5f, TabAlignment.RIGHT, new DottedLine(0.8f, DOT_GAP)))
                .add(new Tab());
        return add(paragraph.setMarginBottom((float) (look.points() * 0.35)));
    }

    /** Empty dotted lines to write on. */
    public PaperFlow lines(int count) {
        for (int at = 0; at < count; at++) {
            var line = new Div()
                    .setHeight(points(WRITING_LINE) - 1)
                    .setBorderBottom(new DottedBorder(PaperInk.SOFT.color(), 0.8f));
            line.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
            if (at == count - 1) {
                line.setMarginBottom((float) (look.points() * 0.6));
            }
            add(line);
        }
        return this;
    }

    /** Texts side by side that belong together from top to bottom, as a head or signatures; they carry no table. */
    public PaperFlow columns(List<Double> shares, List<List<Side>> columns) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        var whole = new Div().setKeepTogether(true);
        for (int row = 0; row < rows; row++) {
            var paragraph = new Paragraph();
            style(paragraph, body(), PaperAlignment.LEFT);
            double from = 0;
            for (int at = 0; at < columns.size(); at++) {
                double width = look.textWidth() * shares.get(at) / sum;
                if (row < columns.get(at).size()) {
                    side(paragraph, columns.get(at).get(row), from, width);
                }
                from += width;
            }
            whole.add(paragraph.isEmpty() ? freeLine() : paragraph);
        }
        return add(whole);
    }

    private Div freeLine() {
        var line = new Div().setHeight((float) (look.points() * look.leading()));
        line.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
        return line;
    }

    /**
     * One line of a column.
     *
     * @param centred in the middle of its column, else at its left
     */
    public record Side(List<PaperRun> runs, double points, boolean centred, boolean underlined) {

        public static Side empty() {
            return new Side(List.of(), 0, true, false);
        }
    }

    public PaperFlow table(PaperGrid grid, double fontPoints) {
        var style = PaperStyle.of(fontPoints, 1.25);
        double sum = grid.shares().stream().mapToDouble(Double::doubleValue).sum();
        var widths = grid.shares().stream()
                .map(share -> UnitValue.createPercentValue((float) (99.99 * share / sum)))
                .toArray(UnitValue[]::new);
        var table = new Table(widths).useAllAvailableWidth().setFixedLayout();
        table.setMarginTop(3).setMarginBottom(9);
        grid.headings().forEach(heading -> table.addHeaderCell(headingCell(heading, style)));
        for (var row : grid.rows()) {
            for (int at = 0; at < row.size(); at++) {
                var printed = cell(paragraph(style, grid.alignments().get(at), row.get(at)));
                if (grid.rowHeight() > 0) {
                    printed.setMinHeight(points(grid.rowHeight()) - 2 * 3);
                }
                table.addCell(printed);
            }
        }
        return add(table);
    }

    /** A drawing, as wide as the text or as high as two thirds of it allow. @param description what a screen reader says */
    public PaperFlow figure(String svg, String description, double widestMillimetres) {
        var image = SvgFigures.image(svg, file.document());
        float widest = Math.min(points(widestMillimetres), points(look.textWidth()));
        float highest = points((look.size().height() - look.top() - look.bottom()) * 2 / 3);
        image.scaleToFit(widest, highest)
                .setHorizontalAlignment(HorizontalAlignment.CENTER)
                .setMarginTop(4)
                .setMarginBottom(8);
        image.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(description);
        var holder = new Div().add(image).setKeepTogether(true);
        return add(holder);
    }

    /**
     * Contents: headings of the first two levels with their pages, each a link.
     *
     * @param places all headings of the paper in their order
     * @param left how many of the first headings are left out
     */
    public PaperFlow contents(List<PaperPlace> places, int left) {
        var contents = new Div();
        contents.getAccessibilityProperties().setRole(StandardRoles.TOC);
        int number = 0;
        for (var place : places) {
            number++;
            if (number > left && place.level() <= 2) {
                contents.add(entry(place, number));
            }
        }
        return add(contents);
    }

    /** Empty space in millimetres. */
    public PaperFlow space(double height) {
        var space = new Div().setHeight(points(height));
        space.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
        return add(space);
    }

    public PaperFlow newPage() {
        release();
        flow.add(new AreaBreak());
        return this;
    }

    /** Pages are numbered at their foot, the first too, and leave room at their edge, instead of a number at the head. */
    public PaperFlow furnished(PageFurniture with) {
        furniture = with;
        return this;
    }

    /** Lays everything out; nothing can be added afterwards. @return how many pages it takes */
    public int pages() {
        release();
        flow.flush();
        return file.document().getNumberOfPages();
    }

    /** The style of the running text. */
    public PaperStyle body() {
        return PaperStyle.of(look.points(), look.leading());
    }

    /** Lays everything out; nothing can be added afterwards. @return where the headings stand, in their order */
    public List<PaperPlace> places() {
        release();
        flow.flush();
        return marked.stream()
                .map(mark -> new PaperPlace(mark.level, mark.text, mark.page))
                .toList();
    }

    public byte[] toBytes() {
        release();
        flow.flush();
        int pages = file.document().getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            if (furniture != null) {
                furniture.draw(file, look, number, pages);
            } else if (number > 1) {
                head(file.document().getPage(number), number);
            }
        }
        bookmarks();
        return file.finish();
    }

    private static float points(double millimetres) {
        return Millimetres.toPoints(millimetres);
    }

    private static String plain(List<PaperRun> runs) {
        var words = new StringBuilder();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }

    private static String destination(int number) {
        return "h" + number;
    }

    /** A block that must not stand alone at the foot of a page waits for the next one. */
    private PaperFlow hold(IBlockElement block) {
        if (!open.isEmpty()) {
            return add(block);
        }
        var waiting = held;
        if (waiting == null) {
            waiting = new Div().setKeepTogether(true).setKeepWithNext(true);
            held = waiting;
        }
        waiting.add(block);
        return this;
    }

    private void release() {
        var waiting = held;
        if (waiting != null) {
            held = null;
            flow.add(waiting);
        }
    }

    private PaperFlow add(IBlockElement block) {
        if (open.isEmpty()) {
            release();
        }
        switch (open.peek()) {
            case ListItem item -> item.add(block);
            case Div box -> box.add(block);
            case null, default -> flow.add(block);
        }
        return this;
    }

    private Paragraph paragraph(PaperStyle style, PaperAlignment alignment, List<PaperRun> runs) {
        var paragraph = new Paragraph();
        style(paragraph, style, alignment);
        return add(paragraph, runs);
    }

    private Paragraph add(Paragraph paragraph, List<PaperRun> runs) {
        runs.forEach(run -> paragraph.add(text(run)));
        return paragraph;
    }

    private Text text(PaperRun run) {
        return new Text(run.text()).setFont(file.faces().font(run.face()));
    }

    private static void style(Paragraph paragraph, PaperStyle style, PaperAlignment alignment) {
        paragraph
                .setFontSize((float) style.points())
                .setFontColor(style.ink().color())
                .setFixedLeading((float) (style.points() * style.leading()))
                .setTextAlignment(alignment.layout())
                .setMargin(0);
    }

    private Paragraph ticked(List<PaperRun> runs) {
        float indent = TICK + 6;
        var paragraph = new Paragraph();
        style(paragraph, body(), PaperAlignment.LEFT);
        paragraph.add(tickBox().setMarginRight(6));
        return add(paragraph, runs).setMarginLeft(indent).setFirstLineIndent(-indent);
    }

    private Image tickBox() {
        var drawn = tick;
        if (drawn == null) {
            drawn = new PdfFormXObject(new Rectangle(TICK, TICK));
            new PdfCanvas(drawn, file.document())
                    .setStrokeColor(PaperInk.BLACK.color())
                    .setLineWidth(0.8f)
                    .rectangle(0.5, 0.5, TICK - 1, TICK - 1)
                    .stroke();
            tick = drawn;
        }
        var image = new Image(drawn);
        image.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
        return image;
    }

    private void side(Paragraph line, Side side, double from, double width) {
        if (side.runs().isEmpty()) {
            return;
        }
        double at = side.centred() ? from + width / 2 : from;
        if (at > 0) {
            line.addTabStops(new TabStop(points(at), side.centred() ? TabAlignment.CENTER : TabAlignment.LEFT));
            line.add(new Tab());
        }
        for (var run : side.runs()) {
            var text = text(run).setFontSize((float) side.points());
            if (side.underlined()) {
                text.setUnderline(0.7f, (float) (-side.points() * 0.22));
            }
            line.add(text);
        }
    }

    private Cell headingCell(String heading, PaperStyle style) {
        var cell = cell(paragraph(style, PaperAlignment.CENTER, look.family().runs(heading, true, false)));
        cell.getAccessibilityProperties()
                .setRole(StandardRoles.TH)
                .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", "Column"));
        return cell.setVerticalAlignment(VerticalAlignment.MIDDLE)
                .setBackgroundColor(HOUSE.tint(0.1).color());
    }

    private static Cell cell(Paragraph content) {
        return new Cell()
                .add(content)
                .setBorder(new SolidBorder(PaperInk.BLACK.color(), 0.5f))
                .setPadding(3)
                .setKeepTogether(true);
    }

    private Paragraph entry(PaperPlace place, int number) {
        var annotation = new PdfLinkAnnotation(new Rectangle(0, 0));
        annotation.setAction(PdfAction.createGoTo(destination(number)));
        annotation.setFlag(PdfAnnotation.PRINT);
        annotation.setContents(new PdfString(place.text(), "UnicodeBig"));
        annotation.setBorder(new PdfArray(new int[] {0, 0, 0}));
        var face = look.family().face(place.level() == 1, false);
        var link = new Link(printable(place.text(), face), annotation);
        link.setFont(file.faces().font(face));
        float left = place.level() == 1 ? 0 : 14;
        var entry = new Paragraph();
        style(entry, body(), PaperAlignment.LEFT);
        entry.getAccessibilityProperties().setRole(StandardRoles.TOCI);
        float right = points(look.textWidth()) - left;
        return entry.add(link)
                .addTabStops(new TabStop(right - 0.5f, TabAlignment.RIGHT, new DottedLine(0.8f, DOT_GAP)))
                .add(new Tab())
                .add(text(look.family().run(String.valueOf(place.page()), false, false)))
                .setMarginLeft(left)
                .setMarginTop(place.level() == 1 ? 4 : 0)
                .setTextAlignment(TextAlignment.LEFT);
    }

    private static String printable(String text, PaperFace face) {
        var letters = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).filter(face::canPrint).forEach(letters::append);
        return letters.toString();
    }

    private void head(PdfPage page, int number) {
        var canvas = new PdfCanvas(page);
        canvas.openTag(new CanvasArtifact());
        write(canvas, String.valueOf(number), PaperAlignment.CENTER);
        if (!runningHeader.isEmpty()) {
            write(canvas, runningHeader, PaperAlignment.LEFT);
        }
        canvas.closeTag();
    }

    private void write(PdfCanvas canvas, String words, PaperAlignment alignment) {
        var face = look.family().face(false, false);
        var run = new PaperRun(printable(words, face), face);
        var style = PaperStyle.of(alignment == PaperAlignment.CENTER ? look.points() : NUMBER_POINTS, 1.3);
        var text = PaperText.wrapped(List.of(run), style, look.size().width());
        double left = alignment == PaperAlignment.CENTER ? (look.size().width() - text.width()) / 2 : look.left();
        canvas.beginText()
                .setFillColor(alignment == PaperAlignment.CENTER ? PaperInk.BLACK.color() : PaperInk.SOFT.color())
                .setFontAndSize(file.faces().font(run.face()), (float) style.points())
                .setTextMatrix(points(left), points(look.size().height() - PAGE_NUMBER_TOP) - (float) look.points())
                .showText(run.text())
                .endText();
    }

    private void bookmarks() {
        if (marked.size() < 2) {
            return;
        }
        var root = file.document().getOutlines(false);
        @Nullable PdfOutline chapter = null;
        for (var mark : marked) {
            if (mark.page == 0 || mark.level > 2) {
                continue;
            }
            var parent = mark.level == 1 || chapter == null ? root : chapter;
            var outline = parent.addOutline(mark.text);
            outline.addDestination(PdfExplicitDestination.createXYZ(
                    file.document().getPage(mark.page), points(look.left()), mark.top, 0));
            if (mark.level == 1) {
                chapter = outline;
                outline.setOpen(false);
            }
        }
    }

    /** Notes the page on which a heading is drawn. */
    private static final class MarkingRenderer extends ParagraphRenderer {

        private final Marked mark;

        MarkingRenderer(Paragraph paragraph, Marked mark) {
            super(paragraph);
            this.mark = mark;
        }

        @Override
        public void draw(DrawContext context) {
            super.draw(context);
            if (mark.page == 0) {
                mark.page = getOccupiedArea().getPageNumber();
                mark.top = getOccupiedArea().getBBox().getTop();
            }
        }

        @Override
        public IRenderer getNextRenderer() {
            return new MarkingRenderer((Paragraph) modelElement, mark);
        }
    }
}
