package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.quizzes.board.PeopleFilter;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.RoomLine;
import vn.taphuan.quizzes.board.SiteLine;
import vn.taphuan.quizzes.board.Tally;
import vn.taphuan.quizzes.sitting.AllowanceTarget;

/** One place: its totals, its rooms and its people. */
final class BoardSite extends Div implements BoardPart {

    private static final List<ToIntFunction<Tally>> COUNTS =
            List.of(Tally::notBegun, Tally::answering, Tally::silent, Tally::offline, Tally::ended);

    private record Room(RoomLine of, List<LiveText> counts, LiveText mean) {}

    private final PlaceId place;
    private final ExtraTime extraTime;
    private final BoardFigures figures = new BoardFigures(null);
    private final Section rooms = new Section();
    private final List<Room> lines = new ArrayList<>();
    private final BoardPeople people;
    private List<String> roomNames = List.of();

    BoardSite(PlaceId place, PeopleFilter first, ExtraTime extraTime) {
        this.place = place;
        this.extraTime = extraTime;
        addClassNames("stack");
        rooms.addClassNames("card", "card-flush", "board-rooms");
        rooms.setId("rooms");
        people = new BoardPeople(
                false,
                first,
                person -> extraTime.ask(new AllowanceTarget.OfPerson(person.account()), person.fullName()));
        add(figures, rooms, people);
    }

    @Override
    public void show(Picture picture) {
        picture.site(place).ifPresent(site -> {
            figures.show(site.tally());
            showRooms(site);
            people.show(List.of(site), picture.at());
        });
    }

    private void showRooms(SiteLine site) {
        var names = site.rooms().stream()
                .map(room -> room.room() + " " + room.name())
                .toList();
        rooms.setVisible(names.size() > 1);
        if (!names.equals(roomNames)) {
            roomNames = names;
            build(site);
        }
        for (int i = 0; i < lines.size(); i++) {
            var tally = site.rooms().get(i).tally();
            for (int j = 0; j < COUNTS.size(); j++) {
                lines.get(i).counts().get(j).say(Formats.number(COUNTS.get(j).applyAsInt(tally)));
            }
            lines.get(i).mean().say(BoardWords.mean(tally));
        }
    }

    private void build(SiteLine site) {
        rooms.removeAll();
        lines.clear();
        var title = new Div(new H2(getTranslation("quizzes.board.rooms")));
        title.addClassName("card-head");
        var table = new DataTable(
                Stream.of("room", "not-begun", "answering", "silent", "offline", "ended", "mean", "actions")
                        .map(column -> getTranslation("quizzes.board.room." + column)));
        for (var room : site.rooms()) {
            var line =
                    new Room(room, COUNTS.stream().map(count -> new LiveText()).toList(), new LiveText());
            lines.add(line);
            List<Component> cells = new ArrayList<>();
            cells.add(new Span(room.room() == null ? getTranslation("quizzes.board.room.none") : room.name()));
            cells.addAll(line.counts());
            cells.add(line.mean());
            cells.add(room.room() == null ? new Span() : more(room));
            table.row(cells.toArray(Component[]::new));
        }
        rooms.add(title, table);
    }

    private Component more(RoomLine room) {
        var id = Objects.requireNonNull(room.room());
        return Buttons.small(
                getTranslation("quizzes.board.extra"),
                "extra-" + id.value(),
                () -> extraTime.ask(new AllowanceTarget.OfRoom(id), room.name()));
    }
}
