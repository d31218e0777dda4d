package vn.taphuan.officialpapers.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.taphuan.platform.office.WordDocument;
import vn.taphuan.platform.office.WordLook;
import vn.taphuan.platform.office.WordProperties;
import vn.taphuan.platform.office.WordRun;

/** An official paper as DOCX: named styles, real tables, nothing that cannot be edited. */
final class DocxPaper implements PaperWriter {

    private static final String FONT = "Times New Roman";

    private final WordDocument document;

    DocxPaper(OfficialPaper paper, LayoutRules rules) {
        var sizes = rules.sizes();
        var margins = rules.margins();
        document = new WordDocument(
                new WordLook(
                        paper.landscape(),
                        FONT,
                        sizes.text(),
                        sizes.line(),
                        sizes.firstLine(),
                        margins.top(),
                        margins.right(),
                        margins.bottom(),
                        margins.left()),
                new WordProperties(paper.title(), paper.content().issuingBody().replace('\n', ' '), "", paper.made()));
    }

    @Override
    public void columns(List<Double> shares, List<List<HeadLine>> columns, List<Boolean> centred) {
        List<List<WordDocument.Side>> sides = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at).isEmpty() ? List.of(HeadLine.EMPTY) : columns.get(at);
            sides.add(HeadLine.word(column, centred.get(at)));
        }
        document.columns(shares, sides);
    }

    @Override
    public void title(HeadLine line) {
        document.title(line.word());
    }

    @Override
    public void centred(List<HeadLine> lines) {
        lines.forEach(line -> document.centred(List.of(line.word())));
    }

    @Override
    public void heading(int level, String text) {
        if (level == 1) {
            document.heading(text);
        } else {
            document.subheading(text);
        }
    }

    @Override
    public void text(String lead, String text, boolean last) {
        document.justified(
                lead.isEmpty() ? List.of(WordRun.of(text)) : List.of(WordRun.bold(lead), WordRun.of(text)), last);
    }

    @Override
    public void table(Block.Table table) {
        var columns = table.columns();
        document.plainTable(
                columns.stream().map(Block.Column::share).toList(),
                columns.stream().map(Block.Column::heading).toList(),
                table.rows(),
                table.rowHeight(),
                where(columns, Block.Column::centred));
    }

    private static Set<Integer> where(List<Block.Column> columns, Predicate<Block.Column> is) {
        return IntStream.range(0, columns.size())
                .filter(at -> is.test(columns.get(at)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void pageBreak() {
        document.pageBreak();
    }

    @Override
    public byte[] toBytes() {
        return document.toBytes();
    }
}
