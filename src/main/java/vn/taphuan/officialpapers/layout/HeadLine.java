package vn.taphuan.officialpapers.layout;

import java.util.List;
import vn.taphuan.platform.office.WordDocument;
import vn.taphuan.platform.office.WordRun;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperFlow;

/** A line of a head or a signature: what stands there, and how. An empty one keeps a line free. */
public record HeadLine(String text, boolean bold, boolean italic, boolean underlined, double points) {

    public static final HeadLine EMPTY = new HeadLine("", false, false, false, 0);

    static HeadLine plain(String text, double points) {
        return new HeadLine(text, false, false, false, points);
    }

    static HeadLine bold(String text, double points) {
        return new HeadLine(text, true, false, false, points);
    }

    static HeadLine italic(String text, double points) {
        return new HeadLine(text, false, true, false, points);
    }

    HeadLine underline() {
        return new HeadLine(text, bold, italic, true, points);
    }

    HeadLine saying(String other) {
        return new HeadLine(other, bold, italic, underlined, points);
    }

    WordRun word() {
        return new WordRun(text, bold, italic, underlined, points);
    }

    /** As a column of a DOCX. */
    public static List<WordDocument.Side> word(List<HeadLine> lines, boolean centred) {
        return lines.stream()
                .map(line -> line.text.isEmpty()
                        ? WordDocument.Side.empty()
                        : new WordDocument.Side(List.of(line.word()), centred))
                .toList();
    }

    /** As a column of a PDF. */
    public static List<PaperFlow.Side> pdf(List<HeadLine> lines, boolean centred, PaperFamily family) {
        return lines.stream()
                .map(line -> line.text.isEmpty()
                        ? PaperFlow.Side.empty()
                        : new PaperFlow.Side(
                                family.runs(line.text, line.bold, line.italic), line.points, centred, line.underlined))
                .toList();
    }
}
