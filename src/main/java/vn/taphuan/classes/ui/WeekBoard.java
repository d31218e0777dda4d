package vn.taphuan.classes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.ui.Bold;

/** Rooms or lecturers under each other, the half-days of a week side by side. */
class WeekBoard extends Div {

    /**
     * A room or lecturer.
     *
     * @param id {@link #NONE} for the row of sessions without any
     * @param offered whether sessions may be moved to it
     */
    record Row(UUID id, String name, String below, boolean offered) {}

    /** In place of the id of a room or lecturer. */
    static final UUID NONE = new UUID(0, 0);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private final List<BoardField> fields = new ArrayList<>();

    /** @param holidays names of holidays and days off */
    WeekBoard(String label, List<LocalDate> days, List<Row> rows, LocalDate today, Map<LocalDate, String> holidays) {
        addClassNames("schedule-board", "scrollx");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", label);
        var table = new NativeTable();
        table.getHead().add(days(days, today, holidays), halves(days));
        rows.forEach(row -> table.getBody().add(row(row, days, today)));
        add(table);
    }

    private NativeTableRow days(List<LocalDate> days, LocalDate today, Map<LocalDate, String> holidays) {
        var line = new NativeTableRow(corner());
        for (var day : days) {
            var cell = new NativeTableHeaderCell();
            cell.getElement()
                    .setAttribute("scope", "colgroup")
                    .setAttribute("colspan", String.valueOf(HalfDay.values().length));
            var name = day.getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale());
            cell.add(new Bold(name), new Span(" " + DAY.format(day)));
            if (day.equals(today)) {
                cell.addClassName("is-today");
                cell.add(new Span(" · " + getTranslation("schedule.today")));
            }
            Optional.ofNullable(holidays.get(day)).ifPresent(holiday -> {
                var words = new Div(holiday);
                words.addClassName("schedule-holiday");
                cell.add(words);
            });
            line.add(cell);
        }
        return line;
    }

    private NativeTableRow halves(List<LocalDate> days) {
        var line = new NativeTableRow(corner());
        days.forEach(day -> {
            for (var half : HalfDay.values()) {
                var cell = new NativeTableHeaderCell(Words.halfDay(this, half));
                cell.getElement().setAttribute("scope", "col");
                line.add(cell);
            }
        });
        return line;
    }

    private static NativeTableCell corner() {
        var corner = new NativeTableCell();
        corner.addClassName("schedule-corner");
        return corner;
    }

    private NativeTableRow row(Row row, List<LocalDate> days, LocalDate today) {
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Bold(row.name()));
        if (!row.below().isEmpty()) {
            var below = new Div(row.below());
            below.addClassNames("soft", "xs");
            name.add(below);
        }
        var line = new NativeTableRow(name);
        for (var day : days) {
            for (var half : HalfDay.values()) {
                var field = new BoardField(row, day, half);
                field.setClassName("is-today", day.equals(today));
                fields.add(field);
                line.add(field);
            }
        }
        return line;
    }

    List<BoardField> fields() {
        return fields;
    }

    Optional<BoardField> field(UUID row, LocalDate date, HalfDay half) {
        return fields.stream()
                .filter(field -> field.row().id().equals(row) && field.date().equals(date) && field.halfDay() == half)
                .findFirst();
    }
}
