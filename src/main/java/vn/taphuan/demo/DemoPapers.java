package vn.taphuan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.officialpapers.record.OfficialPapers;
import vn.taphuan.officialpapers.record.PaperFormat;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.officialpapers.record.ProduceResult;
import vn.taphuan.officialpapers.record.SignedCopyContent;
import vn.taphuan.reports.classpapers.ClassPaper;
import vn.taphuan.reports.classpapers.ClassPapers;

/** The papers of a finished demo class, each produced on its day; their numbers bear the symbol MAU, which no body has. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoPapers {

    private static final String OFFICER = "trungtam";
    private static final String SYMBOL = "MAU";
    private static final String PARENT = "ĐẢNG ỦY XÃ VÍ DỤ ĐÔNG";
    private static final String BODY = "TRUNG TÂM CHÍNH TRỊ\nVÍ DỤ ĐÔNG";
    private static final String SIGNER = "Lương Văn Mẫu";
    private static final LocalTime OFFICE = LocalTime.of(9, 0);

    /** A paper on its day, counted from the first day of the class. */
    private record Due(ClassPaper paper, String number, int day) {}

    private static final List<Due> FILE = List.of(
            new Due(ClassPaper.PLAN, "3", -14),
            new Due(ClassPaper.INVITATION, "5", -10),
            new Due(ClassPaper.LETTER, "6", -10),
            new Due(ClassPaper.TRAINEES, "", -3),
            new Due(ClassPaper.PROGRAMME, "1", -3),
            new Due(ClassPaper.SIGN_IN, "", -1),
            new Due(ClassPaper.MINUTES, "1", 7),
            new Due(ClassPaper.DECISION, "2", 8),
            new Due(ClassPaper.COMPLETIONS, "", 8),
            new Due(ClassPaper.REPORT, "4", 16));

    private final ClassPapers papers;
    private final OfficialPapers record;
    private final DemoActors actors;

    DemoPapers(ClassPapers papers, OfficialPapers record, DemoActors actors) {
        this.papers = papers;
        this.record = record;
        this.actors = actors;
    }

    void wholeFile(ClassId id, LocalDate first) {
        FILE.forEach(due -> {
            var on = first.plusDays(due.day());
            var produced = actors.as(OFFICER, on.atTime(OFFICE), () -> produce(id, due, on));
            if (due.paper() == ClassPaper.PLAN) {
                actors.as(OFFICER, on.plusDays(1).atTime(OFFICE), () -> sign(id, produced, on));
            }
        });
    }

    private PaperRecord produce(ClassId id, Due due, LocalDate on) {
        var proposed = papers.proposal(id, due.paper());
        return switch (papers.produce(id, due.paper(), completed(proposed, due.number(), on), 0)) {
            case ProduceResult.Done(var paper) -> paper;
            case ProduceResult refused -> throw new IllegalStateException("the demo's paper is refused: " + refused);
        };
    }

    /** A copy of the paper stands in for the scan. */
    private PaperRecord sign(ClassId id, PaperRecord paper, LocalDate on) {
        var edition = paper.newest().orElseThrow();
        var file = record.open(paper.id(), edition.number(), PaperFormat.PDF).orElseThrow();
        papers.attach(
                id,
                paper.id(),
                edition.number(),
                new SignedCopyContent(edition.fullNumber(), on, "ban-quet-mau.pdf", file.mediaType(), file.content()));
        return paper;
    }

    private static PaperContent completed(PaperContent proposed, String number, LocalDate on) {
        return new PaperContent(
                proposed.kind(),
                proposed.system(),
                PARENT,
                BODY,
                SYMBOL,
                number,
                proposed.place(),
                on,
                proposed.about(),
                proposed.addressees(),
                proposed.sections(),
                proposed.behalf(),
                proposed.signerTitle(),
                SIGNER,
                proposed.secondTitle(),
                proposed.secondName(),
                proposed.recipients(),
                proposed.options());
    }
}
