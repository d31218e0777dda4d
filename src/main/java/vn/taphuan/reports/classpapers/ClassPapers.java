package vn.taphuan.reports.classpapers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.IssuingBody;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.officialpapers.PaperId;
import vn.taphuan.officialpapers.PaperSubject;
import vn.taphuan.officialpapers.layout.LayoutBook;
import vn.taphuan.officialpapers.layout.LayoutRules;
import vn.taphuan.officialpapers.layout.LayoutSystem;
import vn.taphuan.officialpapers.layout.OfficialPrinter;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.officialpapers.record.AttachResult;
import vn.taphuan.officialpapers.record.OfficialPapers;
import vn.taphuan.officialpapers.record.PaperEdition;
import vn.taphuan.officialpapers.record.PaperOrder;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.officialpapers.record.ProduceResult;
import vn.taphuan.officialpapers.record.SignedCopyContent;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.reports.classpapers.ClassPaperDraft.Hint;

/** The official papers of a class: proposed from its data, completed by its staff, produced and kept. */
@Service
public class ClassPapers {

    private static final String MAY_READ = "hasAuthority('" + Permissions.PAPER_READ + "')";
    private static final String MAY_PRODUCE = "hasAuthority('" + Permissions.PAPER_PRODUCE + "')";
    private static final String SUBJECT = "class";
    private static final Set<ClassState> TAUGHT = EnumSet.of(ClassState.ASSESSING, ClassState.FINISHED);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final TrainingClasses classes;
    private final ClassFiles files;
    private final PaperWording wording;
    private final PaperBodies bodies;
    private final OfficialPapers papers;
    private final OfficialPrinter printer;
    private final LayoutBook book;
    private final IssuingBodies issuers;
    private final AccessLog access;
    private final CurrentAccount current;
    private final Clock clock;

