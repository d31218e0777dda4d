package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.schedule.CalendarSession;
import vn.taphuan.classes.schedule.ClassCalendar;
import vn.taphuan.classes.schedule.DraftedSchedule;
import vn.taphuan.classes.schedule.MoveOption;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.schedule.StandingSchedule;
import vn.taphuan.classes.session.Remark;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PageTabs;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/**
 * A week of rooms or lecturers, on which sessions are moved into drafts: by mouse, or by the button of a card and then that of a
 * field, which is the same by touch and by keyboard. While one is moved each field says what would hinder.
 */
@Route(value = WeekBoardView.PATH, layout = MainLayout.class)
@Menu(title = "schedule.board.menu", icon = "grid", order = 112)
@RolesAllowed(Permissions.CLASS_READ)
class WeekBoardView extends Main implements BeforeEnterObserver, HasDynamicTitle, BoardCard.Moves {

    static final String PATH = "week-board";

    private static final String LECTURERS = "lecturers";

    private final transient ClassCalendar calendar;
    private final transient ScheduleDrafts drafts;
    private final transient BoardSources sources;
    private final transient BoardTools tools;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Div message = new Div();
    private final Div moving = new Div();
    private final Div said = new Div();
    private final Div content = new Div();
    private final Checkbox weekend = new Checkbox();
    private final Select<UnitSummary> centre = new Select<>();
    private transient Map<ClassId, DraftedSchedule> drafted = Map.of();
    private transient BoardSide side;
    private final transient List<BoardCard> cards = new ArrayList<>();
    private @Nullable WeekBoard board;
    private @Nullable BoardCard picked;
    private LocalDate monday;

    WeekBoardView(
            ClassCalendar calendar,
            ScheduleDrafts drafts,
            BoardSources sources,
            BoardTools tools,
            Units units,
            CurrentAccount current,
            Clock clock) {
        this.calendar = calendar;
        this.drafts = drafts;
        this.sources = sources;
        this.tools = tools;
        this.units = units;
        this.current = current;
        this.clock = clock;
        this.monday = WeekLinks.monday(LocalDate.now(clock));
        this.side = BoardSide.ROOMS;
        addClassNames("page", "schedule-prints");
        message.setId("message");
        moving.setId("moving");
        message.addClassName("schedule-message");
        moving.addClassName("schedule-message");
        said.setId("said");
        said.addClassName("sr");
        said.getElement().setAttribute("aria-live", "assertive");
        weekend.setLabel(getTranslation("schedule.weekend"));
        weekend.setId("weekend");
        weekend.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
        fillCentres();
        content.addClassName("stack");
        add(said, content); // what is spoken stays in the page, or nobody hears it
        Shortcuts.addShortcutListener(this, pressed -> giveUp(), Key.ESCAPE);
    }

    /** Whoever sees several centres looks at one at a time, or at all. */
    private void fillCentres() {
        var all = getTranslation("schedule.filter.all");
        centre.setLabel(getTranslation("schedule.filter.centre"));
        centre.setId("board-centre");
        centre.setItemLabelGenerator(unit -> unit == null ? all : unit.name());
        centre.setItems(units.within(Permissions.CLASS_READ, "", UnitKind.POLITICAL_CENTRE));
        centre.setEmptySelectionAllowed(true);
        centre.setEmptySelectionCaption(all);
        centre.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
    }

    private boolean isShown(UnitId unit) {
        return centre.getValue() == null || centre.getValue().id().equals(unit);
    }

    /** The address of a week's board. */
    static String path(LocalDate day, boolean lecturers) {
        var address = PATH + "?" + WeekLinks.FROM + "=" + WeekLinks.monday(day);
        return lecturers ? address + "&" + WeekLinks.VIEW + "=" + LECTURERS : address;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.board.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        monday = WeekLinks.monday(WeekLinks.day(event, LocalDate.now(clock)));
        side = WeekLinks.parameter(event, WeekLinks.VIEW)
                .filter(LECTURERS::equals)
                .map(asked -> BoardSide.LECTURERS)
                .orElse(BoardSide.ROOMS);
        message.removeAll();
        show();
    }

    private boolean byLecturer() {
        return side == BoardSide.LECTURERS;
    }

