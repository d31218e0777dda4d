package vn.taphuan.officialpapers.layout;

import java.util.ArrayList;
import java.util.List;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperFlow;
import vn.taphuan.platform.pdf.PaperGrid;
import vn.taphuan.platform.pdf.PaperLook;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperRun;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PaperStyle;

/** An official paper as PDF. */
final class PdfPaper implements PaperWriter {

    private static final PaperFamily LETTERS = PaperFamily.SERIF;
    private static final double HEAD_LEADING = 1.3;
    private static final double AFTER_HEAD = 5;
    private static final double AFTER_LINES = 2;

    private final LayoutRules rules;
    private final PaperFlow flow;
    private int heading;
    private boolean begun;
    private boolean open;

    PdfPaper(OfficialPaper paper, LayoutRules rules) {
        this.rules = rules;
        var sizes = rules.sizes();
        var margins = rules.margins();
        flow = new PaperFlow(
                new PaperLook(
                        paper.landscape() ? PaperSize.A4_LANDSCAPE : PaperSize.A4,
                        LETTERS,
                        sizes.text(),
                        sizes.line() / sizes.text(),
                        sizes.firstLine(),
                        margins.top(),
                        margins.right(),
                        margins.bottom(),
                        margins.left()),
                PaperProperties.vietnamese(
                        paper.title(), paper.content().issuingBody().replace('\n', ' '), "", paper.made()),
                "");
    }

    @Override
    public void columns(List<Double> shares, List<List<HeadLine>> columns, List<Boolean> centred) {
        List<List<PaperFlow.Side>> sides = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            sides.add(HeadLine.pdf(columns.get(at), centred.get(at), LETTERS));
        }
        if (begun) {
            flow.space(AFTER_LINES);
        }
        flow.columns(shares, sides);
        flow.space(begun ? AFTER_LINES : AFTER_HEAD);
        begun = true;
    }

    @Override
    public void title(HeadLine line) {
        heading = 1;
        flow.heading(1, PaperStyle.of(line.points(), HEAD_LEADING), PaperAlignment.CENTER, runs(line));
    }

    @Override
    public void centred(List<HeadLine> lines) {
        flow.columns(List.of(1.0), List.of(HeadLine.pdf(lines, true, LETTERS)));
        flow.space(AFTER_LINES);
    }

    @Override
    public void heading(int level, String text) {
        heading = Math.min(level + 1, heading + 1); // no level is left out
        flow.heading(
                heading,
                PaperStyle.of(rules.sizes().text(), HEAD_LEADING),
                PaperAlignment.LEFT,
                level > 1,
                LETTERS.runs(text, true, false));
    }

    @Override
    public void text(String lead, String text, boolean last) {
        if (last) {
            flow.together();
            open = true;
        }
        List<PaperRun> runs = new ArrayList<>(LETTERS.runs(lead, true, false));
        runs.addAll(LETTERS.runs(text, false, false));
        flow.text(flow.body(), PaperAlignment.JUSTIFIED, rules.sizes().firstLine() > 0, runs);
    }

    @Override
    public void table(Block.Table table) {
        flow.table(
                new PaperGrid(
                        table.columns().stream().map(Block.Column::share).toList(),
                        table.columns().stream().map(Block.Column::heading).toList(),
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> LETTERS.runs(cell, false, false))
                                        .toList())
                                .toList(),
                        table.rowHeight(),
                        table.columns().stream()
                                .map(column -> column.centred() ? PaperAlignment.CENTER : PaperAlignment.LEFT)
                                .toList()),
                rules.sizes().table());
    }

    @Override
    public void pageBreak() {
        flow.newPage();
    }

    @Override
    public byte[] toBytes() {
        if (open) {
            flow.end();
        }
        return flow.toBytes();
    }

    private static List<PaperRun> runs(HeadLine line) {
        return LETTERS.runs(line.text(), line.bold(), line.italic());
    }
}
