package vn.taphuan.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.nomination.OfferedClass;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Where a unit's officer names people for classes, follows what the centre decides, and sends somebody else instead. */
@Route(value = ClassesNavigation.NOMINATIONS, layout = MainLayout.class)
@Menu(title = "classes.nominations.menu", icon = "users", order = 106)
@RolesAllowed(Permissions.CLASS_NOMINATE)
class NominationsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Nominations nominations;
    private final transient Units units;

    NominationsView(Nominations nominations, Units units) {
        this.nominations = nominations;
        this.units = units;
        addClassNames("page", "classes-nominations");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("classes.nominations.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new PageHead(getTranslation("classes.nominations.title"), getTranslation("classes.nominations.help")));
        var offered = nominations.offered();
        if (offered.isEmpty()) {
            add(new EmptyState(
                    "users",
                    getTranslation("classes.nominations.empty.title"),
                    getTranslation("classes.nominations.empty.text")));
        }
        offered.forEach(one -> add(card(one, one == offered.getFirst())));
    }

    private Section card(OfferedClass one, boolean first) {
        var of = one.trainingClass();
        var name = new H2(of.name());
        var outline = new Paragraph(Words.label(this, of.label()) + " · " + Words.outline(this, of));
        outline.addClassNames("s", "soft");
        var words = new Div(name, outline);
        words.addClassName("grow");
        var head = new Div(words, badge(one));
        head.addClassNames("row", "wrap", "top", "classes-roomy");
        var card = new Section(head, facts(one));
        card.addClassNames("card", "stack", "stack-3");
        card.setId("offered-" + of.id().value());
        if (!one.closed()) {
            card.add(new Div(enter(one, first)));
        }
        var people = nominations.peopleOf(of.id(), one.unit());
        if (!people.isEmpty()) {
            card.add(new H3(getTranslation("classes.nominations.people", people.size())), people(one, people));
        }
        var papers = nominations.ofUnit(of.id(), one.unit());
        var part = new Section(card);
        part.addClassName("stack");
        if (!papers.isEmpty()) {
            part.add(new NominationCards(papers, nominations, false, this::show));
        }
        return part;
    }

    private Button enter(OfferedClass one, boolean first) {
        var id = "enter-nomination-" + one.trainingClass().id().value();
        var text = getTranslation("classes.nomination.enter");
        return first ? Buttons.main(text, id, () -> open(one)) : Buttons.plain(text, id, () -> open(one));
    }

    private void open(OfferedClass one) {
        units.find(one.unit())
                .ifPresent((UnitSummary unit) ->
                        new NominationDialog(one.trainingClass().id(), nominations, units, unit, this::show).open());
    }

    private StateBadge badge(OfferedClass one) {
        if (one.closed()) {
            return new StateBadge(Tone.NEUTRAL, "stop", getTranslation("classes.nominations.closed"));
        }
        return one.pending() > 0
                ? new StateBadge(Tone.IN_PROGRESS, "wait", getTranslation("classes.nominations.pending", one.pending()))
                : new StateBadge(Tone.DONE, "check", getTranslation("classes.nominations.open"));
    }

    private Facts facts(OfferedClass one) {
        return new Facts()
                .with(getTranslation("classes.nomination.unit"), one.unitName())
                .with(
                        getTranslation("classes.nominations.quota"),
                        one.quota() == null
                                ? getTranslation("classes.nominations.quota.none")
                                : getTranslation("classes.nominations.quota.text", one.people(), one.quota()))
                .with(
                        getTranslation("classes.nominations.reserved"),
                        one.reserved() == 0 ? "" : getTranslation("classes.nominations.seats", one.reserved()))
                .with(
                        getTranslation("classes.nominations.closes"),
                        one.closesAt() == null ? "" : Formats.dateTime(one.closesAt()));
    }

    private UnorderedList people(OfferedClass one, List<Enrolment> people) {
        var list = new UnorderedList();
        list.addClassName("list");
        people.forEach(person -> {
            var words = new TwoLines(
                    person.fullName(),
                    getTranslation(person.nominated() ? "classes.people.nominated" : "classes.nominations.otherwise"));
            words.addClassName("grow");
            var item = new ListItem(
                    words,
                    Buttons.icon(
                            "swap",
                            getTranslation("classes.substitute.title", person.fullName()),
                            () -> new SubstituteDialog(
                                            person,
                                            text -> nominations.candidates(
                                                    one.trainingClass().id(), one.unit(), text),
                                            units,
                                            (coming, reason) -> nominations.substitute(person.id(), coming, reason),
                                            this::show)
                                    .open()));
            item.addClassName("row");
            list.add(item);
        });
        return list;
    }
}
