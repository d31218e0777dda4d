package vn.taphuan.classes.attendance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.platform.persistence.VietnameseNames;

/** What a column of a list says, known by its heading in any spelling that lists of centres have. */
enum ListColumn {
    NAME("ho va ten", "ho ten", "ho va ten hoc vien", "ten hoc vien", "hoc vien", "full name"),
    FAMILY_NAME("ho va dem", "ho dem", "ho va ten dem", "ho"),
    GIVEN_NAME("ten"),
    BIRTH("nam sinh", "ngay sinh", "ngay thang nam sinh", "sinh nam"),
    UNIT("don vi", "don vi cong tac", "co quan", "noi cong tac", "co quan don vi"),
    CODE("ma tai khoan", "ten dang nhap", "tai khoan", "ma hoc vien", "ma"),
    MARK("diem danh", "ghi nhan", "trang thai", "chuyen can", "co mat", "hien dien"),
    MISSED("so tiet nghi", "tiet nghi", "so tiet vang", "nghi tiet");

    private static final int FIRST_ROWS = 20;

    private final Set<String> headings;

    ListColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    /** Where the headings stand, and which column is where. */
    record Layout(int headingRow, Map<ListColumn, Integer> columns) {

        String cell(List<String> row, ListColumn column) {
            var at = columns.get(column);
            return at == null || at >= row.size() ? "" : row.get(at);
        }

        /** In one column or in two. */
        String name(List<String> row) {
            var whole = cell(row, NAME);
            return VietnameseNames.clean(
                    whole.isBlank() ? cell(row, FAMILY_NAME) + " " + cell(row, GIVEN_NAME) : whole);
        }
    }

    /** None where no row among the first says both who and how he took part. */
    static Optional<Layout> find(List<List<String>> rows) {
        for (int at = 0; at < Math.min(rows.size(), FIRST_ROWS); at++) {
            var columns = columns(rows.get(at));
            boolean who = columns.containsKey(NAME) || columns.containsKey(CODE) || columns.containsKey(GIVEN_NAME);
            if (who && columns.containsKey(MARK)) {
                return Optional.of(new Layout(at, columns));
            }
        }
        return Optional.empty();
    }

    private static Map<ListColumn, Integer> columns(List<String> row) {
        Map<ListColumn, Integer> columns = new EnumMap<>(ListColumn.class);
        for (int at = 0; at < row.size(); at++) {
            var heading = plain(row.get(at));
            for (var column : values()) {
                if (column.headings.contains(heading)) {
                    columns.putIfAbsent(column, at);
                }
            }
        }
        return columns;
    }

    /** Letters and digits alone, without diacritics, in small letters. */
    static String plain(String text) {
        return VietnameseNames.searchKey(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
