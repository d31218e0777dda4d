package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.attendance.DoorGuests;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.EnrolmentOutcome;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.enrolment.Intakes;
import vn.taphuan.classes.enrolment.Substitution;
import vn.taphuan.classes.nomination.Nomination;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.SearchField;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.units.Units;

/** Who is enrolled, at which place; the officer adds many at once, moves and takes out. */
class PeopleTab extends Div {

    private final transient ClassDetail of;
    private final transient Enrolments enrolments;
    private final transient Intakes intakes;
    private final transient Nominations nominations;
    private final transient DoorGuests guests;
    private final transient CardPrinting cards;
    private final transient Accounts accounts;
    private final transient Units units;
    private final transient Runnable refresh;
    private final boolean plans;
    private final boolean taking;
    /** So many are shown without a window of their own to scroll in. */
    private static final int FEW = 20;

    private final CardGrid<Enrolment> grid = new CardGrid<>();
    private final SearchField search =
            new SearchField("people-search", getTranslation("classes.people.search"), this::find);
    private final transient List<Enrolment> people;
    private final transient PeopleUnits unitNames;

    PeopleTab(
            ClassDetail of,
            Enrolments enrolments,
            Intakes intakes,
            Nominations nominations,
            DoorGuests guests,
            CardPrinting cards,
            Accounts accounts,
            Units units,
            CurrentAccount current,
            LocalDate today,
            Runnable refresh) {
        this.of = of;
        this.enrolments = enrolments;
        this.intakes = intakes;
        this.nominations = nominations;
        this.guests = guests;
        this.cards = cards;
        this.accounts = accounts;
        this.units = units;
        this.refresh = refresh;
        this.plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre())
                && !of.state().isOver();
        this.taking = plans && EnumSet.of(ClassState.OPEN, ClassState.RUNNING).contains(of.state());
        this.people = enrolments.of(of.id());
        this.unitNames = PeopleUnits.of(people, units, today);
        addClassName("stack");
        show();
    }

    private void show() {
        var papers = plans ? nominations.of(of.id()) : List.<Nomination>of();
        var undecided = papers.stream().filter(paper -> paper.pending() > 0).toList();
        if (!undecided.isEmpty()) {
            add(titled("classes.nomination.undecided", new NominationCards(undecided, nominations, true, refresh)));
        }
        var main = new Div(head());
        main.addClassName("stack");
        if (people.isEmpty()) {
            main.add(new EmptyState(
                    "users",
                    getTranslation("classes.people.empty.title"),
                    getTranslation(taking ? "classes.people.empty.add" : "classes.people.empty.wait")));
        } else {
            columns();
            grid.setAllRowsVisible(people.size() <= FEW);
            grid.setItems(people);
            if (unitNames.differ()) {
                main.add(unitNames());
            }
            main.add(search, grid);
        }
        add(main);
        var atTheDoor = guests.of(of.id());
        if (!atTheDoor.isEmpty()) {
            add(new GuestsCard(of, atTheDoor, plans, guests, accounts, units, refresh));
        }
        var waiting = enrolments.waiting(of.id());
        if (!waiting.isEmpty()) {
            add(new WaitingCard(waiting, taking, this::remove));
        }
        add(below(papers));
    }

    /** How people come in, what units may send, and what was before. */
    private Div below(List<Nomination> papers) {
        var left = new Div();
        left.addClassName("stack");
        var right = new Div();
        right.addClassName("stack");
        intakes.of(of.id())
                .ifPresent(intake ->
                        right.add(new IntakeCard(of.id(), intake, plans, of.selfEnrolment(), intakes, refresh)));
        left.add(new UnitSeatsCard(of.id(), intakes.units(of.id()), plans, intakes, units, refresh));
        var replaced = enrolments.substitutions(of.id());
        if (!replaced.isEmpty()) {
            right.add(substitutions(replaced));
        }
        var decided = papers.stream().filter(paper -> paper.pending() == 0).toList();
        if (!decided.isEmpty()) {
            left.add(titled(
                    "classes.nomination.decided.title", new NominationCards(decided, nominations, true, refresh)));
        }
        var both = new Div(left, right);
        both.addClassName("classes-two");
        return both;
    }

    private Section titled(String key, Component content) {
        var part = new Section(new H2(getTranslation(key)), content);
        part.addClassNames("stack", "stack-3");
        return part;
    }

    private Card substitutions(List<Substitution> replaced) {
        var list = new UnorderedList();
        list.addClassNames("list", "s");
        replaced.forEach(one -> list.add(new ListItem(new TwoLines(
                getTranslation("classes.substitute.line", one.came(), one.left()),
                Formats.dateTime(one.at()) + " · " + one.by() + " · "
                        + getTranslation("classes.info.because", one.reason())))));
        return new Card(getTranslation("classes.substitute.history"), list);
    }

    private Div head() {
        var title = new H2(getTranslation("classes.people.title", people.size(), of.seats()));
        title.addClassName("grow");
        var head = new Div(title);
        head.addClassNames("card-head", "row", "wrap", "classes-roomy");
        if (taking && !people.isEmpty()) {
            var print = Links.pdf(getTranslation("checkin.card.print"), "print", () -> cards.print(of));
            print.setId("print-cards");
            head.add(print);
        }
        if (taking) {
            head.add(Buttons.plain(
                    getTranslation("classes.nomination.enter"),
                    "enter-nomination",
                    () -> new NominationDialog(of.id(), nominations, units, null, refresh).open()));
            head.add(Buttons.plain(getTranslation("classes.people.add"), "add-people", this::choose));
        }
        return head;
    }

    /** With the unit names of the day of enrolment, or with those that they have now. */
    private Select<PeopleUnits.Names> unitNames() {
        var choice = new Select<PeopleUnits.Names>();
        choice.setLabel(getTranslation("classes.people.unit-names"));
        choice.setItems(PeopleUnits.Names.values());
        choice.setItemLabelGenerator(names -> getTranslation("classes.people.unit-names." + names.name()));
        choice.setValue(unitNames.shown());
        choice.setId("unit-names");
        choice.addValueChangeListener(chosen -> {
            unitNames.show(chosen.getValue());
            find();
        });
        return choice;
    }

    /** Those whose name or unit, as it is shown, has what is searched for. */
    private void find() {
        var key = VietnameseNames.searchKey(search.getValue());
        grid.setItems(people.stream()
                .filter(person -> VietnameseNames.searchKey(person.fullName() + " " + unitNames.of(person))
                        .contains(key))
                .toList());
    }

    private void columns() {
        grid.setId("people");
        grid.addClassName("classes-people");
        grid.component(
                        getTranslation("classes.column.person"),
                        person -> new TwoLines(person.fullName(), unitNames.of(person)))
                .setFlexGrow(2);
        if (of.places().size() > 1) {
            grid.component(getTranslation("classes.column.place"), this::place).setFlexGrow(2);
        }
        grid.text(getTranslation("classes.column.how"), person -> getTranslation(how(person)));
        if (taking) {
            grid.component(getTranslation("classes.column.actions"), this::actions)
                    .setFlexGrow(0)
                    .setWidth("8rem");
        }
    }

    private static String how(Enrolment person) {
        if (person.nominated()) {
            return "classes.people.nominated";
        }
        return person.bySelf() ? "classes.people.self" : "classes.people.officer";
    }

    private Component actions(Enrolment person) {
        var actions = new Div(
                Buttons.icon(
                        "swap",
                        getTranslation("classes.substitute.title", person.fullName()),
                        () -> new SubstituteDialog(
                                        person,
                                        text -> enrolments.candidates(of.id(), text),
                                        units,
                                        (coming, reason) -> enrolments.substitute(person.id(), coming, reason),
                                        refresh)
                                .open()),
                Buttons.icon("x", getTranslation("classes.people.remove", person.fullName()), () -> remove(person)));
        actions.addClassName("row");
        return actions;
    }

    private Component place(Enrolment person) {
        var now = of.places().stream()
                .filter(place -> place.id().equals(person.place()))
                .findFirst();
        if (!plans) {
            return new Span(now.map(PlaceDetail::name).orElse(""));
        }
        var select = new Select<PlaceDetail>();
        select.setAriaLabel(getTranslation("classes.people.place", person.fullName()));
        select.setItemLabelGenerator(PlaceDetail::name);
        select.setItems(of.places());
        select.setValue(now.orElse(null));
        select.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                enrolments.move(person.id(), chosen.getValue().id());
                Toasts.show(getTranslation(
                        "classes.people.moved",
                        person.fullName(),
                        chosen.getValue().name()));
            }
        });
        return select;
    }

    private void remove(Enrolment person) {
        ReasonDialog.ask(
                getTranslation("classes.people.remove", person.fullName()),
                getTranslation("classes.people.remove.text"),
                getTranslation("classes.people.remove.go"),
                reason -> {
                    enrolments.withdraw(person.id(), reason);
                    refresh.run();
                });
    }

    private void choose() {
        var dialog = new Dialog(getTranslation("classes.people.add"));
        dialog.setId("add-people-dialog");
        var go = new Button(getTranslation("classes.people.add.go", 0));
        go.setId("add-people-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(false);
        var picker = new PeoplePicker(text -> enrolments.candidates(of.id(), text), units, true, count -> {
            go.setText(getTranslation("classes.people.add.go", count));
            go.setEnabled(count > 0);
        });
        go.addClickListener(click -> {
            dialog.close();
            var chosen = picker.chosen();
            enrolled(enrolments.enrol(of.id(), new ArrayList<>(chosen.keySet())), chosen);
        });
        picker.addClassName("classes-dialog");
        dialog.add(picker);
        dialog.getFooter().add(Buttons.plain(getTranslation("classes.back"), "add-people-back", dialog::close), go);
        dialog.open();
        picker.focusSearch();
    }

    private void enrolled(EnrolmentOutcome outcome, Map<AccountId, AccountSummary> chosen) {
        refresh.run();
        Toasts.show(getTranslation("classes.people.enrolled", outcome.enrolled().size()));
        if (outcome.withoutSeat().isEmpty() && outcome.overQuota().isEmpty()) {
            return;
        }
        var left = new Dialog(getTranslation("classes.people.left"));
        left.setId("without-seat-dialog");
        var content = new Div();
        content.addClassName("classes-dialog");
        said(content, "classes.people.full", outcome.withoutSeat(), chosen);
        said(content, "classes.people.over-quota", outcome.overQuota(), chosen);
        left.add(content);
        left.getFooter().add(Buttons.plain(getTranslation("classes.back"), "left-back", left::close));
        boolean waits = of.state() == ClassState.OPEN
                && intakes.of(of.id())
                        .filter(intake -> intake.content().waiting())
                        .isPresent();
        if (waits) {
            var all = new ArrayList<>(outcome.withoutSeat());
            all.addAll(outcome.overQuota());
            left.getFooter().add(Buttons.main(getTranslation("classes.people.let-wait", all.size()), "let-wait", () -> {
                left.close();
                int added = enrolments.letWait(of.id(), all).size();
                refresh.run();
                Toasts.show(getTranslation("classes.people.wait", added));
            }));
        }
        left.open();
    }

    private void said(Div into, String key, List<AccountId> people, Map<AccountId, AccountSummary> chosen) {
        if (!people.isEmpty()) {
            var names = people.stream()
                    .flatMap(id -> Optional.ofNullable(chosen.get(id)).stream())
                    .map(AccountSummary::fullName)
                    .toList();
            into.add(Note.attention(getTranslation(key, names.size()), String.join(", ", names)));
        }
    }
}
