package vn.taphuan.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.taphuan.people.AccountState;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.ChangeRight;
import vn.taphuan.people.PeopleNavigation;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.units.UnitWords;
import vn.taphuan.units.Units;

/** One person: data, roles, slip and reset. Opening it is written down. */
@Route(value = "people/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.ACCOUNT_READ)
class PersonView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Accounts accounts;
    private final Units units;
    private final CurrentAccount current;
    private final SlipPrinting printing;
    private String fullName = "";

    PersonView(Accounts accounts, Units units, CurrentAccount current, SlipPrinting printing) {
        this.accounts = accounts;
        this.units = units;
        this.current = current;
        this.printing = printing;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return fullName;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load(event.getRouteParameters().get("id").flatMap(AccountId::parse).orElseThrow(NotFoundException::new));
    }

    private void load(AccountId id) {
        var person = accounts.find(id).orElseThrow(NotFoundException::new);
        fullName = person.fullName();
        var right = accounts.mayChange(id);
        removeAll();
        add(new PageHead(fullName, unit(person), actions(person, right)));
        if (right == ChangeRight.ADMINISTRATOR_ONLY) {
            var note = Note.info(
                    getTranslation("people.administrator-only.title"),
                    getTranslation("people.administrator-only.text"));
            note.setId("administrator-only");
            add(note);
        }
        add(
                data(person),
                new RolesCard(id, accounts, units, current.may(Permissions.ACCOUNT_ADMINISTER), () -> load(id)));
    }

    private Component[] actions(AccountSummary person, ChangeRight right) {
        List<Component> actions = new ArrayList<>();
        var back = new Anchor(PeopleNavigation.PEOPLE, getTranslation("people.all"));
        back.addClassNames("btn", "btn-plain");
        actions.add(back);
        if (right != ChangeRight.NO) {
            boolean allowed = right == ChangeRight.YES;
            actions.add(edit(person, allowed));
            if (person.state() != AccountState.WAITING && !person.id().equals(current.id())) {
                actions.add(reset(person, allowed));
            }
            if (person.state() == AccountState.WAITING) {
                actions.add(slip(person, allowed));
            }
        }
        return actions.toArray(Component[]::new);
    }

    private Button edit(AccountSummary person, boolean allowed) {
        var edit = new Button(
                getTranslation("people.edit"),
                Icons.of("edit"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PeopleNavigation.editing(person.id()))));
        edit.setId("edit");
        edit.setEnabled(allowed);
        return edit;
    }

    private Button reset(AccountSummary person, boolean allowed) {
        var reset = new Button(
                getTranslation("people.resetting"),
                Icons.of("lock"),
                click -> new ResetDialog(person.fullName(), reason -> reset(person, reason)).open());
        reset.setId("reset");
        reset.setEnabled(allowed);
        return reset;
    }

    private void reset(AccountSummary person, String reason) {
        var slip = accounts.reset(person.id(), reason);
        load(person.id());
        printing.show(List.of(slip));
    }

    private Button slip(AccountSummary person, boolean allowed) {
        var print = new Button(getTranslation("people.slip.print"), Icons.of("print"), click -> print(person));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        print.setId("print-slip");
        print.setEnabled(allowed);
        return print;
    }

    private void print(AccountSummary person) {
        if (!printing.print(person.id())) {
            load(person.id());
            addComponentAtIndex(
                    1,
                    Note.info(
                            getTranslation("people.slip.signed-in.title"),
                            getTranslation("people.slip.signed-in.text")));
        }
    }

    private Component data(AccountSummary person) {
        var none = getTranslation("people.unknown");
        var facts = new Facts()
                .with(getTranslation("people.column.state"), PeopleWords.badge(person.state(), this))
                .with(getTranslation("people.field.user-name"), person.userName())
                .with(
                        getTranslation("people.field.birth-year"),
                        Optional.ofNullable(person.birthYear())
                                .map(String::valueOf)
                                .orElse(none))
                .with(getTranslation("people.field.unit"), new Span(unit(person)))
                .with(
                        getTranslation("people.field.position"),
                        Optional.ofNullable(person.position()).orElse(none))
                .with(
                        getTranslation("people.fact.email"),
                        Optional.ofNullable(person.email()).orElse(none))
                .with(
                        getTranslation("people.fact.phone"),
                        Optional.ofNullable(person.phone()).orElse(none));
        var card = new Card(getTranslation("people.data"), facts);
        card.setId("data");
        return card;
    }

    private String unit(AccountSummary person) {
        return units.find(person.unit()).map(unit -> UnitWords.full(unit, this)).orElse("");
    }
}
