package vn.taphuan.catalogue.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.attachments.LessonAttachments;
import vn.taphuan.catalogue.exchange.CoursePackages;
import vn.taphuan.catalogue.exchange.ImportPreview;
import vn.taphuan.catalogue.library.FileProblem;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;

/** A file is attached to a module, linked in a lesson, published, downloaded, exported and imported. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DraftAttachmentsIT {

    private static final byte[] PDF = "%PDF-1.7\nmẫu\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftAttachments attachments;

    @Autowired
    private DraftReviews reviews;

    @Autowired
    private LessonAttachments lessonFiles;

    @Autowired
    private CoursePackages packages;

    @Autowired
    private CourseLoader loader;

    @Autowired
    private Reading reading;

    private final SignedIn author =
            TestReaders.person("Tác giả", "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    private final SignedIn reviewer =
            TestReaders.person("Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW));
    private final SignedIn trainee = TestReaders.trainee("Lan");

    @Test
    void aFileIsHandedOutByALessonOnceItIsPublished() {
        var draft = draft("kem-tep");
        var module = new ModuleCode("kem-tep-a");
        assertThat(TestReaders.as(author, () -> attachments.attach(draft, module, "Mẫu Phiếu (1).PDF", PDF)))
                .isEqualTo(new AttachResult.Attached("attachments/mau-phieu-1.pdf"));
        var path = "kem-tep-a/lessons/01-mot.md";
        TestReaders.does(author, () -> {
            var text = String.valueOf(drafts.file(draft, path).orElseThrow().text());
            drafts.save(draft, path, 0, text.replace("Tìm", "Lấy [phiếu](attachments/mau-phieu-1.pdf). Tìm"));
        });
        var file = Sha256.of(PDF);
        assertThat(TestReaders.as(author, () -> lessonFiles.open(file, "mau-phieu-1.pdf")))
                .isPresent();
        assertThat(TestReaders.as(trainee, () -> lessonFiles.open(file, "mau-phieu-1.pdf")))
                .isEmpty();

        TestReaders.does(author, () -> assertThat(reviews.submit(draft)).isInstanceOf(StepResult.Done.class));
        TestReaders.does(reviewer, () -> reviews.accept(draft));
        TestReaders.does(author, () -> assertThat(reviews.publish(draft)).isInstanceOf(StepResult.Published.class));
        assertThat(TestReaders.as(trainee, () -> reading.open(new LessonId("kem-tep-a-mot")))
                        .orElseThrow()
                        .lesson()
                        .html())
                .contains("href=\"/lesson-files/" + file.hex() + "/mau-phieu-1.pdf\"", "router-ignore=\"true\"");
        assertThat(TestReaders.as(trainee, () -> lessonFiles.open(file, "mau-phieu-1.pdf")))
                .hasValueSatisfying(opened -> {
                    assertThat(opened.content()).isEqualTo(PDF);
                    assertThat(opened.mediaType()).isEqualTo("application/pdf");
                });
        assertThat(TestReaders.as(trainee, () -> lessonFiles.open(file, "khac.pdf")))
                .isEmpty();

        var archive = TestReaders.as(author, () -> packages.export(new ProgrammeCode("kem-tep")))
                .orElseThrow();
        assertThat(TestReaders.as(author, () -> packages.preview(archive)))
                .isInstanceOfSatisfying(
                        ImportPreview.Readable.class,
                        same -> assertThat(same.changes()).isEmpty());
    }

    @Test
    void whatTheFileIsItsContentSays() {
        var draft = draft("tep-la");
        var module = new ModuleCode("tep-la-a");
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(TestReaders.as(author, () -> attachments.attach(draft, module, "mau.pdf", page)))
                .isInstanceOf(AttachResult.Refused.class);
        assertThat(TestReaders.as(
                        author,
                        () -> attachments.attach(draft, module, "x.pdf", new byte[AttachmentRules.LARGEST + 1])))
                .isEqualTo(new AttachResult.Refused(FileProblem.TOO_LARGE));
        assertThatThrownBy(() -> TestReaders.as(reviewer, () -> attachments.attach(draft, module, "x.pdf", PDF)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLinkToAFileThatIsNotThereIsAProblem() {
        var draft = draft("tep-thieu");
        var path = "tep-thieu-a/lessons/01-mot.md";
        TestReaders.does(author, () -> {
            var text = String.valueOf(drafts.file(draft, path).orElseThrow().text());
            drafts.save(draft, path, 0, text.replace("Tìm", "Lấy [phiếu](attachments/khong-co.pdf). Tìm"));
        });
        assertThat(TestReaders.as(author, () -> drafts.problems(draft)))
                .extracting(problem -> problem.cause())
                .containsExactly("catalogue.problem.attachment-unknown");
    }

    private DraftId draft(String programme) {
        SystemWork.call("test", () -> loader.load(new CourseFiles(programme).folder()));
        return TestReaders.as(author, () -> drafts.begin(new ProgrammeCode(programme), "Đính kèm"));
    }
}
