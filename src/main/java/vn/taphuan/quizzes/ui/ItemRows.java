package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Things in their right order. */
final class ItemRows extends TextRows<TextRows.Row> {

    private static final int FIRST = 4;

    ItemRows(boolean readOnly, Runnable changed) {
        super("item", readOnly, changed);
        legend(getTranslation("quizzes.items"));
    }

    void show(List<String> items) {
        clear();
        items.forEach(item -> add(row(), item));
        while (items.isEmpty() && rows().size() < FIRST) {
            add(row(), "");
        }
        arrange();
    }

    List<String> value() {
        return rows().stream()
                .map(row -> row.text.getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    Row row() {
        return new Row();
    }

    @Override
    Component before(Row row, int place) {
        var number = new Span(String.valueOf(place));
        number.addClassName("place");
        number.getElement().setAttribute("aria-hidden", "true");
        return number;
    }
}
