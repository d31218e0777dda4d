package vn.taphuan.catalogue.forms;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import vn.taphuan.catalogue.forms.FormContent.Field;
import vn.taphuan.catalogue.forms.FormContent.Grid;
import vn.taphuan.catalogue.forms.FormContent.Section;
import vn.taphuan.platform.office.WordDocument;
import vn.taphuan.platform.office.WordLook;
import vn.taphuan.platform.office.WordProperties;
import vn.taphuan.platform.office.WordRun;

/** A form as DOCX, to fill in. */
final class FormDocx {

    private static final double ROW_HEIGHT = 9;

    private final FormContent form;
    private final FormWords words;
    private final WordDocument paper;

    FormDocx(FormContent form, Instant published, FormWords words) {
        this.form = form;
        this.words = words;
        // a working sheet is in letters that every office machine has, like the house's own
        var look = form.layout() == FormLayout.PLAIN
                ? new WordLook(form.landscape(), "Arial", 11, 16, 0, 18, 15, 16, 20)
                : new WordLook(form.landscape(), "Times New Roman", 14, 18, 10, 20, 15, 20, 30);
        paper = new WordDocument(look, new WordProperties(form.title(), words.author(), form.use(), published));
    }

    byte[] write() {
        if (form.proposed()) {
            paper.note(words.proposed());
        }
        if (form.layout() == FormLayout.PLAIN) {
            paper.title(form.title());
            paper.note(form.use());
        } else {
            head();
        }
        form.sections().forEach(this::section);
        sign();
        return paper.toBytes();
    }

    private void head() {
        paper.columns(List.of(9.0, 11.0), List.of(sides(words.issuer(form), true), sides(words.title(form), true)));
        paper.title(form.docType());
        paper.subtitle(form.about());
        if (form.layout() == FormLayout.PARTY) {
            paper.subtitle(words.rule());
        }
    }

    private void section(Section section) {
        paper.heading(section.heading() + (words.marks(section) ? " (" + words.proposed() + ")" : ""));
        if (!section.note().isEmpty()) {
            paper.note(section.note());
        }
        var table = section.table();
        if (table != null && section.tableFirst()) {
            table(table);
        }
        section.fields().forEach(this::field);
        if (table != null && !section.tableFirst()) {
            table(table);
        }
    }

    private void field(Field field) {
        switch (field.kind()) {
            case LINE -> paper.line(field.label());
            case LINES -> paper.lines(field.label(), field.rows());
            case DATE -> paper.date(field.label(), words.date());
            case CHOICE -> paper.choice(field.label(), field.options());
            case CHECK -> paper.check(field.label());
            case TEXT -> paper.words(List.of(WordRun.bold(field.label() + ": "), WordRun.of(field.text())));
        }
    }

    private void table(Grid grid) {
        paper.table(grid.shares(), grid.headings(), grid.rows(), ROW_HEIGHT);
    }

    private void sign() {
        var columns = words.signatures(form);
        paper.columns(
                Collections.nCopies(columns.size(), 1.0),
                columns.stream()
                        .map(column -> sides(column.lines(), column.centred()))
                        .toList());
    }

    private static List<WordDocument.Side> sides(List<FormWords.Line> lines, boolean centred) {
        return lines.stream()
                .map(line -> line.text().isEmpty()
                        ? WordDocument.Side.empty()
                        : new WordDocument.Side(
                                List.of(new WordRun(
                                        line.text(), line.bold(), line.italic(), line.underlined(), line.points())),
                                centred))
                .toList();
    }
}
