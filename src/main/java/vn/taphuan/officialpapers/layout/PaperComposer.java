package vn.taphuan.officialpapers.layout;

import java.util.ArrayList;
import java.util.List;

/** Puts a paper together in the order that its layout asks for, the same in every format. */
final class PaperComposer {

    private static final double A4_WIDTH = 210;
    private static final double A4_LENGTH = 297;
    /** The column of the issuing body and that of the title: the longer title takes the wider one. */
    private static final List<Double> PARTY_HEAD = List.of(9.0, 11.0);

    private static final List<Double> STATE_HEAD = List.of(8.0, 12.0);
    private static final List<Double> HALVES = List.of(1.0, 1.0);
    private static final double SIDE_ROOM = 4;
    private static final double LABEL = 3.0;
    private static final double NAMES = 7.0;

    private final OfficialPaper paper;
    private final LayoutRules rules;
    private final PaperHead head;
    private final PaperWriter writer;
    private final double width;

    PaperComposer(OfficialPaper paper, LayoutRules rules, LayoutBook book, PaperWriter writer) {
        this.paper = paper;
        this.rules = rules;
        this.head = new PaperHead(paper.content(), rules, book);
        this.writer = writer;
        this.width = (paper.landscape() ? A4_LENGTH : A4_WIDTH)
                - rules.margins().left()
                - rules.margins().right();
    }

    byte[] compose() {
        head();
        subject();
        addressees();
        body();
        signatures();
        return writer.toBytes();
    }

    private void head() {
        var shares = rules.system() == LayoutSystem.PARTY ? PARTY_HEAD : STATE_HEAD;
        double left = width * shares.getFirst() / (shares.getFirst() + shares.getLast());
        writer.columns(shares, List.of(head.issuer(left - SIDE_ROOM), head.title()), List.of(true, true));
    }

    private void subject() {
        if (!paper.content().kind().isLetter()) {
            writer.title(head.kind());
            writer.centred(head.subject(width - 2 * SIDE_ROOM));
        }
    }

    private void addressees() {
        var to = head.addressees();
        if (to.isEmpty() || !paper.content().kind().isAddressed()) {
            return;
        }
        double points = rules.sizes().text();
        if (to.size() == 1) {
            writer.centred(List.of(HeadLine.plain(head.addressed() + " " + to.getFirst(), points)));
            return;
        }
        writer.columns(
                List.of(LABEL, NAMES),
                List.of(
                        List.of(HeadLine.plain(head.addressed(), points)),
                        to.stream().map(one -> HeadLine.plain(one, points)).toList()),
                List.of(true, false));
    }

    private void body() {
        var blocks = paper.body();
        for (int at = 0; at < blocks.size(); at++) {
            boolean last = at == blocks.size() - 1;
            switch (blocks.get(at)) {
                case Block.Heading(int level, var text) -> writer.heading(level, text);
                case Block.Text(var lead, var text) ->
                    writer.text(lead, last ? text + rules.marks().closing() : text, last);
                case Block.Centred(var text, boolean bold, boolean italic) ->
                    writer.centred(head.centred(text, bold, italic, width));
                case Block.Table table -> writer.table(table);
                case Block.PageBreak _ -> writer.pageBreak();
            }
        }
    }

    private void signatures() {
        double half = width / 2 - SIDE_ROOM;
        boolean minutes = paper.content().kind().isMinutes();
        List<List<HeadLine>> columns = new ArrayList<>();
        columns.add(minutes ? head.second(half) : head.recipients(half));
        columns.add(head.signature(half));
        writer.columns(HALVES, columns, List.of(minutes, true));
    }
}
