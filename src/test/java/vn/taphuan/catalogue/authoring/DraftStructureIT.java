package vn.taphuan.catalogue.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;

/** Lessons and modules added, moved and left out, and what a look over a draft finds. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DraftStructureIT {

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftStructure structure;

    @Autowired
    private DraftChecks checks;

    @Autowired
    private DraftReviews reviews;

    @Autowired
    private VersionTexts versions;

    @Autowired
    private Programmes programmes;

    @Autowired
    private CourseLoader loader;

    private final SignedIn author =
            TestReaders.person("Tác giả", "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    private final SignedIn reviewer =
            TestReaders.person("Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW));

    @Test
    void aLessonIsAddedWithItsPartsAndTheMinutesFollow() {
        var draft = begin("them");
        assertThat(as(() -> structure.addLesson(draft, new ModuleCode("them-a"), "Đọc \"bản gốc\" thế nào?")))
                .isEqualTo(new StructureResult.Done("them-a/lessons/03-doc-ban-goc-the-nao.md"));
        var files = files(draft);
        assertThat(files.get("them-a/lessons/03-doc-ban-goc-the-nao.md"))
                .contains(
                        "id: them-a-doc-ban-goc-the-nao",
                        "title: \"Đọc \\\"bản gốc\\\" thế nào?\"",
                        "## Lỗi thường gặp");
        assertThat(files.get("them-a/module.yaml")).contains("minutes: 20\n");
        assertThat(as(() -> structure.addLesson(draft, new ModuleCode("them-a"), "Đọc bản gốc thế nào?")))
                .isEqualTo(new StructureResult.Done("them-a/lessons/04-doc-ban-goc-the-nao-2.md"));
        var found = as(() -> checks.check(draft)).orElseThrow();
        assertThat(found.problems())
                .anySatisfy(problem ->
                        assertThat(problem.file()).isEqualTo("them/them-a/lessons/03-doc-ban-goc-the-nao.md"));
        assertThat(as(() -> structure.addLesson(draft, new ModuleCode("them-x"), "Lạc")))
                .isInstanceOf(StructureResult.Gone.class);
    }

    @Test
    void theMinutesFollowALessonThatIsEditedLeftOutAndBroughtBack() {
        var draft = begin("phut");
        var path = "phut-a/lessons/02-hai.md";
        var text = String.valueOf(files(draft).get(path)).replace("minutes: 8", "minutes: 12");
        as(() -> drafts.save(draft, path, 0, text));
        assertThat(files(draft).get("phut-a/module.yaml")).contains("minutes: 19\n");
        as(() -> structure.retireLesson(draft, path));
        assertThat(files(draft)).doesNotContainKey(path);
        assertThat(files(draft).get("phut-a/module.yaml")).contains("minutes: 7\n");
        as(() -> drafts.restore(draft, path, 2));
        assertThat(as(() -> drafts.find(draft)).orElseThrow().changes()).isEmpty();
    }

    @Test
    void lessonsChangePlacesAndStayTheSameLessons() {
        var draft = begin("doi-cho");
        assertThat(as(() -> structure.moveLesson(draft, "doi-cho-a/lessons/02-hai.md", false)))
                .isEqualTo(new StructureResult.Done("doi-cho-a/lessons/01-hai.md"));
        assertThat(files(draft))
                .containsKeys("doi-cho-a/lessons/01-hai.md", "doi-cho-a/lessons/02-mot.md")
                .doesNotContainKeys("doi-cho-a/lessons/01-mot.md", "doi-cho-a/lessons/02-hai.md");
        assertThat(files(draft).get("doi-cho-a/lessons/01-hai.md")).contains("id: doi-cho-a-hai");
        assertThat(as(() -> checks.check(draft)).orElseThrow().problems()).isEmpty();
        assertThat(as(() -> structure.moveLesson(draft, "doi-cho-a/lessons/01-hai.md", false)))
                .isInstanceOf(StructureResult.Gone.class);
        as(() -> structure.moveLesson(draft, "doi-cho-a/lessons/01-hai.md", true));
        assertThat(as(() -> drafts.find(draft)).orElseThrow().changes()).isEmpty();
    }

    @Test
    void modulesAreAddedMovedAndTakenOff() {
        var draft = begin("khoi");
        assertThat(as(() -> structure.addModule(draft, "Chuyên đề mới", "Mới")))
                .isInstanceOfSatisfying(
                        StructureResult.Done.class,
                        done -> assertThat(done.path()).endsWith("1/module.yaml"));
        assertThat(files(draft).get("programme.yaml")).contains("modules: [khoi-a, khoi-b, ");
        assertThat(as(() -> structure.moveModule(draft, new ModuleCode("khoi-b"), false)))
                .isInstanceOf(StructureResult.Done.class);
        assertThat(files(draft).get("programme.yaml")).contains("modules: [khoi-b, khoi-a, ");
        assertThat(files(draft).get("khoi-b/module.yaml")).contains("number: 1\n");
        as(() -> structure.retireModule(draft, new ModuleCode("khoi-a")));
        assertThat(files(draft).keySet()).noneMatch(path -> path.startsWith("khoi-a/"));
        assertThat(as(() -> structure.retireModule(draft, new ModuleCode("khoi-a"))))
                .isInstanceOf(StructureResult.Gone.class);
    }

    @Test
    void aFileIsLookedOverBeforeItIsSaved() {
        var draft = begin("nhin");
        var path = "nhin-a/module.yaml";
        var text = String.valueOf(files(draft).get(path));
        assertThat(as(() -> checks.file(draft, path, text))).isEmpty();
        assertThat(as(() -> checks.file(draft, path, text.replace("number: 1", "number: 7"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.cause()).isEqualTo("catalogue.problem.number-not-place");
                });
        assertThat(as(() -> drafts.previewDigest(draft, "nhin-a/summary.md", "## Việc\n\n*Một*")))
                .hasValueSatisfying(html -> assertThat(html).contains("<em>Một</em>"));
    }

    @Test
    void nothingChangesWhileItIsReviewedAndOthersAreRefused() {
        var draft = begin("dong");
        var path = "dong-a/lessons/01-mot.md";
        as(() -> structure.moveLesson(draft, path, true));
        assertThat(as(() -> drafts.waiting())).isEmpty();
        as(() -> reviews.submit(draft));
        assertThat(TestReaders.as(reviewer, () -> drafts.waiting()))
                .extracting(DraftSummary::id)
                .contains(draft);
        assertThat(as(() -> structure.retireLesson(draft, path)))
                .isEqualTo(new StructureResult.NotOpen(DraftState.SUBMITTED));
        assertThatThrownBy(() -> TestReaders.as(reviewer, () -> structure.retireLesson(draft, path)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestReaders.as(TestReaders.trainee("Lan"), () -> checks.check(draft)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theFilesOfAVersionAreForThoseWhoReadContent() {
        begin("tep");
        var version = programmes.module(new ModuleCode("tep-a")).orElseThrow().version();
        assertThat(as(() -> versions.find(version)).orElseThrow().files().files())
                .containsKeys("module.yaml", "lessons/01-mot.md");
        assertThatThrownBy(() -> TestReaders.as(TestReaders.trainee("Lan"), () -> versions.find(version)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private DraftId begin(String programme) {
        SystemWork.call("test", () -> loader.load(new CourseFiles(programme).folder()));
        return as(() -> drafts.begin(new ProgrammeCode(programme), "Sửa"));
    }

    private SortedMap<String, String> files(DraftId draft) {
        return as(() -> drafts.find(draft)).orElseThrow().folder().files();
    }

    private <T> T as(Supplier<T> work) {
        return TestReaders.as(author, work);
    }
}
