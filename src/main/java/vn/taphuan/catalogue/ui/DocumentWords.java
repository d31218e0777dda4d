package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.library.DocumentContent;
import vn.taphuan.catalogue.library.DocumentEdition;
import vn.taphuan.catalogue.library.DocumentNavigation;
import vn.taphuan.catalogue.library.DocumentSummary;
import vn.taphuan.catalogue.library.Validity;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** A document in words, the same in lists and on its own page. */
final class DocumentWords {

    private DocumentWords() {}

    static StateBadge validity(Validity validity, Component owner) {
        var word = owner.getTranslation("documents.validity." + validity);
        return switch (validity) {
            case VALID -> new StateBadge(Tone.DONE, "check", word);
            case NOT_YET -> new StateBadge(Tone.IN_PROGRESS, "clock", word);
            case EXPIRED -> new StateBadge(Tone.ATTENTION, "alert", word);
            case REPLACED -> new StateBadge(Tone.ATTENTION, "swap", word);
            case WITHDRAWN -> new StateBadge(Tone.BLOCKED, "ban", word);
        };
    }

    /** Number, date and issuing body, as far as they are known: "20-CT/TW · 18/01/2018 · Ban Bí thư". */
    static String paper(DocumentContent content) {
        return Stream.of(content.number(), Formats.date(content.issued()), content.issuer())
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** From when to when it is valid; empty when nothing is known. */
    static String days(DocumentContent content, Component owner) {
        var from = content.validFrom();
        var to = content.validTo();
        if (from == null) {
            return to == null ? "" : owner.getTranslation("documents.valid.to", Formats.date(to));
        }
        return to == null
                ? owner.getTranslation("documents.valid.from", Formats.date(from))
                : owner.getTranslation("documents.valid.from-to", Formats.date(from), Formats.date(to));
    }

    static FileLink file(DocumentSummary document) {
        return file(document.newest(), document.content().title());
    }

    static FileLink file(DocumentEdition edition, String title) {
        return new FileLink(edition.address(), edition.bytes(), edition.format().name(), title);
    }

    /** Leads to what stands in its place; nothing when nothing does, or nothing that the reader may see. */
    static Optional<Component> replacement(DocumentSummary document, Component owner) {
        return document.replacement().map(other -> {
            var link = new Anchor(DocumentNavigation.of(other.id()), other.title());
            link.setId("replacement-" + document.id().value());
            var line = new Paragraph(new Span(owner.getTranslation("documents.replaced-by") + " "), link);
            line.addClassName("s");
            return line;
        });
    }

    /** State, kind and days in one row. */
    static Div facts(DocumentSummary document, LocalDate today, Component owner) {
        var row = new Div(
                validity(document.on(today), owner),
                new Span(owner.getTranslation(
                        "documents.kind." + document.content().kind())));
        row.addClassNames("row", "wrap", "s");
        for (var text : List.of(days(document.content(), owner))) {
            if (!text.isEmpty()) {
                var days = new Span(text);
                days.addClassName("soft");
                row.add(days);
            }
        }
        return row;
    }
}
