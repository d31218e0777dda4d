package vn.taphuan.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.officialpapers.layout.LayoutRules;
import vn.taphuan.officialpapers.record.PaperAddresses;
import vn.taphuan.officialpapers.record.PaperEdition;
import vn.taphuan.officialpapers.record.PaperFormat;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.officialpapers.record.SignedCopy;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.reports.classpapers.ClassPaper;

/** How the pages of class papers say things; every method takes the component that speaks, for its language. */
final class PaperWords {

    private PaperWords() {}

    static String name(Component owner, ClassPaper paper) {
        return owner.getTranslation("reports.papers.name." + paper.name());
    }

    /** @param paper none while nobody has begun it */
    static StateBadge badge(Component owner, @Nullable PaperRecord paper) {
        if (paper == null) {
            return new StateBadge(Tone.NEUTRAL, "minus", owner.getTranslation("reports.papers.state.none"));
        }
        if (paper.editions().isEmpty()) {
            return new StateBadge(Tone.IN_PROGRESS, "edit", owner.getTranslation("reports.papers.state.draft"));
        }
        if (paper.editions().getFirst().newestSigned().isPresent()) {
            return new StateBadge(Tone.DONE, "check", owner.getTranslation("reports.papers.state.signed"));
        }
        return new StateBadge(Tone.DONE, "file", owner.getTranslation("reports.papers.state.produced"));
    }

    /** "Số 07-KH/TTCT, 09/11/2026"; says what was left to the hand. */
    static String number(Component owner, PaperEdition edition) {
        var number = edition.recordedNumber();
        var date = edition.recordedDate().map(Formats::date);
        var first = number.isEmpty() && edition.kind().isNumbered()
                ? owner.getTranslation("reports.papers.number.open")
                : number;
        var second = date.orElseGet(() -> owner.getTranslation("reports.papers.date.open"));
        return first.isEmpty() ? second : first + " · " + second;
    }

    /** The files of an edition. */
    static Div files(Component owner, PaperId paper, PaperEdition edition, String name) {
        var files = new Div();
        files.addClassNames("row", "wrap", "reports-files");
        for (var format : PaperFormat.values()) {
            var link = new FileLink(
                    PaperAddresses.of(paper, edition.number(), format),
                    format == PaperFormat.PDF ? edition.pdfBytes() : edition.docxBytes(),
                    format.name(),
                    owner.getTranslation("reports.papers.file", name, edition.number()));
            link.addClassName("btn-s");
            link.setId(format.ending() + "-" + paper.value() + "-" + edition.number());
            files.add(link);
        }
        return files;
    }

    static Anchor signed(Component owner, SignedCopy copy) {
        var link = new FileLink(
                PaperAddresses.of(copy),
                copy.bytes(),
                owner.getTranslation("reports.papers.signed.copy"),
                copy.fileName());
        link.addClassName("btn-s");
        return link;
    }

    static String rules(Component owner, LayoutRules rules) {
        return owner.getTranslation("reports.papers.rules", rules.source(), Formats.date(rules.from()));
    }
}
