package vn.taphuan.classes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.platform.ui.Buttons;

/** A month in which each day shows its morning and afternoon as two marks; what a mark means is told below it and read out. */
class HalfDayMonth extends Div {

    /** What a half-day is to a venue or lecturer; {@code classes.month.<NAME>} names it. */
    enum Mark {
        FREE,
        TAKEN,
        BLOCKED,
        CLOSED
    }

    /** What is known of the days. */
    interface Days {

        Mark mark(LocalDate date, HalfDay half);

        /** Name of the holiday or day off, empty for other days. */
        String holiday(LocalDate date);
    }

    private static final int WEEK = 7;

    private final Days days;
    private final LocalDate today;

    HalfDayMonth(YearMonth month, LocalDate today, Days days, Consumer<YearMonth> go) {
        this.days = days;
        this.today = today;
        addClassNames("places-month", "stack", "stack-2");
        var locale = UI.getCurrent().getLocale();
        var title = new H3(getTranslation(
                "classes.month", DateTimeFormatter.ofPattern("MM/yyyy").format(month)));
        title.addClassName("grow");
        title.setId("month");
        var head = new Div(
                title,
                Buttons.icon("left", getTranslation("classes.month.before"), () -> go.accept(month.minusMonths(1))),
                Buttons.icon("right", getTranslation("classes.month.after"), () -> go.accept(month.plusMonths(1))));
        head.addClassName("row");
        add(head, table(month, locale), legend());
    }

    private NativeTable table(YearMonth month, Locale locale) {
        var table = new NativeTable();
        var names = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            var cell = new NativeTableHeaderCell(getTranslation("classes.month.day." + day.getValue()));
            cell.getElement()
                    .setAttribute("scope", "col")
                    .setAttribute("abbr", day.getDisplayName(TextStyle.FULL, locale));
            names.add(cell);
        }
        table.getHead().add(names);
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(WEEK)) {
            var row = new NativeTableRow();
            for (int i = 0; i < WEEK; i++) {
                row.add(cell(week.plusDays(i), month));
            }
            table.getBody().add(row);
        }
        return table;
    }

    private NativeTableCell cell(LocalDate date, YearMonth month) {
        var cell = new NativeTableCell();
        if (!YearMonth.from(date).equals(month)) {
            return cell;
        }
        var holiday = days.holiday(date);
        var number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("places-day");
        cell.setClassName("is-today", date.equals(today));
        cell.setClassName("is-holiday", !holiday.isEmpty());
        var marks = new Div();
        marks.addClassName("places-halves");
        for (var half : HalfDay.values()) {
            var mark = new Span();
            mark.addClassNames("places-half", days.mark(date, half).name().toLowerCase(Locale.ROOT));
            marks.add(mark);
        }
        marks.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(words(date, holiday));
        words.addClassName("sr");
        cell.add(number, marks, words);
        if (!holiday.isEmpty()) {
            cell.getElement().setAttribute("title", holiday);
        }
        return cell;
    }

    private String words(LocalDate date, String holiday) {
        var halves = Arrays.stream(HalfDay.values())
                .map(half -> Words.halfDay(this, half) + " "
                        + getTranslation(
                                "classes.month." + days.mark(date, half).name()))
                .collect(Collectors.joining(", "));
        return holiday.isEmpty() ? halves : halves + ", " + holiday;
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassNames("places-legend", "xs", "soft");
        List.of(Mark.TAKEN, Mark.BLOCKED, Mark.CLOSED).forEach(mark -> {
            var sign = new Span();
            sign.addClassNames("places-half", mark.name().toLowerCase(Locale.ROOT));
            sign.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sign, new Span(getTranslation("classes.month." + mark.name()))));
        });
        var off = new Span("1");
        off.addClassNames("places-day", "is-holiday");
        off.getElement().setAttribute("aria-hidden", "true");
        legend.add(new Span(off, new Span(getTranslation("classes.month.holiday"))));
        legend.add(new Span(getTranslation("classes.month.halves")));
        return legend;
    }
}
