package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.facts.Regulation;
import vn.taphuan.catalogue.regulations.CitingItem;
import vn.taphuan.catalogue.regulations.CitingItem.Reviewed;
import vn.taphuan.catalogue.regulations.MarkContent;
import vn.taphuan.catalogue.regulations.RegulationSummary;
import vn.taphuan.catalogue.regulations.Regulations;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.DatePickers;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;
import vn.taphuan.platform.ui.ReasonDialog;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** One regulation: its papers, whether it still holds, and everything that cites it. */
@Route(value = RegulationWords.ALL + "/:regulation", layout = MainLayout.class)
@RolesAllowed(Permissions.CONTENT_READ)
class RegulationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_PAPER = 300;
    private static final int LONGEST_NOTE = 1000;

    private final transient Regulations regulations;
    private final transient CurrentAccount current;
    private transient @Nullable RegulationSummary shown;

    RegulationView(Regulations regulations, CurrentAccount current) {
        this.regulations = regulations;
        this.current = current;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters()
                .get("regulation")
                .flatMap(regulations::find)
                .orElse(null);
        if (shown == null) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? getTranslation("catalogue.regulations.title")
                : shown.regulation().title();
    }

    private RegulationSummary regulation() {
        return Objects.requireNonNull(shown);
    }

    private String id() {
        return regulation().regulation().id();
    }

    private void refresh() {
        regulations.find(id()).ifPresent(found -> {
            shown = found;
            show();
        });
    }

    private void show() {
        removeAll();
        var head = new PageHead(getPageTitle(), id());
        head.state(RegulationWords.state(this, regulation()));
        if (current.may(Permissions.CONTENT_EDIT)) {
            head.offer(
                    regulation().mark() == null
                            ? Buttons.main(getTranslation("catalogue.regulations.mark"), "mark", this::askMark)
                            : Buttons.plain(getTranslation("catalogue.regulations.unmark"), "unmark", this::askUnmark));
        }
        var back = new Anchor(RegulationWords.ALL, getTranslation("catalogue.regulations.title"));
        back.addClassName("s");
        add(head, back);
        marked();
        add(papers(), citing());
    }

    private void marked() {
        var mark = regulation().mark();
        if (mark != null) {
            var note = Note.attention(
                    getTranslation("catalogue.regulations.marked", mark.replacedBy(), Formats.date(mark.since())),
                    mark.note());
            var by = new Paragraph(getTranslation(
                    "catalogue.regulations.marked-by",
                    mark.step().by(),
                    Formats.dateTime(mark.step().at()),
                    regulation().waiting()));
            by.addClassName("s");
            note.add(by);
            note.setId("marked");
            add(note);
        }
    }

    private Component papers() {
        var list = new UnorderedList();
        list.addClassName("list");
        regulation().regulation().papers().forEach(paper -> list.add(paper(paper)));
        return new Card(getTranslation("catalogue.regulations.papers"), list);
    }

    private ListItem paper(Regulation.Paper paper) {
        List<String> facts = new ArrayList<>();
        add(facts, "issued", day(paper.issued()));
        add(facts, "from", day(paper.effectiveFrom()));
        add(facts, "to", day(paper.effectiveTo()));
        add(facts, "replaced-by", paper.replacedBy());
        add(facts, "note", paper.note());
        var name = Stream.of(paper.number(), paper.title())
                .filter(Objects::nonNull)
                .toList();
        var words = new TwoLines(
                new Span(name.isEmpty() ? regulation().regulation().title() : String.join(" – ", name)),
                String.join(" · ", facts));
        words.addClassName("grow");
        return new ListItem(words, RegulationWords.paper(this, paper.state()));
    }

    /** "26/08/2002"; a month or a year alone where no more is known. */
    private static @Nullable String day(@Nullable String iso) {
        return iso == null ? null : String.join("/", List.of(iso.split("-")).reversed());
    }

    private void add(List<String> facts, String what, @Nullable String value) {
        if (value != null) {
            facts.add(getTranslation("catalogue.regulations.paper." + what, value));
        }
    }

    private Component citing() {
        var citing = regulation().citing();
        var title = getTranslation("catalogue.regulations.citing", citing.size());
        if (citing.isEmpty()) {
            return new Card(title, new Paragraph(getTranslation("catalogue.regulations.citing.none")));
        }
        boolean marked = regulation().mark() != null;
        var table = new DataTable((marked ? Stream.of("what", "place", "review") : Stream.of("what", "place"))
                .map(column -> getTranslation("catalogue.regulations.column." + column)));
        citing.forEach(item -> {
            var what = new TwoLines(
                    new Span(item.item().title()),
                    getTranslation("catalogue.regulations.kind." + item.item().kind()));
            var place = new Span(item.item().programme().value() + "/"
                    + item.item().path() + ":" + item.item().line());
            place.addClassNames("s", "wrap-anywhere");
            if (marked) {
                table.row(what, place, review(item));
            } else {
                table.row(what, place);
            }
        });
        var card = new Card(title, table);
        card.setId("citing");
        return card;
    }

    private Component review(Reviewed item) {
        var done = item.reviewed();
        if (done != null) {
            return new Div(
                    new StateBadge(Tone.DONE, "check", getTranslation("catalogue.regulations.reviewed")),
                    new Span(" " + done.by() + ", " + Formats.dateTime(done.at())));
        }
        boolean may = current.may(Permissions.CONTENT_EDIT) || current.may(Permissions.CONTENT_REVIEW);
        return may
                ? Buttons.small(
                        getTranslation("catalogue.regulations.review"),
                        "review-" + item.item().place(),
                        () -> reviewed(item.item()))
                : new StateBadge(Tone.IN_PROGRESS, "clock", getTranslation("catalogue.regulations.waits"));
    }

    private void reviewed(CitingItem item) {
        regulations.reviewed(id(), item.place());
        refresh();
    }

    private void askUnmark() {
        ReasonDialog.ask(
                getTranslation("catalogue.regulations.unmark"),
                getTranslation("catalogue.regulations.unmark.text"),
                getTranslation("catalogue.regulations.unmark"),
                reason -> {
                    regulations.unmark(id(), reason);
                    refresh();
                });
    }

    private void askMark() {
        var paper = new TextField(getTranslation("catalogue.regulations.mark.paper"));
        paper.setId("mark-paper");
        paper.setMaxLength(LONGEST_PAPER);
        paper.setManualValidation(true);
        paper.setWidthFull();
        var since = DatePickers.of(getTranslation("catalogue.regulations.mark.since"), "mark-since");
        since.setManualValidation(true);
        var note = new TextArea(getTranslation("catalogue.regulations.mark.note"));
        note.setId("mark-note");
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        var dialog = new Dialog();
        dialog.setId("mark-dialog");
        dialog.setHeaderTitle(getTranslation("catalogue.regulations.mark"));
        var content = new Div(
                new Paragraph(getTranslation(
                        "catalogue.regulations.mark.text", regulation().citing().size())),
                paper,
                since,
                note);
        content.addClassNames("stack", "stack-3", "dialog-wide");
        dialog.add(content);
        dialog.getFooter()
                .add(
                        Buttons.plain(getTranslation("platform.back"), "mark-back", dialog::close),
                        Buttons.main(
                                getTranslation("catalogue.regulations.mark"),
                                "mark-go",
                                () -> mark(dialog, paper, since, note)));
        dialog.open();
        paper.focus();
    }

    private void mark(Dialog dialog, TextField paper, DatePicker since, TextArea note) {
        paper.setErrorMessage(getTranslation("catalogue.regulations.mark.paper.missing"));
        paper.setInvalid(paper.getValue().isBlank());
        since.setErrorMessage(getTranslation("catalogue.regulations.mark.since.missing"));
        since.setInvalid(since.getValue() == null);
        var day = since.getValue();
        if (paper.getValue().isBlank() || day == null) {
            return;
        }
        dialog.close();
        if (!regulations.mark(
                id(),
                new MarkContent(paper.getValue().strip(), day, note.getValue().strip()))) {
            Toasts.show(getTranslation("catalogue.regulations.mark.before"));
        }
        refresh();
    }
}
