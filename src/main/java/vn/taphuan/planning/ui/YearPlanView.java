package vn.taphuan.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.planning.LinkResult;
import vn.taphuan.planning.PlanLine;
import vn.taphuan.planning.PlannedClass;
import vn.taphuan.planning.YearPlan;
import vn.taphuan.planning.YearPlans;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** The plan of one centre for one year: its lines, what became of each, and the classes that count towards none. */
@Route(value = YearPlansView.PATH + "/:year/:centre", layout = MainLayout.class)
@RolesAllowed(Permissions.CLASS_READ)
class YearPlanView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final UUID NOBODY = new UUID(0, 0);

    private final transient YearPlans plans;
    private final transient Units units;
    private final transient Programmes programmes;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private UnitId centre = new UnitId(NOBODY);
    private int year;

    YearPlanView(YearPlans plans, Units units, Programmes programmes, CurrentAccount current, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.programmes = programmes;
        this.current = current;
        this.clock = clock;
        addClassName("page");
    }

    static String path(UnitId centre, int year) {
        return YearPlansView.PATH + "/" + year + "/" + centre.value();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year = PlanYear.of(event, LocalDate.now(clock));
        centre = event.getRouteParameters().get("centre").flatMap(UnitId::parse).orElseThrow(NotFoundException::new);
        show();
    }

    private void show() {
        var plan = plans.find(centre, year).orElseThrow(NotFoundException::new);
        removeAll();
        var head = new PageHead(
                getTranslation("planning.of", String.valueOf(year)),
                units.find(centre).map(UnitSummary::name).orElse(""));
        if (plans()) {
            head.offer(Buttons.plain(
                    getTranslation("planning.paper"),
                    "paper",
                    () -> new PlanPaperDialog(
                                    plan.paper(), paper -> plans.issue(centre, year, plan.version(), paper), this::show)
                            .open()));
            head.offer(Buttons.main(getTranslation("planning.line.add"), "add-line", this::add));
        }
        add(head, PlanYear.chooser(this, year, LocalDate.now(clock), other -> path(centre, other)));
        paper(plan);
        if (plan.lines().isEmpty()) {
            add(new EmptyState("cal", getTranslation("planning.empty.title"), getTranslation("planning.empty.text")));
        } else {
            add(figures(plan));
            plan.lines().forEach(line -> add(card(plan, line)));
        }
        if (!plan.others().isEmpty()) {
            var others = new Section(new H2(getTranslation("planning.others")));
            others.addClassNames("card", "stack", "stack-2");
            others.setId("others");
            plan.others().forEach(of -> others.add(classLine(of)));
            add(others);
        }
    }

    private boolean plans() {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(centre);
    }

    private void paper(YearPlan plan) {
        var number = plan.paper().number();
        if (number != null) {
            var line = new Paragraph(getTranslation(
                    "planning.paper.line",
                    number,
                    Formats.date(plan.paper().date()),
                    Optional.ofNullable(plan.paper().issuedBy()).orElse("")));
            line.setId("plan-paper");
            line.addClassName("soft");
            add(line);
        }
    }

    private Component figures(YearPlan plan) {
        var progress = plan.progress();
        var figures = new Div(
                figure("planning.figure.classes", progress.held(), plan.classes()),
                figure("planning.figure.approved", progress.approved(), plan.classes()),
                figure("planning.figure.people", progress.trained(), plan.people()),
                figure("planning.figure.periods", progress.periods(), null));
        figures.addClassNames("row", "wrap", "plan-figures");
        figures.setId("figures");
        return figures;
    }

    private Component figure(String key, int number, @Nullable Integer of) {
        var value = new Span(
                of == null
                        ? Formats.number(number)
                        : getTranslation("planning.figure.of", Formats.number(number), Formats.number(of)));
        value.addClassName("plan-number");
        var label = new Span(getTranslation(key));
        label.addClassNames("s", "soft");
        var box = new Div(value, label);
        box.addClassNames("card", "plan-figure");
        return box;
    }

    private Component card(YearPlan plan, PlanLine line) {
        var content = line.content();
        var title = new H2(getTranslation("planning.line.title", content.quarter(), programme(content.programme())));
        var head = new Div(title, PlanWords.pace(this, line.pace()));
        head.addClassNames("row", "wrap", "plan-head");
        var progress = line.progress();
        var sentence = new Paragraph(getTranslation("planning.classes-people", content.classes(), content.people())
                + " · "
                + getTranslation(
                        "planning.line.progress",
                        progress.approved(),
                        progress.held(),
                        progress.enrolled(),
                        progress.trained(),
                        progress.periods()));
        var card = new Section(head, sentence);
        card.addClassNames("card", "stack", "stack-2");
        card.setId("line-" + line.id().value());
        if (!content.note().isBlank()) {
            var note = new Paragraph(content.note());
            note.addClassNames("s", "soft");
            card.add(note);
        }
        line.classes().forEach(of -> card.add(classLine(line, of)));
        if (plans()) {
            var actions = new Div(
                    Buttons.small(
                            getTranslation("planning.link"),
                            "link-" + line.id().value(),
                            () -> new LinkClassDialog(candidates(plan, line), chosen -> link(line, chosen)).open()),
                    Buttons.small(
                            getTranslation("planning.line.edit"),
                            "edit-" + line.id().value(),
                            () -> edit(line)),
                    Buttons.small(
                            getTranslation("planning.line.remove"),
                            "remove-" + line.id().value(),
                            () -> remove(line)));
            actions.addClassNames("row", "wrap");
            card.add(actions);
        }
        return card;
    }

    private Component classLine(PlanLine line, PlannedClass of) {
        var row = classLine(of);
        if (plans()) {
            row.add(Buttons.icon("x", getTranslation("planning.unlink", label(of)), () -> {
                plans.unlink(line.id(), of.label().id());
                show();
            }));
        }
        return row;
    }

    private Div classLine(PlannedClass of) {
        var link = new Anchor("classes/" + of.label().id().value(), label(of));
        var about = new Span(Stream.of(
                        of.label().name(),
                        of.firstDay() == null ? "" : Formats.date(of.firstDay()),
                        getTranslation("classes.state." + of.state().name()),
                        getTranslation("planning.enrolled", of.enrolled()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        about.addClassNames("s", "soft");
        var words = new Div(new Div(link), about);
        words.addClassName("grow");
        var row = new Div(words);
        row.addClassNames("row", "plan-class");
        return row;
    }

    private String label(PlannedClass of) {
        return getTranslation(
                "classes.label", of.label().number(), String.valueOf(of.label().year()));
    }

    private String programme(ProgrammeCode code) {
        return programmes.find(code).map(ProgrammeSummary::title).orElse(code.value());
    }

    private void add() {
        int quarter = (LocalDate.now(clock).getMonthValue() + 2) / 3;
        new PlanLineDialog(
                        programmes.all(),
                        null,
                        quarter,
                        content -> plans.add(centre, year, content),
                        () -> stored("planning.line.added"))
                .open();
    }

    private void edit(PlanLine line) {
        new PlanLineDialog(
                        programmes.all(),
                        line.content(),
                        line.content().quarter(),
                        content -> plans.edit(line.id(), line.version(), content),
                        () -> stored("planning.line.saved"))
                .open();
    }

    private void remove(PlanLine line) {
        ReasonDialog.ask(
                getTranslation("planning.line.remove.title"),
                getTranslation("planning.line.remove.text"),
                getTranslation("planning.line.remove"),
                reason -> {
                    plans.remove(line.id(), reason);
                    stored("planning.line.removed");
                });
    }

    private void stored(String said) {
        Toasts.show(getTranslation(said));
        show();
    }

    private List<PlannedClass> candidates(YearPlan plan, PlanLine line) {
        return plan.others().stream()
                .filter(of -> of.programme().equals(line.content().programme()))
                .toList();
    }

    private void link(PlanLine line, PlannedClass chosen) {
        var result = plans.link(line.id(), chosen.label().id());
        Toasts.show(getTranslation("planning.link." + result.name(), label(chosen)));
        if (result != LinkResult.DOES_NOT_FIT) {
            show();
        }
    }
}
