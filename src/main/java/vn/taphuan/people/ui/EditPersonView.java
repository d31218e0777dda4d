package vn.taphuan.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.ChangeRight;
import vn.taphuan.people.PeopleNavigation;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.Units;

/** Corrects the data of somebody of the own units. */
@Route(value = "people/:id/edit", layout = MainLayout.class)
@RolesAllowed(Permissions.ACCOUNT_CREATE)
class EditPersonView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final Accounts accounts;
    private final Units units;

    EditPersonView(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.edit.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get("id")
                .flatMap(AccountId::parse)
                .filter(id -> accounts.mayChange(id) == ChangeRight.YES)
                .flatMap(accounts::find)
                .orElseThrow(NotFoundException::new);
        show(person);
    }

    private void show(AccountSummary person) {
        removeAll();
        var form = new PersonForm(accounts, units, person.unit());
        form.edit(person, units.find(person.unit()).orElseThrow());
        var save = new Button(
                getTranslation("people.save"), click -> form.save(person.id()).ifPresent(this::saved));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save");
        var back = new Anchor(PeopleNavigation.person(person.id()), getTranslation("people.back"));
        back.addClassNames("btn", "btn-plain");
        var buttons = new Div(save, back);
        buttons.addClassNames("row", "wrap");
        var card = new Div(form, buttons);
        card.addClassNames("card", "stack");
        add(new PageHead(getPageTitle(), person.fullName()), card);
    }

    private void saved(AccountId id) {
        Toasts.show(getTranslation("people.saved"));
        UI.getCurrent().navigate(PeopleNavigation.person(id));
    }
}
