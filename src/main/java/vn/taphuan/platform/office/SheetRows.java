package vn.taphuan.platform.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX: strings from their table, numbers that are shown as days as days (both calendars of Excel). */
final class SheetRows {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_1904 = 1462;
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
    private static final int LETTERS = 26;

    private final OfficeFile file;
    private final List<String> strings = new ArrayList<>();
    private final List<Boolean> dayStyles = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private String firstSheet = "";
    private boolean since1904;

    SheetRows(OfficeFile file) {
        this.file = file;
    }

    List<List<String>> read() throws IOException {
        file.each(WORKBOOK, this::workbook);
        var target = new String[] {"worksheets/sheet1.xml"};
        file.each("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.isStartElement() && firstSheet.equals(xml.getAttributeValue(null, "Id"))) {
                target[0] = Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), target[0]);
            }
        });
        file.each("xl/styles.xml", new Styles()::accept);
        var shared = new Strings();
        file.each("xl/sharedStrings.xml", shared::accept);
        var cells = new Cells();
        file.each(target[0].startsWith("/") ? target[0].substring(1) : "xl/" + target[0], cells::accept);
        TableFile.bound(!cells.tooLarge);
        return rows;
    }

    private void workbook(XMLStreamReader xml) {
        if (xml.isStartElement() && xml.getLocalName().equals("sheet") && firstSheet.isEmpty()) {
            firstSheet = Objects.requireNonNullElse(xml.getAttributeValue(RELATIONS, "id"), "");
        } else if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
            since1904 = Set.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
        }
    }

    /** Which styles of cells show days. */
    private final class Styles {

        private final Map<Integer, Boolean> own = new HashMap<>();
        private boolean ofCells;

        void accept(XMLStreamReader xml) {
            if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
            if (!xml.isStartElement()) {
                return;
            }
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    own.put(
                            number(xml.getAttributeValue(null, "numFmtId")),
                            isDay(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
                case "cellXfs" -> ofCells = true;
                case "xf" -> {
                    if (ofCells) {
                        int format = number(xml.getAttributeValue(null, "numFmtId"));
                        dayStyles.add(own.getOrDefault(format, isBuiltInDay(format)));
                    }
                }
                default -> {}
            }
        }

        private static boolean isDay(String format) {
            var bare = QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
            return bare.contains("y") || bare.contains("d");
        }

        private static boolean isBuiltInDay(int format) {
            return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36);
        }
    }

    /** The table of strings; readings of Chinese signs beside them are left out. */
    private final class Strings {

        private final StringBuilder string = new StringBuilder();
        private boolean inText;
        private boolean reading;

        void accept(XMLStreamReader xml) {
            if (xml.isStartElement()) {
                inText = xml.getLocalName().equals("t");
                reading |= xml.getLocalName().equals("rPh");
            } else if (xml.isEndElement()) {
                inText = false;
                if (xml.getLocalName().equals("rPh")) {
                    reading = false;
                } else if (xml.getLocalName().equals("si")) {
                    strings.add(string.toString());
                    string.setLength(0);
                }
            } else if (inText && !reading && xml.isCharacters()) {
                string.append(xml.getText());
            }
        }
    }

    /** The cells where they stand, so that empty ones and empty rows keep their places. */
    private final class Cells {

        private static final Set<String> VALUES = Set.of("v", "t");

        private final StringBuilder value = new StringBuilder();
        private final List<String> row = new ArrayList<>();
        private String type = "";
        private int style;
        private int column;
        private boolean inValue;
        private boolean tooLarge;

        void accept(XMLStreamReader xml) {
            if (xml.isStartElement()) {
                begin(xml);
            } else if (xml.isEndElement()) {
                end(xml.getLocalName());
            } else if (inValue && xml.isCharacters() && value.length() <= TableFile.LONGEST_CELL) {
                value.append(xml.getText());
            }
        }

        private void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "row" -> {
                    row.clear();
                    column = 0;
                    int number = number(xml.getAttributeValue(null, "r"));
                    tooLarge |= number > TableFile.MOST_ROWS || rows.size() >= TableFile.MOST_ROWS;
                    while (!tooLarge && rows.size() < number - 1) {
                        rows.add(List.of());
                    }
                }
                case "c" -> {
                    value.setLength(0);
                    type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
                    style = number(xml.getAttributeValue(null, "s"));
                    var place = xml.getAttributeValue(null, "r");
                    column = place == null ? column : column(place);
                }
                default -> inValue = VALUES.contains(xml.getLocalName());
            }
        }

        private void end(String name) {
            inValue = false;
            if (name.equals("c") && column < TableFile.MOST_COLUMNS) {
                IntStream.range(row.size(), column).forEach(empty -> row.add(""));
                row.add(text().strip());
                column++;
            } else if (name.equals("row") && !tooLarge) {
                rows.add(TableFile.trimmed(row));
            }
        }

        private String text() {
            var raw = value.toString();
            return switch (type) {
                case "s" -> {
                    int at = number(raw);
                    yield at < strings.size() ? strings.get(at) : "";
                }
                case "n" -> shown(raw, style < dayStyles.size() && dayStyles.get(style));
                default -> raw;
            };
        }

        private String shown(String raw, boolean day) {
            if (raw.isBlank()) {
                return "";
            }
            try {
                var number = new BigDecimal(raw.strip());
                if (number.signum() < 0 || number.compareTo(LAST_DAY) > 0 || !day) {
                    return number.scale() < -20
                            ? raw
                            : number.stripTrailingZeros().toPlainString();
                }
                return DAY.format(ZERO.plusDays(number.intValue() + (since1904 ? DAYS_1904 : 0)));
            } catch (NumberFormatException noNumber) {
                return raw;
            }
        }

        private static int column(String place) {
            int column = 0;
            for (int at = 0;
                    at < place.length() && Character.isLetter(place.charAt(at)) && column < LETTERS * LETTERS;
                    at++) {
                column = column * LETTERS + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
            }
            return Math.max(0, column - 1);
        }
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
