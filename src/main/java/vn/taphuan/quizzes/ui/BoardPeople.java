package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.board.PeopleFilter;
import vn.taphuan.quizzes.board.PersonLine;
import vn.taphuan.quizzes.board.RoomLine;
import vn.taphuan.quizzes.board.SiteLine;
import vn.taphuan.quizzes.board.Tally;

/**
 * People of one place or of all, filtered by where they stand and by name. The browser holds only the rows in sight, and only rows
 * that have changed are sent again.
 */
final class BoardPeople extends Section {

    private static final PeopleFilter[] FILTERS = PeopleFilter.values();

    /** @param where place or room, as far as it tells people apart; @param time in words, which change by the minute */
    private record Row(PersonLine person, String where, String time) {}

    private final boolean ofAllPlaces;
    private final transient Consumer<PersonLine> extraTime;
    private final FilterTabs filters;
    private final TextField words = new TextField();
    private final CardGrid<AccountId> grid = new CardGrid<>();
    private final List<AccountId> shown = new ArrayList<>();
    private final ListDataProvider<AccountId> provider = new ListDataProvider<>(shown);
    private final LiveText nobody = new LiveText();
    private final transient Map<AccountId, Row> rows = new HashMap<>();
    private transient List<SiteLine> sites = List.of();

    /**
     * @param ofAllPlaces whether people of several places are shown
     * @param extraTime told for whom it is asked
     */
    BoardPeople(boolean ofAllPlaces, PeopleFilter first, Consumer<PersonLine> extraTime) {
        this.ofAllPlaces = ofAllPlaces;
        this.extraTime = extraTime;
        addClassNames("board-people", "stack", "stack-3");
        filters = new FilterTabs(getTranslation("quizzes.board.people.filter"), number -> refill());
        filters.setId("people-filter");
        for (var filter : FILTERS) {
            filters.add(getTranslation("quizzes.board.filter." + filter.name()), 0);
        }
        filters.select(first.ordinal());
        words.setId("people-search");
        words.setPlaceholder(getTranslation("quizzes.board.people.search"));
        words.setAriaLabel(getTranslation("quizzes.board.people.search"));
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> refill());
        columns();
        grid.setId("people");
        grid.setDataProvider(provider);
        var none = new Paragraph(nobody);
        none.addClassName("soft");
        var head = new Div(filters, words);
        head.addClassName("board-people-head");
        add(head, none, grid);
    }

    void show(Tally tally, List<SiteLine> now, Instant moment) {
        sites = now;
        for (var filter : FILTERS) {
            filters.recount(filter.ordinal(), filter.of(tally));
        }
        Map<AccountId, Row> fresh = HashMap.newHashMap(tally.people());
        List<AccountId> changed = new ArrayList<>();
        for (var site : now) {
            var rooms = rooms(site);
            for (var person : site.people()) {
                var row = new Row(person, where(site, rooms, person), BoardWords.time(this, person, moment));
                fresh.put(person.account(), row);
                if (!row.equals(rows.get(person.account()))) {
                    changed.add(person.account());
                }
            }
        }
        rows.clear();
        rows.putAll(fresh);
        if (!refill()) {
            var visible = Set.copyOf(shown);
            changed.stream().filter(visible::contains).forEach(provider::refreshItem);
        }
    }

    /** Whether other people are shown than before, or in another order. */
    private boolean refill() {
        var filter = FILTERS[filters.selected()];
        var key = VietnameseNames.searchKey(words.getValue());
        List<AccountId> wanted = new ArrayList<>();
        for (var site : sites) {
            for (var person : site.people()) {
                if (filter.shows(person) && matches(person, key)) {
                    wanted.add(person.account());
                }
            }
        }
        nobody.say(wanted.isEmpty() ? getTranslation("quizzes.board.people.none") : "");
        grid.setVisible(!wanted.isEmpty());
        if (wanted.equals(shown)) {
            return false;
        }
        shown.clear();
        shown.addAll(wanted);
        provider.refreshAll();
        return true;
    }

    private static boolean matches(PersonLine person, String key) {
        return key.isEmpty()
                || VietnameseNames.searchKey(person.fullName() + " " + person.unitName())
                        .contains(key);
    }

    private static Map<Object, String> rooms(SiteLine site) {
        Map<Object, String> names = new HashMap<>();
        if (site.rooms().size() > 1) {
            for (RoomLine room : site.rooms()) {
                if (room.room() != null) {
                    names.put(room.room(), room.name());
                }
            }
        }
        return names;
    }

    private String where(SiteLine site, Map<Object, String> rooms, PersonLine person) {
        var room = person.room() == null ? "" : rooms.getOrDefault(person.room(), "");
        if (!ofAllPlaces) {
            return room;
        }
        return room.isEmpty() ? site.name() : site.name() + ", " + room;
    }

    private void columns() {
        grid.addClassName("board-grid");
        grid.component(getTranslation("quizzes.board.column.person"), this::name)
                .setFlexGrow(3);
        grid.component(
                        getTranslation("quizzes.board.column.state"),
                        id -> of(id).map(row -> (Component)
                                        BoardWords.badge(this, row.person().standing()))
                                .orElseGet(Span::new))
                .setFlexGrow(1);
        grid.text(
                        getTranslation("quizzes.board.column.heard"),
                        id -> of(id).map(row -> row.person().heardAt())
                                .map(Formats::clock)
                                .orElse(""))
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.text(getTranslation("quizzes.board.column.answered"), this::answered)
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.text(
                        getTranslation("quizzes.board.column.time"),
                        id -> of(id).map(Row::time).orElse(""))
                .setFlexGrow(1);
        grid.text(
                        getTranslation("quizzes.board.column.mark"),
                        id -> of(id).map(row -> row.person().mark())
                                .map(Formats::mark)
                                .orElse(""))
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        grid.component(getTranslation("quizzes.board.column.actions"), this::actions)
                .setFlexGrow(0)
                .setWidth("6rem");
    }

    private Component name(AccountId id) {
        return of(id).map(row -> (Component) new TwoLines(
                        row.person().fullName(),
                        row.where().isEmpty()
                                ? row.person().unitName()
                                : row.person().unitName() + " · " + row.where()))
                .orElseGet(Span::new);
    }

    private String answered(AccountId id) {
        return of(id).map(Row::person)
                .filter(person -> person.questions() > 0)
                .map(person -> getTranslation("quizzes.board.answered", person.answered(), person.questions()))
                .orElse("");
    }

    private Component actions(AccountId id) {
        return of(id).map(Row::person)
                .map(person -> (Component) Buttons.icon(
                        "clock",
                        getTranslation("quizzes.board.extra.for", person.fullName()),
                        () -> extraTime.accept(person)))
                .orElseGet(Span::new);
    }

    private Optional<Row> of(AccountId id) {
        return Optional.ofNullable(rows.get(id));
    }
}
