package vn.taphuan.certificates.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.FieldKind;
import vn.taphuan.certificates.document.HouseTemplates.Start;
import vn.taphuan.certificates.document.SampleCertificates;
import vn.taphuan.certificates.document.SheetBackground;
import vn.taphuan.certificates.document.SheetField;
import vn.taphuan.certificates.document.SheetProblem.Trouble;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.document.TemplateSamples.Length;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.PaperProblem;
import vn.taphuan.certificates.issuing.ProposalContent;
import vn.taphuan.certificates.issuing.ProposeResult;
import vn.taphuan.certificates.issuing.TemplatePreviews;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.FormPrints;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.classes.People;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PrintedPaper;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** Templates through their versions, and certificates that are issued by them. Each test has a programme of its own. */
@DemoInstallation
class PaperTemplatesIT {

    @Autowired
    People people;

    @Autowired
    TaughtClasses taught;

    @Autowired
    PaperTemplates templates;

    @Autowired
    TemplatePreviews previews;

    @Autowired
    CertificateBatches batches;

    @Autowired
    RegisterBook register;

    @Autowired
    CertificatePapers papers;

    @Autowired
    FormPrints forms;

    @Autowired
    PaperPrinter printer;

    @Autowired
    AuditTrail trail;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcTemplate jdbc;

