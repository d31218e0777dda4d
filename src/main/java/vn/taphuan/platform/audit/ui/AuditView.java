package vn.taphuan.platform.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.CardGrid;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;

/** The audit log, newest first: who did what to what, when and why, and on demand what it was before. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "audit.title", icon = "shield", order = 101)
@RolesAllowed(Permissions.AUDIT_READ)
class AuditView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private final AuditTrail trail;
    private final AuditWords words;
    private final TextField search = new TextField();
    private final CardGrid<AuditTrail.Line> grid = new CardGrid<>();

    AuditView(AuditTrail trail, AuditWords words) {
        this.trail = trail;
        this.words = words;
        addClassName("page");
        add(new PageHead(getPageTitle(), getTranslation("audit.lead")), searching(), lines());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private Component searching() {
        search.setLabel(getTranslation("audit.search"));
        search.setHelperText(getTranslation("audit.search.help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxWidth("32rem");
        search.setWidthFull();
        search.setId("search");
        search.addValueChangeListener(change -> show());
        return search;
    }

    private Component lines() {
        grid.setId("audit-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.text(getTranslation("audit.column.at"), line -> Formats.dateTime(line.at()))
                .setKey("at")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.text(getTranslation("audit.column.who"), this::who).setKey("who").setWidth("11rem");
        grid.headCardsWith(grid.component(getTranslation("audit.column.what"), this::what)
                .setKey("what")
                .setWidth("16rem")
                .setFlexGrow(2));
        grid.text(
                        getTranslation("audit.column.reason"),
                        line -> Optional.ofNullable(line.reason()).orElse(""))
                .setKey("reason")
                .setWidth("12rem");
        grid.component(getTranslation("audit.column.changes"), this::details)
                .setKey("changes")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(line -> new ChangesTable(line, words)));
        grid.setDetailsVisibleOnClick(false);
        grid.setHeight("calc(100dvh - 17rem)");
        grid.setMinHeight("20rem");
        return grid;
    }

    private void show() {
        var text = search.getValue().strip();
        List<String> actions = text.isEmpty() ? List.of() : words.actionsWith(text, getLocale());
        grid.setItems(query -> trail.newest(text, actions, query.getOffset(), query.getLimit()).stream());
    }

    private String who(AuditTrail.Line line) {
        if (line.actorName().isEmpty()) {
            return getTranslation("audit.nobody");
        }
        return line.bySystem() ? getTranslation("audit.system") : line.actorName();
    }

    private Component what(AuditTrail.Line line) {
        var kind = words.kind(line.subjectKind(), getLocale());
        var subject = new Span(line.subject() == null ? kind : kind + ": " + line.subject());
        subject.addClassNames("s", "soft");
        return new Div(new Div(words.action(line.action(), getLocale())), subject);
    }

    private Component details(AuditTrail.Line line) {
        if (line.changes().isEmpty()) {
            return new Span();
        }
        var show = new Button(
                getTranslation("audit.changes", line.changes().size()),
                click -> grid.setDetailsVisible(line, !grid.isDetailsVisible(line)));
        show.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return show;
    }
}
