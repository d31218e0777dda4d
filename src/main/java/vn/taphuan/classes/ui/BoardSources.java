package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.lecturer.LecturerSummary;
import vn.taphuan.classes.lecturer.Lecturers;
import vn.taphuan.classes.schedule.CalendarSession;
import vn.taphuan.classes.schedule.ClassCalendar;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.classes.venue.Venues;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Icons;

/** What the board shows beside the sessions: its rows, and why they are not to be had. */
@org.springframework.stereotype.Component
class BoardSources {

    private final ClassCalendar calendar;
    private final Venues venues;
    private final Lecturers lecturers;
    private final PlaceCalendars places;
    private final CurrentAccount current;

    BoardSources(
            ClassCalendar calendar, Venues venues, Lecturers lecturers, PlaceCalendars places, CurrentAccount current) {
        this.calendar = calendar;
        this.venues = venues;
        this.lecturers = lecturers;
        this.places = places;
        this.current = current;
    }

    Map<LocalDate, String> holidays(LocalDate from, LocalDate to) {
        return places.holidays(from, to);
    }

    /**
     * Rooms of the own venues, or lecturers: own ones, and those shared by others who teach in this week; before them the row of
     * sessions without any, after them what sessions have beside these.
     *
     * @param of which units' rooms and lecturers
     */
    List<WeekBoard.Row> rows(BoardSide side, List<CalendarSession> sessions, Predicate<UnitId> of) {
        Map<UUID, WeekBoard.Row> rows = new LinkedHashMap<>();
        var used = sessions.stream()
                .flatMap(session -> side.named(session.shown()).stream())
                .toList();
        (side == BoardSide.ROOMS
                        ? rooms(of)
                        : lecturers(used.stream().map(one -> one.id()).toList(), of))
                .forEach(row -> rows.put(row.id(), row));
        used.forEach(one -> rows.putIfAbsent(one.id(), new WeekBoard.Row(one.id(), one.name(), "", false)));
        List<WeekBoard.Row> all = new ArrayList<>();
        if (sessions.stream().anyMatch(session -> side.named(session.shown()).isEmpty())) {
            var key = side == BoardSide.ROOMS ? "classes.no-room" : "classes.no-lecturer";
            all.add(new WeekBoard.Row(WeekBoard.NONE, UI.getCurrent().getTranslation(key), "", false));
        }
        all.addAll(rows.values());
        return all;
    }

    private Stream<WeekBoard.Row> rooms(Predicate<UnitId> of) {
        boolean plans = current.may(Permissions.CLASS_PLAN);
        var scope = current.scope(Permissions.CLASS_PLAN);
        return venues.search("").stream()
                .filter(venue -> of.test(venue.unit()))
                .flatMap(venue -> venue.rooms().stream())
                .map(room -> new WeekBoard.Row(
                        room.id().value(), room.name(), about(room), plans && scope.includes(room.unit())));
    }

    private static String about(RoomSummary room) {
        return room.venueName() + " · " + UI.getCurrent().getTranslation("schedule.seats", room.seats());
    }

    private Stream<WeekBoard.Row> lecturers(List<UUID> teaching, Predicate<UnitId> of) {
        boolean plans = current.may(Permissions.CLASS_PLAN);
        var own = current.scope(Permissions.CLASS_READ);
        var scope = current.scope(Permissions.CLASS_PLAN);
        return lecturers.search("").stream()
                .filter(one -> (own.includes(one.unit()) && of.test(one.unit()))
                        || teaching.contains(one.id().value()))
                .map(one -> new WeekBoard.Row(
                        one.id().value(),
                        one.name(),
                        about(one),
                        plans && (one.shared() || scope.includes(one.unit()))));
    }

    private static String about(LecturerSummary one) {
        return Typed.orEmpty(one.title());
    }

    /** Half-days in which a row is not to be had, in words. @param thing id of a venue, room or lecturer */
    record Block(List<UUID> things, DaySpan days, String why) {

        boolean isOf(BoardField field) {
            return things.contains(field.row().id()) && days.covers(field.date(), field.halfDay());
        }
    }

    List<Block> blocks(BoardSide side, LocalDate from, LocalDate to) {
        var page = UI.getCurrent();
        var rooms = roomsOfVenues();
        var gaps = calendar.gaps(from, to).stream()
                .map(gap -> new Block(
                        rooms.getOrDefault(gap.thing(), List.of(gap.thing())),
                        gap.days(),
                        gap.reason() == null
                                ? page.getTranslation(side == BoardSide.ROOMS ? "schedule.blocked" : "schedule.absent")
                                : gap.reason()));
        var taken = calendar.taken(from, to).stream()
                .map(one -> new Block(
                        List.of(one.thing()),
                        new DaySpan(one.date(), one.date(), one.halfDay()),
                        page.getTranslation("classes.month.elsewhere")));
        return Stream.concat(gaps, taken).toList();
    }

    private Map<UUID, List<UUID>> roomsOfVenues() {
        return venues.search("").stream()
                .collect(Collectors.toMap(
                        venue -> venue.id().value(),
                        venue -> venue.rooms().stream()
                                .map(room -> room.id().value())
                                .toList()));
    }

    /** The looks of cards and fields in words. */
    Component legend(Component owner) {
        var legend = new Paragraph();
        legend.addClassNames("schedule-legend", "xs", "soft");
        legend.add(
                sign("edit", owner.getTranslation("schedule.legend.draft")),
                sign("check", owner.getTranslation("schedule.option.free")),
                sign("alert", owner.getTranslation("schedule.legend.warning")),
                sign("stop", owner.getTranslation("schedule.legend.refused")),
                sign("ban", owner.getTranslation("schedule.blocked")));
        return legend;
    }

    private static Span sign(String icon, String words) {
        return new Span(Icons.of(icon), new Span(words));
    }
}
