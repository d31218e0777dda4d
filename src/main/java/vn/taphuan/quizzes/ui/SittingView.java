package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.board.BoardNavigation;
import vn.taphuan.quizzes.sitting.AllowanceContent;
import vn.taphuan.quizzes.sitting.AllowanceResult;
import vn.taphuan.quizzes.sitting.AllowanceSummary;
import vn.taphuan.quizzes.sitting.AllowanceTarget;
import vn.taphuan.quizzes.sitting.OpenSittingResult;
import vn.taphuan.quizzes.sitting.PrepareResult;
import vn.taphuan.quizzes.sitting.SittingAllowances;
import vn.taphuan.quizzes.sitting.SittingDetail;
import vn.taphuan.quizzes.sitting.SittingPerson;
import vn.taphuan.quizzes.sitting.SittingRoom;
import vn.taphuan.quizzes.sitting.SittingSite;
import vn.taphuan.quizzes.sitting.SittingState;
import vn.taphuan.quizzes.sitting.Sittings;

/** One sitting: the one next step, the places, the people with what they have reached, and what was given beyond the rules. */
@Route(value = "sittings/:sitting", layout = MainLayout.class)
@RolesAllowed({Permissions.CLASS_READ, Permissions.CLASS_TEACH, Permissions.ATTENDANCE_TAKE})
class SittingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sittings sittings;
    private final transient SittingAllowances allowances;
    private final transient QuizTitles titles;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Div message = new Div();
    private boolean plans;
    private boolean leads;
    private String title = "";

    SittingView(
            Sittings sittings, SittingAllowances allowances, QuizTitles titles, CurrentAccount current, Clock clock) {
        this.sittings = sittings;
        this.allowances = allowances;
        this.titles = titles;
        this.current = current;
        this.clock = clock;
        addClassName("page");
        message.setId("message");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        message.removeAll();
        show(event.getRouteParameters().get("sitting").flatMap(SittingId::parse).orElseThrow(NotFoundException::new));
    }

    private void show(SittingId id) {
        var of = sittings.find(id).orElseThrow(NotFoundException::new);
        plans = sittings.mayPlan(id);
        leads = sittings.mayLead(id);
        title = of.summary().title();
        var people = sittings.people(id);
        var now = clock.instant();
        removeAll();
        add(crumbs(of), head(of, now), message);
        var top = new Div(wayIn(of), facts(of));
        top.addClassName("sitting-top");
        add(sites(of, people), top);
        if (!people.isEmpty()) {
            add(new SittingPeople(
                    of, people, sittings.rooms(id), leads, now, person -> give(of, personChoice(person)), this::seat));
        }
        var given = allowances.of(id);
        if (!given.isEmpty()) {
            add(given(given));
        }
    }

    private void refresh(SittingDetail of) {
        show(of.summary().id());
    }

    // ── Head ────────────────────────────────────────────────────────────────────────

    private Component crumbs(SittingDetail of) {
        var label = of.summary().trainingClass();
        var back = current.may(Permissions.CLASS_READ) || current.may(Permissions.CLASS_TEACH)
                ? new Anchor(SittingNavigation.tab(label.id()), SittingWords.label(this, label))
                : new Anchor(SittingNavigation.ALL, getTranslation("quizzes.sitting.list.title"));
        return new Crumbs(title, back);
    }

    private Component head(SittingDetail of, Instant now) {
        var one = of.summary();
        var head = new PageHead(title, SittingWords.window(one.opensAt(), one.closesAt()));
        var badge = SittingWords.badge(this, one, now);
        badge.setId("state");
        head.state(badge);
        if (leads && one.state() != SittingState.DRAFT) {
            var board = Links.plain(BoardNavigation.board(one.id()), getTranslation("quizzes.board.open"));
            board.setId("board-link");
            head.offer(board);
        }
        if (plans) {
            actions(of, now).forEach(head::offer);
        } else if (leads && waits(of, now)) {
            head.offer(main("quizzes.sitting.open.own", "open-own", () -> open(of, shut(of))));
        }
        return head;
    }

    /** Whether a clerk has something to open. */
    private static boolean waits(SittingDetail of, Instant now) {
        boolean open =
                of.summary().state() == SittingState.PREPARED || of.summary().state() == SittingState.OPEN;
        return open && now.isBefore(of.summary().closesAt()) && !shut(of).isEmpty();
    }

    /** The main one last. */
    private List<Component> actions(SittingDetail of, Instant now) {
        var id = of.summary().id();
        List<Component> actions = new ArrayList<>();
        var edit = Links.plain(SittingNavigation.edit(id), getTranslation("quizzes.sitting.edit.short"));
        edit.setId("edit");
        boolean late = !now.isBefore(of.summary().closesAt());
        switch (of.summary().state()) {
            case DRAFT -> {
                actions.add(Buttons.plain(getTranslation("quizzes.sitting.delete"), "delete", () -> delete(of)));
                actions.add(edit);
                actions.add(main("quizzes.sitting.prepare", "prepare", () -> prepare(of)));
            }
            case PREPARED -> {
                actions.add(edit);
                actions.add(again(of));
                if (!late) {
                    actions.add(main("quizzes.sitting.open.all", "open-all", () -> open(of, all(of))));
                }
            }
            case OPEN -> {
                actions.add(edit);
                actions.add(again(of));
                boolean someShut = of.sites().stream().anyMatch(site -> site.openedAt() == null);
                actions.add(
                        someShut && !late
                                ? main("quizzes.sitting.open.all", "open-all", () -> open(of, shut(of)))
                                : Buttons.plain(getTranslation("quizzes.sitting.close"), "close", () -> close(of)));
                if (someShut && !late) {
                    actions.add(2, Buttons.plain(getTranslation("quizzes.sitting.close"), "close", () -> close(of)));
                }
            }
            case CLOSED -> {
                actions.add(edit);
                if (!late) {
                    actions.add(Buttons.plain(getTranslation("quizzes.sitting.reopen"), "reopen", () -> {
                        sittings.reopen(id);
                        refresh(of);
                    }));
                }
            }
        }
        return actions;
    }

    private Component again(SittingDetail of) {
        return Buttons.plain(getTranslation("quizzes.sitting.prepare.again"), "prepare", () -> prepare(of));
    }

    private Component main(String key, String id, Runnable action) {
        return Buttons.main(getTranslation(key), id, action);
    }

    private static Set<PlaceId> all(SittingDetail of) {
        return of.sites().stream().map(SittingSite::place).collect(Collectors.toSet());
    }

    private static Set<PlaceId> shut(SittingDetail of) {
        return of.sites().stream()
                .filter(site -> site.openedAt() == null)
                .map(SittingSite::place)
                .collect(Collectors.toSet());
    }

    private void prepare(SittingDetail of) {
        var result = sittings.prepare(of.summary().id());
        refresh(of);
        say(
                switch (result) {
                    case PrepareResult.Prepared(int drawn, int people, int withoutPlace) -> {
                        Toasts.show(getTranslation("quizzes.sitting.prepared", drawn, people));
                        yield withoutPlace > 0
                                ? Note.attention(
                                        getTranslation("quizzes.sitting.elsewhere.title", withoutPlace),
                                        getTranslation("quizzes.sitting.elsewhere.text"))
                                : null;
                    }
                    case PrepareResult.Nobody() -> attention("quizzes.sitting.nobody");
                    case PrepareResult.NoQuestions() -> attention("quizzes.sitting.no-questions");
                    case PrepareResult.Closed() -> attention("quizzes.sitting.over");
                });
    }

    private void open(SittingDetail of, Set<PlaceId> places) {
        var result = sittings.open(of.summary().id(), places);
        refresh(of);
        say(
                switch (result) {
                    case OpenSittingResult.Done(int sites) -> {
                        Toasts.show(getTranslation("quizzes.sitting.opened", sites));
                        yield null;
                    }
                    case OpenSittingResult.NotPrepared() -> attention("quizzes.sitting.not-prepared");
                    case OpenSittingResult.Over() -> attention("quizzes.sitting.over");
                });
    }

    private void shut(SittingDetail of, SittingSite site) {
        sittings.shut(of.summary().id(), Set.of(site.place()));
        refresh(of);
    }

    private void close(SittingDetail of) {
        new ConfirmDialog(
                        getTranslation("quizzes.sitting.close.title"),
                        getTranslation("quizzes.sitting.close.text"),
                        getTranslation("quizzes.sitting.close"),
                        confirmed -> {
                            sittings.close(of.summary().id());
                            refresh(of);
                        },
                        getTranslation("platform.back"),
                        cancelled -> {})
                .open();
    }

    private void delete(SittingDetail of) {
        new ConfirmDialog(
                        getTranslation("quizzes.sitting.delete.title"),
                        getTranslation("quizzes.sitting.delete.text"),
                        getTranslation("quizzes.sitting.delete"),
                        confirmed -> {
                            sittings.delete(of.summary().id());
                            UI.getCurrent()
                                    .navigate(SittingNavigation.tab(
                                            of.summary().trainingClass().id()));
                        },
                        getTranslation("platform.back"),
                        cancelled -> {})
                .open();
    }

    private void say(@Nullable Component said) {
        message.removeAll();
        if (said != null) {
            message.add(said);
        }
    }

    private Component attention(String key) {
        return Note.attention(getTranslation(key + ".title"), getTranslation(key + ".text"));
    }

    // ── Parts ───────────────────────────────────────────────────────────────────────

    private Component wayIn(SittingDetail of) {
        if (of.summary().state() == SittingState.DRAFT) {
            return new Card(
                    getTranslation("quizzes.sitting.way"), new Paragraph(getTranslation("quizzes.sitting.way.draft")));
        }
        var path = new Bold("/q/" + of.code());
        path.setId("short-link");
        path.addClassName("short-link");
        var help = new Paragraph(getTranslation("quizzes.sitting.way.help"));
        help.addClassNames("s", "soft");
        var poster = Links.light(
                SittingNavigation.poster(of.summary().id()), getTranslation("quizzes.sitting.way.poster"), "poster");
        poster.setTarget("_blank");
        var card = new Card(getTranslation("quizzes.sitting.way"), path, help, new Div(poster));
        var code = of.rules().entryCode();
        if (code != null) {
            card.add(new Facts().with(getTranslation("quizzes.sitting.form.code"), code));
        }
        return card;
    }

    private Component facts(SittingDetail of) {
        var rules = of.rules();
        var quiz = rules.quiz();
        return new Card(
                getTranslation("quizzes.sitting.form.part.rules"),
                new Facts()
                        .with(
                                getTranslation("quizzes.sitting.form.about"),
                                titles.of(of.summary().about()).title())
                        .with(
                                getTranslation("quizzes.sitting.duration"),
                                getTranslation("quizzes.sitting.minutes", quiz.minutes()))
                        .with(getTranslation("quizzes.sitting.form.attempts"), String.valueOf(quiz.attempts()))
                        .with(getTranslation("quizzes.sitting.form.pass"), Formats.number(quiz.passPercent() / 10.0))
                        .with(
                                getTranslation("quizzes.sitting.form.grading"),
                                getTranslation("quizzes.sitting.grading."
                                        + quiz.conduct().grading().name()))
                        .with(
                                getTranslation("quizzes.sitting.form.navigation"),
                                getTranslation("quizzes.sitting.navigation."
                                        + quiz.conduct().navigation().name()))
                        .with(
                                getTranslation("quizzes.sitting.spread"),
                                rules.spreadSeconds() == 0
                                        ? getTranslation("quizzes.sitting.spread.none")
                                        : getTranslation("quizzes.sitting.seconds", rules.spreadSeconds())));
    }

    private Component sites(SittingDetail of, List<SittingPerson> people) {
        boolean acting = leads && of.summary().state() != SittingState.DRAFT;
        var table = new DataTable(Stream.of("site", "people", "begun", "ended", "state", acting ? "actions" : "")
                .filter(column -> !column.isEmpty())
                .map(column -> getTranslation("quizzes.sitting.column." + column)));
        for (var site : of.sites()) {
            var here = people.stream()
                    .filter(person -> person.place().equals(site.place()))
                    .toList();
            List<Component> cells = new ArrayList<>(List.of(
                    new Bold(site.name()),
                    new Span(String.valueOf(site.people())),
                    new Span(String.valueOf(
                            count(here, person -> !person.attempts().isEmpty()))),
                    new Span(String.valueOf(
                            count(here, person -> !person.attempts().isEmpty() && !SittingWords.runs(person)))),
                    SittingWords.site(this, site)));
            if (acting) {
                cells.add(siteActions(of, site));
            }
            table.row(cells.toArray(Component[]::new));
        }
        var box = new Card(getTranslation("quizzes.sitting.sites"), table);
        box.setId("sites");
        return box;
    }

    private static long count(List<SittingPerson> people, Predicate<SittingPerson> which) {
        return people.stream().filter(which).count();
    }

    private Component siteActions(SittingDetail of, SittingSite site) {
        var actions = new Div();
        actions.addClassNames("row", "wrap");
        int number = of.sites().indexOf(site) + 1;
        boolean over = of.summary().state() == SittingState.CLOSED
                || !clock.instant().isBefore(of.summary().closesAt());
        if (!over) {
            actions.add(
                    site.isOpen()
                            ? Buttons.small(
                                    getTranslation("quizzes.sitting.site.close.do"),
                                    "shut-" + number,
                                    () -> shut(of, site))
                            : Buttons.small(
                                    getTranslation("quizzes.sitting.site.open.do"),
                                    "open-" + number,
                                    () -> open(of, Set.of(site.place()))));
        }
        actions.add(Buttons.small(
                getTranslation("quizzes.allowance.more"), "more-" + number, () -> give(of, siteChoices(of, site))));
        return actions;
    }

    // ── More time ───────────────────────────────────────────────────────────────────

    private List<AllowanceDialog.Choice> siteChoices(SittingDetail of, SittingSite site) {
        List<AllowanceDialog.Choice> choices = new ArrayList<>();
        choices.add(new AllowanceDialog.Choice(
                new AllowanceTarget.OfSite(site.place()), getTranslation("quizzes.allowance.site", site.name())));
        sittings.rooms(of.summary().id()).stream()
                .filter(room -> room.place().equals(site.place()) && room.people() > 0)
                .map(this::roomChoice)
                .forEach(choices::add);
        return choices;
    }

    private AllowanceDialog.Choice roomChoice(SittingRoom room) {
        return new AllowanceDialog.Choice(
                new AllowanceTarget.OfRoom(room.id()), getTranslation("quizzes.allowance.room", room.name()));
    }

    private static List<AllowanceDialog.Choice> personChoice(SittingPerson person) {
        return List.of(new AllowanceDialog.Choice(new AllowanceTarget.OfPerson(person.account()), person.fullName()));
    }

    private void give(SittingDetail of, List<AllowanceDialog.Choice> choices) {
        new AllowanceDialog(choices, plans, content -> given(of, content)).open();
    }

    private void given(SittingDetail of, AllowanceContent content) {
        var result = allowances.give(of.summary().id(), content);
        refresh(of);
        say(
                switch (result) {
                    case AllowanceResult.Given(int people, int moved, int takenUp) -> {
                        Toasts.show(getTranslation("quizzes.allowance.given", people, moved, takenUp));
                        yield null;
                    }
                    case AllowanceResult.Wrong() -> attention("quizzes.allowance.wrong");
                    case AllowanceResult.Nobody() -> attention("quizzes.allowance.nobody");
                });
    }

    private void seat(SittingPerson person, SittingRoom room, SittingDetail of) {
        sittings.seat(of.summary().id(), person.account(), room.id());
        Toasts.show(getTranslation("quizzes.sitting.seated", person.fullName(), room.name()));
    }

    private Component given(List<AllowanceSummary> all) {
        var table = new DataTable(Stream.of("target", "what", "why", "who")
                .map(column -> getTranslation("quizzes.allowance.column." + column)));
        all.forEach(one -> table.row(
                new Bold(one.targetName()),
                new Span(what(one.content())),
                new Span(one.content().reason()),
                new TwoLines(one.byName(), Formats.dateTime(one.at()))));
        var card = new Card(getTranslation("quizzes.allowance.list"), table);
        card.setId("allowances");
        return card;
    }

    private String what(AllowanceContent content) {
        List<String> parts = new ArrayList<>();
        if (content.minutes() > 0) {
            parts.add(getTranslation("quizzes.allowance.what.minutes", content.minutes()));
        }
        if (content.attempts() > 0) {
            parts.add(getTranslation("quizzes.allowance.what.attempts", content.attempts()));
        }
        if (content.opensAt() != null) {
            parts.add(getTranslation("quizzes.allowance.what.opens", Formats.dateTime(content.opensAt())));
        }
        if (content.closesAt() != null) {
            parts.add(getTranslation("quizzes.allowance.what.closes", Formats.dateTime(content.closesAt())));
        }
        return String.join(", ", parts);
    }
}
