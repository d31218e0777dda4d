package vn.taphuan.platform.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import vn.taphuan.platform.audit.AuditTrail;

/** What one entry changed: each field that differs, as it was and as it is. */
final class ChangesTable extends Div {

    ChangesTable(AuditTrail.Line line, AuditWords words) {
        addClassNames("stack", "stack-2");
        if (line.changes().isEmpty()) {
            add(new Paragraph(getTranslation("audit.no-fields")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("table");
        var head = new NativeTableRow();
        head.add(heading("audit.column.field"), heading("audit.column.before"), heading("audit.column.after"));
        table.getHead().add(head);
        for (var change : line.changes()) {
            var row = new NativeTableRow();
            row.add(new NativeTableCell(words.field(change.field(), getLocale())));
            row.add(new NativeTableCell(words.value(change.before(), getLocale())));
            row.add(new NativeTableCell(words.value(change.after(), getLocale())));
            table.getBody().add(row);
        }
        add(table);
    }

    private NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
