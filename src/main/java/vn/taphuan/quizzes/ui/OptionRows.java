package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
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
import vn.taphuan.quizzes.bank.Option;

/** What somebody may choose: each with its mark of being right, to be moved, taken away and added. */
final class OptionRows extends Div {

    private static final int PAUSE = 600;
    private static final int MOST = 8;

    private final List<Row> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Span legend = new Span();
    private final Paragraph error = new Paragraph();
    private final Button add;
    private final boolean readOnly;
    private final transient Runnable changed;
    private boolean several;

    private static final class Row {
        private final TextField text = new TextField();
        private final NativeButton mark = new NativeButton();
        private boolean right;
    }

    OptionRows(boolean readOnly, Runnable changed) {
        this.readOnly = readOnly;
        this.changed = changed;
        setId("options");
        addClassNames("field", "option-rows");
        legend.addClassName("label");
        list.addClassName("oe");
        error.addClassName("field-error");
        error.setId("options-error");
        add = Buttons.small(getTranslation("quizzes.option.add"), "add-option", () -> {
            add("", false).text.focus();
            arrange();
            changed.run();
        });
        getElement().setAttribute("role", "group");
        add(legend, list, error, new Div(add));
    }

    void show(List<Option> options) {
        rows.clear();
        options.forEach(option -> add(option.text(), option.correct()));
        arrange();
    }

    List<Option> value() {
        return rows.stream()
                .map(row -> new Option(row.text.getValue().strip(), row.right))
                .toList();
    }

    /** Whether several may be right. */
    void several(boolean may) {
        several = may;
        legend.setText(getTranslation(may ? "quizzes.options.several" : "quizzes.options.one"));
        getElement().setAttribute("aria-label", legend.getText());
        arrange();
    }

    void error(String text) {
        error.removeAll();
        error.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            error.add(Icons.of("stop"), new Span(text));
        }
    }

    private Row add(String text, boolean right) {
        var row = new Row();
        row.right = right;
        row.text.setValue(text);
        row.text.setReadOnly(readOnly);
        row.text.setValueChangeMode(ValueChangeMode.LAZY);
        row.text.setValueChangeTimeout(PAUSE);
        row.text.addValueChangeListener(change -> {
            mark(row);
            if (change.isFromClient()) {
                changed.run();
            }
        });
        row.mark.getElement().setAttribute("type", "button");
        row.mark.setEnabled(!readOnly);
        row.mark.addClickListener(click -> choose(row));
        rows.add(row);
        return row;
    }

    private void choose(Row chosen) {
        if (several) {
            chosen.right = !chosen.right;
        } else {
            rows.forEach(row -> row.right = row.equals(chosen));
        }
        rows.forEach(this::mark);
        changed.run();
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            list.add(item(i));
        }
        add.setVisible(!readOnly && rows.size() < MOST);
    }

    private ListItem item(int place) {
        var row = rows.get(place);
        row.text.setAriaLabel(getTranslation("quizzes.option", place + 1));
        row.text.setId("option-" + (place + 1));
        row.mark.setId("right-" + (place + 1));
        mark(row);
        var item = new ListItem(row.mark, row.text);
        if (!readOnly) {
            var up = Buttons.icon("up", getTranslation("quizzes.option.up", place + 1), () -> move(place, place - 1));
            up.setEnabled(place > 0);
            var down = Buttons.icon(
                    "down", getTranslation("quizzes.option.down", place + 1), () -> move(place, place + 1));
            down.setEnabled(place + 1 < rows.size());
            var drop = Buttons.icon("x", getTranslation("quizzes.option.drop", place + 1), () -> drop(place));
            item.add(up, down, drop);
        }
        return item;
    }

    private void mark(Row row) {
        row.mark.removeAll();
        row.mark.setClassName(several ? "box" : "radio");
        row.mark.setClassName("is-on", row.right);
        if (several && row.right) {
            row.mark.add(Icons.of("check"));
        }
        row.mark
                .getElement()
                .setAttribute("role", several ? "checkbox" : "radio")
                .setAttribute("aria-checked", String.valueOf(row.right))
                .setAttribute("aria-label", getTranslation("quizzes.option.right", row.text.getValue()));
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
