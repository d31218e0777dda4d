package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassAction;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassStep;
import vn.taphuan.classes.session.StepResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Crumbs;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.PageTabs;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;

/** One class: where it stands, the one next step, and everything about it in tabs. */
@Route(value = "classes/:classId/:tab?([a-z-]+)", layout = MainLayout.class)
@RolesAllowed({Permissions.CLASS_READ, Permissions.CLASS_TEACH})
class ClassView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<ClassState> WAY = List.of(
            ClassState.DRAFT,
            ClassState.SUBMITTED,
            ClassState.APPROVED,
            ClassState.OPEN,
            ClassState.RUNNING,
            ClassState.ASSESSING,
            ClassState.FINISHED);
    private static final String FIRST_TAB = "info";
    /** A tab that another feature added has a main action of its own, the only filled button then. */
    private static final List<String> OWN_TABS = List.of(FIRST_TAB, "sessions", "people", "attendance", "final-papers");

    private final transient TrainingClasses classes;
    private final transient ClassTabs own;
    private final transient ObjectProvider<ClassTab> added;
    private final Div message = new Div();
    /** Whoever only teaches may not open the list of all classes. */
    private final boolean mayReadAll;

    private String title = "";
    private String tab = FIRST_TAB;

    ClassView(TrainingClasses classes, ClassTabs own, ObjectProvider<ClassTab> added, CurrentAccount current) {
        this.mayReadAll = current.may(Permissions.CLASS_READ);
        this.classes = classes;
        this.own = own;
        this.added = added;
        addClassName("page");
        message.setId("message");
    }

    /** The address of a class's page. */
    static String path(ClassId id) {
        return "classes/" + id.value();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get("classId")
                .flatMap(ClassId::parse)
                .flatMap(classes::find)
                .orElseThrow(NotFoundException::new);
        tab = event.getRouteParameters().get("tab").orElse(FIRST_TAB);
        message.removeAll();
        show(found);
    }

    private void show(ClassDetail of) {
        removeAll();
        title = Words.full(this, of.label());
        var actions = classes.actions(of);
        add(crumbs(of), head(of, actions), message, way(of));
        var names = tabs(of);
        var content = names.get(tab);
        if (content == null) {
            throw new NotFoundException();
        }
        add(tabBar(of, names), content.content().get());
    }

    private record Page(String title, Supplier<Component> content) {}

    private Map<String, Page> tabs(ClassDetail of) {
        Map<String, Page> tabs = new LinkedHashMap<>();
        Runnable refresh = () -> refresh(of.id());
        tabs.put(FIRST_TAB, new Page(getTranslation("classes.tab.info"), () -> own.info(of, refresh)));
        tabs.put("sessions", new Page(getTranslation("classes.tab.sessions"), () -> own.sessions(of, refresh)));
        tabs.put("people", new Page(getTranslation("classes.tab.people"), () -> own.people(of, refresh)));
        tabs.put("attendance", new Page(getTranslation("classes.tab.attendance"), () -> own.attendance(of, refresh)));
        tabs.put("final-papers", new Page(getTranslation("classes.tab.final-papers"), () -> own.finalPapers(of)));
        added.stream()
                .filter(more -> more.isFor(of))
                .sorted(Comparator.comparingInt(ClassTab::order))
                .forEach(more ->
                        tabs.put(more.name(), new Page(getTranslation(more.titleKey()), () -> more.content(of))));
        return tabs;
    }

    private PageTabs tabBar(ClassDetail of, Map<String, Page> pages) {
        var bar = new PageTabs(title);
        bar.setId("tabs");
        pages.forEach(
                (name, page) -> bar.add("tab-" + name, page.title(), path(of.id()) + "/" + name, name.equals(tab)));
        return bar;
    }

    private Component crumbs(ClassDetail of) {
        var list = mayReadAll
                ? new Anchor("classes", getTranslation("classes.list.title"))
                : new Anchor(TeachingView.PATH, getTranslation("classes.teaching.menu"));
        return new Crumbs(Words.label(this, of.label()), list);
    }

    private Component head(ClassDetail of, Set<ClassAction> actions) {
        var badge = Words.badge(this, of.state());
        badge.setId("state");
        var head = new PageHead(title, Words.outline(this, of));
        head.state(badge);
        List<ClassAction> inOrder = new ArrayList<>(actions);
        inOrder.stream().skip(1).forEach(action -> head.offer(other(of, action)));
        inOrder.stream()
                .limit(1)
                .forEach(action -> head.offer(
                        isStep(action) && OWN_TABS.contains(tab)
                                ? Buttons.main(words(action), id(action), () -> act(of, action))
                                : other(of, action)));
        return head;
    }

    private Component other(ClassDetail of, ClassAction action) {
        return Buttons.plain(words(action), id(action), () -> act(of, action));
    }

    private static boolean isStep(ClassAction action) {
        return switch (action) {
            case SUBMIT, APPROVE, OPEN, START, ASSESS, FINISH -> true;
            case SEND_BACK, EDIT, CANCEL -> false;
        };
    }

    private String words(ClassAction action) {
        return getTranslation("classes.action." + action.name());
    }

    private static String id(ClassAction action) {
        return "do-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void act(ClassDetail of, ClassAction action) {
        switch (action) {
            case SUBMIT -> done(of, classes.submit(of.id()));
            case APPROVE -> done(of, classes.approve(of.id()));
            case OPEN -> done(of, classes.open(of.id()));
            case START -> done(of, classes.start(of.id()));
            case ASSESS -> done(of, classes.assess(of.id()));
            case FINISH ->
                new ConfirmDialog(
                                getTranslation("classes.finish.title"),
                                getTranslation("classes.finish.text"),
                                words(action),
                                confirmed -> done(of, classes.finish(of.id())),
                                getTranslation("classes.back"),
                                cancelled -> {})
                        .open();
            case SEND_BACK ->
                ReasonDialog.ask(
                        words(action),
                        getTranslation("classes.send-back.text"),
                        words(action),
                        reason -> done(of, classes.sendBack(of.id(), reason)));
            case CANCEL ->
                ReasonDialog.ask(
                        words(action),
                        getTranslation("classes.cancel.text"),
                        words(action),
                        reason -> done(of, classes.cancel(of.id(), reason)));
            case EDIT -> UI.getCurrent().navigate(EditClassView.path(of.id()));
        }
    }

    private void done(ClassDetail of, StepResult result) {
        refresh(of.id());
        message.removeAll();
        var said = switch (result) {
            case StepResult.Done(var state) -> {
                Toasts.show(getTranslation("classes.done." + state.name()));
                yield null;
            }
            case StepResult.NotFromHere(var state) -> warning("classes.result.elsewhere", Words.state(this, state));
            case StepResult.Incomplete(var problems) ->
                Note.error(
                        getTranslation("classes.result.incomplete"),
                        String.join(
                                " ",
                                problems.stream()
                                        .map(problem -> numbered(problem.session(), Words.problem(this, problem)))
                                        .toList()));
            case StepResult.OwnSubmission() -> warning("classes.result.own", "");
            case StepResult.ReasonMissing() -> warning("classes.result.reason", "");
            case StepResult.Changed() -> warning("classes.result.changed", "");
        };
        if (said != null) {
            message.add(said);
        }
    }

    private String numbered(int session, String text) {
        return session == 0 ? text : getTranslation("classes.session", session) + ": " + text;
    }

    private Component warning(String key, String argument) {
        return Note.attention(getTranslation(key + ".title"), getTranslation(key + ".text", argument));
    }

    private void refresh(ClassId id) {
        classes.find(id).ifPresent(this::show);
    }

    /** The states of a class as a line of time, with the days on which it came to them. */
    private Component way(ClassDetail of) {
        var list = new OrderedList();
        list.addClassName("classes-steps");
        list.getElement().setAttribute("aria-label", getTranslation("classes.way"));
        int here = WAY.indexOf(of.state() == ClassState.CANCELLED ? lastBefore(of) : of.state());
        for (int i = 0; i < WAY.size(); i++) {
            list.add(step(of, WAY.get(i), i, here));
        }
        var way = new Div(list, whereNow(of, WAY.get(here), here));
        way.addClassNames("stack", "stack-2");
        if (of.state() == ClassState.CANCELLED) {
            var reason = of.steps().getLast().reason();
            way.add(Note.error(Words.state(this, ClassState.CANCELLED), reason == null ? "" : reason));
        }
        return way;
    }

    /** In place of the names of all steps, for which a phone is too narrow; the list says them to a screen reader. */
    private Component whereNow(ClassDetail of, ClassState state, int number) {
        var name = new Bold(getTranslation("classes.way." + state.name()));
        var line = new Paragraph(
                new Span(getTranslation("classes.way.number", number + 1, WAY.size())), new Span(" · "), name);
        var day = reached(of, state);
        if (day != null) {
            line.add(new Span(" · " + day));
        }
        line.addClassNames("classes-step-now", "s");
        line.getElement().setAttribute("aria-hidden", "true");
        return line;
    }

    private static ClassState lastBefore(ClassDetail of) {
        return of.steps().stream()
                .map(ClassStep::state)
                .filter(state -> state != ClassState.CANCELLED)
                .reduce((first, second) -> second)
                .orElse(ClassState.DRAFT);
    }

    private ListItem step(ClassDetail of, ClassState state, int number, int here) {
        boolean done = number < here || of.state() == ClassState.FINISHED;
        var mark = new HtmlContainer("b");
        if (done) {
            mark.add(Icons.of("check"));
        } else {
            mark.setText(String.valueOf(number + 1));
        }
        var item = new ListItem(mark, new Span(getTranslation("classes.way." + state.name())));
        if (done) {
            item.addClassName("d");
        } else if (number == here) {
            item.addClassName("c");
            item.getElement().setAttribute("aria-current", "step");
        }
        var day = reached(of, state);
        if (day != null && number <= here) {
            var small = new HtmlContainer("small");
            small.setText(day);
            item.add(small);
        }
        return item;
    }

    private static @Nullable String reached(ClassDetail of, ClassState state) {
        return of.steps().stream()
                .filter(step -> step.state() == state)
                .reduce((first, second) -> second)
                .map(step -> Formats.date(step.at().atZone(PlatformTime.ZONE).toLocalDate()))
                .orElse(null);
    }
}
