package vn.taphuan.officialpapers.layout;

import java.util.List;

/** A part of a paper's body. */
public sealed interface Block {

    /** @param level 1 for the headings of the paper's parts, 2 below them */
    record Heading(int level, String text) implements Block {}

    /** A paragraph, justified, its first line indented. @param lead its first words, in bold; may be empty */
    record Text(String lead, String text) implements Block {
        public static Text of(String text) {
            return new Text("", text);
        }
    }

    /** A line in the middle. */
    record Centred(String text, boolean bold, boolean italic) implements Block {}

    /**
     * A table whose headings are repeated on every page.
     *
     * @param rows each with one text per column
     * @param rowHeight the least height of a row in millimetres, so that one can write in it; 0 for none
     */
    record Table(List<Column> columns, List<List<String>> rows, double rowHeight) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param share of the width, as a part of the sum of all shares */
    record Column(String heading, double share, boolean centred) {}

    /** What follows stands on a new page. */
    record PageBreak() implements Block {}
}
