package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.quizzes.bank.Pair;

/** Things to match, each beside what belongs to it. */
final class PairRows extends Div {

    private static final int FIRST = 3;
    private static final int MOST = 8;

    private final List<Row> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph error = new Paragraph();
    private final Button add;
    private final boolean readOnly;
    private final transient Runnable changed;

    private record Row(TextField left, TextField right) {

        boolean isEmpty() {
            return left.getValue().isBlank() && right.getValue().isBlank();
        }
    }

    PairRows(boolean readOnly, Runnable changed) {
        this.readOnly = readOnly;
        this.changed = changed;
        setId("pairs");
        addClassNames("field", "option-rows");
        var legend = new Span(getTranslation("quizzes.pairs"));
        legend.addClassName("label");
        list.addClassName("pairs");
        error.addClassName("field-error");
        error.setId("pairs-error");
        add = Buttons.small(getTranslation("quizzes.pair.add"), "add-pair", () -> {
            append("", "").left().focus();
            arrange();
            changed.run();
        });
        getElement().setAttribute("role", "group").setAttribute("aria-label", legend.getText());
        add(legend, list, error, new Div(add));
    }

    void show(List<Pair> pairs) {
        rows.clear();
        pairs.forEach(pair -> append(pair.left(), pair.right()));
        while (pairs.isEmpty() && rows.size() < FIRST) {
            append("", "");
        }
        arrange();
    }

    List<Pair> value() {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new Pair(
                        row.left().getValue().strip(), row.right().getValue().strip()))
                .toList();
    }

    void error(String text) {
        error.removeAll();
        error.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            error.add(Icons.of("stop"), new Span(text));
        }
    }

    private Row append(String left, String right) {
        var row = new Row(field(left), field(right));
        rows.add(row);
        return row;
    }

    private TextField field(String text) {
        var field = new TextField();
        field.setValue(text);
        field.setReadOnly(readOnly);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TextRows.PAUSE);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int place = i + 1;
            row.left().setId("left-" + place);
            row.left().setAriaLabel(getTranslation("quizzes.pair.left", place));
            row.right().setId("right-of-" + place);
            row.right().setAriaLabel(getTranslation("quizzes.pair.right", place));
            row.left().setPlaceholder(getTranslation("quizzes.pair.left", place));
            row.right().setPlaceholder(getTranslation("quizzes.pair.right", place));
            var item = new ListItem(row.left(), row.right());
            if (!readOnly) {
                item.add(Buttons.icon("x", getTranslation("quizzes.pair.drop", place), () -> {
                    rows.remove(row);
                    arrange();
                    changed.run();
                }));
            }
            list.add(item);
        }
        add.setVisible(!readOnly && rows.size() < MOST);
    }
}
