package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.search.SearchHit;
import vn.taphuan.platform.ui.Icons;

/** Something that was found: what it is, where it belongs, and the passage that says what was asked for. */
final class HitItem extends ListItem {

    HitItem(SearchHit hit, LocalDate today) {
        setId("hit-" + hit.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + hit.id());
        addClassNames("card", "stack", "stack-2", "hit");
        var title = new Anchor(hit.address(), new Marked(hit.title()));
        add(facts(hit), new H2(title));
        if (!hit.passage().isEmpty()) {
            var passage = new Paragraph(new Marked(hit.passage()));
            passage.addClassName("passage");
            add(passage);
        }
        hit.document().ifPresent(document -> {
            var file = DocumentWords.file(document);
            file.setId("hit-file-" + hit.id());
            var row = new Div(DocumentWords.validity(document.on(today), this), file);
            row.addClassNames("row", "wrap");
            add(row);
        });
    }

    private Div facts(SearchHit hit) {
        var kind = new Span(
                Icons.of(
                        switch (hit.kind()) {
                            case LESSON -> "book";
                            case DOCUMENT -> "file";
                            case TERM -> "bulb";
                            case FORM -> "dl";
                        }),
                new Span(getTranslation("search.kind." + hit.kind())));
        kind.addClassName("badge");
        var place = new Span(place(hit));
        place.addClassName("soft");
        var row = new Div(kind, place);
        row.addClassNames("row", "wrap", "s");
        return row;
    }

    private String place(SearchHit hit) {
        var module = hit.module();
        return Stream.of(
                        module == null ? "" : getTranslation("documents.module", module.number(), module.shortTitle()),
                        hit.section())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