    private void show() {
        content.removeAll();
        picked = null;
        board = null;
        cards.clear();
        moving.removeAll();
        var sunday = WeekLinks.sunday(monday);
        var sessions = calendar.sessions(monday, sunday).stream()
                .filter(session -> isShown(session.centre()))
                .toList();
        drafted = drafted(sessions);
        var rows = sources.rows(side, sessions, this::isShown);
        content.add(head(), tabs());
        if (centre.getListDataView().getItemCount() > 1) {
            content.add(centre);
        }
        content.add(message, moving);
        if (rows.isEmpty()) {
            content.add(new EmptyState(
                    "pin",
                    getTranslation("schedule.board.empty.title"),
                    getTranslation("schedule.board.empty.text"),
                    Links.main(byLecturer() ? "lecturers" : "venues", getTranslation("classes.open-it"))));
            return;
        }
        var shown = new WeekBoard(
                getTranslation(byLecturer() ? "schedule.board.lecturers" : "schedule.board.rooms"),
                days(sessions),
                rows,
                LocalDate.now(clock),
                sources.holidays(monday, sunday));
        board = shown;
        sources.blocks(side, monday, sunday)
                .forEach(block ->
                        shown.fields().stream().filter(block::isOf).forEach(field -> field.block(block.why())));
        var standing = standing(sessions);
        sessions.forEach(session -> put(shown, session, standing));
        var open = sessions.stream()
                .filter(CalendarSession::movable)
                .map(session -> session.session().id())
                .collect(Collectors.toSet());
        var refused = new StandingCard("clashes", getTranslation("schedule.standing.refused"), drafts, this::show);
        if (refused.say(standing, schedule -> schedule.clashes(open))) {
            content.add(refused);
        }
        content.add(shown, weekend, sources.legend(this));
        drafted.values().forEach(one -> content.add(new DraftCard(one, drafts, this::show)));
        var warned = new StandingCard("warnings", getTranslation("schedule.standing.warned"), drafts, this::show);
        if (warned.say(standing, schedule -> schedule.warnings(open))) {
            content.add(warned);
        }
    }

    /** The classes whose sessions of this week may be moved and that have no draft: what stands against a draft it says itself. */
    private List<StandingSchedule> standing(List<CalendarSession> sessions) {
        return sessions.stream()
                .filter(CalendarSession::movable)
                .map(session -> session.trainingClass().id())
                .distinct()
                .filter(id -> !drafted.containsKey(id))
                .map(drafts::standing)
                .toList();
    }

    /** What stands against a session where it is shown, refusals first. */
    private Optional<Remark> worst(CalendarSession session, List<StandingSchedule> standing) {
        var of = session.trainingClass().id();
        return Stream.concat(
                        Stream.ofNullable(drafted.get(of)).map(DraftedSchedule::check),
                        standing.stream()
                                .filter(one -> one.trainingClass().id().equals(of))
                                .map(StandingSchedule::check))
                .flatMap(check -> Stream.<Remark>concat(check.clashes().stream(), check.warnings().stream()))
                .filter(remark -> session.movable()
                        && remark.session() == session.session().number())
                .findFirst();
    }

    private PageHead head() {
        var head = new PageHead(
                getTranslation("schedule.board.week", WeekLinks.number(monday), WeekLinks.days(monday)),
                getTranslation(
                        current.may(Permissions.CLASS_PLAN) ? "schedule.board.help" : "schedule.board.help.read"));
        head.offer(Buttons.print(getTranslation("schedule.print"), "board-print"));
        var today = LocalDate.now(clock);
        tools.add(this, today.isBefore(monday) || today.isAfter(WeekLinks.sunday(monday)) ? monday : today)
                .ifPresent(head::offer);
        head.offer(new WeekLinks(
                getTranslation("schedule.week.change"),
                monday.minusWeeks(1),
                LocalDate.now(clock),
                monday.plusWeeks(1),
                day -> path(day, byLecturer())));
        return head;
    }

    private PageTabs tabs() {
        var tabs = new PageTabs(getTranslation("schedule.board.title"));
        tabs.add("tab-rooms", getTranslation("schedule.board.rooms"), path(monday, false), !byLecturer());
        tabs.add("tab-lecturers", getTranslation("schedule.board.lecturers"), path(monday, true), byLecturer());
        return tabs;
    }

