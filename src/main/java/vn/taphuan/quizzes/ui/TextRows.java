package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;

/** Texts of which the order matters: to be moved, taken away and added, each with something before it. */
abstract class TextRows<R extends TextRows.Row> extends Div {

    static final int PAUSE = 600;
    private static final int MOST = 8;

    private final List<R> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Span legend = new Span();
    private final Paragraph error = new Paragraph();
    private final Button add;
    private final String name;
    private final boolean readOnly;
    private final transient Runnable changed;

    static class Row {
        final TextField text = new TextField();
    }

    /** @param name of one of them, which the keys of the texts and the ids begin with */
    TextRows(String name, boolean readOnly, Runnable changed) {
        this.name = name;
        this.readOnly = readOnly;
        this.changed = changed;
        setId(name + "s");
        addClassNames("field", "option-rows");
        legend.addClassName("label");
        list.addClassName("oe");
        error.addClassName("field-error");
        error.setId(name + "s-error");
        add = Buttons.small(getTranslation("quizzes." + name + ".add"), "add-" + name, () -> {
            add(row(), "").text.focus();
            arrange();
            changed.run();
        });
        getElement().setAttribute("role", "group");
        add(legend, list, error, new Div(add));
    }

    abstract R row();

    /** What stands before a text. @param place from 1 */
    abstract Component before(R row, int place);

    final void legend(String text) {
        legend.setText(text);
        getElement().setAttribute("aria-label", text);
    }

    final List<R> rows() {
        return rows;
    }

    final boolean readOnly() {
        return readOnly;
    }

    final void changed() {
        changed.run();
    }

    final void clear() {
        rows.clear();
    }

    final R add(R row, String text) {
        row.text.setValue(text);
        row.text.setReadOnly(readOnly);
        row.text.setValueChangeMode(ValueChangeMode.LAZY);
        row.text.setValueChangeTimeout(PAUSE);
        row.text.addValueChangeListener(change -> {
            retold(row);
            if (change.isFromClient()) {
                changed.run();
            }
        });
        rows.add(row);
        return row;
    }

    /** The text of a row is another one. */
    void retold(R row) {}

    final void error(String text) {
        error.removeAll();
        error.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            error.add(Icons.of("stop"), new Span(text));
        }
    }

    final void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            list.add(item(i));
        }
        add.setVisible(!readOnly && rows.size() < MOST);
    }

    private ListItem item(int place) {
        var row = rows.get(place);
        row.text.setAriaLabel(getTranslation("quizzes." + name, place + 1));
        row.text.setId(name + "-" + (place + 1));
        var item = new ListItem(before(row, place + 1), row.text);
        if (!readOnly) {
            var up = Buttons.icon("up", told("up", place), () -> move(place, place - 1));
            up.setEnabled(place > 0);
            var down = Buttons.icon("down", told("down", place), () -> move(place, place + 1));
            down.setEnabled(place + 1 < rows.size());
            item.add(up, down, Buttons.icon("x", told("drop", place), () -> drop(place)));
        }
        return item;
    }

    private String told(String what, int place) {
        return getTranslation("quizzes." + name + "." + what, place + 1);
    }

    private void move(int from, int to) {
        Collections.swap(rows, from, to);
        arrange();
        rows.get(to).text.focus();
        changed.run();
    }

    private void drop(int place) {
        rows.remove(place);
        arrange();
        changed.run();
    }
}
