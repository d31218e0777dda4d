package vn.taphuan.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.taphuan.platform.office.WordXml.halfPoints;
import static vn.taphuan.platform.office.WordXml.text;
import static vn.taphuan.platform.office.WordXml.twips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A DOCX to fill in, on paper or on the screen: named styles, tables whose headings are repeated, content controls whose empty
 * state prints as a dotted line, page numbers in the middle of the top margin from the second page on (F-16). The same document
 * made twice is the same file. Used by one thread; {@link #toBytes} ends it.
 */
public final class WordDocument {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHADE = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EEF7\"/>";
    private static final String PAGE_BREAK_BEFORE = "<w:pageBreakBefore/>";
    /** After lines side by side: the next table would else become one with them. */
    private static final String FREE_LINE = "<w:p><w:pPr><w:pStyle w:val=\"" + WordStyles.SIDE + "\"/></w:pPr></w:p>";
    /** After a table: the next one would else become one with it. */
    private static final String NARROW_LINE = emptyLine(120, "");
    /** No document ends with a table; so low that it does not come on a page of its own. */
    private static final String LAST_LINE = emptyLine(20, "");
    /** No table begins a page by itself. */
    private static final String FIRST_LINE = emptyLine(20, PAGE_BREAK_BEFORE);

    private static final String MIDDLE = "<w:vAlign w:val=\"center\"/>";
    private static final double HEADER_FROM_TOP = 10;
    private static final int LONGEST_ALIAS = 64;
    /** Zip files know no time before 1980; a fixed one keeps the file the same. */
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final WordLook look;
    private final WordProperties properties;
    private final StringBuilder body = new StringBuilder(1 << 14);
    private int controls;
    private boolean breaks;

    public WordDocument(WordLook look, WordProperties properties) {
        this.look = look;
        this.properties = properties;
    }

    public WordDocument title(String words) {
        return paragraph(WordStyles.TITLE, List.of(WordRun.of(words)));
    }

    public WordDocument subtitle(String words) {
        return paragraph(WordStyles.SUBTITLE, List.of(WordRun.of(words)));
    }

    public WordDocument title(WordRun run) {
        return paragraph(WordStyles.TITLE, List.of(run));
    }

    public WordDocument heading(String words) {
        return paragraph(WordStyles.HEADING, List.of(WordRun.of(words)));
    }

    /** A heading below {@link #heading}. */
    public WordDocument subheading(String words) {
        return paragraph(WordStyles.SUBHEADING, List.of(WordRun.of(words)));
    }

    /** A line in the middle that stands with what follows. */
    public WordDocument centred(List<WordRun> runs) {
        return paragraph(WordStyles.CENTRED, runs);
    }

    /** Running text from margin to margin. @param withNext whether it stays on one page with what follows */
    public WordDocument justified(List<WordRun> runs, boolean withNext) {
        return open(WordStyles.JUSTIFIED, withNext).runs(runs).close();
    }

    /**
     * The next paragraph begins a page. A paragraph that only breaks would itself come on a new page where the one before is full,
     * and leave it empty.
     */
    public WordDocument pageBreak() {
        dropLineAfterTable();
        breaks = true;
        return this;
    }

    public WordDocument note(String words) {
        return paragraph(WordStyles.NOTE, List.of(WordRun.of(words)));
    }

    public WordDocument words(List<WordRun> runs) {
        return paragraph(WordStyles.TEXT, runs);
    }

    /** A label and a place to write up to the right margin. */
    public WordDocument line(String label) {
        return open(WordStyles.FIELD)
                .runs(List.of(WordRun.of(label + ": ")))
                .control(label, "<w:text/>", "<w:r><w:rPr>" + placeholder() + "</w:rPr><w:tab/></w:r>", true)
                .close();
    }

    /** A label and lines to write on below it, at least one. */
    public WordDocument lines(String label, int rows) {
        paragraph(WordStyles.FIELD, List.of(WordRun.of(label + ":")));
        var empty = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            empty.append("<w:p><w:pPr><w:pStyle w:val=\"" + WordStyles.FIELD + "\"/></w:pPr><w:r><w:rPr>")
                    .append(placeholder())
                    .append("</w:rPr><w:tab/></w:r></w:p>");
        }
        body.append("<w:sdt>")
                .append(controlProperties(label, "<w:richText/>", true))
                .append("<w:sdtContent>")
                .append(empty)
                .append("</w:sdtContent></w:sdt>");
        return this;
    }

    /** A label and a date to pick or to write. @param empty what stands there until then */
    public WordDocument date(String label, String empty) {
        var kind = "<w:date><w:dateFormat w:val=\"dd/MM/yyyy\"/><w:lid w:val=\"vi-VN\"/>"
                + "<w:storeMappedDataAs w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>";
        return open(WordStyles.FIELD)
                .runs(List.of(WordRun.of(label + ": ")))
                .control(
                        label,
                        kind,
                        "<w:r><w:rPr>" + placeholder() + "</w:rPr><w:t>" + text(empty) + "</w:t></w:r>",
                        true)
                .close();
    }

    /** A label and boxes to tick. */
    public WordDocument choice(String label, List<String> options) {
        open(WordStyles.FIELD).runs(List.of(WordRun.of(label + ": ")));
        for (var option : options) {
            tickBox(label + " – " + option)
                    .runs(List.of(WordRun.of("\u00A0" + option.replace(' ', '\u00A0') + "    ")));
        }
        return close();
    }

    /** A box to tick and its words. */
    public WordDocument check(String words) {
        return open(WordStyles.FIELD)
                .tickBox(words)
                .runs(List.of(WordRun.of(" " + words)))
                .close();
    }

    /**
     * A table; its headings are repeated on every page, a row is never split.
     *
     * @param shares widths of the columns, as shares of their sum
     * @param rows each with one text per column
     * @param rowHeight the least height of a row in millimetres
     */
    public WordDocument table(List<Double> shares, List<String> headings, List<List<String>> rows, double rowHeight) {
        return table(shares, headings, rows, rowHeight, Set.of(), SHADE);
    }

    /** The same without a tint, some columns with their text in the middle. @param centred their numbers from 0 */
    public WordDocument plainTable(
            List<Double> shares,
            List<String> headings,
            List<List<String>> rows,
            double rowHeight,
            Set<Integer> centred) {
        return table(shares, headings, rows, rowHeight, centred, "");
    }

    private WordDocument table(
            List<Double> shares,
            List<String> headings,
            List<List<String>> rows,
            double rowHeight,
            Set<Integer> centred,
            String shade) {
        breakBeforeTable();
        var widths = widths(shares);
        body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + WordStyles.GRID + "\"/><w:tblW w:w=\"")
                .append(twips(look.textWidth()))
                .append(
                        "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                                + "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>");
        grid(widths);
        row(widths, headings, column -> WordStyles.CELL_HEADING, "<w:cantSplit/><w:tblHeader/>", shade + MIDDLE);
        for (var cells : rows) {
            row(
                    widths,
                    cells,
                    column -> centred.contains(column) ? WordStyles.CELL_CENTRED : WordStyles.CELL,
                    "<w:cantSplit/><w:trHeight w:val=\"" + twips(rowHeight) + "\" w:hRule=\"atLeast\"/>",
                    "");
        }
        body.append("</w:tbl>" + NARROW_LINE);
        return this;
    }

    /** Lines side by side without a frame, as a head or signatures: each column a list of lines, each line a list of runs. */
    public WordDocument columns(List<Double> shares, List<List<Side>> columns) {
        breakBeforeTable();
        var widths = widths(shares);
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
                .append(twips(look.textWidth()))
                .append(
                        "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
                                + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
        grid(widths);
        body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int at = 0; at < columns.size(); at++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[at]).append("\" w:type=\"dxa\"/></w:tcPr>");
            columns.get(at).forEach(this::side);
            body.append("</w:tc>");
        }
        body.append("</w:tr></w:tbl>" + FREE_LINE);
        return this;
    }

    /** One line of a column. */
    public record Side(List<WordRun> runs, boolean centred) {

        public static Side empty() {
            return new Side(List.of(), true);
        }
    }

    public byte[] toBytes() {
        if (dropLineAfterTable()) {
            body.append(LAST_LINE);
        }
        var bytes = new ByteArrayOutputStream(1 << 14);
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations());
            part(zip, "docProps/core.xml", core());
            part(zip, "docProps/app.xml", app());
            part(zip, "word/document.xml", document());
            part(zip, "word/_rels/document.xml.rels", documentRelations());
            part(zip, "word/styles.xml", WordStyles.xml(look));
            part(zip, "word/settings.xml", settings());
            part(
                    zip,
                    "word/header1.xml",
                    header(
                            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
                                    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
            part(zip, "word/header2.xml", header(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private WordDocument paragraph(String style, List<WordRun> runs) {
        return open(style).runs(runs).close();
    }

    private WordDocument open(String style) {
        return open(style, false);
    }

    private WordDocument open(String style, boolean withNext) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(withNext ? "<w:keepNext/>" : "")
                .append(breaks ? PAGE_BREAK_BEFORE : "")
                .append("</w:pPr>");
        breaks = false;
        return this;
    }

    private void breakBeforeTable() {
        if (breaks) {
            body.append(FIRST_LINE);
            breaks = false;
        }
    }

    /** @return whether a table is what was added last */
    private boolean dropLineAfterTable() {
        for (var line : List.of(FREE_LINE, NARROW_LINE)) {
            int end = body.length() - line.length();
            if (end > 0 && body.indexOf(line, end) == end) {
                body.setLength(end);
                return true;
            }
        }
        return false;
    }

    private static String emptyLine(int twips, String property) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + WordStyles.SIDE + "\"/>" + property + "<w:spacing w:line=\"" + twips
                + "\" w:lineRule=\"exact\"/></w:pPr></w:p>";
    }

    private WordDocument close() {
        body.append("</w:p>");
        return this;
    }

    private WordDocument runs(List<WordRun> runs) {
        for (var run : runs) {
            body.append("<w:r>");
            var letters = letters(run);
            if (!letters.isEmpty()) {
                body.append("<w:rPr>").append(letters).append("</w:rPr>");
            }
            body.append("<w:t xml:space=\"preserve\">").append(text(run.text())).append("</w:t></w:r>");
        }
        return this;
    }

    private static String letters(WordRun run) {
        return (run.bold() ? "<w:b/><w:bCs/>" : "")
                + (run.italic() ? "<w:i/><w:iCs/>" : "")
                + (run.points() > 0
                        ? "<w:sz w:val=\"" + halfPoints(run.points()) + "\"/><w:szCs w:val=\""
                                + halfPoints(run.points()) + "\"/>"
                        : "")
                + (run.underlined() ? "<w:u w:val=\"single\"/>" : "");
    }

    private WordDocument control(String name, String kind, String content, boolean empty) {
        body.append("<w:sdt>")
                .append(controlProperties(name, kind, empty))
                .append("<w:sdtContent>")
                .append(content)
                .append("</w:sdtContent></w:sdt>");
        return this;
    }

    private WordDocument tickBox(String name) {
        var kind =
                "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
                        + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";
        return control(
                name,
                kind,
                "<w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:hint=\"eastAsia\"/></w:rPr><w:t>\u2610</w:t></w:r>",
                false);
    }

    private String controlProperties(String name, String kind, boolean empty) {
        controls++;
        var alias = name.length() > LONGEST_ALIAS ? name.substring(0, LONGEST_ALIAS - 1) + "…" : name;
        return "<w:sdtPr><w:alias w:val=\"" + text(alias) + "\"/><w:tag w:val=\"f" + controls + "\"/><w:id w:val=\""
                + controls + "\"/>" + (empty ? "<w:showingPlcHdr/>" : "") + kind + "</w:sdtPr>";
    }

    private static String placeholder() {
        return "<w:rStyle w:val=\"" + WordStyles.PLACEHOLDER + "\"/>";
    }

    private long[] widths(List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        return shares.stream()
                .mapToLong(share -> twips(look.textWidth() * share / sum))
                .toArray();
    }

    private void grid(long[] widths) {
        body.append("<w:tblGrid>");
        for (long width : widths) {
            body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        body.append("</w:tblGrid>");
    }

    private void row(
            long[] widths, List<String> cells, IntFunction<String> style, String rowProperties, String cellProperties) {
        body.append("<w:tr><w:trPr>").append(rowProperties).append("</w:trPr>");
        for (int at = 0; at < widths.length; at++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths[at])
                    .append("\" w:type=\"dxa\"/>")
                    .append(cellProperties)
                    .append("</w:tcPr>");
            var words = cells.get(at);
            paragraph(style.apply(at), words.isEmpty() ? List.of() : List.of(WordRun.of(words)));
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private void side(Side line) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"" + WordStyles.SIDE + "\"/><w:keepNext/>")
                .append(line.centred() ? "<w:jc w:val=\"center\"/>" : "")
                .append("</w:pPr>");
        runs(line.runs()).close();
    }

    private String document() {
        return HEAD + "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\" xmlns:mc=\"" + MC + "\" xmlns:w14=\""
                + W14
                + "\" mc:Ignorable=\"w14\"><w:body>" + body
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" r:id=\"rId4\"/>"
                + "<w:pgSz w:w=\"" + twips(look.width()) + "\" w:h=\"" + twips(look.height()) + "\""
                + (look.landscape() ? " w:orient=\"landscape\"" : "") + "/><w:pgMar w:top=\"" + twips(look.top())
                + "\" w:right=\"" + twips(look.right()) + "\" w:bottom=\"" + twips(look.bottom()) + "\" w:left=\""
                + twips(look.left())
                + "\" w:header=\"" + twips(HEADER_FROM_TOP) + "\" w:footer=\"" + twips(HEADER_FROM_TOP)
                + "\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>";
    }

    private static String header(String content) {
        return HEAD + "<w:hdr xmlns:w=\"" + W + "\"><w:p><w:pPr><w:pStyle w:val=\"" + WordStyles.HEADER + "\"/></w:pPr>"
                + content + "</w:p></w:hdr>";
    }

    private static String settings() {
        return HEAD + "<w:settings xmlns:w=\"" + W
                + "\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"567\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>"
                + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                + "<w:themeFontLang w:val=\"vi-VN\"/></w:settings>";
    }

    private String core() {
        var created = properties.created().truncatedTo(ChronoUnit.SECONDS);
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + text(properties.title())
                + "</dc:title><dc:subject>"
                + text(properties.subject()) + "</dc:subject><dc:creator>" + text(properties.author())
                + "</dc:creator><dc:language>vi-VN</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created
                + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + created
                + "</dcterms:modified></cp:coreProperties>";
    }

    private static String app() {
        return HEAD
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    }

    private static String contentTypes() {
        return HEAD + "<Types xmlns=\"" + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("/word/document.xml", MAIN_TYPE + "document.main+xml")
                + type("/word/styles.xml", MAIN_TYPE + "styles+xml")
                + type("/word/settings.xml", MAIN_TYPE + "settings+xml")
                + type("/word/header1.xml", MAIN_TYPE + "header+xml")
                + type("/word/header2.xml", MAIN_TYPE + "header+xml")
                + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                + type("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, R + "/officeDocument", "word/document.xml")
                + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + relation(3, R + "/extended-properties", "docProps/app.xml") + "</Relationships>";
    }

    private static String documentRelations() {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, R + "/styles", "styles.xml")
                + relation(2, R + "/settings", "settings.xml") + relation(3, R + "/header", "header1.xml")
                + relation(4, R + "/header", "header2.xml") + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(UTF_8));
        zip.closeEntry();
    }
}