    /** From Monday to Friday, and the weekend where something is on it or somebody asks for it. */
    private List<LocalDate> days(List<CalendarSession> sessions) {
        boolean used = sessions.stream()
                .anyMatch(session -> isWeekend(session.session().date())
                        || isWeekend(session.shown().date()));
        return monday.datesUntil(WeekLinks.sunday(monday).plusDays(1))
                .filter(day -> used || weekend.getValue() || !isWeekend(day))
                .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Map<ClassId, DraftedSchedule> drafted(List<CalendarSession> sessions) {
        return sessions.stream()
                .filter(session -> session.drafted() != null)
                .map(session -> session.trainingClass().id())
                .distinct()
                .flatMap(id -> drafts.find(id).stream())
                .collect(Collectors.toMap(one -> one.trainingClass().id(), one -> one));
    }

    /** A card in each row that the session has, where the draft has it; a line where it is still. */
    private void put(WeekBoard shown, CalendarSession session, List<StandingSchedule> standing) {
        var at = session.shown();
        var worst = worst(session, standing);
        for (var row : side.rows(at)) {
            shown.field(row, at.date(), at.halfDay()).ifPresent(field -> {
                var card = new BoardCard(session, row, side.below(at), this);
                worst.ifPresent(card::mark);
                cards.add(card);
                field.hold(card);
            });
        }
        if (session.drafted() != null) {
            leave(shown, session);
        }
    }

    private void leave(WeekBoard shown, CalendarSession session) {
        var left = session.published();
        var at = session.shown();
        boolean stays = left.date().equals(at.date()) && left.halfDay() == at.halfDay();
        side.rows(left).stream()
                .filter(row -> !(stays && side.rows(at).contains(row)))
                .forEach(row -> shown.field(row, left.date(), left.halfDay())
                        .ifPresent(field -> field.leave(getTranslation(
                                "schedule.card.left",
                                session.trainingClass().number(),
                                left.number(),
                                ScheduleWords.half(this, at.date(), at.halfDay())))));
    }

    @Override
    public void pick(BoardCard card, boolean byMouse) {
        clear();
        var shown = board;
        if (shown == null) {
            return;
        }
        var targets = shown.fields().stream()
                .filter(field -> field.row().offered() && !isWhereItIs(field, card))
                .toList();
        var id = card.session().trainingClass().id();
        var options = drafts.options(
                id, targets.stream().map(field -> side.move(card, field)).toList());
        if (options.size() < targets.size()) {
            refuse(getTranslation("schedule.gone"));
            return;
        }
        picked = card;
        card.addClassName("is-picked");
        Map<BoardField, MoveOption> found = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            var field = targets.get(i);
            var option = options.get(i);
            found.put(field, option);
            field.offer(option, name(field), byMouse, () -> take(option.moves()));
        }
        long fits = options.stream().filter(MoveOption::fits).count();
        say(getTranslation("schedule.picked", card.name(), fits));
        if (!byMouse) {
            var nearest = targets.stream()
                    .sorted(Comparator.comparingLong(field -> Math.abs(
                            ChronoUnit.DAYS.between(card.session().shown().date(), field.date()))))
                    .toList();
            var panel = new MovePanel(card.name(), nearest, found, this::name, this::take, this::giveUp);
            moving.add(panel);
            panel.focus();
        }
    }

    private static boolean isWhereItIs(BoardField field, BoardCard card) {
        var at = card.session().shown();
        return field.row().id().equals(card.from())
                && field.date().equals(at.date())
                && field.halfDay() == at.halfDay();
    }

    /** "Phòng 1, sáng 24/11". */
    private String name(BoardField field) {
        return getTranslation(
                "schedule.field", field.row().name(), ScheduleWords.half(this, field.date(), field.halfDay()));
    }

    private void take(List<SessionMove> moves) {
        var card = picked;
        if (card == null) {
            return;
        }
        var of = card.session().trainingClass();
        var seen = Optional.ofNullable(drafted.get(of.id()))
                .map(known -> known.draft().stamp())
                .orElse(null);
        var move = moves.getFirst();
        var result = drafts.move(of.id(), seen, moves);
        var name = card.name();
        message.removeAll();
        show();
        cards.stream()
                .filter(shown -> shown.session().session().id().equals(move.session()))
                .findFirst()
                .ifPresent(BoardCard::focus);
        ScheduleWords.refusal(this, result, "schedule.changed.again")
                .ifPresentOrElse(
                        message::add,
                        () -> say(getTranslation(
                                "schedule.moved", name, ScheduleWords.half(this, move.date(), move.halfDay()))));
    }

    @Override
    public void giveUp() {
        var card = picked;
        if (card != null) {
            clear();
            card.focus();
            say(getTranslation("schedule.given-up"));
        }
    }

    private void clear() {
        moving.removeAll();
        if (picked != null) {
            picked.removeClassName("is-picked");
            picked = null;
        }
        if (board != null) {
            board.fields().forEach(BoardField::clear);
        }
    }

    private void refuse(String text) {
        message.add(Note.error(getTranslation("schedule.refused"), text));
    }

    private void say(String text) {
        said.setText(text);
    }
}
