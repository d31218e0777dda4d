package vn.taphuan.platform.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX of plain tables: bold headings that stay on the screen and can be filtered, numbers and dates as such, all else as text
 * that no program reckons. The same tables made twice are the same file.
 */
public final class SheetFile {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LETTERS = 26;
    private static final int BOLD = 1;
    private static final int DATE = 2;
    private static final int TEXT = 3;

    private final List<String> names = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    /** @param width in letters */
    public record Column(String heading, int width) {}

    /**
     * Adds a table on a sheet of its own.
     *
     * @param name at most 31 letters, without {@code []:*?/\}
     * @param rows each with one value per column: a text, an integer, a {@link LocalDate} or nothing
     */
    public SheetFile sheet(String name, List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        names.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        var xml = new StringBuilder(1 << 12)
                .append(HEAD)
                .append("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">")
                .append(
                        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int at = 0; at < columns.size(); at++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(at + 1, columns.get(at).width()));
        }
        xml.append("</cols><sheetData>");
        row(xml, 1, columns.stream().map(Column::heading).toList(), BOLD);
        int number = 1;
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("Every row needs one value per column");
            }
            row(xml, ++number, row, TEXT);
        }
        xml.append("</sheetData><autoFilter ref=\"A1:")
                .append(letters(columns.size() - 1))
                .append(number)
                .append("\"/></worksheet>");
        sheets.add(xml.toString());
        return this;
    }

    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream(1 << 14);
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(
                    zip,
                    "_rels/.rels",
                    HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + R
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", workbook());
            part(zip, "xl/_rels/workbook.xml.rels", relations());
            part(zip, "xl/styles.xml", styles());
            for (int at = 0; at < sheets.size(); at++) {
                part(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", sheets.get(at));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void row(StringBuilder xml, int number, List<? extends @Nullable Object> values, int style) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int at = 0; at < values.size(); at++) {
            var cell = letters(at) + number;
            switch (values.get(at)) {
                case null -> {}
                case Integer whole -> xml.append("<c r=\"%s\"><v>%d</v></c>".formatted(cell, whole));
                case LocalDate day ->
                    xml.append("<c r=\"%s\" s=\"%d\"><v>%d</v></c>"
                            .formatted(cell, DATE, ChronoUnit.DAYS.between(DAY_ZERO, day)));
                case Object other -> {
                    var text = other.toString();
                    xml.append("<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                    .formatted(cell, style))
                            .append(WordXml.text(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text))
                            .append("</t></is></c>");
                }
            }
        }
        xml.append("</row>");
    }

    private static String letters(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS - 1) + (char) ('A' + column % LETTERS);
    }

    private String contentTypes() {
        var xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>")
                .append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
        for (int at = 1; at <= sheets.size(); at++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(at)
                    .append(".xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private String workbook() {
        var xml = new StringBuilder(HEAD).append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + R + "\"><sheets>");
        for (int at = 0; at < names.size(); at++) {
            xml.append("<sheet name=\"")
                    .append(WordXml.text(names.get(at)))
                    .append("\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>".formatted(at + 1));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String relations() {
        var xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int at = 1; at <= sheets.size(); at++) {
            xml.append("<Relationship Id=\"rId%1$d\" Type=\"%2$s/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>"
                    .formatted(at, R));
        }
        return xml.append("<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/></Relationships>"
                        .formatted(sheets.size() + 1, R))
                .toString();
    }

    /** Cells: plain, heading, date, wrapped text. */
    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf numFmtId=\"164\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"left\" vertical=\"top\"/></xf>"
                + "<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs></styleSheet>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_TIME);
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(UTF_8));
        zip.closeEntry();
    }
}
