package vn.taphuan.officialpapers.record;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.officialpapers.PaperSubject;
import vn.taphuan.officialpapers.layout.Block;
import vn.taphuan.officialpapers.layout.LayoutBook;
import vn.taphuan.officialpapers.layout.OfficialPaper;
import vn.taphuan.officialpapers.layout.OfficialPrinter;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * The papers of a unit by subject. What was produced never changes: a change is a new edition beside the old. Of two who change a
 * paper at once the second is told and nothing of his is stored.
 */
@Service
public class OfficialPapers {

    private static final String MAY_READ = "hasAuthority('" + Permissions.PAPER_READ + "')";
    private static final String MAY_PRODUCE = "hasAuthority('" + Permissions.PAPER_PRODUCE + "')";
    /** Of a file, in letters. */
    private static final int LONGEST_NAME = 60;

    private final PaperStore store;
    private final OfficialPrinter printer;
    private final LayoutBook book;
    private final FileStore files;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    OfficialPapers(
            PaperStore store,
            OfficialPrinter printer,
            LayoutBook book,
            FileStore files,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.store = store;
        this.printer = printer;
        this.book = book;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The papers of a subject as far as they are of the own units. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<PaperRecord> of(PaperSubject subject) {
        return store.of(subject, current.scope(Permissions.PAPER_READ));
    }

    /** What the unit wrote last, so that the next paper begins with the same head; nothing before the first. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<PaperContent> newestOf(UnitId unit) {
        return current.scope(Permissions.PAPER_READ).includes(unit) ? store.newestOf(unit) : Optional.empty();
    }

    /** Keeps what was typed, complete or not. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProduceResult keep(PaperOrder order) {
        current.requireIn(Permissions.PAPER_PRODUCE, order.unit());
        var written = store.write(order, true, stamp());
        if (written.isEmpty()) {
            return changed(order);
        }
        var id = written.get();
        audit.record(AuditEntry.of("paper.drafted", "paper", id.value())
                .in(order.unit())
                .changed(null, facts(order.content())));
        return new ProduceResult.Done(store.find(id).orElseThrow());
    }

    /**
     * Produces the next edition, as PDF and DOCX.
     *
     * @param body of the paper, between what it is about and the signature
     * @param title what the files call themselves
     */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProduceResult produce(PaperOrder order, List<Block> body, String title) {
        current.requireIn(Permissions.PAPER_PRODUCE, order.unit());
        var problems = CheckedPaper.problems(order.content());
        if (!problems.isEmpty()) {
            return new ProduceResult.Wrong(problems);
        }
        var stamp = stamp();
        var written = store.write(order, false, stamp);
        if (written.isEmpty()) {
            return changed(order);
        }
        var before = store.find(written.get()).orElseThrow();
        print(before, new OfficialPaper(order.content(), body, false, title, stamp.at()), stamp);
        var paper = store.find(before.id()).orElseThrow();
        audit.record(AuditEntry.of("paper.produced", "paper", paper.id().value())
                .in(order.unit())
                .changed(
                        before.newest().map(OfficialPapers::facts).orElse(null),
                        paper.newest().map(OfficialPapers::facts).orElse(null)));
        return new ProduceResult.Done(paper);
    }

    /** The paper as it would be printed; nothing is stored. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(readOnly = true)
    public byte[] preview(PaperOrder order, List<Block> body, String title) {
        current.requireIn(Permissions.PAPER_PRODUCE, order.unit());
        return printer.pdf(new OfficialPaper(order.content(), body, false, title, clock.instant()));
    }

    /** Keeps the scan of a signed edition with number and date of the signed paper; earlier scans stay. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional
    public AttachResult attach(PaperId id, int edition, SignedCopyContent copy) {
        var unit = unit(id, Permissions.PAPER_PRODUCE);
        var signed = store.find(id).orElseThrow().editions().stream()
                .filter(one -> one.number() == edition)
                .findFirst()
                .orElseThrow(OfficialPapers::refused);
        var dated = copy.dated();
        if (signed.kind().isNumbered() && copy.number().isBlank()) {
            return new AttachResult.NumberMissing();
        }
        if (dated == null) {
            return new AttachResult.DateMissing();
        }
        var kept = store.add(id, edition, copy, dated, files.store(copy.content(), copy.mediaType()), stamp());
        audit.record(AuditEntry.of("paper.signed-copy", "paper", id.value())
                .in(unit)
                .changed(null, Map.of("edition", edition, "number", kept.number(), "date", dated)));
        return new AttachResult.Attached(kept);
    }

    /** @return nothing when it is unknown or of another unit */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<PaperFile> open(PaperId id, int edition, PaperFormat format) {
        return readable(id)
                .flatMap(paper -> paper.editions().stream()
                        .filter(one -> one.number() == edition)
                        .findFirst()
                        .flatMap(one -> store.file(id, edition, format)
                                .flatMap(files::read)
                                .map(file -> new PaperFile(
                                        fileName(one) + "." + format.ending(), format.mediaType(), file.content()))));
    }

    /** A scan; @return nothing when it is unknown or of another unit */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<PaperFile> openSigned(UUID id) {
        return store.signed(id)
                .filter(kept -> readable(kept.paper()).isPresent())
                .flatMap(kept -> files.read(kept.file())
                        .map(file -> new PaperFile(kept.fileName(), file.mediaType(), file.content())));
    }

    private void print(PaperRecord into, OfficialPaper paper, PaperStore.Stamp stamp) {
        var pdf = printer.pdf(paper);
        var docx = printer.docx(paper);
        var content = paper.content();
        store.add(
                new PaperStore.NewEdition(
                        into.id(),
                        into.editions().size() + 1,
                        content,
                        content.number().isBlank() ? "" : printer.number(content),
                        printer.rules(content).id(),
                        files.store(pdf, PaperFormat.PDF.mediaType()),
                        pdf.length,
                        files.store(docx, PaperFormat.DOCX.mediaType()),
                        docx.length),
                stamp);
    }

    private Optional<PaperRecord> readable(PaperId id) {
        return store.unitOf(id)
                .filter(unit -> current.scope(Permissions.PAPER_READ).includes(unit))
                .flatMap(unit -> store.find(id));
    }

    private UnitId unit(PaperId id, String permission) {
        return store.unitOf(id)
                .filter(unit -> current.scope(permission).includes(unit))
                .orElseThrow(OfficialPapers::refused);
    }

    private ProduceResult changed(PaperOrder order) {
        var now = store.of(order.subject(), current.scope(Permissions.PAPER_PRODUCE)).stream()
                .filter(paper -> paper.slot().equals(order.slot()))
                .findFirst()
                .orElseThrow(OfficialPapers::refused);
        return new ProduceResult.Changed(now, now.changedBy(), now.changedAt());
    }

    private PaperStore.Stamp stamp() {
        var who = current.require();
        return new PaperStore.Stamp(
                clock.instant().truncatedTo(ChronoUnit.MICROS), who.account().value(), who.fullName());
    }

    /**
     * "ke-hoach-07-kh-ttct-b2"; without a number what it is about tells it from others of its kind: "danh-sach-ky-ten-du-lop-b2".
     * Small Latin letters, digits, dashes.
     */
    private String fileName(PaperEdition edition) {
        var number = edition.fullNumber().replaceFirst("^\\P{Nd}+", "");
        var first = latin(book.name(edition.kind()) + " " + (number.isEmpty() ? edition.about() : number));
        int end = first.length() <= LONGEST_NAME ? first.length() : first.lastIndexOf('-', LONGEST_NAME);
        return first.substring(0, end) + "-b" + edition.number();
    }

    private static String latin(String words) {
        return VietnameseNames.searchKey(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Map<String, Object> facts(PaperEdition edition) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", edition.kind());
        facts.put("number", edition.fullNumber());
        facts.put("date", edition.dated());
        facts.put("issuingBody", edition.issuingBody());
        facts.put("about", edition.about());
        facts.put("edition", edition.number());
        return facts;
    }

    private static Map<String, Object> facts(PaperContent content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("kind", content.kind());
        facts.put("number", content.number());
        facts.put("date", content.date());
        facts.put("issuingBody", content.issuingBody());
        facts.put("about", content.about());
        return facts;
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no paper of the own units");
    }
}
