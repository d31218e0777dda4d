package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.taphuan.classes.BlockId;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.UsualWeek;
import vn.taphuan.classes.session.Booking;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;

/** When a venue or lecturer is taken: a month to look at, its sessions below, and beside it the days that are not to be had. */
class OccupiedDays extends Div {

    /** Days on which it is not to be had. @param whole none of it, so that the month shows them */
    record Gap(BlockId id, DaySpan days, String what, boolean whole) {}

    /** Where a page of this kind gets what it shows. */
    interface Source {

        UsualWeek week();

        List<Booking> bookings(LocalDate from, LocalDate to);

        /** Those that are not over on a day. */
        List<Gap> gaps(LocalDate from);

        /** Name of the holiday or day off, empty for other days. */
        Map<LocalDate, String> holidays(LocalDate from, LocalDate to);

        /** What a class's session says beside its class: rooms for a lecturer, modules for a venue. */
        String about(Booking booking);

        void remove(BlockId gap);

        /** Asks for further days. @param stored to be run once they are stored */
        void ask(Runnable stored);
    }

    /** The words that differ between venues and lecturers; keys of texts. */
    record Keys(String title, String add, String none, String remove) {}

    private final transient Source source;
    private final transient Keys keys;
    private final boolean own;
    private final LocalDate today;
    private YearMonth month;

    /** @param own whether whoever looks may change the days */
    OccupiedDays(Source source, Keys keys, boolean own, LocalDate today) {
        this(source, keys, own, today, YearMonth.from(today));
    }

    /** @param month that is shown first */
    OccupiedDays(Source source, Keys keys, boolean own, LocalDate today, YearMonth month) {
        this.source = source;
        this.keys = keys;
        this.own = own;
        this.today = today;
        this.month = month;
        addClassName("classes-two");
        show();
    }

    private void show() {
        removeAll();
        var from = month.atDay(1);
        var to = month.atEndOfMonth();
        var bookings = source.bookings(from, to);
        var gaps = source.gaps(from);
        var holidays = source.holidays(from, to);
        var calendar = new HalfDayMonth(month, today, days(bookings, gaps, holidays), chosen -> {
            month = chosen;
            show();
        });
        var left = new Div(calendar, agenda(bookings));
        left.addClassNames("card", "stack");
        add(left, gaps());
    }

    private HalfDayMonth.Days days(List<Booking> bookings, List<Gap> gaps, Map<LocalDate, String> holidays) {
        return new HalfDayMonth.Days() {
            @Override
            public HalfDayMonth.Mark mark(LocalDate date, HalfDay half) {
                if (bookings.stream().anyMatch(one -> one.date().equals(date) && one.halfDay() == half)) {
                    return HalfDayMonth.Mark.TAKEN;
                }
                if (gaps.stream().anyMatch(gap -> gap.whole() && gap.days().covers(date, half))) {
                    return HalfDayMonth.Mark.BLOCKED;
                }
                return source.week().includes(date, half) ? HalfDayMonth.Mark.FREE : HalfDayMonth.Mark.CLOSED;
            }

            @Override
            public String holiday(LocalDate date) {
                return holidays.getOrDefault(date, "");
            }
        };
    }

    private Component agenda(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            var none = new Paragraph(getTranslation("classes.month.empty"));
            none.addClassNames("s", "soft");
            return none;
        }
        var list = new UnorderedList();
        list.addClassName("list");
        list.setId("agenda");
        bookings.forEach(booking -> list.add(new ListItem(date(booking), words(booking))));
        return list;
    }

    private Component date(Booking booking) {
        var box = new Div(new Bold(String.valueOf(booking.date().getDayOfMonth())), italic(booking));
        box.addClassName("date");
        box.getElement().setAttribute("aria-hidden", "true");
        return box;
    }

    private Component italic(Booking booking) {
        var text = new HtmlContainer("i");
        text.setText(Words.halfDay(this, booking.halfDay()));
        return text;
    }

    private Component words(Booking booking) {
        var label = booking.trainingClass();
        Component title = label == null
                ? new Bold(getTranslation("classes.month.elsewhere"))
                : new Anchor(ClassView.path(label.id()), Words.full(this, label));
        var when = new Div(Words.when(this, booking.date(), booking.halfDay()) + " · "
                + getTranslation("classes.month.periods", booking.periods()));
        when.addClassNames("s", "soft");
        var words = new Div(title, when);
        words.addClassName("grow");
        var about = source.about(booking);
        if (!about.isEmpty()) {
            var line = new Div(about);
            line.addClassNames("s", "soft");
            words.add(line);
        }
        if (label != null) {
            words.add(new Div(Words.badge(this, booking.state())));
        }
        return words;
    }

    private Component gaps() {
        var known = source.gaps(today);
        var card = new Card(getTranslation(keys.title()));
        card.setId("gaps");
        if (known.isEmpty()) {
            var none = new Paragraph(getTranslation(keys.none()));
            none.addClassNames("s", "soft");
            card.add(none);
        } else {
            var list = new UnorderedList();
            list.addClassName("list");
            known.forEach(gap -> list.add(item(gap)));
            card.add(list);
        }
        if (own) {
            card.add(new Div(Buttons.plain(getTranslation(keys.add()), "add-gap", () -> source.ask(this::show))));
        }
        return card;
    }

    private ListItem item(Gap gap) {
        var words = new Div(new Bold(Words.span(this, gap.days())));
        words.addClassName("grow");
        if (!gap.what().isEmpty()) {
            var what = new Div(gap.what());
            what.addClassNames("s", "soft");
            words.add(what);
        }
        var classes = inTheWay(gap);
        if (!classes.isEmpty()) {
            var warning = new Div(getTranslation("classes.month.in-the-way", classes));
            warning.addClassNames("s", "t-warn");
            words.add(warning);
        }
        var item = new ListItem(words);
        if (own) {
            item.add(Buttons.icon("x", getTranslation(keys.remove(), Words.span(this, gap.days())), () -> {
                source.remove(gap.id());
                show();
            }));
        }
        return item;
    }

    /** Classes that are planned in days that are not to be had. */
    private String inTheWay(Gap gap) {
        return !gap.whole()
                ? ""
                : source
                        .bookings(
                                gap.days().first().isBefore(today)
                                        ? today
                                        : gap.days().first(),
                                gap.days().last())
                        .stream()
                        .filter(booking -> gap.days().covers(booking.date(), booking.halfDay()))
                        .map(booking ->
                                name(booking) + " (" + Words.when(this, booking.date(), booking.halfDay()) + ")")
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private String name(Booking booking) {
        var label = booking.trainingClass();
        return label == null ? getTranslation("classes.month.elsewhere") : Words.label(this, label);
    }
}
