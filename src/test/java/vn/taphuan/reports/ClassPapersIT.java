package vn.taphuan.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.officialpapers.layout.LayoutSystem;
import vn.taphuan.officialpapers.layout.OfficialKind;
import vn.taphuan.officialpapers.layout.PaperContent;
import vn.taphuan.officialpapers.record.AttachResult;
import vn.taphuan.officialpapers.record.OfficialPapers;
import vn.taphuan.officialpapers.record.PaperFormat;
import vn.taphuan.officialpapers.record.PaperProblem;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.officialpapers.record.ProduceResult;
import vn.taphuan.officialpapers.record.SignedCopyContent;
import vn.taphuan.people.Role;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PrintedPaper;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.reports.classpapers.ClassPaper;
import vn.taphuan.reports.classpapers.ClassPapers;
import vn.taphuan.reports.classpapers.PersonColumn;

/** Papers of a class as its officer has them produced, read back, and as others must not. */
@DemoInstallation
class ClassPapersIT {

    private static final Path SEEN = Path.of("target/seen/class-papers");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 9);

    @Autowired
    private ClassPapers papers;

    @Autowired
    private OfficialPapers record;

    @Autowired
    private People people;

    @Autowired
    private TaughtClasses taught;

    @Autowired
    private JdbcTemplate jdbc;

    private UnitId east;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
    }

    @Test
    void everyPaperOfATaughtClassIsProducedInBothFormatsFromItsData() throws Exception {
        var trainees = taught.trainees(east, 12);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        taught.correct(of, 0, trainees.getFirst(), Mark.ABSENT);
        Set<String> names = new HashSet<>();
        for (var paper : ClassPaper.values()) {
            var produced = produce(of, paper, typed(of, paper, "7", DATE));
            assertThat(names.add(fileName(produced))).as(fileName(produced)).isTrue();
            var edition = produced.newest().orElseThrow();
            assertThat(edition.dated()).isEqualTo(DATE);
            assertThat(edition.rules()).isEqualTo("party-2026");
            var pdf = file(produced, PaperFormat.PDF);
            keep(paper, "pdf", pdf);
            keep(paper, "docx", file(produced, PaperFormat.DOCX));
            ArchivalCheck.assertArchivalAndAccessible(pdf);
            try (var read = new PrintedPaper(pdf)) {
                assertThat(read.text())
                        .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 09 tháng 11 năm 2026")
                        .contains(of.name())
                        .doesNotContain("{", "triệu tập");
                assertThat(words(file(produced, PaperFormat.DOCX))).contains(of.name());
            }
        }
        assertThat(rows(of)).allSatisfy(row -> assertThat(row).isNotNull());
        assertThat(names)
                .contains("ke-hoach-07-kh-ttct-b1.docx")
                .anyMatch(name -> name.startsWith("danh-sach-ky-ten-"));
    }

    @Test
    void aListSaysToWhichPaperItBelongsAndWritesTheCentreAsInASentence() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 2));
        var centre = jdbc.queryForObject("select name from unit where id = ?", String.class, east.value());
        var plan = typed(of, ClassPaper.PLAN, "7", DATE);
        produce(of, ClassPaper.PLAN, with(plan, "7", DATE, plan.options(), centre.toUpperCase(Locale.ROOT)));
        var list = people.as("trungtam", () -> papers.proposal(of.id(), ClassPaper.TRAINEES));
        assertThat(list.sections().toString())
                .contains("(Kèm theo kế hoạch số 07-KH/TTCT, ngày 09/11/2026 của " + centre + ")");
    }

    @Test
    void theListOfCompletionsNamesThoseWhoMetEverythingAndTheDecisionCountsThem() throws Exception {
        var trainees = taught.trainees(east, 3);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        taught.correct(of, 0, trainees.getFirst(), Mark.ABSENT);
        var decision = produce(of, ClassPaper.DECISION, typed(of, ClassPaper.DECISION, "2", DATE));
        assertThat(text(decision))
                .contains("Số 02-QĐ/TTCT", "Công nhận 02 học viên", "QUYẾT ĐỊNH", "Điều 3.", "công nhận hoàn thành");
        var list = produce(of, ClassPaper.COMPLETIONS, typed(of, ClassPaper.COMPLETIONS, "", DATE));
        assertThat(text(list))
                .contains("(Kèm theo quyết định số 02-QĐ/TTCT, ngày 09/11/2026")
                .contains("8/8", "8,0", "có 02 học viên")
                .contains(name(trainees.get(1)), name(trainees.get(2)))
                .doesNotContain(name(trainees.getFirst()) + " ");
        var report = produce(of, ClassPaper.REPORT, typed(of, ClassPaper.REPORT, "4", DATE));
        assertThat(text(report)).contains("II. KẾT QUẢ", "hoàn thành: 02; chưa hoàn thành: 01", "Tổng cộng 3 2");
    }

    /** F-12. */
    @Test
    void personalColumnsAreOffUntilSomebodyAsksForThem() throws Exception {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 2));
        var usual = typed(of, ClassPaper.TRAINEES, "", DATE);
        assertThat(usual.options()).doesNotContain("BIRTH_YEAR", "PHONE");
        assertThat(text(produce(of, ClassPaper.TRAINEES, usual)))
                .contains("Đơn vị", "Chức vụ")
                .doesNotContain("Năm sinh", "1980", "Điện thoại");
        var asked = with(
                usual,
                usual.number(),
                usual.date(),
                Stream.of(PersonColumn.BIRTH_YEAR, PersonColumn.UNIT)
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
        assertThat(text(produce(of, ClassPaper.TRAINEES, asked))).contains("Năm sinh", "1980");
    }

    @Test
    void whatWasProducedNeverChangesAndANewEditionStandsBesideIt() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 2));
        var first = produce(of, ClassPaper.PLAN, typed(of, ClassPaper.PLAN, "7", DATE));
        var before = file(first, PaperFormat.PDF);
        var second = produce(of, ClassPaper.PLAN, typed(of, ClassPaper.PLAN, "8", DATE.plusDays(1)));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.editions()).extracting(edition -> edition.number()).containsExactly(2, 1);
        assertThat(second.editions())
                .extracting(edition -> edition.fullNumber())
                .containsExactly("Số 08-KH/TTCT", "Số 07-KH/TTCT");
        assertThat(open(second, 1, PaperFormat.PDF)).isEqualTo(before);
        assertThat(open(second, 2, PaperFormat.PDF)).isNotEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_entry where subject_id = ? and action = 'paper.produced'",
                        Integer.class,
                        second.id().value()))
                .isEqualTo(2);
    }

    @Test
    void aPaperOfBeforeTheTwentySeventhOfMayFollowsTheRulesOfThen() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var old = produce(of, ClassPaper.PLAN, typed(of, ClassPaper.PLAN, "7", LocalDate.of(2026, 5, 26)));
        assertThat(old.newest().orElseThrow().rules()).isEqualTo("party-2018");
        var state = typed(of, ClassPaper.INVITATION, "7", DATE);
        var letter = new PaperContent(
                OfficialKind.CONG_VAN,
                LayoutSystem.STATE,
                "Ủy ban nhân dân tỉnh",
                "Sở Mẫu",
                "SM",
                "17",
                "Cao Bằng",
                DATE,
                state.about(),
                state.addressees(),
                state.sections(),
                "",
                "Giám đốc",
                "Nguyễn Văn Mẫu",
                "",
                "",
                state.recipients(),
                state.options());
        var produced = produce(of, ClassPaper.INVITATION, letter);
        assertThat(produced.newest().orElseThrow().rules()).isEqualTo("state-2020");
        assertThat(produced.newest().orElseThrow().fullNumber()).isEqualTo("Số: 17/CV-SM");
        assertThat(produced.newest().orElseThrow().issuingBody()).isEqualTo("Sở Mẫu");
    }

    @Test
    void theSecondOfTwoWhoChangeAPaperIsToldAndStoresNothing() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var typed = typed(of, ClassPaper.PLAN, "7", DATE);
        var first = people.as("trungtam", () -> papers.keep(of.id(), ClassPaper.PLAN, typed, 0));
        assertThat(first).isInstanceOf(ProduceResult.Done.class);
        var second = people.as("giaovuhai", () -> papers.produce(of.id(), ClassPaper.PLAN, typed, 0));
        assertThat(second).isInstanceOfSatisfying(ProduceResult.Changed.class, changed -> {
            assertThat(changed.by()).isEqualTo(people.signedIn("trungtam").fullName());
            assertThat(changed.now().isDraft()).isTrue();
            assertThat(changed.now().editions()).isEmpty();
        });
    }

    @Test
    void ofEightWhoProduceTheSamePaperAtOnceOneIsFirst() throws Exception {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var typed = typed(of, ClassPaper.PROGRAMME, "1", DATE);
        var results = AtOnce.run(
                8,
                at -> people.as("trungtam", () -> {
                    try {
                        return papers.produce(of.id(), ClassPaper.PROGRAMME, typed, 0);
                    } catch (org.springframework.dao.ConcurrencyFailureException lost) {
                        return lost;
                    }
                }));
        assertThat(results.stream().filter(ProduceResult.Done.class::isInstance))
                .hasSize(1);
        assertThat(kept(of, ClassPaper.PROGRAMME).editions()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceAndNothingIsStored() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var typed = typed(of, ClassPaper.INVITATION, "số 7", DATE);
        var empty = new PaperContent(
                typed.kind(),
                typed.system(),
                "",
                " ",
                "",
                "số 7",
                "",
                DATE,
                "",
                "",
                typed.sections(),
                "",
                "",
                "",
                "",
                "",
                "",
                Set.of());
        var result = people.as("trungtam", () -> papers.produce(of.id(), ClassPaper.INVITATION, empty, 0));
        assertThat(result)
                .isInstanceOfSatisfying(
                        ProduceResult.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactlyInAnyOrder(
                                        PaperProblem.ISSUING_BODY_MISSING,
                                        PaperProblem.SYMBOL_MISSING,
                                        PaperProblem.NUMBER_WRONG,
                                        PaperProblem.PLACE_MISSING,
                                        PaperProblem.ABOUT_MISSING,
                                        PaperProblem.ADDRESSEE_MISSING,
                                        PaperProblem.SIGNER_TITLE_MISSING));
        assertThat(rows(of).stream().filter(row -> row != null)).isEmpty();
    }

    @Test
    void theSignedCopyBringsNumberAndDateThatWereLeftToTheHand() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var open = produce(of, ClassPaper.PLAN, typed(of, ClassPaper.PLAN, "", null));
        assertThat(open.newest().orElseThrow().recordedNumber()).isEmpty();
        assertThat(open.newest().orElseThrow().recordedDate()).isEmpty();
        var scan = file(open, PaperFormat.PDF);
        assertThat(attach(of, open, new SignedCopyContent(" ", DATE, "quet.pdf", "application/pdf", scan)))
                .isInstanceOf(AttachResult.NumberMissing.class);
        assertThat(attach(of, open, new SignedCopyContent("Số 09-KH/TTCT", null, "quet.pdf", "application/pdf", scan)))
                .isInstanceOf(AttachResult.DateMissing.class);
        assertThat(attach(of, open, new SignedCopyContent("Số 09-KH/TTCT", DATE, "quet.pdf", "application/pdf", scan)))
                .isInstanceOf(AttachResult.Attached.class);
        var edition = kept(of, ClassPaper.PLAN).newest().orElseThrow();
        assertThat(edition.recordedNumber()).isEqualTo("Số 09-KH/TTCT");
        assertThat(edition.recordedDate()).contains(DATE);
        assertThat(edition.fullNumber()).isEmpty();
        var signed = edition.newestSigned().orElseThrow();
        assertThat(people.as(
                        "trungtam",
                        () -> record.openSigned(signed.id()).orElseThrow().content()))
                .isEqualTo(scan);
        assertThat(people.as("trungtamtay", () -> record.openSigned(signed.id())))
                .isEmpty();
    }

    @Test
    void nobodyOfAnotherCentreAndNobodyWhoOnlyReadsProducesAnything() {
        people.hire("kiemsoatdong", east, Role.AUDITOR);
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var typed = typed(of, ClassPaper.PLAN, "7", DATE);
        var produced = produce(of, ClassPaper.PLAN, typed);
        assertThat(people.as("trungtamtay", () -> papers.of(of.id()))).isEmpty();
        assertThat(people.as("trungtamtay", () -> papers.draft(of.id(), ClassPaper.PLAN)))
                .isEmpty();
        assertThat(people.as("trungtamtay", () -> record.open(produced.id(), 1, PaperFormat.PDF)))
                .isEmpty();
        for (var other : List.of("trungtamtay", "kiemsoatdong", "giamdoc")) {
            assertThatThrownBy(() -> people.as(other, () -> papers.produce(of.id(), ClassPaper.PLAN, typed, 1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.as(other, () -> papers.preview(of.id(), ClassPaper.PLAN, typed)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(people.as("kiemsoatdong", () -> papers.of(of.id()))).hasSize(ClassPaper.values().length);
        assertThat(people.as("kiemsoatdong", () -> papers.mayProduce(of.id()))).isFalse();
        assertThat(people.as("kiemsoatdong", () -> record.open(produced.id(), 1, PaperFormat.DOCX)))
                .isPresent();
        assertThat(people.as("trungtam", () -> record.openSigned(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void theNextPaperBeginsWithTheHeadThatTheCentreUsedLast() {
        var of = taught.running(east, taught.newProgramme(), taught.trainees(east, 1));
        var typed = typed(of, ClassPaper.PLAN, "7", DATE);
        produce(of, ClassPaper.PLAN, typed);
        var next = people.as(
                "trungtam", () -> papers.draft(of.id(), ClassPaper.REPORT).orElseThrow());
        assertThat(next.content().signerName()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(next.content().bodySymbol()).isEqualTo("TTCT");
        assertThat(next.content().number()).isEmpty();
        assertThat(next.hints()).hasSize(1);
    }

    private PaperContent typed(ClassDetail of, ClassPaper paper, String number, LocalDate date) {
        var draft = people.as("trungtam", () -> papers.proposal(of.id(), paper));
        return with(draft, number, date, draft.options());
    }

    private static PaperContent with(PaperContent draft, String number, LocalDate date, Set<String> options) {
        return with(draft, number, date, options, "Trung tâm chính trị\nxã Ví Dụ Đông");
    }

    private static PaperContent with(
            PaperContent draft, String number, LocalDate date, Set<String> options, String issuingBody) {
        return new PaperContent(
                draft.kind(),
                LayoutSystem.PARTY,
                "Đảng ủy xã Ví Dụ Đông",
                issuingBody,
                "TTCT",
                number,
                "Ví Dụ Đông",
                date,
                draft.about(),
                draft.addressees(),
                draft.sections(),
                "",
                draft.kind().isMinutes() ? "Chủ trì" : "Giám đốc",
                "Nguyễn Văn Mẫu",
                draft.secondTitle(),
                draft.secondName(),
                draft.recipients(),
                options);
    }

    private PaperRecord produce(ClassDetail of, ClassPaper paper, PaperContent content) {
        int seen = people.as("trungtam", () -> papers.draft(of.id(), paper).orElseThrow())
                .version();
        var result = people.as("trungtam", () -> papers.produce(of.id(), paper, content, seen));
        if (result instanceof ProduceResult.Done(var produced)) {
            return produced;
        }
        throw new AssertionError(result.toString());
    }

    private PaperRecord kept(ClassDetail of, ClassPaper paper) {
        return people.as(
                "trungtam", () -> papers.draft(of.id(), paper).orElseThrow().kept());
    }

    private List<PaperRecord> rows(ClassDetail of) {
        return people.as("trungtam", () -> papers.of(of.id())).stream()
                .map(row -> row.kept())
                .toList();
    }

    private AttachResult attach(ClassDetail of, PaperRecord paper, SignedCopyContent copy) {
        return people.as("trungtam", () -> papers.attach(of.id(), paper.id(), 1, copy));
    }

    private String fileName(PaperRecord paper) {
        return people.as(
                "trungtam",
                () -> record.open(paper.id(), 1, PaperFormat.DOCX).orElseThrow().name());
    }

    private byte[] file(PaperRecord paper, PaperFormat format) {
        return open(paper, paper.newest().orElseThrow().number(), format);
    }

    private byte[] open(PaperRecord paper, int edition, PaperFormat format) {
        return people.as(
                "trungtam",
                () -> record.open(paper.id(), edition, format).orElseThrow().content());
    }

    private String text(PaperRecord paper) throws Exception {
        try (var read = new PrintedPaper(file(paper, PaperFormat.PDF))) {
            return read.text();
        }
    }

    private String name(AccountId id) {
        return people.signedIn(people.userName(id)).fullName();
    }

    private static String words(byte[] docx) throws Exception {
        var words = new StringBuilder();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            document.getParagraphs()
                    .forEach(paragraph -> words.append(paragraph.getText()).append(' '));
        }
        return words.toString().replaceAll("\\s+", " ");
    }

    private static void keep(ClassPaper paper, String ending, byte[] file) throws Exception {
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(paper.slot() + "." + ending), file);
    }
}
