package vn.taphuan.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.Role;
import vn.taphuan.people.RoleSummary;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.UnitWords;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** Which roles somebody holds at which units; administrators give and take them. */
final class RolesCard extends Section {

    private static final List<Role> GIVEN =
            Stream.of(Role.values()).filter(role -> role != Role.TRAINEE).toList();

    private final AccountId person;
    private final Accounts accounts;
    private final Units units;
    private final boolean administers;
    private final transient Runnable changed;
    private final Div messages = new Div();

    /** @param changed called after a role was given or taken */
    RolesCard(AccountId person, Accounts accounts, Units units, boolean administers, Runnable changed) {
        this.person = person;
        this.accounts = accounts;
        this.units = units;
        this.administers = administers;
        this.changed = changed;
        setId("roles");
        addClassNames("card", "stack");
        var held = accounts.rolesOf(person);
        add(new H2(getTranslation("people.roles")), messages, list(held));
        if (administers) {
            add(giving());
        }
    }

    private Component list(List<RoleSummary> held) {
        if (held.isEmpty()) {
            var none = new Paragraph(getTranslation("people.roles.none"));
            none.addClassName("soft");
            return none;
        }
        var known = units.byId(held.stream().map(RoleSummary::unit).collect(Collectors.toSet()));
        var list = new UnorderedList();
        list.addClassName("list");
        held.forEach(role -> list.add(item(role, known)));
        return list;
    }

    private ListItem item(RoleSummary role, Map<UnitId, UnitSummary> known) {
        var unit = new Span(Optional.ofNullable(known.get(role.unit()))
                .map(its -> UnitWords.full(its, this))
                .orElse(""));
        unit.addClassNames("s", "soft");
        var name = new Span(PeopleWords.role(role.role(), this));
        var words = new Div(new Div(name), unit);
        words.addClassName("grow");
        var item = new ListItem(words);
        if (administers) {
            var take = new Button(getTranslation("people.roles.take"), click -> ask(role));
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            take.setAriaLabel(getTranslation("people.roles.take.of", name.getText()));
            take.setId("take-" + role.role().name());
            item.add(take);
        }
        return item;
    }

    private Component giving() {
        var role = new ComboBox<Role>(getTranslation("people.roles.role"));
        role.setItems(GIVEN);
        role.setItemLabelGenerator(value -> PeopleWords.role(value, this));
        role.setId("role");
        var unit = new UnitBox(
                getTranslation("people.roles.unit"), text -> units.within(Permissions.ACCOUNT_ADMINISTER, text, null));
        unit.setId("role-unit");
        unit.addClassName("grow");
        var give = new Button(getTranslation("people.roles.give"));
        give.setId("give-role");
        give.addClickListener(click -> {
            if (role.isEmpty() || unit.isEmpty()) {
                say(Note.attention(getTranslation("people.roles.incomplete"), ""));
                return;
            }
            if (role.getValue().ofTheProvince() && unit.getValue().kind() != UnitKind.PROVINCE) {
                say(Note.attention(
                        getTranslation("people.roles.province.title"), getTranslation("people.roles.province.text")));
                return;
            }
            accounts.grant(person, role.getValue(), unit.getValue().id());
            Toasts.show(getTranslation("people.roles.given"));
            changed.run();
        });
        var row = new Div(role, unit, give);
        row.addClassNames("row", "wrap", "fields");
        row.getStyle().set("align-items", "end");
        return row;
    }

    private void ask(RoleSummary role) {
        var dialog = new ConfirmDialog(
                getTranslation("people.roles.take.title", PeopleWords.role(role.role(), this)),
                getTranslation("people.roles.take.consequence"),
                getTranslation("people.roles.take"),
                confirmed -> take(role));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("people.back"));
        dialog.setConfirmButtonTheme("");
        dialog.open();
    }

    private void take(RoleSummary role) {
        switch (accounts.withdraw(person, role.role(), role.unit())) {
            case TAKEN, NOT_HELD -> changed.run();
            case LAST_ADMINISTRATOR ->
                say(Note.error(getTranslation("people.roles.last.title"), getTranslation("people.roles.last.text")));
        }
    }

    private void say(Note note) {
        messages.removeAll();
        messages.add(note);
    }
}
