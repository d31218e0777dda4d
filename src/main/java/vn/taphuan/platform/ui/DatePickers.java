package vn.taphuan.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Dates as they are typed here, 26/11/2026 or 5/1/2026, with weeks from Monday. */
public final class DatePickers {

    private static final int MONDAY = 1;

    private DatePickers() {}

    public static DatePicker of(String label, String id) {
        var locale = UI.getCurrent().getLocale();
        var picker = new DatePicker(label);
        picker.setId(id);
        picker.setLocale(locale);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy")
                .setFirstDayOfWeek(MONDAY)
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT, locale))
                .setToday(picker.getTranslation("platform.date.today"))
                .setCancel(picker.getTranslation("platform.date.close")));
        return picker;
    }

    /** The picker counts from Sunday, whatever day it shows first. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).filter(day -> day != DayOfWeek.SUNDAY))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