    UnitId east;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anIssuedPaperKeepsTheVersionItWasProposedWith() throws Exception {
        var programme = taught.newProgramme();
        var id = made(Start.A5_ACROSS);
        used(id, programme);
        var issued = issued(programme);
        try (var paper = new PrintedPaper(content(issued))) {
            assertThat(paper.document().getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(paper.document().getPage(0).getMediaBox().getHeight()).isBetween(419f, 420f);
            assertThat(paper.text()).contains(issued.fullName(), issued.number());
        }

        people.signIn("trungtam");
        var first = templates.find(id).orElseThrow();
        var changed = titled(first.content(), "CHỨNG NHẬN BỒI DƯỠNG");
        var saved =
                (SaveTemplateResult.Saved) templates.save(id, 1, first.summary().revision(), changed);
        assertThat(saved.now().number()).isEqualTo(2);
        assertThat(saved.now().usedSince()).isNull();
        assertThat(templates.find(id, 1).orElseThrow().content()).isEqualTo(first.content());
        assertThat(template(issued(programme))).isEqualTo(template(issued));
        used(id, programme);
        var later = issued(programme);
        assertThat(template(later)).isNotEqualTo(template(issued));
        try (var paper = new PrintedPaper(content(later))) {
            assertThat(paper.text()).contains("CHỨNG NHẬN BỒI DƯỠNG");
        }
        // made again from frozen data it is still the first version
        try (var again = new PrintedPaper(printer.print(data(issued), null))) {
            assertThat(again.text()).contains("GIẤY CHỨNG NHẬN").doesNotContain("CHỨNG NHẬN BỒI DƯỠNG");
        }
        ArchivalCheck.assertArchivalAndAccessible(content(later));

        people.as("trungtam", () -> {
            templates.stopUsing(east, programme);
            return true;
        });
        assertThat(data(issued(programme)).layoutVersion()).isEqualTo(CertificateData.CURRENT_LAYOUT);
        people.signIn("kiemsoat");
        assertThat(trail.about(id.value()))
                .extracting(AuditTrail.Line::action)
                .contains(
                        "certificate.template-made",
                        "certificate.template-changed",
                        "certificate.template-used",
                        "certificate.template-left");
    }

    @Test
    void ofTwoWhoEditTheSameThingTheSecondIsTold() {
        var id = made(Start.A4_ACROSS);
        people.signIn("trungtam");
        var read = templates.find(id).orElseThrow();
        assertThat(templates.save(id, 1, 0, titled(read.content(), "MỘT")))
                .isInstanceOf(SaveTemplateResult.Saved.class);
        people.signIn("bantochuc");
        var second = templates.save(id, 1, 0, titled(read.content(), "HAI"));
        assertThat(second).isInstanceOf(SaveTemplateResult.Changed.class);
        assertThat(templates.use(id, 1, 0, taught.newProgramme())).isInstanceOf(UseTemplateResult.Changed.class);
        assertThat(title(templates.find(id).orElseThrow().content())).isEqualTo("MỘT");
        assertThat(templates.save(id, 1, 1, titled(read.content(), "MỘT")))
                .as("nothing was changed")
                .isEqualTo(new SaveTemplateResult.Saved(
                        templates.find(id).orElseThrow().summary()));
    }

    @Test
    void ofManyWhoSaveAtOnceOneMakesTheNextVersion() throws Exception {
        var programme = taught.newProgramme();
        var id = made(Start.A4_ACROSS);
        used(id, programme);
        people.signIn("trungtam");
        var read = templates.find(id).orElseThrow();
        SecurityContextHolder.clearContext();
        int many = 6;
        var together = new CyclicBarrier(many);
        try (var threads = Executors.newFixedThreadPool(many)) {
            var results = threads.invokeAll(IntStream.range(0, many)
                    .<Callable<SaveTemplateResult>>mapToObj(one -> () -> {
                        together.await();
                        return people.as(
                                "trungtam",
                                () -> templates.save(
                                        id, 1, read.summary().revision(), titled(read.content(), "SỐ " + one)));
                    })
                    .toList());
            int saved = 0;
            for (var result : results) {
                saved += result.get() instanceof SaveTemplateResult.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from certificate_template_version where template_id = ?",
                        Integer.class,
                        id.value()))
                .isEqualTo(2);
    }

    @Test
    void aTemplateThatLacksSomethingIsNotUsedAndWhoeverDoesNotFitIsNamedBeforeTheProposal() {
        var programme = taught.newProgramme();
        var id = made(Start.A4_ACROSS);
        people.signIn("trungtam");
        var content = templates.find(id).orElseThrow().content();
        var bare = content.withFields(content.fields().stream()
                .filter(field -> field.kind() != FieldKind.REGISTER_NUMBER)
                .toList());
        saved(id, bare);
        var refused = (UseTemplateResult.Refused) use(id, programme);
        assertThat(refused.problems())
                .extracting(problem -> problem.missing())
                .containsExactly(FieldKind.REGISTER_NUMBER);
        assertThat(templates.uses(east)).extracting(TemplateUse::programme).doesNotContain(programme);

        var narrow = narrow(content);
        saved(id, narrow);
        used(id, programme);
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, programme, trainees);
        var person = trainees.getFirst().value();
        var name = jdbc.queryForObject("select full_name from account where id = ?", String.class, person);
        jdbc.update(
                "update account set full_name = ? where id = ?",
                "Nguyễn Phước Quỳnh Hương Đặng Trường Khương Nghiễm Mẫu Tuyến",
                person);
        var proposed = people.as("trungtam", () -> batches.propose(proposal(of, trainees)));
        assertThat(proposed)
                .isEqualTo(new ProposeResult.PaperIncomplete(Map.of(trainees.getFirst(), PaperProblem.DOES_NOT_FIT)));
        var preview =
                people.as("trungtam", () -> previews.of(east, narrow, new TemplatePreviews.Sample.LongestOf(of.id())));
        assertThat(preview.problems()).anyMatch(problem -> problem.trouble() == Trouble.DOES_NOT_FIT);
        jdbc.update("update account set full_name = ? where id = ?", name, person);
    }

    @Test
    void aFormIsPrintedWithoutItsPictureWhileTheFileShowsIt() throws Exception {
        var programme = taught.newProgramme();
        var id = made(Start.FORM_A4_ACROSS);
        people.signIn("trungtam");
        var kept = (KeepPictureResult.Kept) templates.keepPicture(east, picture(), PaperSize.A4_LANDSCAPE);
        saved(
                id,
                templates
                        .find(id)
                        .orElseThrow()
                        .content()
                        .withBackground(new SheetBackground(kept.sha256(), "GIẤY CHỨNG NHẬN. Họ và tên. Đơn vị.")));
        used(id, programme);
        var issued = issued(programme);
        ArchivalCheck.assertArchivalAndAccessible(content(issued));
        assertThat(pictures(content(issued))).isEqualTo(1);
        people.signIn("giamdoc");
        assertThat(forms.isFor(issued.id())).isTrue();
        assertThat(pictures(forms.of(issued.id()).orElseThrow())).isZero();
        people.signIn("giamdoctay");
        assertThat(forms.isFor(issued.id())).isFalse();
        assertThat(forms.of(issued.id())).isEmpty();
    }

