package vn.taphuan.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;

/** Links from one span of days to the one before, to that of today and to the one after; each has an address of its own. */
class WeekLinks extends Nav {

    /** Name of the day in addresses. */
    static final String FROM = "from";

    static final String VIEW = "view";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final int LAST = 6;

    /** @param address of the page that shows a day */
    WeekLinks(String label, LocalDate before, LocalDate today, LocalDate after, Function<LocalDate, String> address) {
        addClassName("seg");
        setAriaLabel(label);
        add(link(address.apply(before), "chevl", getTranslation("schedule.before"), "go-before"));
        var now = new Anchor(address.apply(today), getTranslation("schedule.now"));
        now.setId("go-now");
        add(now);
        add(link(address.apply(after), "chev", getTranslation("schedule.after"), "go-after"));
    }

    private static Anchor link(String address, String icon, String text, String id) {
        var link = new Anchor(address, Icons.of(icon));
        link.setAriaLabel(text);
        link.setTitle(text);
        link.setId(id);
        return link;
    }

    /** The day that an address names; today without one, or where it is no day. */
    static LocalDate day(BeforeEnterEvent event, LocalDate today) {
        return parameter(event, FROM).flatMap(WeekLinks::parse).orElse(today);
    }

    static Optional<String> parameter(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate sunday(LocalDate monday) {
        return monday.plusDays(LAST);
    }

    /** Number of the week in its year, as calendars print it. */
    static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** "23/11 – 29/11/2026". */
    static String days(LocalDate monday) {
        return DAY.format(monday) + " – " + Formats.date(sunday(monday));
    }
}
