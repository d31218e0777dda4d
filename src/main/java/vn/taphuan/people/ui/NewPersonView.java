package vn.taphuan.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.PeopleNavigation;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.Units;

/** A new account for somebody of the own units. */
@Route(value = PeopleNavigation.NEW_PERSON, layout = MainLayout.class)
@RolesAllowed(Permissions.ACCOUNT_CREATE)
class NewPersonView extends Main implements HasDynamicTitle {

    private final PersonForm form;

    NewPersonView(Accounts accounts, Units units, CurrentAccount current) {
        form = new PersonForm(accounts, units, current.require().homeUnit());
        var save = Buttons.mainCreating(getTranslation("people.create"), "create", this::create);
        var back = new Anchor(PeopleNavigation.PEOPLE, getTranslation("people.back"));
        back.addClassNames("btn", "btn-plain");
        var buttons = new Div(save, back);
        buttons.addClassNames("row", "wrap");
        var card = new Div(form, buttons);
        card.addClassNames("card", "stack");
        addClassName("page");
        add(new PageHead(getPageTitle(), getTranslation("people.new.lead")), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.new");
    }

    private void create() {
        form.create().ifPresent(id -> {
            Toasts.show(getTranslation("people.created"));
            UI.getCurrent().navigate(PeopleNavigation.person(id));
        });
    }
}
