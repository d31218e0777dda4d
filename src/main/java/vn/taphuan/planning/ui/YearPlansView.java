package vn.taphuan.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.planning.Progress;
import vn.taphuan.planning.YearPlan;
import vn.taphuan.planning.YearPlans;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** The plans of this or another year of all centres that one may see; whoever has one centre only comes to its plan at once. */
@Route(value = YearPlansView.PATH + "/:year?", layout = MainLayout.class)
@Menu(title = "planning.menu", icon = "cal", order = 109)
@RolesAllowed(Permissions.CLASS_READ)
class YearPlansView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "year-plan";

    private final transient YearPlans plans;
    private final transient Units units;
    private final transient CurrentAccount current;
    private final transient Clock clock;

    YearPlansView(YearPlans plans, Units units, CurrentAccount current, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.current = current;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var today = LocalDate.now(clock);
        int year = PlanYear.of(event, today);
        var centres = units.within(Permissions.CLASS_READ, "", UnitKind.POLITICAL_CENTRE).stream()
                .filter(centre ->
                        centre.validOn(LocalDate.of(year, 12, 31)) || centre.validOn(LocalDate.of(year, 1, 1)))
                .toList();
        if (!current.scope(Permissions.CLASS_READ).everything() && centres.size() == 1) {
            event.forwardTo(YearPlanView.path(centres.getFirst().id(), year));
            return;
        }
        show(year, centres);
    }

    private void show(int year, List<UnitSummary> centres) {
        removeAll();
        add(new PageHead(getTranslation("planning.of", String.valueOf(year)), getTranslation("planning.help")));
        add(PlanYear.chooser(this, year, LocalDate.now(clock), other -> PATH + "/" + other));
        var known = plans.all(year);
        var names = units.byId(known.stream().map(YearPlan::centre).toList());
        var rows = Stream.concat(
                        known.stream(),
                        centres.stream()
                                .map(UnitSummary::id)
                                .filter(centre -> known.stream()
                                        .noneMatch(plan -> plan.centre().equals(centre)))
                                .map(centre -> YearPlan.nothing(centre, year)))
                .sorted(Comparator.comparing(plan -> name(plan.centre(), names, centres), VietnameseNames.comparator()))
                .toList();
        if (rows.isEmpty()) {
            add(new EmptyState("cal", getTranslation("planning.none.title"), getTranslation("planning.none.text")));
            return;
        }
        var table = new DataTable(Stream.of("centre", "planned", "approved", "held", "trained", "periods", "pace")
                .map(column -> getTranslation("planning.column." + column)));
        rows.forEach(plan -> row(table, plan, name(plan.centre(), names, centres)));
        if (rows.size() > 1) {
            totals(table, rows);
        }
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        add(card);
    }

    private void row(DataTable table, YearPlan plan, String name) {
        var link = new Anchor(YearPlanView.path(plan.centre(), plan.year()), name);
        link.setId("plan-" + plan.centre().value());
        table.row(cells(link, plan.classes(), plan.people(), plan.progress(), pace(plan)));
    }

    private void totals(DataTable table, List<YearPlan> all) {
        table.row(cells(
                new Bold(getTranslation("planning.total")),
                all.stream().mapToInt(YearPlan::classes).sum(),
                all.stream().mapToInt(YearPlan::people).sum(),
                all.stream().map(YearPlan::progress).reduce(Progress.NONE, Progress::plus),
                new Span()));
    }

    private Component[] cells(Component name, int classes, int people, Progress progress, Component pace) {
        return new Component[] {
            name,
            new Span(getTranslation("planning.classes-people", classes, people)),
            new Span(Formats.number(progress.approved())),
            new Span(Formats.number(progress.held())),
            new Span(Formats.number(progress.trained())),
            new Span(Formats.number(progress.periods())),
            pace
        };
    }

    private Component pace(YearPlan plan) {
        return plan.lines().isEmpty()
                ? new Span(getTranslation("planning.not-planned"))
                : PlanWords.worst(this, plan.lines());
    }

    private static String name(UnitId centre, Map<UnitId, UnitSummary> names, List<UnitSummary> centres) {
        return Optional.ofNullable(names.get(centre))
                .or(() ->
                        centres.stream().filter(one -> one.id().equals(centre)).findFirst())
                .map(UnitSummary::name)
                .orElse("");
    }
}
