package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.DocumentSummary;

/** Documents with what one must know before downloading them. */
final class DocumentList extends UnorderedList {

    private final transient LocalDate today;

    DocumentList(List<DocumentSummary> documents, LocalDate today) {
        this.today = today;
        addClassNames("list", "documents");
        documents.forEach(document -> add(item(document)));
    }

    private ListItem item(DocumentSummary document) {
        var title = new Anchor(
                DocumentNavigation.of(document.id()), document.content().title());
        title.addClassName("t");
        var words = new Div(new Div(title));
        words.addClassNames("grow", "stack", "stack-2");
        text(DocumentWords.paper(document.content())).ifPresent(words::add);
        words.add(DocumentWords.facts(document, today, this));
        DocumentWords.replacement(document, this).ifPresent(words::add);
        var file = DocumentWords.file(document);
        file.setId("file-" + document.id().value());
        var item = new ListItem(words, file);
        item.setId("document-" + document.id().value());
        item.addClassNames("row", "wrap", "file-row");
        return item;
    }

    private static Optional<Paragraph> text(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var line = new Paragraph(text);
        line.addClassNames("s", "soft");
        return Optional.of(line);
    }
}