    @Test
    void onlyWhoeverMaySignForTheBodyConfirmsWhatIsInUse() {
        var programme = taught.newProgramme();
        var id = made(Start.A4_UPRIGHT);
        assertThat(people.as("giamdoc", () -> templates.confirm(id, 1, "Hướng dẫn số 1")))
                .as("not in use yet")
                .isEqualTo(new ConfirmTemplateResult.NotOpen());
        used(id, programme);
        refused("trungtam", () -> templates.confirm(id, 1, "Hướng dẫn số 1"));
        refused("giamdoctay", () -> templates.confirm(id, 1, "Hướng dẫn số 1"));
        people.signIn("giamdoc");
        assertThat(templates.confirm(id, 1, " ")).isEqualTo(new ConfirmTemplateResult.BasisMissing());
        assertThat(templates.confirm(id, 1, "Hướng dẫn số 1")).isEqualTo(new ConfirmTemplateResult.Confirmed());
        assertThat(templates.confirm(id, 1, "Hướng dẫn số 2")).isEqualTo(new ConfirmTemplateResult.NotOpen());
        assertThat(Objects.requireNonNull(
                                templates.find(id, 1).orElseThrow().summary().confirmation())
                        .basis())
                .isEqualTo("Hướng dẫn số 1");
    }

    @Test
    void templatesBelongToTheirBody() {
        var id = made(Start.A4_ACROSS);
        refused("giamdoc", () -> templates.create(east, "Của giám đốc", Start.A4_ACROSS));
        refused("trungtamtay", () -> templates.create(east, "Của nơi khác", Start.A4_ACROSS));
        refused("trungtamtay", () -> templates.of(east));
        refused("trungtamtay", () -> use(id, null));
        refused("trungtamtay", () -> templates.keepPicture(east, new byte[] {1}, PaperSize.A4));
        refused("hocvien", () -> templates.find(id));
        assertThat(people.as("trungtamtay", () -> templates.find(id))).isEmpty();
        people.signIn("trungtam");
        var name = templates.find(id).orElseThrow().summary().name();
        assertThat(templates.create(east, name, Start.A4_ACROSS)).isEqualTo(new CreateTemplateResult.NameTaken());
        assertThat(templates.create(east, "  ", Start.A4_ACROSS)).isEqualTo(new CreateTemplateResult.NameWrong());
    }

