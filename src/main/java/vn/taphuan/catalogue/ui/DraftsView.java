package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.ProgrammeSummary;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftSummary;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.EmptyState;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.TwoLines;

/** Changes to courses under way: first what waits for whoever looks, then the others, then what has ended. */
@Route(value = "content/drafts", layout = MainLayout.class)
@Menu(title = "catalogue.menu.drafts", icon = "pen", order = 148)
@RolesAllowed({Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW})
class DraftsView extends Main implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Drafts drafts;
    private final transient Programmes programmes;
    private final transient CurrentAccount current;
    private final transient Map<ProgrammeCode, String> titles = new HashMap<>();

    DraftsView(Drafts drafts, Programmes programmes, CurrentAccount current) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.drafts.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var known = programmes.all();
        known.forEach(programme -> titles.put(programme.code(), programme.title()));
        add(head(known));
        var underWay = drafts.underWay();
        var waiting = drafts.waiting();
        var others = underWay.stream().filter(draft -> !waiting.contains(draft)).toList();
        if (underWay.isEmpty()) {
            add(new EmptyState(
                    "pen",
                    getTranslation("catalogue.drafts.empty.title"),
                    getTranslation("catalogue.drafts.empty.text")));
        }
        show("drafts-waiting", getTranslation("catalogue.drafts.waiting", waiting.size()), waiting);
        show("drafts-open", getTranslation("catalogue.drafts.others", others.size()), others);
        var ended = drafts.ended();
        show("drafts-ended", getTranslation("catalogue.drafts.ended", ended.size()), ended);
    }

    private Component head(List<ProgrammeSummary> known) {
        var head = new PageHead(
                getPageTitle(),
                getTranslation(
                        current.may(Permissions.CONTENT_EDIT)
                                ? "catalogue.drafts.help.author"
                                : "catalogue.drafts.help.reviewer"));
        if (current.may(Permissions.CONTENT_EDIT) && !known.isEmpty()) {
            head.offer(Buttons.main(
                    getTranslation("catalogue.drafts.begin"),
                    "begin-draft",
                    () -> new BeginDraftDialog(known, this::begin).open()));
        }
        return head;
    }

    private void begin(ProgrammeCode programme, String title) {
        var id = drafts.begin(programme, title);
        getUI().ifPresent(ui -> ui.navigate(AuthoringNavigation.draft(id)));
    }

    private void show(String id, String title, List<DraftSummary> list) {
        if (list.isEmpty()) {
            return;
        }
        var table = new DataTable(Stream.of(
                getTranslation("catalogue.drafts.column.draft"),
                getTranslation("catalogue.drafts.column.state"),
                getTranslation("catalogue.drafts.column.files"),
                getTranslation("catalogue.drafts.column.last")));
        list.forEach(draft -> table.row(
                name(draft),
                state(draft),
                new Span(getTranslation("catalogue.draft.files", draft.files())),
                last(draft)));
        var card = new Card(title, table);
        card.setId(id);
        add(card);
    }

    private Component name(DraftSummary draft) {
        var link = new Anchor(AuthoringNavigation.draft(draft.id()), draft.title());
        return new TwoLines(
                link, titles.getOrDefault(draft.programme(), draft.programme().value()));
    }

    private Component state(DraftSummary draft) {
        var state = new Div(DraftWords.state(this, draft));
        if (draft.remark() != null) {
            var remark = new Paragraph(draft.remark());
            remark.addClassNames("xs", "soft", "draft-remark");
            state.add(remark);
        }
        return state;
    }

    private Component last(DraftSummary draft) {
        var step = Stream.of(draft.ended(), draft.lastEdit(), draft.opened())
                .filter(Objects::nonNull)
                .findFirst();
        return step.<Component>map(taken -> new TwoLines(Formats.dateTime(taken.at()), taken.by()))
                .orElseGet(Span::new);
    }
}
