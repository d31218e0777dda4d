package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveList;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.board.PeopleFilter;
import vn.taphuan.quizzes.board.PersonLine;
import vn.taphuan.quizzes.board.RoomLine;
import vn.taphuan.quizzes.board.SiteLine;

/** People of one place or of all, filtered by where they stand and by name. */
final class BoardPeople extends Composite<LiveList<AccountId, BoardPeople.Row>> {

    /** @param where place or room, as far as it tells people apart; @param time in words, which change by the minute */
    record Row(PersonLine person, String where, String time) {}

    private final boolean ofAllPlaces;
    private final PeopleFilter first;
    private final transient Consumer<PersonLine> extraTime;

    /**
     * @param ofAllPlaces whether people of several places are shown
     * @param extraTime told for whom it is asked
     */
    BoardPeople(boolean ofAllPlaces, PeopleFilter first, Consumer<PersonLine> extraTime) {
        this.ofAllPlaces = ofAllPlaces;
        this.first = first;
        this.extraTime = extraTime;
    }

    @Override
    protected LiveList<AccountId, Row> initContent() {
        var list = new LiveList<AccountId, Row>(
                "people",
                new LiveList.Reading<>(
                        row -> row.person().account(),
                        row -> row,
                        row -> row.person().fullName() + " " + row.person().unitName()),
                new LiveList.Labels(
                        getTranslation("quizzes.board.people.filter"),
                        getTranslation("quizzes.board.people.search"),
                        getTranslation("quizzes.board.people.none")));
        for (var filter : PeopleFilter.values()) {
            list.filter(getTranslation("quizzes.board.filter." + filter.name()), row -> filter.shows(row.person()));
        }
        list.select(first.ordinal());
        columns(list);
        list.grid().setId("people");
        return list;
    }

    void show(List<SiteLine> sites, Instant moment) {
        List<Row> rows = new ArrayList<>();
        for (var site : sites) {
            var rooms = rooms(site);
            for (var person : site.people()) {
                rows.add(new Row(person, where(site, rooms, person), BoardWords.time(this, person, moment)));
            }
        }
        getContent().show(rows);
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

    private void columns(LiveList<AccountId, Row> list) {
        list.component(column("person"), BoardPeople::name).setFlexGrow(3);
        list.component(
                        column("state"),
                        row -> BoardWords.badge(this, row.person().standing()))
                .setFlexGrow(1);
        list.text(
                        column("heard"),
                        row -> Optional.ofNullable(row.person().heardAt())
                                .map(Formats::clock)
                                .orElse(""))
                .setFlexGrow(0)
                .setAutoWidth(true);
        list.text(column("answered"), row -> answered(row.person()))
                .setFlexGrow(0)
                .setAutoWidth(true);
        list.text(column("time"), Row::time).setFlexGrow(1);
        list.text(
                        column("mark"),
                        row -> Optional.ofNullable(row.person().mark())
                                .map(Formats::mark)
                                .orElse(""))
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        list.component(column("actions"), row -> actions(row.person()))
                .setFlexGrow(0)
                .setWidth("6rem");
    }

    private String column(String name) {
        return getTranslation("quizzes.board.column." + name);
    }

    private static Component name(Row row) {
        var person = row.person();
        return new TwoLines(
                person.fullName(), row.where().isEmpty() ? person.unitName() : person.unitName() + " · " + row.where());
    }

    private String answered(PersonLine person) {
        return person.questions() > 0
                ? getTranslation("quizzes.board.answered", person.answered(), person.questions())
                : "";
    }

    private Component actions(PersonLine person) {
        return Buttons.icon(
                "clock", getTranslation("quizzes.board.extra.for", person.fullName()), () -> extraTime.accept(person));
    }
}