    @Test
    void aTemplateThatWasChangedBehindItsBackPrintsNothing() {
        var programme = taught.newProgramme();
        var id = made(Start.A4_ACROSS);
        used(id, programme);
        var named = new CertificateData.Template(
                jdbc.queryForObject(
                        "select id from certificate_template_version where template_id = ?", UUID.class, id.value()),
                "0".repeat(64));
        assertThatThrownBy(() -> printer.unfit(byTemplate(named))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everySampleIsPrintedForAnyTemplate() {
        people.signIn("trungtam");
        var content = templates.find(made(Start.A5_UPRIGHT)).orElseThrow().content();
        for (var length : Length.values()) {
            assertThat(previews.of(east, content, new TemplatePreviews.Sample.MadeUp(length))
                            .pdf())
                    .startsWith('%', 'P', 'D', 'F');
        }
    }

    private CertificateData byTemplate(CertificateData.Template named) {
        var like = SampleCertificates.shortest();
        return new CertificateData(
                CertificateData.BY_TEMPLATE,
                named,
                like.issuer(),
                like.holder(),
                like.training(),
                like.decision(),
                like.registerNumber(),
                like.signing(),
                like.verification(),
                like.frozenAt(),
                like.marks());
    }

    private TemplateId made(Start start) {
        var result = people.as("trungtam", () -> templates.create(east, "Mẫu " + System.nanoTime(), start));
        people.signIn("trungtam");
        return ((CreateTemplateResult.Created) result).id();
    }

    private void saved(TemplateId id, SheetTemplate content) {
        var now = templates.find(id).orElseThrow().summary();
        assertThat(templates.save(id, now.number(), now.revision(), content))
                .isInstanceOf(SaveTemplateResult.Saved.class);
    }

    private UseTemplateResult use(TemplateId id, ProgrammeCode programme) {
        var now = templates
                .find(id)
                .orElseThrow(() -> new AccessDeniedException("none"))
                .summary();
        return templates.use(id, now.number(), now.revision(), programme);
    }

    private void used(TemplateId id, ProgrammeCode programme) {
        assertThat(people.as("trungtam", () -> use(id, programme))).isInstanceOf(UseTemplateResult.Done.class);
    }

    private CertificateSummary issued(ProgrammeCode programme) {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, programme, trainees);
        var proposed = people.as("trungtam", () -> batches.propose(proposal(of, trainees)));
        assertThat(proposed).isInstanceOf(ProposeResult.Proposed.class);
        BatchId id = ((ProposeResult.Proposed) proposed).batch();
        people.as("kiemtra", () -> batches.check(id, 0));
        people.as("giamdoc", () -> batches.sign(id, 1));
        people.as("bantochuc", () -> batches.release(id, 2));
        return people.as("trungtam", () -> register.ofClass(of.id())).getFirst();
    }

    private static ProposalContent proposal(ClassDetail of, List<AccountId> trainees) {
        return new ProposalContent(
                of.id(),
                Set.copyOf(trainees),
                Map.of(),
                new CertificateData.Decision("15-QĐ/TTCT", TaughtClasses.someDay()));
    }

    private byte[] content(CertificateSummary issued) {
        return people.as("giamdoc", () -> papers.forStaff(issued.id()).content());
    }

    private CertificateData data(CertificateSummary issued) {
        return json.readValue(
                jdbc.queryForObject(
                        "select data_json from certificate where id = ?",
                        String.class,
                        issued.id().value()),
                CertificateData.class);
    }

    private CertificateData.Template template(CertificateSummary issued) {
        return Objects.requireNonNull(data(issued).template());
    }

    private static int pictures(byte[] pdf) throws Exception {
        try (var paper = new PrintedPaper(pdf)) {
            int count = 0;
            var resources = paper.document().getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                count += resources.isImageXObject(name) ? 1 : 0;
            }
            return count;
        }
    }

    private static String title(SheetTemplate content) {
        return content.fields().stream()
                .filter(field -> field.kind() == FieldKind.TITLE)
                .map(SheetField::before)
                .findFirst()
                .orElseThrow();
    }

    private static SheetTemplate titled(SheetTemplate content, String words) {
        return content.withFields(content.fields().stream()
                .map(field -> field.kind() == FieldKind.TITLE ? changed(field, words, field.width()) : field)
                .toList());
    }

    private static SheetField changed(SheetField field, String before, double width) {
        return new SheetField(
                field.kind(),
                before,
                field.after(),
                field.left(),
                field.top(),
                width,
                field.lines(),
                field.alignment(),
                field.upright(),
                field.family(),
                field.bold(),
                field.italic(),
                field.capitals(),
                field.points(),
                field.leastPoints(),
                field.ink());
    }

    /** Names of some forty letters fit, those of sixty do not. */
    private static SheetTemplate narrow(SheetTemplate content) {
        return content.withFields(content.fields().stream()
                .map(field -> field.kind() == FieldKind.FULL_NAME ? changed(field, field.before(), 150) : field)
                .toList());
    }

    private static byte[] picture() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(1754, 1240, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void refused(String userName, Supplier<?> work) {
        assertThatThrownBy(() -> people.as(userName, work)).as(userName).isInstanceOf(AccessDeniedException.class);
    }
}
