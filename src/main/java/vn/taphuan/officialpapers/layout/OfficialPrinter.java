package vn.taphuan.officialpapers.layout;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Prints official papers by the rules of their date; an undated one by those of today. The same paper is the same file. */
@Component
public class OfficialPrinter {

    private final LayoutBook book;
    private final Clock clock;

    OfficialPrinter(LayoutBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The rules by which the paper is laid out. */
    public LayoutRules rules(PaperContent paper) {
        return book.on(paper.system(), PaperHead.decisive(paper.date(), LocalDate.now(clock)));
    }

    /** Number and symbol as they stand on the paper; room for the hand where there is no number, empty for a list. */
    public String number(PaperContent paper) {
        return paper.kind().isNumbered() ? PaperHead.number(paper, rules(paper), book) : "";
    }

    public byte[] pdf(OfficialPaper paper) {
        var rules = rules(paper.content());
        return new PaperComposer(paper, rules, book, new PdfPaper(paper, rules)).compose();
    }

    public byte[] docx(OfficialPaper paper) {
        var rules = rules(paper.content());
        return new PaperComposer(paper, rules, book, new DocxPaper(paper, rules)).compose();
    }
}
