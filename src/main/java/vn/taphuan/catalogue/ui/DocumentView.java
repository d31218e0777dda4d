package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.facts.Regulation;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.DocumentState;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.catalogue.library.Documents;
import vn.taphuan.catalogue.library.TextState;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Facts;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.MainLayout;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.PageHead;

/** One document: what it is, whether one still goes by it, its file; for authors also its history and what they can do. */
@Route(value = "documents/:id", layout = MainLayout.class)
@RolesAllowed({Permissions.LEARN, Permissions.CONTENT_READ})
class DocumentView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Documents documents;
    private final transient DocumentKeeping keeping;
    private final transient Programmes programmes;
    private final transient FactSheet facts;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private transient @Nullable DocumentSummary shown;

    DocumentView(
            Documents documents,
            DocumentKeeping keeping,
            Programmes programmes,
            FactSheet facts,
            CurrentAccount current,
            Clock clock) {
        this.documents = documents;
        this.keeping = keeping;
        this.programmes = programmes;
        this.facts = facts;
        this.current = current;
        this.clock = clock;
        addClassNames("page", "document");
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? getTranslation("documents.title")
                : shown.content().title();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters().get("id").flatMap(DocumentId::parse).flatMap(documents::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(found.get());
        }
    }

    private void reload() {
        documents.find(document().id()).ifPresent(this::show);
    }

    private void show(DocumentSummary document) {
        shown = document;
        removeAll();
        var back = new Anchor(DocumentNavigation.all(), Icons.of("left"), new Span(getTranslation("documents.title")));
        back.setId("documents-back");
        back.addClassNames("btn", "btn-quiet", "glossary-back");
        var head = new PageHead(document.content().title(), DocumentWords.paper(document.content()));
        head.state(DocumentWords.validity(document.on(LocalDate.now(clock)), this));
        var newest = document.newest();
        var file = new FileLink(
                newest.address(),
                newest.bytes(),
                getTranslation("documents.download", newest.format().name()),
                document.content().title());
        file.setId("download");
        file.addClassName("btn-main");
        head.offer(file);
        add(back, head);
        warning(document).ifPresent(this::add);
        add(about(document));
        if (current.may(Permissions.CONTENT_EDIT)) {
            add(actions(document));
        }
        if (current.may(Permissions.CONTENT_READ)) {
            add(history(document));
        }
    }

    /** What a reader must know before he relies on it. */
    private Optional<Component> warning(DocumentSummary document) {
        var validity = document.on(LocalDate.now(clock));
        return switch (validity) {
            case VALID -> Optional.empty();
            case NOT_YET, EXPIRED, WITHDRAWN -> Optional.of(note(validity.name()));
            case REPLACED -> {
                var note = note(validity.name());
                DocumentWords.replacement(document, this).ifPresent(note::add);
                yield Optional.of(note);
            }
        };
    }

    private Note note(String validity) {
        var note = Note.attention(
                getTranslation("documents.validity." + validity),
                getTranslation("documents.validity." + validity + ".text"));
        note.setId("validity-note");
        return note;
    }

    private Component about(DocumentSummary document) {
        var content = document.content();
        var list = new Facts()
                .with(getTranslation("documents.field.place"), place(document))
                .with(getTranslation("documents.field.kind"), getTranslation("documents.kind." + content.kind()))
                .with(getTranslation("documents.field.valid"), DocumentWords.days(content, this))
                .with(getTranslation("documents.field.regulation"), regulation(content.regulation()))
                .with(getTranslation("documents.field.file"), document.newest().fileName())
                .with(getTranslation("documents.field.note"), Objects.requireNonNullElse(content.note(), ""));
        var words = new Paragraph(
                getTranslation("documents.words." + document.newest().text()));
        words.addClassNames("s", "soft");
        var card = new Card(getTranslation("documents.about"), list);
        if (document.newest().text() != TextState.READ) {
            card.add(words);
        }
        return card;
    }

    private String place(DocumentSummary document) {
        var content = document.content();
        var programme =
                programmes.find(content.programme()).map(one -> one.title()).orElse("");
        var module = content.module();
        return module == null
                ? getTranslation("documents.place.programme", programme)
                : programmes
                        .module(module)
                        .map(one -> getTranslation("documents.module", one.number(), one.title()))
                        .orElse(programme);
    }

    private String regulation(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(facts::regulation)
                .map(one -> one.id() + " · " + one.title()
                        + (replaced(one) ? " – " + getTranslation("documents.regulation.replaced") : ""))
                .orElse("");
    }

    private static boolean replaced(Regulation regulation) {
        return regulation.papers().stream().allMatch(paper -> paper.state() == Regulation.State.REPLACED);
    }

    private Component actions(DocumentSummary document) {
        var row = new Div(
                edit(document),
                Buttons.plain(
                        getTranslation("documents.renew"),
                        "renew",
                        () -> new RenewDialog(keeping, document, this::reload).open()));
        row.addClassNames("row", "wrap");
        if (document.state() == DocumentState.CURRENT) {
            row.add(
                    Buttons.plain(
                            getTranslation("documents.replace"),
                            "replace",
                            () -> new ReplaceDialog(keeping, others(document), document, this::reload).open()),
                    Buttons.plain(getTranslation("documents.withdraw"), "withdraw", () -> withdraw(document)));
        } else {
            row.add(Buttons.plain(
                    getTranslation("documents.restore"),
                    "restore",
                    () -> DocumentAnswers.said(
                            this,
                            keeping.restore(document.id(), document.version()),
                            "documents.restored",
                            this::reload)));
        }
        var card = new Card(getTranslation("documents.keeping"), row);
        card.setId("document-actions");
        return card;
    }

    private Component edit(DocumentSummary document) {
        var link = Links.plain(DocumentNavigation.editing(document.id()), getTranslation("documents.edit.action"));
        link.setId("edit");
        return link;
    }

    private void withdraw(DocumentSummary document) {
        vn.taphuan.platform.ui.ReasonDialog.ask(
                getTranslation("documents.withdraw.title"),
                getTranslation("documents.withdraw.text"),
                getTranslation("documents.withdraw"),
                reason -> DocumentAnswers.said(
                        this,
                        keeping.withdraw(document.id(), document.version(), reason),
                        "documents.withdrawn",
                        this::reload));
    }

    private java.util.List<DocumentSummary> others(DocumentSummary document) {
        return programmes.all().stream()
                .flatMap(programme -> documents.of(programme.code()).stream())
                .filter(other ->
                        other.state() == DocumentState.CURRENT && !other.id().equals(document.id()))
                .toList();
    }

    private Component history(DocumentSummary document) {
        var table = new DataTable(Stream.of("number", "file", "by", "at", "words", "download")
                .map(column -> getTranslation("documents.edition." + column)));
        documents.editions(document.id()).forEach(edition -> {
            var file = DocumentWords.file(edition, document.content().title());
            file.setId("edition-" + edition.number());
            table.row(
                    new Span(String.valueOf(edition.number())),
                    new Span(edition.fileName()),
                    new Span(edition.by()),
                    new Span(Formats.dateTime(edition.at())),
                    new Span(getTranslation("documents.words.short." + edition.text())),
                    file);
        });
        var changed = new Paragraph(
                getTranslation("documents.last-change", document.changedBy(), Formats.dateTime(document.changedAt())));
        changed.addClassNames("s", "soft");
        var card = new Card(getTranslation("documents.editions"), table, changed);
        card.setId("editions");
        return card;
    }

    private DocumentSummary document() {
        return Objects.requireNonNull(shown);
    }
}