    ClassPapers(
            TrainingClasses classes,
            ClassFiles files,
            PaperWording wording,
            PaperBodies bodies,
            OfficialPapers papers,
            OfficialPrinter printer,
            LayoutBook book,
            IssuingBodies issuers,
            AccessLog access,
            CurrentAccount current,
            Clock clock) {
        this.classes = classes;
        this.files = files;
        this.wording = wording;
        this.bodies = bodies;
        this.papers = papers;
        this.printer = printer;
        this.book = book;
        this.issuers = issuers;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** All papers of a class in the order of its file; none of a class outside the own units. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<ClassPaperRow> of(ClassId id) {
        return find(id).map(found -> {
                    var kept = papers.of(subject(found.id())).stream()
                            .collect(Collectors.toMap(PaperRecord::slot, paper -> paper));
                    return Stream.of(ClassPaper.values())
                            .map(paper -> new ClassPaperRow(paper, kept.get(paper.slot())))
                            .toList();
                })
                .orElse(List.of());
    }

    /** A paper as it was kept last, or as proposed; none for a class outside the own units. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<ClassPaperDraft> draft(ClassId id, ClassPaper paper) {
        return find(id).map(found -> {
            var kept = kept(found.id(), paper);
            var content = kept.map(PaperRecord::content).orElseGet(() -> proposed(found, paper));
            return draft(found, paper, kept, content);
        });
    }

    /** The paper as the class's data propose it now, with the head that was typed; nothing is stored. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(readOnly = true)
    public PaperContent proposal(ClassId id, ClassPaper paper) {
        return proposed(own(id), paper);
    }

    /** By which rules a paper would be laid out, as typed. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(readOnly = true)
    public LayoutRules rules(ClassId id, PaperContent content) {
        own(id);
        return printer.rules(content);
    }

    /** Keeps what was typed. @param seen the version that was shown */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProduceResult keep(ClassId id, ClassPaper paper, PaperContent content, int seen) {
        return papers.keep(order(own(id), paper, content, seen));
    }

    /** Produces the next edition from what was typed and the class's data of now. @param seen the version that was shown */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ProduceResult produce(ClassId id, ClassPaper paper, PaperContent content, int seen) {
        var found = own(id);
        var file = files.of(found);
        note(paper, file);
        return papers.produce(order(found, paper, content, seen), bodies.of(paper, content, file), title(content));
    }

    /** The PDF as it would be produced; nothing is stored. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional
    public byte[] preview(ClassId id, ClassPaper paper, PaperContent content) {
        var found = own(id);
        var file = files.of(found);
        note(paper, file);
        return papers.preview(order(found, paper, content, 0), bodies.of(paper, content, file), title(content));
    }

    /** Keeps the scan of a signed edition of a paper of this class. */
    @PreAuthorize(MAY_PRODUCE)
    @Transactional
    public AttachResult attach(ClassId id, PaperId paper, int edition, SignedCopyContent copy) {
        if (papers.of(subject(own(id).id())).stream().noneMatch(one -> one.id().equals(paper))) {
            throw refused();
        }
        return papers.attach(paper, edition, copy);
    }

    /** Whether the signed-in person may change papers of this class's centre. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public boolean mayProduce(ClassId id) {
        return find(id).filter(this::mayProduce).isPresent();
    }

    private boolean mayProduce(ClassDetail of) {
        return current.may(Permissions.PAPER_PRODUCE)
                && current.scope(Permissions.PAPER_PRODUCE).includes(of.centre());
    }

    private ClassPaperDraft draft(ClassDetail of, ClassPaper paper, Optional<PaperRecord> kept, PaperContent content) {
        return new ClassPaperDraft(
                of.label(),
                paper,
                kept.orElse(null),
                content,
                printer.rules(content),
                hints(paper, files.of(of)),
                mayProduce(of));
    }

    private static List<Hint> hints(ClassPaper paper, ClassFile file) {
        List<Hint> hints = new ArrayList<>();
        if (paper.isOfResults() && !TAUGHT.contains(file.of().state())) {
            hints.add(Hint.NOT_TAUGHT);
        }
        if (paper.listsPeople() && file.people().isEmpty()) {
            hints.add(Hint.NOBODY_ENROLLED);
        } else if ((paper == ClassPaper.DECISION || paper == ClassPaper.COMPLETIONS)
                && file.judged()
                && file.completed().isEmpty()) {
            hints.add(Hint.NOBODY_COMPLETED);
        }
        return hints;
    }

    private PaperContent proposed(ClassDetail of, ClassPaper paper) {
        var file = files.of(of);
        var body = issuer(of);
        boolean minutes = paper == ClassPaper.MINUTES;
        var title = body.map(known -> String.join("\n", known.titleOf(known.usualCapacity())))
                .orElse("");
        var parent = body.map(known -> known.issuer().parentBody()).orElse("");
        var own = broken(body.map(known -> known.issuer().issuingBody())
                .orElse(file.centre().toUpperCase(VIETNAMESE)));
        var fresh = new PaperContent(
                paper.kinds().getFirst(),
                LayoutSystem.PARTY,
                parent,
                own,
                wording.text("symbol"),
                "",
                body.map(IssuingBody::place).orElse(""),
                LocalDate.now(clock),
                wording.about(paper, file),
                wording.addressees(paper, file),
                List.of(),
                "",
                minutes ? wording.text("chair-title") : title,
                "",
                minutes ? wording.text("second-title") : "",
                "",
                wording.recipients(paper, file),
                options(paper));
        var headed = papers.newestOf(of.centre()).map(fresh::headFrom).orElse(fresh);
        return headed.with(wording.sections(paper, file, more(of, file, headed)));
    }

    /** On two lines, the second beginning with the kind of the unit. */
    private String broken(String name) {
        return Stream.of(wording.text("break-before").split(","))
                .filter(word -> name.indexOf(" " + word + " ") > 0)
                .findFirst()
                .map(word -> name.replaceFirst(" (?=" + word + " )", "\n"))
                .orElse(name);
    }

    /** Of the class's own centre, where whoever asks may read its settings. */
    private Optional<IssuingBody> issuer(ClassDetail of) {
        return current.may(Permissions.CERTIFICATE_READ)
                        && current.scope(Permissions.CERTIFICATE_READ).includes(of.centre())
                ? Optional.of(issuers.find(of.centre()))
                : Optional.empty();
    }

    private Map<String, String> more(ClassDetail of, ClassFile file, PaperContent head) {
        var body = inRunningText(head.issuingBody(), file.centre());
        return Map.of(
                "attached-plan", attachedTo(of, ClassPaper.PLAN, body),
                "attached-decision", attachedTo(of, ClassPaper.DECISION, body),
                "authority",
                        (head.signerTitle().lines().reduce((a, b) -> b).orElse("") + " "
                                        + head.issuingBody().replace('\n', ' '))
                                .toUpperCase(VIETNAMESE)
                                .strip());
    }

    /** Heads are kept in capitals; within a sentence the centre is written as everywhere else. */
    private static String inRunningText(String issuingBody, String centre) {
        var typed = issuingBody.replace('\n', ' ');
        return typed.equalsIgnoreCase(centre) ? centre : typed;
    }

    /** "(Kèm theo kế hoạch số 07-KH/TTCT, ngày 09/11/2026 của …)", with gaps before that paper is produced. */
    private String attachedTo(ClassDetail of, ClassPaper to, String body) {
        var edition = kept(of.id(), to).flatMap(PaperRecord::newest);
        var kind = book.name(to.kinds().getFirst()).toLowerCase(VIETNAMESE);
        return wording.text("attached")
                .replace("{kind}", kind)
                .replace(
                        "{number}",
                        edition.map(PaperEdition::recordedNumber)
                                .filter(number -> !number.isEmpty())
                                .map(number -> number.toLowerCase(VIETNAMESE).charAt(0) + number.substring(1))
                                .orElse(wording.text("attached.open")))
                .replace(
                        "{date}",
                        wording.text("attached.date")
                                .replace(
                                        "{date}",
                                        edition.flatMap(PaperEdition::recordedDate)
                                                .map(Formats::date)
                                                .orElse(wording.text("gap"))))
                .replace("{body}", body);
    }

    private static Set<String> options(ClassPaper paper) {
        return paper.listsPeople()
                ? PersonColumn.USUAL.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Lists of people that leave the platform are written down. */
    private void note(ClassPaper paper, ClassFile file) {
        if (paper.listsPeople()) {
            access.listed(
                    "class.paper",
                    file.people().stream().map(ClassFile.Person::account).toList());
        }
    }

    private String title(PaperContent content) {
        return book.name(content.kind()) + " " + content.about();
    }

    private static PaperOrder order(ClassDetail of, ClassPaper paper, PaperContent content, int seen) {
        if (!paper.kinds().contains(content.kind())) {
            throw new IllegalArgumentException(paper + " is no " + content.kind());
        }
        return new PaperOrder(subject(of.id()), of.centre(), paper.slot(), content, seen);
    }

    private Optional<PaperRecord> kept(ClassId id, ClassPaper paper) {
        return papers.of(subject(id)).stream()
                .filter(one -> one.slot().equals(paper.slot()))
                .findFirst();
    }

    private static PaperSubject subject(ClassId id) {
        return new PaperSubject(SUBJECT, id.value());
    }

    /** Of the units whose papers one may read; whoever teaches the class alone does not see them. */
    private Optional<ClassDetail> find(ClassId id) {
        return classes.find(id)
                .filter(found -> current.scope(Permissions.PAPER_READ).includes(found.centre()));
    }

    private ClassDetail own(ClassId id) {
        return find(id).filter(this::mayProduce).orElseThrow(ClassPapers::refused);
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no class within the own units");
    }
}
