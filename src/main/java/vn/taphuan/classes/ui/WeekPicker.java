package vn.taphuan.classes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.UsualWeek;

/** The half-days of a week to be ticked: days above each other, morning beside afternoon. */
class WeekPicker extends Div {

    private final Map<UsualWeek.Half, Checkbox> boxes = new LinkedHashMap<>();

    WeekPicker(String label) {
        addClassName("stack");
        addClassName("stack-2");
        var name = new Span(label);
        name.addClassName("label");
        var table = new NativeTable();
        table.addClassName("places-week");
        table.getElement().setAttribute("aria-label", label);
        var head = new NativeTableRow(new NativeTableCell());
        for (var half : HalfDay.values()) {
            head.add(column(Words.halfDay(this, half)));
        }
        table.getHead().add(head);
        for (var day : DayOfWeek.values()) {
            table.getBody().add(row(day));
        }
        add(name, table);
    }

    private static NativeTableHeaderCell column(String name) {
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(DayOfWeek day) {
        var name = day.getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale());
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(cell);
        for (var half : HalfDay.values()) {
            var box = new Checkbox();
            box.setAriaLabel(name + " " + Words.halfDay(this, half));
            box.setId("week-" + day.getValue() + "-" + half.name());
            boxes.put(new UsualWeek.Half(day, half), box);
            row.add(new NativeTableCell(box));
        }
        return row;
    }

    void show(UsualWeek week) {
        boxes.forEach((half, box) -> box.setValue(week.halves().contains(half)));
    }

    UsualWeek week() {
        return new UsualWeek(boxes.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }
}
