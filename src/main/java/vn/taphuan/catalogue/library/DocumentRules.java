package vn.taphuan.catalogue.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.platform.persistence.VietnameseNames;

/** What the data of a document must be like. */
@Component
class DocumentRules {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_NUMBER = 80;
    static final int LONGEST_ISSUER = 200;
    static final int LONGEST_NOTE = 1000;

    private final DocumentStore store;
    private final FactSheet facts;

    DocumentRules(DocumentStore store, FactSheet facts) {
        this.store = store;
        this.facts = facts;
    }

    /** The data as they are kept: in NFC, without blanks around and what nobody sees; nothing instead of an empty text. */
    static DocumentContent clean(DocumentContent raw) {
        return new DocumentContent(
                raw.programme(),
                raw.module(),
                raw.kind(),
                VietnameseNames.clean(raw.title()),
                clean(raw.number()),
                raw.issued(),
                clean(raw.issuer()),
                clean(raw.regulation()),
                raw.validFrom(),
                raw.validTo(),
                clean(raw.note()));
    }

    /** All that is wrong, in the order of the form. */
    List<DocumentProblem> problems(DocumentContent content) {
        List<DocumentProblem> problems = new ArrayList<>();
        add(problems, content.title().isEmpty(), DocumentProblem.TITLE_MISSING);
        add(problems, longer(content.title(), LONGEST_TITLE), DocumentProblem.TITLE_TOO_LONG);
        add(
                problems,
                !store.isPlace(content.programme(), content.module()),
                content.module() == null ? DocumentProblem.PROGRAMME_UNKNOWN : DocumentProblem.MODULE_UNKNOWN);
        add(problems, longer(content.number(), LONGEST_NUMBER), DocumentProblem.NUMBER_TOO_LONG);
        add(problems, longer(content.issuer(), LONGEST_ISSUER), DocumentProblem.ISSUER_TOO_LONG);
        var regulation = content.regulation();
        add(problems, regulation != null && facts.regulation(regulation).isEmpty(), DocumentProblem.REGULATION_UNKNOWN);
        var from = content.validFrom();
        var to = content.validTo();
        add(problems, from != null && to != null && to.isBefore(from), DocumentProblem.VALIDITY_TURNED);
        add(problems, longer(content.note(), LONGEST_NOTE), DocumentProblem.NOTE_TOO_LONG);
        return problems;
    }

    private static @Nullable String clean(@Nullable String raw) {
        var text = raw == null ? "" : VietnameseNames.clean(raw);
        return text.isEmpty() ? null : text;
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static void add(List<DocumentProblem> problems, boolean wrong, DocumentProblem problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
