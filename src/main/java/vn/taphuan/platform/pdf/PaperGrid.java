package vn.taphuan.platform.pdf;

import java.util.Collections;
import java.util.List;

/**
 * A table with text in more than one face; its headings are repeated on every page.
 *
 * @param shares widths of the columns, as shares of their sum; at least one
 * @param headings one per column
 * @param rows each with one cell per column; a cell without runs is empty
 * @param rowHeight the least height of a row in millimetres, so that one can write in it; 0 for none
 * @param alignments one per column, for its cells
 */
public record PaperGrid(
        List<Double> shares,
        List<String> headings,
        List<List<List<PaperRun>>> rows,
        double rowHeight,
        List<PaperAlignment> alignments) {

    /** All cells at their left. */
    public PaperGrid(List<Double> shares, List<String> headings, List<List<List<PaperRun>>> rows, double rowHeight) {
        this(shares, headings, rows, rowHeight, Collections.nCopies(shares.size(), PaperAlignment.LEFT));
    }

    public PaperGrid {
        shares = List.copyOf(shares);
        headings = List.copyOf(headings);
        alignments = List.copyOf(alignments);
        rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
        int width = shares.size();
        if (width == 0
                || headings.size() != width
                || alignments.size() != width
                || rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every row needs one cell per column");
        }
    }
}
