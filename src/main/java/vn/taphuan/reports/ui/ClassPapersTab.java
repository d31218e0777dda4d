package vn.taphuan.reports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.ClassTab;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.TwoLines;
import vn.taphuan.reports.classpapers.ClassPaperRow;
import vn.taphuan.reports.classpapers.ClassPapers;

/** Adds "Văn bản" to the page of a class: every paper of its file with its state, number, date and files. */
@org.springframework.stereotype.Component
class ClassPapersTab implements ClassTab {

    private static final int ORDER = 200;

    private final ClassPapers papers;
    private final CurrentAccount current;

    ClassPapersTab(ClassPapers papers, CurrentAccount current) {
        this.papers = papers;
        this.current = current;
    }

    @Override
    public String name() {
        return PaperPages.TAB;
    }

    @Override
    public String titleKey() {
        return "reports.papers.tab";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(ClassDetail trainingClass) {
        return current.may(Permissions.PAPER_READ)
                && current.scope(Permissions.PAPER_READ).includes(trainingClass.centre());
    }

    @Override
    public Component content(ClassDetail of) {
        var content = new Div();
        content.addClassName("stack");
        boolean produces = papers.mayProduce(of.id());
        var help = new Paragraph(content.getTranslation(produces ? "reports.papers.help" : "reports.papers.help.read"));
        help.addClassNames("soft", "reports-help");
        var table = new DataTable(Stream.of("paper", "state", "number", "issuer", "files", "open")
                .map(column -> content.getTranslation("reports.papers.column." + column)));
        papers.of(of.id()).forEach(row -> add(content, table, of, row, produces));
        var card = new Div(table);
        card.addClassNames("card", "card-flush", "reports-papers");
        card.setId("class-papers");
        content.add(help, card);
        return content;
    }

    private static void add(Component owner, DataTable table, ClassDetail of, ClassPaperRow row, boolean produces) {
        var kept = row.kept();
        var newest = kept == null ? null : kept.newest().orElse(null);
        var name = PaperWords.name(owner, row.paper());
        var number = newest == null ? new Span("") : new Span(PaperWords.number(owner, newest));
        number.addClassName("reports-number");
        table.row(
                newest != null && newest.number() > 1
                        ? new TwoLines(name, owner.getTranslation("reports.papers.edition", newest.number()))
                        : new Span(name),
                PaperWords.badge(owner, kept),
                number,
                new Span(newest == null ? "" : newest.issuingBody()),
                kept == null || newest == null ? new Span("") : PaperWords.files(owner, kept.id(), newest, name),
                open(owner, of, row, produces));
    }

    private static Anchor open(Component owner, ClassDetail of, ClassPaperRow row, boolean produces) {
        var key = !produces ? "reports.papers.show" : row.kept() == null ? "reports.papers.begin" : "reports.papers.go";
        var link = Links.small(PaperPages.of(of.id(), row.paper()), owner.getTranslation(key));
        link.setId("paper-" + row.paper().slot());
        link.setAriaLabel(owner.getTranslation(key) + ": " + PaperWords.name(owner, row.paper()));
        return link;
    }
}
