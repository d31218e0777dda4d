package vn.taphuan.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.taphuan.officialpapers.record.PaperEdition;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.TwoLines;

/** Every edition of a paper with its files and signed copies. */
final class PaperEditions extends Card {

    private final String name;

    /** @param attach asked for an edition whose signed copy is to be kept */
    PaperEditions(String title, String name, PaperRecord paper, boolean mayProduce, Consumer<PaperEdition> attach) {
        super(title);
        this.name = name;
        setId("editions");
        var table = new DataTable(Stream.of("edition", "number", "issuer", "files", "signed")
                .map(column -> getTranslation("reports.papers.column." + column)));
        paper.editions()
                .forEach(edition -> table.row(
                        new TwoLines(
                                getTranslation("reports.papers.edition", edition.number()),
                                getTranslation(
                                        "reports.papers.made", Formats.dateTime(edition.madeAt()), edition.madeBy())),
                        new TwoLines(PaperWords.number(this, edition), edition.about()),
                        new TwoLines(edition.issuingBody(), edition.signer()),
                        PaperWords.files(this, paper.id(), edition, this.name),
                        signed(edition, mayProduce, attach)));
        add(table);
    }

    private Component signed(PaperEdition edition, boolean mayProduce, Consumer<PaperEdition> attach) {
        var box = new Div();
        box.addClassNames("stack", "stack-2", "reports-signed");
        edition.signed().forEach(copy -> {
            var who = new Span(getTranslation(
                    "reports.papers.signed.at", Formats.date(copy.dated()), Formats.dateTime(copy.at()), copy.by()));
            who.addClassNames("soft", "xs");
            box.add(new Div(PaperWords.signed(this, copy)), who);
        });
        if (mayProduce) {
            box.add(Buttons.small(
                    getTranslation("reports.papers.attach"),
                    "attach-" + edition.number(),
                    () -> attach.accept(edition)));
        } else if (edition.signed().isEmpty()) {
            box.add(new Span(getTranslation("reports.papers.signed.none")));
        }
        return box;
    }
}
