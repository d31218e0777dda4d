package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.schedule.CalendarGap;
import vn.taphuan.classes.schedule.CalendarSession;
import vn.taphuan.classes.schedule.ClassCalendar;
import vn.taphuan.classes.venue.VenueSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PageTabs;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** The sessions of the own centres by day and half-day, a week or a month at a time: what holds, not what drafts would change. */
@Route(value = CalendarView.PATH, layout = MainLayout.class)
@Menu(title = "schedule.calendar.menu", icon = "cal", order = 111)
@RolesAllowed(Permissions.CLASS_READ)
class CalendarView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "calendar";

    private static final String MONTH = "month";

    private final transient ClassCalendar calendar;
    private final transient PlaceCalendars places;
    private final transient Venues venues;
    private final transient Lecturers lecturers;
    private final transient Units units;
    private final transient Clock clock;
    private final Select<UnitSummary> centre = new Select<>();
    private final Select<VenueSummary> venue = new Select<>();
    private final Select<LecturerSummary> lecturer = new Select<>();
    private final Div shown = new Div();
    private LocalDate day;
    private boolean byMonth;

    CalendarView(
            ClassCalendar calendar,
            PlaceCalendars places,
            Venues venues,
            Lecturers lecturers,
            Units units,
            Clock clock) {
        this.calendar = calendar;
        this.places = places;
        this.venues = venues;
        this.lecturers = lecturers;
        this.units = units;
        this.clock = clock;
        this.day = LocalDate.now(clock);
        addClassName("page");
        shown.setId("shown");
        shown.addClassName("stack");
    }

    static String path(LocalDate day, boolean byMonth) {
        var address = PATH + "?" + WeekLinks.FROM + "=" + day;
        return byMonth ? address + "&" + WeekLinks.VIEW + "=" + MONTH : address;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.calendar.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        day = WeekLinks.day(event, LocalDate.now(clock));
        byMonth =
                WeekLinks.parameter(event, WeekLinks.VIEW).filter(MONTH::equals).isPresent();
        removeAll();
        var monday = WeekLinks.monday(day);
        var head = new PageHead(
                byMonth
                        ? getTranslation("schedule.calendar.title")
                        : getTranslation("schedule.board.week", WeekLinks.number(monday), WeekLinks.days(monday)),
                getTranslation("schedule.calendar.help"));
        if (!byMonth) {
            head.offer(new WeekLinks(
                    getTranslation("schedule.week.change"),
                    monday.minusWeeks(1),
                    LocalDate.now(clock),
                    monday.plusWeeks(1),
                    other -> path(other, false)));
        }
        add(head, tabs(), filters(), shown);
        show();
    }

    private PageTabs tabs() {
        var tabs = new PageTabs(getTranslation("schedule.calendar.title"));
        tabs.add("tab-week", getTranslation("schedule.calendar.week"), path(day, false), !byMonth);
        tabs.add("tab-month", getTranslation("schedule.calendar.month"), path(day, true), byMonth);
        return tabs;
    }

    private Div filters() {
        var centres = units.within(Permissions.CLASS_READ, "", UnitKind.POLITICAL_CENTRE);
        filter(centre, "centre", centres, UnitSummary::name);
        filter(venue, "venue", venues.search(""), VenueSummary::name);
        filter(lecturer, "lecturer", lecturers.search(""), LecturerSummary::name);
        var row = new Div();
        row.addClassName("schedule-filters");
        if (centres.size() > 1) {
            row.add(centre);
        }
        row.add(venue, lecturer);
        return row;
    }

    /** What was chosen stays when another week is opened. */
    private <T> void filter(Select<T> select, String id, List<T> items, ItemLabelGenerator<T> name) {
        var before = Optional.ofNullable(select.getValue());
        boolean known = select.getId().isPresent();
        select.setId("filter-" + id);
        select.setLabel(getTranslation("schedule.filter." + id));
        select.setItemLabelGenerator(item -> item == null ? getTranslation("schedule.filter.all") : name.apply(item));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("schedule.filter.all"));
        before.filter(items::contains).ifPresent(select::setValue);
        if (!known) {
            select.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    show();
                }
            });
        }
    }

    private void show() {
        shown.removeAll();
        shown.add(byMonth ? month() : week());
    }

    private OccupiedDays month() {
        return new OccupiedDays(
                new CalendarMonth(places, this::sessions, this::gaps, isOfOneThing()),
                new OccupiedDays.Keys("schedule.gaps", "schedule.gaps", "schedule.gaps.none", "schedule.gaps"),
                false,
                LocalDate.now(clock),
                YearMonth.from(day));
    }

    /** Whether the days are those of one venue or lecturer, so that those when it is not to be had are marked in the month. */
    private boolean isOfOneThing() {
        return venue.getValue() != null || lecturer.getValue() != null;
    }

    /** What holds within these days and passes the filters. */
    private List<CalendarSession> sessions(LocalDate from, LocalDate to) {
        return calendar.sessions(from, to).stream()
                .filter(one -> !one.session().date().isBefore(from)
                        && !one.session().date().isAfter(to))
                .filter(this::passes)
                .toList();
    }

    private boolean passes(CalendarSession one) {
        var hasCentre =
                Optional.ofNullable(centre.getValue()).map(UnitSummary::id).map(chosen -> chosen.equals(one.centre()));
        var hasVenue = Optional.ofNullable(venue.getValue())
                .map(chosen -> one.session().rooms().stream()
                        .anyMatch(use -> chosen.rooms().stream()
                                .anyMatch(room -> room.id().equals(use.room()))));
        var hasLecturer = Optional.ofNullable(lecturer.getValue())
                .map(chosen -> one.session().lecturers().stream()
                        .anyMatch(teacher -> teacher.lecturer().equals(chosen.id())));
        return Stream.of(hasCentre, hasVenue, hasLecturer).allMatch(passed -> passed.orElse(true));
    }

    private List<CalendarGap> gaps(LocalDate from, LocalDate to) {
        return calendar.gaps(from, to).stream().filter(this::concerns).toList();
    }

    private boolean concerns(CalendarGap gap) {
        var its = Stream.concat(
                        Stream.ofNullable(venue.getValue())
                                .flatMap(chosen -> Stream.concat(
                                        Stream.of(chosen.id().value()),
                                        chosen.rooms().stream()
                                                .map(room -> room.id().value()))),
                        Stream.ofNullable(lecturer.getValue())
                                .map(chosen -> chosen.id().value()))
                .toList();
        return its.isEmpty() || its.contains(gap.thing());
    }

    /** The days of a week, side by side or, on a phone, one after the other. */
    private Div week() {
        var monday = WeekLinks.monday(day);
        var sunday = WeekLinks.sunday(monday);
        var sessions = sessions(monday, sunday);
        var gaps = gaps(monday, sunday);
        var holidays = places.holidays(monday, sunday);
        var names = units.byId(
                sessions.stream().map(CalendarSession::centre).distinct().toList());
        var week = new Div();
        week.addClassName("schedule-week");
        week.setId("week");
        monday.datesUntil(sunday.plusDays(1))
                .forEach(date -> week.add(day(
                        date,
                        sessions.stream()
                                .filter(one -> one.session().date().equals(date))
                                .toList(),
                        gaps,
                        Optional.ofNullable(holidays.get(date)).orElse(""),
                        names)));
        return week;
    }

    private Section day(
            LocalDate date,
            List<CalendarSession> sessions,
            List<CalendarGap> gaps,
            String holiday,
            Map<UnitId, UnitSummary> names) {
        var title = new H2(Words.weekday(date));
        var section = new Section(title);
        section.setId("day-" + date);
        section.addClassNames("card", "stack", "stack-2", "schedule-day");
        section.setClassName("is-today", date.equals(LocalDate.now(clock)));
        if (!holiday.isEmpty()) {
            section.add(Words.badge("warn", "flag", holiday));
        }
        for (var half : HalfDay.values()) {
            var its = sessions.stream()
                    .filter(one -> one.session().halfDay() == half)
                    .toList();
            var not = gaps.stream().filter(gap -> gap.days().covers(date, half)).toList();
            if (!its.isEmpty() || !not.isEmpty()) {
                section.add(new H3(Words.halfDay(this, half)), list(its, not, names));
            }
        }
        if (sessions.isEmpty()) {
            var none = new Paragraph(getTranslation("schedule.day.none"));
            none.addClassNames("s", "soft");
            section.add(none);
        }
        return section;
    }

    private UnorderedList list(List<CalendarSession> sessions, List<CalendarGap> gaps, Map<UnitId, UnitSummary> names) {
        var list = new UnorderedList();
        list.addClassName("list");
        sessions.forEach(one -> list.add(new ListItem(words(one, names))));
        gaps.forEach(gap -> list.add(new ListItem(Words.badge("", "ban", said(gap)))));
        return list;
    }

    private static String said(CalendarGap gap) {
        return gap.reason() == null ? gap.name() : gap.name() + ": " + gap.reason();
    }

    private Component words(CalendarSession one, Map<UnitId, UnitSummary> names) {
        var label = Words.label(this, one.trainingClass());
        var link = new Anchor(
                ClassView.path(one.trainingClass().id()) + "/sessions",
                getTranslation("classes.session-of", label, one.session().number()));
        var words = new Div(link);
        words.addClassNames("grow", "schedule-session");
        var shownAs = one.session();
        Stream.of(
                        one.trainingClass().name(),
                        String.join(
                                ", ",
                                shownAs.rooms().stream()
                                        .map(room -> room.name() + " · " + room.placeName())
                                        .toList()),
                        String.join(
                                ", ",
                                shownAs.lecturers().stream()
                                        .map(teacher -> teacher.name())
                                        .toList()),
                        names.size() > 1 && names.containsKey(one.centre())
                                ? Optional.ofNullable(names.get(one.centre()))
                                        .map(UnitSummary::name)
                                        .orElse("")
                                : "")
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var soft = new Div(line);
                    soft.addClassNames("s", "soft");
                    words.add(soft);
                });
        words.add(new Div(Words.badge(this, one.state())));
        return words;
    }
}
