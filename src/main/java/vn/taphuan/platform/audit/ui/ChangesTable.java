package vn.taphuan.platform.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.ui.DataTable;

/** What one entry changed: each field that differs, as it was and as it is. */
final class ChangesTable extends Div {

    ChangesTable(AuditTrail.Line line, AuditWords words) {
        addClassNames("stack", "stack-2");
        if (line.changes().isEmpty()) {
            add(new Paragraph(getTranslation("audit.no-fields")));
            return;
        }
        var table = new DataTable(
                Stream.of("field", "before", "after").map(column -> getTranslation("audit.column." + column)));
        for (var change : line.changes()) {
            table.row(
                    new Span(words.field(change.field(), getLocale())),
                    new Span(words.value(change.before(), getLocale())),
                    new Span(words.value(change.after(), getLocale())));
        }
        add(table);
    }
}
