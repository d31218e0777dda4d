package vn.taphuan.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleSummary;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassStep;
import vn.taphuan.classes.session.DirectingPaper;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.staff.ClassStaff;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What was planned and directed, the places with their clerks, and what happened so far. */
class InfoTab extends Div {

    private static final int OFFERED = 50;

    private final transient ClassDetail of;
    private final transient Accounts accounts;
    private final transient SiteClerks clerks;
    private final transient Runnable refresh;

    InfoTab(
            ClassDetail of,
            Programmes programmes,
            Units units,
            Accounts accounts,
            SiteClerks clerks,
            ClassStaff staff,
            CurrentAccount current,
            Runnable refresh) {
        this.of = of;
        this.accounts = accounts;
        this.clerks = clerks;
        this.refresh = refresh;
        addClassName("classes-two");
        boolean plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre())
                && !of.state().isOver();
        var left = new Div(new Card(getTranslation("classes.info.plan"), facts(programmes, units)));
        left.addClassName("stack");
        staff.of(of.id())
                .ifPresent(
                        content -> left.add(new StaffCard(of.id(), content, plans, staff, accounts, units, refresh)));
        var right = new Div(
                new Card(getTranslation("classes.info.places"), places(plans)),
                new Card(getTranslation("classes.info.history"), history()));
        right.addClassName("stack");
        add(left, right);
    }

    private DescriptionList facts(Programmes programmes, Units units) {
        var list = new DescriptionList();
        list.addClassName("classes-facts");
        fact(list, "centre", units.find(of.centre()).map(UnitSummary::name).orElse(""));
        fact(
                list,
                "programme",
                programmes
                        .find(of.programme())
                        .map(ProgrammeSummary::title)
                        .orElse(of.programme().value()));
        var modules = programmes.modules(of.modules());
        fact(
                list,
                "modules",
                String.join(
                        "; ",
                        of.modules().stream()
                                .map(code -> modules.containsKey(code) ? numbered(modules.get(code)) : code.value())
                                .toList()));
        fact(list, "seats", getTranslation("classes.info.seats.text", of.seatsTaken(), of.seats()));
        fact(list, "self", getTranslation(of.selfEnrolment() ? "classes.info.self.yes" : "classes.info.self.no"));
        fact(list, "advised", said(of.advisedBy()));
        fact(list, "directed", said(of.directedBy()));
        fact(list, "paper", paper(of.paper()));
        return list;
    }

    private String numbered(@Nullable ModuleSummary module) {
        return module == null ? "" : getTranslation("classes.module", module.number(), module.title());
    }

    private String said(@Nullable String text) {
        return text == null || text.isBlank() ? getTranslation("classes.info.none") : text;
    }

    private String paper(@Nullable DirectingPaper paper) {
        return paper == null
                ? getTranslation("classes.info.none")
                : getTranslation(
                        "classes.info.paper.text", paper.number(), Formats.date(paper.date()), paper.issuedBy());
    }

    private void fact(DescriptionList list, String key, String text) {
        list.add(
                new DescriptionList.Term(getTranslation("classes.info." + key)), new DescriptionList.Description(text));
    }

    private Div places(boolean plans) {
        var box = new Div();
        box.addClassName("stack");
        if (of.places().isEmpty()) {
            box.add(new Paragraph(getTranslation("classes.info.no-place")));
        }
        var assigned = clerks.of(of.id());
        of.places().forEach(place -> box.add(place(place, assigned, plans)));
        return box;
    }

    private Div place(PlaceDetail place, Map<PlaceId, List<AccountSummary>> assigned, boolean plans) {
        var box = new Div(
                new TwoLines(new Bold(place.name()), getTranslation("classes.info.place-seats", place.seats())));
        box.addClassNames("stack", "stack-2");
        var list = new UnorderedList();
        list.addClassNames("s", "stack", "stack-2");
        assigned.getOrDefault(place.id(), List.of()).forEach(clerk -> {
            var name = new Span(getTranslation("classes.info.clerk", clerk.fullName()));
            name.addClassName("grow");
            var item = new ListItem(name);
            item.addClassName("row");
            if (plans) {
                Button dismiss =
                        Buttons.icon("x", getTranslation("classes.info.clerk.dismiss", clerk.fullName()), () -> {
                            clerks.dismiss(place.id(), clerk.id());
                            refresh.run();
                        });
                item.add(dismiss);
            }
            list.add(item);
        });
        box.add(list);
        if (plans) {
            box.add(chooser(place));
        }
        return box;
    }

    private ComboBox<AccountSummary> chooser(PlaceDetail place) {
        var chooser = new ComboBox<AccountSummary>();
        chooser.setAriaLabel(getTranslation("classes.info.clerk.assign", place.name()));
        chooser.setPlaceholder(getTranslation("classes.info.clerk.choose"));
        chooser.setId("clerk-" + place.id().value());
        chooser.setItemLabelGenerator(AccountSummary::fullName);
        chooser.setItems(
                (Query<AccountSummary, String> query) -> accounts
                        .search(query.getFilter().orElse(""), query.getPage(), Math.min(OFFERED, query.getPageSize()))
                        .stream());
        chooser.setPageSize(OFFERED);
        chooser.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                clerks.assign(place.id(), chosen.getValue().id());
                refresh.run();
            }
        });
        return chooser;
    }

    private OrderedList history() {
        var list = new OrderedList();
        list.addClassNames("list", "s");
        of.steps().forEach(step -> list.add(line(step)));
        return list;
    }

    private ListItem line(ClassStep step) {
        var second = Formats.dateTime(step.at()) + " · " + step.by();
        return new ListItem(new TwoLines(
                Words.state(this, step.state()),
                step.reason() == null
                        ? second
                        : second + " · " + getTranslation("classes.info.because", step.reason())));
    }
}
