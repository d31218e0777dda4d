package vn.taphuan.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftReviews;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.FileChange.Kind;
import vn.taphuan.catalogue.authoring.PathChange;
import vn.taphuan.catalogue.authoring.StepResult;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseFolder;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;

/** Export, change, import and publish on the real database; archives with problems leave nothing behind. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class CoursePackagesIT {

    @Autowired
    private CoursePackages packages;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftReviews reviews;

    @Autowired
    private CourseLoader loader;

    @Autowired
    private Programmes programmes;

    private final SignedIn author =
            TestReaders.person("Tác giả", "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    private final SignedIn reviewer =
            TestReaders.person("Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW));

    @Test
    void theMainCourseIsExportedAndImportedWithoutADifference() {
        var archive = TestReaders.as(author, () -> packages.export(new ProgrammeCode("lich-su-dang")))
                .orElseThrow();
        var preview = TestReaders.as(author, () -> packages.preview(archive));
        assertThat(preview).isInstanceOfSatisfying(ImportPreview.Readable.class, readable -> {
            assertThat(readable.isNew()).isFalse();
            assertThat(readable.changes()).isEmpty();
            assertThat(readable.problems()).isEmpty();
        });
        assertThat(TestReaders.as(author, () -> packages.export(new ProgrammeCode("lich-su-dang"))))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(archive));
    }

    @Test
    void aNewCourseComesAsAnArchiveAndIsPublishedAfterReview() {
        var archive = archive(new CourseFiles("nhap-moi").folder());
        var preview = (ImportPreview.Readable) TestReaders.as(author, () -> packages.preview(archive));
        assertThat(preview.isNew()).isTrue();
        assertThat(preview.title()).isEqualTo("Chương trình thử");
        assertThat(preview.changes()).contains(new PathChange("nhap-moi-a/lessons/01-mot.md", Kind.ADDED));
        var draft = imported(archive);
        assertThat(programmes.find(new ProgrammeCode("nhap-moi"))).isEmpty();
        assertThat(TestReaders.as(author, () -> packages.export(draft)).orElseThrow())
                .isEqualTo(archive);

        TestReaders.does(author, () -> assertThat(reviews.submit(draft)).isInstanceOf(StepResult.Done.class));
        TestReaders.does(reviewer, () -> assertThat(reviews.accept(draft)).isInstanceOf(StepResult.Done.class));
        TestReaders.does(author, () -> assertThat(reviews.publish(draft)).isInstanceOf(StepResult.Published.class));
        assertThat(programmes.modules(new ProgrammeCode("nhap-moi"))).hasSize(2);
        assertThat(TestReaders.as(author, () -> packages.export(new ProgrammeCode("nhap-moi"))))
                .hasValueSatisfying(out -> assertThat(out).isEqualTo(archive));
    }

    @Test
    void onlyWhatDiffersStandsInTheDraft() {
        var course = new CourseFiles("khac");
        SystemWork.call("test", () -> loader.load(course.folder()));
        var changed = course.replacing("khac-a/lessons/01-mot.md", "Bài một", "Bài một, từ tệp")
                .with("khac-a/summary.md", "## Tóm tắt\n\nMột câu (M4-01).\n");
        var draft = imported(archive(changed.folder()));
        assertThat(TestReaders.as(author, () -> drafts.find(draft))
                        .orElseThrow()
                        .changes())
                .extracting(change -> change.path() + " " + change.kind())
                .containsExactly("khac-a/lessons/01-mot.md CHANGED", "khac-a/summary.md ADDED");
    }

    @Test
    void ofAnArchiveWithProblemsNothingIsKept() {
        var hostile = new CourseFiles("do")
                .with(
                        "do-a/figures/x.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><script>alert(1)</script></svg>")
                .with("do-a/glossary.yaml", "terms: !!javax.script.ScriptEngineManager []\n")
                .with("do-a/questions.yaml", "questions: &a\n  - *a\n");
        var archive = archive(hostile.folder());
        int before = TestReaders.as(author, () -> drafts.underWay()).size();
        var result = TestReaders.as(author, () -> packages.importAsDraft(archive, "Gói lạ"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        ImportResult.NotImported.class,
                        not -> assertThat(not.preview())
                                .isInstanceOfSatisfying(
                                        ImportPreview.Readable.class,
                                        readable -> assertThat(readable.problems())
                                                .extracting(problem -> problem.file())
                                                .contains(
                                                        "do/do-a/figures/x.svg",
                                                        "do/do-a/glossary.yaml",
                                                        "do/do-a/questions.yaml")));
        assertThat(TestReaders.as(author, () -> drafts.underWay())).hasSize(before);
    }

    @Test
    void scriptsInMarkdownAreTakenOutOfWhatIsShown() {
        var course = new CourseFiles("chu");
        SystemWork.call("test", () -> loader.load(course.folder()));
        var draft = imported(archive(course.replacing(
                        "chu-a/lessons/01-mot.md",
                        "Tìm **trước** ở tủ của mình.",
                        "Tìm <script>alert(1)</script><img src=x onerror=alert(1)> [ở đây](javascript:alert(1)).")
                .folder()));
        var path = "chu-a/lessons/01-mot.md";
        var text = TestReaders.as(author, () -> drafts.file(draft, path))
                .orElseThrow()
                .text();
        var shown = TestReaders.as(author, () -> drafts.preview(draft, path, String.valueOf(text)))
                .orElseThrow()
                .lesson()
                .orElseThrow()
                .html();
        assertThat(shown).doesNotContain("<script").doesNotContain("onerror").doesNotContain("javascript:");
    }

    @Test
    void aModuleOfAnotherProgrammeIsNotTakenOver() {
        SystemWork.call("test", () -> loader.load(new CourseFiles("chu-nha").folder()));
        var archive = archive(new CourseFiles("khach")
                .with("chu-nha-a/module.yaml", CourseFiles.module("chu-nha-a", 3, ""))
                .replacing("programme.yaml", "[khach-a, khach-b]", "[khach-a, khach-b, chu-nha-a]")
                .folder());
        assertThat(TestReaders.as(author, () -> packages.preview(archive)))
                .isInstanceOfSatisfying(
                        ImportPreview.Readable.class,
                        readable -> assertThat(readable.problems())
                                .extracting(problem -> problem.cause())
                                .contains("catalogue.problem.module-elsewhere"));
    }

    @Test
    void onlyAuthorsAndReviewersSeeTheKeys() {
        var lecturer =
                TestReaders.person("Giảng viên", "LECTURER", Set.of(Permissions.LEARN, Permissions.CONTENT_READ));
        assertThatThrownBy(() -> TestReaders.as(lecturer, () -> packages.export(new ProgrammeCode("lich-su-dang"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestReaders.as(reviewer, () -> packages.importAsDraft(new byte[0], "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private DraftId imported(byte[] archive) {
        return ((ImportResult.Imported) TestReaders.as(author, () -> packages.importAsDraft(archive, "Từ gói")))
                .draft();
    }

    private static byte[] archive(CourseFolder folder) {
        return CourseArchive.write(
                new CoursePackage(new CourseFolder(folder.name(), folder.files(), new TreeMap<>()), Map.of()));
    }
}
