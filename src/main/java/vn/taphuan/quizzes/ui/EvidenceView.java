package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.quizzes.attempt.EvidenceDecisions;
import vn.taphuan.quizzes.attempt.EvidenceState;
import vn.taphuan.quizzes.attempt.EvidenceSummary;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Answers that came too late or in a file: first those that wait for a decision. */
@Route(value = EvidenceAddresses.ALL, layout = MainLayout.class)
@Menu(title = "quizzes.evidence.menu", icon = "clock", order = 115)
@RolesAllowed(Permissions.CLASS_PLAN)
class EvidenceView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient EvidenceDecisions evidence;
    private final transient Units units;
    private final Div results = new Div();

    EvidenceView(EvidenceDecisions evidence, Units units) {
        this.evidence = evidence;
        this.units = units;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quizzes.evidence.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var take = Links.main(EvidenceAddresses.FILE, getTranslation("quizzes.file.take"));
        take.setId("take-file");
        var counts = evidence.counts();
        int open = counts.getOrDefault(EvidenceState.OPEN, 0);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var filters = new FilterTabs(getTranslation("quizzes.evidence.title"), chosen -> show(chosen == 0));
        filters.setId("filters");
        filters.add(getTranslation("quizzes.evidence.open"), open);
        filters.add(getTranslation("quizzes.evidence.decided"), all - open);
        results.addClassName("stack");
        add(
                new PageHead(getPageTitle(), getTranslation("quizzes.evidence.help"), take),
                EvidenceAddresses.tabs(this, EvidenceAddresses.ALL),
                filters,
                results);
        show(true);
    }

    private void show(boolean open) {
        results.removeAll();
        var found = evidence.list(open);
        if (found.isEmpty()) {
            results.add(new EmptyState(
                    "clock",
                    getTranslation(open ? "quizzes.evidence.none" : "quizzes.evidence.none.decided"),
                    getTranslation("quizzes.evidence.none.text")));
            return;
        }
        var homes =
                units.byId(found.stream().map(EvidenceSummary::unit).distinct().toList());
        var table = new DataTable(Stream.of("person", "attempt", "how", "received", "state")
                .map(column -> getTranslation("quizzes.evidence.column." + column)));
        found.forEach(one -> table.row(
                person(one, homes),
                new Span(EvidenceWords.attempt(this, one)),
                new TwoLines(
                        getTranslation("quizzes.evidence.kind." + one.kind().name()),
                        getTranslation("quizzes.evidence.answers", one.answers())),
                new TwoLines(
                        Formats.dateTime(one.receivedAt()),
                        EvidenceWords.after(this, one.deadline(), one.receivedAt())),
                EvidenceWords.state(this, one.state())));
        var card = new Div(table);
        card.addClassNames("card", "card-flush");
        results.add(card);
    }

    private static Component person(EvidenceSummary one, Map<UnitId, UnitSummary> homes) {
        var link = new Anchor(EvidenceAddresses.one(one.id()), one.personName());
        link.setId("evidence-" + one.id().value());
        return new TwoLines(
                link,
                Optional.ofNullable(homes.get(one.unit()))
                        .map(UnitSummary::name)
                        .orElse(""));
    }
}
