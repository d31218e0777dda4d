package vn.taphuan.platform.pdf;

import java.util.List;

/**
 * A table whose headings are repeated on every page.
 *
 * @param columns at least one
 * @param rows each with one text per column, empty where there is nothing
 */
public record PaperTable(List<Column> columns, List<List<String>> rows) {

    /** A column; its width is its share of the sum of all shares. */
    public record Column(String heading, double share, PaperAlignment alignment) {

        public static Column of(String heading, double share) {
            return new Column(heading, share, PaperAlignment.LEFT);
        }
    }

    public PaperTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row needs one text per column");
        }
    }
}
