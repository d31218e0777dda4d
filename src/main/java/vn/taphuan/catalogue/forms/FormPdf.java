package vn.taphuan.catalogue.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.taphuan.catalogue.forms.FormContent.Field;
import vn.taphuan.catalogue.forms.FormContent.Grid;
import vn.taphuan.catalogue.forms.FormContent.Section;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperFlow;
import vn.taphuan.platform.pdf.PaperGrid;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperLook;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperStyle;

/** A form as PDF, to look at and to print. */
final class FormPdf {

    private static final double ROW_HEIGHT = 9;
    private static final double NOTE_LESS = 2;

    private final FormContent form;
    private final FormWords words;
    private final PaperFamily family;
    private final PaperLook look;
    private final PaperFlow flow;

    FormPdf(FormContent form, Instant published, FormWords words) {
        this.form = form;
        this.words = words;
        boolean plain = form.layout() == FormLayout.PLAIN;
        family = plain ? PaperFamily.SANS : PaperFamily.SERIF;
        var size = form.landscape() ? PaperSize.A4_LANDSCAPE : PaperSize.A4;
        look = plain
                ? new PaperLook(size, family, 10.5, 1.4, 0, 18, 15, 16, 20)
                : new PaperLook(size, family, 14, 1.29, 10, 20, 15, 20, 30);
        flow = new PaperFlow(look, PaperProperties.vietnamese(form.title(), words.author(), form.use(), published), "");
    }

    byte[] print() {
        if (form.proposed()) {
            flow.text(small().withInk(PaperInk.RED), PaperAlignment.RIGHT, false, italic(words.proposed()));
        }
        if (form.layout() == FormLayout.PLAIN) {
            flow.heading(1, PaperStyle.of(16, 1.35), PaperAlignment.LEFT, bold(form.title()));
            flow.text(small().withInk(PaperInk.SOFT), PaperAlignment.LEFT, false, plain(form.use()));
        } else {
            head();
        }
        form.sections().subList(0, form.sections().size() - 1).forEach(section -> section(section, false));
        section(form.sections().getLast(), true);
        sign();
        flow.end();
        return flow.toBytes();
    }

    private void head() {
        flow.columns(List.of(9.0, 11.0), List.of(sides(words.issuer(form), true), sides(words.title(form), true)));
        flow.space(6);
        flow.heading(1, PaperStyle.of(16, 1.35), PaperAlignment.CENTER, bold(form.docType()));
        flow.text(flow.body(), PaperAlignment.CENTER, false, bold(form.about()));
        if (form.layout() == FormLayout.PARTY) {
            flow.text(flow.body(), PaperAlignment.CENTER, false, plain(words.rule()));
        }
    }

    /** @param signed whether signatures follow: they do not stand alone on a page but with the field before them */
    private void section(Section section, boolean signed) {
        List<PaperRun> heading = new ArrayList<>(bold(section.heading()));
        if (words.marks(section)) {
            heading.add(family.run(" (" + words.proposed() + ")", false, true));
        }
        flow.heading(
                2,
                PaperStyle.of(look.points() + (family == PaperFamily.SANS ? 1 : 0), 1.3),
                PaperAlignment.LEFT,
                heading);
        if (!section.note().isEmpty()) {
            flow.note(small().withInk(PaperInk.SOFT), italic(section.note()));
        }
        var table = section.table();
        if (table != null && section.tableFirst()) {
            table(table);
        }
        boolean tableLast = table != null && !section.tableFirst();
        for (int at = 0; at < section.fields().size(); at++) {
            if (signed && !tableLast && at == section.fields().size() - 1) {
                flow.together();
            }
            field(section.fields().get(at));
        }
        if (table != null && tableLast) {
            table(table);
        }
        if (signed && (tableLast || section.fields().isEmpty())) {
            flow.together();
        }
    }

    private void field(Field field) {
        var label = plain(field.label() + ": ");
        switch (field.kind()) {
            case LINE -> flow.line(label);
            case LINES -> {
                flow.note(flow.body(), label);
                flow.lines(field.rows());
            }
            case DATE -> flow.text(plain(field.label() + ": " + words.date()));
            case CHOICE -> flow.choice(label, field.options());
            case CHECK -> flow.tick(plain(field.label()));
            case TEXT -> {
                List<PaperRun> runs = new ArrayList<>(bold(field.label() + ": "));
                runs.addAll(plain(field.text()));
                flow.text(runs);
            }
        }
    }

    private void table(Grid grid) {
        var rows = grid.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell.isEmpty() ? List.<PaperRun>of() : plain(cell))
                        .toList())
                .toList();
        flow.table(
                new PaperGrid(grid.shares(), grid.headings(), rows, ROW_HEIGHT),
                family == PaperFamily.SANS ? 9 : look.points() - 2);
    }

    private void sign() {
        flow.space(4);
        var columns = words.signatures(form);
        flow.columns(
                Collections.nCopies(columns.size(), 1.0),
                columns.stream()
                        .map(column -> sides(column.lines(), column.centred()))
                        .toList());
    }

    private List<PaperFlow.Side> sides(List<FormWords.Line> lines, boolean centred) {
        return lines.stream()
                .map(line -> line.text().isEmpty()
                        ? PaperFlow.Side.empty()
                        : new PaperFlow.Side(
                                List.of(family.run(line.text(), line.bold(), line.italic())),
                                points(line),
                                centred,
                                line.underlined()))
                .toList();
    }

    private double points(FormWords.Line line) {
        if (line.points() == 0) {
            return look.points();
        }
        return family == PaperFamily.SANS ? Math.min(line.points(), look.points()) : line.points();
    }

    private PaperStyle small() {
        return PaperStyle.of(look.points() - NOTE_LESS, 1.35);
    }

    private List<PaperRun> plain(String text) {
        return family.runs(text, false, false);
    }

    private List<PaperRun> bold(String text) {
        return family.runs(text, true, false);
    }

    private List<PaperRun> italic(String text) {
        return family.runs(text, false, true);
    }
}
