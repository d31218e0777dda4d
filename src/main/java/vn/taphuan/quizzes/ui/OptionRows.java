package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.quizzes.bank.Option;

/** What somebody may choose, each with its mark of being right. */
final class OptionRows extends TextRows<OptionRows.Row> {

    private boolean several;

    static final class Row extends TextRows.Row {
        private final NativeButton mark = new NativeButton();
        private boolean right;
    }

    OptionRows(boolean readOnly, Runnable changed) {
        super("option", readOnly, changed);
    }

    void show(List<Option> options) {
        clear();
        options.forEach(option -> add(row(), option.text()).right = option.correct());
        arrange();
    }

    List<Option> value() {
        return rows().stream()
                .map(row -> new Option(row.text.getValue().strip(), row.right))
                .toList();
    }

    /** Whether several may be right. */
    void several(boolean may) {
        several = may;
        legend(getTranslation(may ? "quizzes.options.several" : "quizzes.options.one"));
        arrange();
    }

    @Override
    Row row() {
        var row = new Row();
        row.mark.getElement().setAttribute("type", "button");
        row.mark.setEnabled(!readOnly());
        row.mark.addClickListener(click -> choose(row));
        return row;
    }

    @Override
    Component before(Row row, int place) {
        row.mark.setId("right-" + place);
        retold(row);
        return row.mark;
    }

    @Override
    void retold(Row row) {
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

    private void choose(Row chosen) {
        if (several) {
            chosen.right = !chosen.right;
        } else {
            rows().forEach(row -> row.right = row.equals(chosen));
        }
        rows().forEach(this::retold);
        changed();
    }
}
