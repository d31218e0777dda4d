package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.calendar.DayOff;
import vn.taphuan.classes.calendar.DaysOff;
import vn.taphuan.classes.calendar.PlanSettings;
import vn.taphuan.classes.calendar.SaveDayOffResult;
import vn.taphuan.classes.calendar.Travel;
import vn.taphuan.classes.calendar.TravelTimes;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.Holidays;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.DecimalField;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What planning goes by: the holidays of a year with the days off decided for it, hours by road, and what is taken for granted. */
@Route(value = "plan-calendar", layout = MainLayout.class)
@Menu(title = "classes.calendar.menu", icon = "cal", order = 145)
@RolesAllowed({Permissions.CLASS_READ, Permissions.OPERATIONS})
class PlanCalendarView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient DaysOff daysOff;
    private final transient TravelTimes travel;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Div days = new Div();
    private final Div roads = new Div();
    private final Div settings = new Div();
    private int year;

    PlanCalendarView(DaysOff daysOff, TravelTimes travel, Units units, CurrentAccount current, Clock clock) {
        this.daysOff = daysOff;
        this.travel = travel;
        this.units = units;
        this.current = current;
        this.clock = clock;
        this.year = LocalDate.now(clock).getYear();
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.calendar.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var columns = new Div(days, new Div(roads, settings));
        columns.addClassName("classes-two");
        columns.getComponentAt(1).addClassName("stack");
        add(new PageHead(getTranslation("classes.calendar.title"), getTranslation("classes.calendar.help")), columns);
        showDays();
        showRoads();
        showSettings();
    }

    private void showDays() {
        days.removeAll();
        var choice = new Select<Integer>();
        choice.setLabel(getTranslation("classes.calendar.year"));
        choice.setItems(IntStream.rangeClosed(Holidays.YEARS.first(), Holidays.YEARS.last())
                .boxed()
                .toList());
        choice.setItemLabelGenerator(String::valueOf);
        choice.setId("year");
        choice.setValue(Holidays.YEARS.contains(year) ? year : Holidays.YEARS.last());
        choice.addValueChangeListener(change -> {
            year = change.getValue();
            showDays();
        });
        boolean may = daysOff.mayRecord();
        var list = new UnorderedList();
        list.addClassName("list");
        list.setId("holidays");
        lines(may).values().forEach(list::add);
        var card = new Card(getTranslation("classes.calendar.days"), choice, list, toBeChecked("days"));
        if (may) {
            card.add(newDay());
        }
        days.add(card);
    }

    /** Holidays by law and days off by decision together, in the order of time. */
    private Map<LocalDate, ListItem> lines(boolean may) {
        Map<LocalDate, ListItem> lines = new TreeMap<>();
        Holidays.of(year)
                .forEach((date, holiday) -> lines.put(
                        date,
                        line(
                                date,
                                capital(getTranslation("classes.holiday." + holiday.name())),
                                "",
                                new StateBadge(Tone.DONE, "check", getTranslation("classes.calendar.by-law")))));
        daysOff.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).forEach(day -> {
            var item = line(
                    day.date(),
                    day.name(),
                    day.paper() == null ? "" : day.paper(),
                    day.working()
                            ? new StateBadge(Tone.NEUTRAL, "clock", getTranslation("classes.calendar.working"))
                            : new StateBadge(Tone.ATTENTION, "flag", getTranslation("classes.calendar.decided")));
            if (may) {
                item.add(Buttons.icon(
                        "x", getTranslation("classes.calendar.day.remove", Formats.date(day.date())), () -> {
                            daysOff.remove(day.date());
                            showDays();
                        }));
            }
            lines.put(day.date(), item);
        });
        return lines;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private ListItem line(LocalDate date, String name, String below, Component state) {
        var words = new Div(new Bold(Words.weekday(date)), new Div(name));
        words.addClassNames("grow", "s");
        if (!below.isEmpty()) {
            var soft = new Div(below);
            soft.addClassNames("soft", "xs");
            words.add(soft);
        }
        return new ListItem(words, state);
    }

    private Component newDay() {
        var date = DatePickers.of(getTranslation("classes.calendar.day"), "day-off");
        var name = new TextField(getTranslation("classes.calendar.day.name"));
        name.setId("day-off-name");
        name.setMaxLength(200);
        var paper = new TextField(getTranslation("classes.calendar.day.paper"));
        paper.setId("day-off-paper");
        paper.setMaxLength(200);
        var working = new Checkbox(getTranslation("classes.calendar.day.working"));
        working.setId("day-off-working");
        var said = new Said("said-day-off");
        var fields = new Div(date, name, paper);
        fields.addClassName("classes-fields");
        var add = Buttons.creating(getTranslation("classes.calendar.day.add"), "add-day-off", () -> {
            said.clear();
            if (date.getValue() == null) {
                said.refuse(getTranslation("classes.problem.DATE_MISSING"));
                return;
            }
            switch (daysOff.record(new DayOff(
                    date.getValue(), working.getValue(), name.getValue().strip(), Typed.orNone(paper.getValue())))) {
                case SaveDayOffResult.Stored() -> {
                    year = date.getValue().getYear();
                    showDays();
                }
                case SaveDayOffResult.NameMissing() -> said.refuse(getTranslation("classes.calendar.day.no-name"));
                case SaveDayOffResult.TextTooLong() -> said.refuse(getTranslation("classes.problem.TEXT_TOO_LONG"));
                case SaveDayOffResult.KnownAlready() -> said.refuse(getTranslation("classes.calendar.day.known"));
                case SaveDayOffResult.YearWrong() -> said.refuse(getTranslation("classes.calendar.day.year"));
            }
        });
        var box = new Div(fields, working, said, new Div(add));
        box.addClassNames("stack", "stack-3");
        return box;
    }

    private void showRoads() {
        roads.removeAll();
        var known = travel.all();
        var names = units.byId(
                known.stream().flatMap(way -> Stream.of(way.one(), way.other())).collect(Collectors.toSet()));
        Function<Travel, String> ends = way -> Stream.of(way.one(), way.other())
                .map(unit -> names.containsKey(unit) ? names.get(unit).name() : "")
                .sorted()
                .collect(Collectors.joining(" – "));
        var card = new Card(getTranslation("classes.calendar.roads"));
        if (known.isEmpty()) {
            card.add(soft(getTranslation("classes.calendar.roads.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("list");
            list.setId("roads");
            known.forEach(way -> {
                var name = new Div(ends.apply(way));
                name.addClassNames("grow", "s");
                var hours = new Span(getTranslation(
                        "classes.calendar.hours", Formats.number(way.hours().doubleValue())));
                hours.addClassName("nowrap");
                list.add(new ListItem(name, hours));
            });
            card.add(list);
        }
        if (current.may(Permissions.CLASS_PLAN)) {
            card.add(newRoad());
        }
        roads.add(card);
    }

    private Component newRoad() {
        var one = unitField("road-one", "classes.calendar.road.one");
        var other = unitField("road-other", "classes.calendar.road.other");
        var hours = new DecimalField(getTranslation("classes.calendar.road.hours"));
        hours.setId("road-hours");
        var said = new Said("said-road");
        var fields = new Div(one, other, hours);
        fields.addClassName("classes-fields");
        var save = Buttons.plain(getTranslation("classes.calendar.road.save"), "save-road", () -> {
            said.clear();
            if (one.getValue() == null || other.getValue() == null) {
                said.refuse(getTranslation("classes.calendar.road.missing"));
                return;
            }
            if (!isOwn(one.getValue()) && !isOwn(other.getValue())) {
                said.refuse(getTranslation("classes.calendar.road.foreign"));
                return;
            }
            if (travel.enter(one.getValue().id(), other.getValue().id(), hours.getValue())) {
                showRoads();
            } else {
                said.refuse(getTranslation("classes.calendar.road.wrong"));
            }
        });
        var box = new Div(fields, said, new Div(save));
        box.addClassNames("stack", "stack-3");
        return box;
    }

    private boolean isOwn(UnitSummary unit) {
        return current.scope(Permissions.CLASS_PLAN).includes(unit.id());
    }

    private ComboBox<UnitSummary> unitField(String id, String label) {
        var field = new ComboBox<UnitSummary>(getTranslation(label));
        field.setId(id);
        field.setItemLabelGenerator(UnitSummary::name);
        field.setItems((Query<UnitSummary, String> query) ->
                units.search(query.getFilter().orElse(""), null, LocalDate.now(clock)).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        return field;
    }

    private void showSettings() {
        settings.removeAll();
        var now = travel.settings();
        boolean may = daysOff.mayRecord();
        if (!may) {
            settings.add(new Card(getTranslation("classes.calendar.settings"), facts(now), toBeChecked("settings")));
            return;
        }
        var midday = hoursField("setting-midday", "classes.calendar.setting.midday", now.middayHours());
        var overnight = hoursField("setting-overnight", "classes.calendar.setting.overnight", now.overnightHours());
        var other = hoursField("setting-other", "classes.calendar.setting.other", now.otherUnitHours());
        other.setHelperText(getTranslation("classes.calendar.setting.other.help"));
        var perYear = new IntegerField(getTranslation("classes.calendar.setting.year"));
        perYear.setId("setting-year");
        perYear.setValue(now.hoursPerYear());
        var said = new Said("said-settings");
        var fields = new Div(midday, overnight, other, perYear);
        fields.addClassName("classes-fields");
        var card = new Card(getTranslation("classes.calendar.settings"), fields, toBeChecked("settings"), said);
        card.add(new Div(Buttons.plain(getTranslation("classes.form.save"), "save-settings", () -> {
            said.clear();
            boolean complete = midday.getValue() != null && overnight.getValue() != null;
            if (complete
                    && travel.settle(new PlanSettings(
                            midday.getValue(),
                            overnight.getValue(),
                            other.getValue(),
                            perYear.getValue(),
                            now.version()))) {
                Toasts.show(getTranslation("classes.calendar.setting.saved"));
                showSettings();
            } else {
                said.refuse(getTranslation("classes.calendar.setting.wrong"));
            }
        })));
        settings.add(card);
    }

    private Facts facts(PlanSettings now) {
        var perYear = now.hoursPerYear();
        return new Facts()
                .with(getTranslation("classes.calendar.setting.midday"), hours(now.middayHours()))
                .with(getTranslation("classes.calendar.setting.overnight"), hours(now.overnightHours()))
                .with(getTranslation("classes.calendar.setting.other"), hours(now.otherUnitHours()))
                .with(getTranslation("classes.calendar.setting.year"), perYear == null ? "–" : Formats.number(perYear));
    }

    private static String hours(@Nullable BigDecimal hours) {
        return hours == null ? "–" : Formats.number(hours.doubleValue());
    }

    private BigDecimalField hoursField(String id, String label, @Nullable BigDecimal hours) {
        var field = new DecimalField(getTranslation(label));
        field.setId(id);
        field.setValue(hours);
        return field;
    }

    private Component toBeChecked(String of) {
        return soft(getTranslation("classes.calendar.check." + of));
    }

    private static Paragraph soft(String text) {
        var line = new Paragraph(text);
        line.addClassNames("s", "soft");
        return line;
    }
}
