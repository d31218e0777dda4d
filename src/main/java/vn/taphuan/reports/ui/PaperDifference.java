package vn.taphuan.reports.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.platform.ui.Formats;

/** Wherein a paper that somebody else has saved differs from what one has typed, in words. */
final class PaperDifference {

    private PaperDifference() {}

    static List<String> words(Component owner, PaperContent theirs, PaperContent own) {
        List<String> words = new ArrayList<>();
        compare(owner, words, "number", theirs.number(), own.number());
        compare(owner, words, "date", Formats.date(theirs.date()), Formats.date(own.date()));
        compare(owner, words, "parent-body", theirs.parentBody(), own.parentBody());
        compare(owner, words, "issuing-body", theirs.issuingBody(), own.issuingBody());
        compare(owner, words, "place", theirs.place(), own.place());
        compare(owner, words, "about", theirs.about(), own.about());
        compare(owner, words, "addressees", theirs.addressees(), own.addressees());
        compare(owner, words, "signer-title", theirs.signerTitle(), own.signerTitle());
        compare(owner, words, "signer-name", theirs.signerName(), own.signerName());
        compare(owner, words, "recipients", theirs.recipients(), own.recipients());
        theirs.sections().stream()
                .filter(section -> !section.text().equals(own.text(section.key())))
                .map(section -> section.heading().isEmpty()
                        ? owner.getTranslation("reports.papers.section." + section.key())
                        : section.heading())
                .forEach(words::add);
        return words;
    }

    private static void compare(Component owner, List<String> words, String field, String theirs, String own) {
        if (!Objects.equals(theirs, own)) {
            words.add(owner.getTranslation("reports.papers.field." + field) + ": "
                    + (theirs.isEmpty() ? "–" : theirs.replace('\n', ' ')));
        }
    }
}
