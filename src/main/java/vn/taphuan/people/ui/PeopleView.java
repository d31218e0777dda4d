package vn.taphuan.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import vn.taphuan.people.AccountFilter;
import vn.taphuan.people.AccountState;
import vn.taphuan.people.Accounts;
import vn.taphuan.people.PeopleNavigation;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.units.UnitBox;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** People of the own units: found, opened, and given slips several at a time. */
@Route(value = PeopleNavigation.PEOPLE, layout = MainLayout.class)
@Menu(title = "people.title", icon = "users", order = 120)
@RolesAllowed(Permissions.ACCOUNT_READ)
class PeopleView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private final Accounts accounts;
    private final SlipPrinting printing;
    private final TextField search = new TextField();
    private final UnitBox unit;
    private final Select<AccountState> state = new Select<>();
    private final Span count = new Span();
    private final Button print = new Button();
    private final Div messages = new Div();
    private final PeopleGrid grid;
    private final EmptyState nobody;

    PeopleView(Accounts accounts, Units units, CurrentAccount current, SlipPrinting printing) {
        this.accounts = accounts;
        this.printing = printing;
        boolean creates = current.may(Permissions.ACCOUNT_CREATE);
        this.unit = new UnitBox(
                getTranslation("people.filter.unit"), text -> units.within(Permissions.ACCOUNT_READ, text, null));
        this.grid = new PeopleGrid(accounts, units, creates);
        this.nobody = new EmptyState("users", getTranslation("people.none.title"), getTranslation("people.none.text"));
        addClassName("page");
        add(creates ? new PageHead(getPageTitle(), getTranslation("people.lead"), newPerson()) : head());
        add(filters(), messages, chosen(creates), nobody, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private PageHead head() {
        return new PageHead(getPageTitle(), getTranslation("people.lead"));
    }

    private Anchor newPerson() {
        var link = new Anchor(PeopleNavigation.NEW_PERSON, "");
        link.add(Icons.of("plus"), new Span(getTranslation("people.new")));
        link.addClassNames("btn", "btn-main");
        link.setId("new-person");
        return link;
    }

    private Div filters() {
        search.setLabel(getTranslation("people.filter.search"));
        search.setPlaceholder(getTranslation("people.filter.search.example"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search");
        search.addClassName("grow");
        unit.setClearButtonVisible(true);
        unit.setId("unit-filter");
        state.setLabel(getTranslation("people.filter.state"));
        state.setItems(AccountState.values());
        state.setItemLabelGenerator(
                value -> value == null ? getTranslation("people.filter.all") : PeopleWords.state(value, this));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("people.filter.all"));
        state.setId("state-filter");
        search.addValueChangeListener(change -> show());
        unit.addValueChangeListener(change -> show());
        state.addValueChangeListener(change -> show());
        var row = new Div(search, unit, state);
        row.addClassNames("row", "wrap", "fields");
        return row;
    }

    private Div chosen(boolean creates) {
        count.addClassNames("s", "soft", "grow");
        count.getElement().setAttribute("role", "status");
        print.setIcon(Icons.of("print"));
        print.setId("print-slips");
        print.setVisible(false);
        print.addClickListener(click -> printSlips());
        if (creates) { // others cannot choose anybody
            grid.addSelectionListener(selection -> offerSlips());
        }
        var row = new Div(count, print);
        row.addClassNames("row", "wrap");
        return row;
    }

    private void show() {
        messages.removeAll();
        var filter = new AccountFilter(
                search.getValue(),
                Optional.ofNullable(unit.getValue()).map(UnitSummary::id).orElse(null),
                state.getValue());
        grid.show(filter);
        long people = accounts.count(filter);
        count.setText(getTranslation("people.count", people));
        grid.setVisible(people > 0);
        nobody.setVisible(people == 0);
    }

    private void offerSlips() {
        int waiting = waiting().size();
        print.setText(getTranslation("people.slips.print", waiting));
        print.setVisible(waiting > 0);
    }

    private List<AccountId> waiting() {
        return grid.getSelectedItems().stream()
                .filter(PersonRow::waits)
                .map(row -> row.person().id())
                .toList();
    }

    private void printSlips() {
        messages.removeAll();
        var ids = waiting();
        if (ids.size() > Accounts.MOST_SLIPS) {
            messages.add(Note.attention(
                    getTranslation("people.slips.many.title", Accounts.MOST_SLIPS),
                    getTranslation("people.slips.many.text")));
            return;
        }
        int printed = printing.print(ids);
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        if (printed < ids.size()) {
            messages.add(Note.info(
                    getTranslation("people.slips.fewer.title", printed, ids.size()),
                    getTranslation("people.slips.fewer.text")));
        }
    }
}
