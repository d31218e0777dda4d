package vn.taphuan.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of few rows. On a phone each row is a card under its first cell, with the name of the column beside each value; the
 * roles are set so that it remains a table to a screen reader when the style sheet makes blocks of its rows.
 */
public final class DataTable extends Div {

    private static final String ROLE = "role";

    private final NativeTable table = new NativeTable();
    private final List<String> columns;

    /** @param columns their names */
    public DataTable(Stream<String> columns) {
        this.columns = columns.toList();
        addClassName("table-box");
        table.addClassNames("table", "table-cards");
        table.getElement().setAttribute(ROLE, "table");
        table.getHead().getElement().setAttribute(ROLE, "rowgroup");
        table.getBody().getElement().setAttribute(ROLE, "rowgroup");
        var head = row();
        for (var column : this.columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute(ROLE, "columnheader").setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
    }

    /** @param cells one for each column */
    public void row(Component... cells) {
        var row = row();
        for (int i = 0; i < cells.length; i++) {
            var cell = new NativeTableCell(cells[i]);
            cell.getElement().setAttribute(ROLE, "cell").setAttribute("data-label", columns.get(i));
            row.add(cell);
        }
        table.getBody().add(row);
    }

    private static NativeTableRow row() {
        var row = new NativeTableRow();
        row.getElement().setAttribute(ROLE, "row");
        return row;
    }
}
