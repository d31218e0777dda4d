package vn.taphuan.platform.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows of CSV (RFC 4180): cells apart by whatever of comma, semicolon and tab the first line has most of, quoted where needed. */
final class CsvRows {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvRows(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<List<String>> of(String text) throws IOException {
        var reading = new CsvRows(text);
        reading.read();
        return reading.rows;
    }

    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElseThrow();
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(one -> one == wanted).count();
    }

    private void read() throws IOException {
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (quoted && one == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append(one);
                at++;
            } else if (one == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted) {
                cell.append(one);
            } else if (one == separator) {
                endCell();
            } else if (one == '\n') {
                endRow();
            } else if (one != '\r') {
                cell.append(one);
            }
            TableFile.bound(cell.length() <= TableFile.LONGEST_CELL);
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
    }

    private void endCell() throws IOException {
        row.add(cell.toString().strip());
        cell.setLength(0);
        TableFile.bound(row.size() <= TableFile.MOST_COLUMNS);
    }

    private void endRow() throws IOException {
        endCell();
        rows.add(TableFile.trimmed(row));
        row.clear();
        TableFile.bound(rows.size() <= TableFile.MOST_ROWS);
    }
}
