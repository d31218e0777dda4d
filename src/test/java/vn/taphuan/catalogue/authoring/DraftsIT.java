package vn.taphuan.catalogue.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;

/** Changing a course on the real database: alone, two at once, reviewed by another person, published over a newer application. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class DraftsIT {

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftReviews reviews;

    @Autowired
    private CourseLoader loader;

    @Autowired
    private CourseStore courses;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Reading reading;

    private final SignedIn author = author("Tác giả");
    private final SignedIn reviewer =
            TestReaders.person("Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW));

    @Test
    void aLessonGoesFromDraftToPublishedAndWhoeverBeganKeepsHisVersion() {
        load(new CourseFiles("nhap"));
        var lan = TestReaders.trainee("Lan");
        TestReaders.does(lan, () -> assertThat(title(lan, "nhap-a-mot")).isEqualTo("Bài một"));

        var draft = begin("nhap");
        assertThat(change(draft, "nhap-a/lessons/01-mot.md", "Bài một", "Bài một, chữa"))
                .isEqualTo(new SaveResult.Saved(1));
        assertThat(programmes.module(new ModuleCode("nhap-a")).orElseThrow().versionNumber())
                .isEqualTo(1);
        assertThat(step(author, () -> reviews.submit(draft))).isInstanceOf(StepResult.Done.class);
        assertThat(step(reviewer, () -> reviews.accept(draft))).isInstanceOf(StepResult.Done.class);
        assertThat(step(author, () -> reviews.publish(draft)))
                .isInstanceOfSatisfying(
                        StepResult.Published.class,
                        published -> assertThat(published.versions()).hasSize(1));

        assertThat(programmes.module(new ModuleCode("nhap-a")).orElseThrow().versionNumber())
                .isEqualTo(2);
        assertThat(programmes.module(new ModuleCode("nhap-b")).orElseThrow().versionNumber())
                .isEqualTo(1);
        assertThat(title(lan, "nhap-a-mot")).isEqualTo("Bài một");
        assertThat(title(TestReaders.trainee("Minh"), "nhap-a-mot")).isEqualTo("Bài một, chữa");
        assertThat(step(author, () -> reviews.publish(draft)))
                .isEqualTo(new StepResult.WrongState(DraftState.PUBLISHED));
    }

    @Test
    void ofTwoAuthorsTheSecondIsToldWhoCameFirst() {
        load(new CourseFiles("tranh"));
        var draft = begin("tranh");
        var path = "tranh-a/lessons/01-mot.md";
        var text = as(author, () -> drafts.file(draft, path)).orElseThrow().text();
        assertThat(as(author, () -> drafts.save(draft, path, 0, text + "\nThêm.\n")))
                .isEqualTo(new SaveResult.Saved(1));
        var second = author("Người thứ hai");
        assertThat(as(second, () -> drafts.save(draft, path, 0, text + "\nKhác.\n")))
                .isInstanceOfSatisfying(SaveResult.ChangedMeanwhile.class, changed -> {
                    assertThat(changed.now().text()).contains("Thêm.");
                    assertThat(changed.now().revision()).isEqualTo(1);
                });
        assertThat(as(second, () -> drafts.save(draft, path, 1, text + "\nThêm.\nKhác.\n")))
                .isEqualTo(new SaveResult.Saved(2));
        assertThat(as(author, () -> drafts.history(draft, path)))
                .extracting(DraftFile::revision)
                .containsExactly(2, 1);
    }

    @Test
    void ofManyWhoSaveAtOnceOneDoes() throws Exception {
        load(new CourseFiles("cung"));
        var draft = begin("cung");
        List<Callable<SaveResult>> saves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            var text = "Chữ " + i;
            var somebody = author("Tác giả " + i);
            saves.add(() -> as(somebody, () -> drafts.save(draft, "cung-a/summary.md", 0, text)));
        }
        try (var people = Executors.newFixedThreadPool(8)) {
            int saved = 0;
            for (var save : people.invokeAll(saves)) {
                saved += save.get() instanceof SaveResult.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void whatIsWrongIsNotSubmitted() {
        load(new CourseFiles("loi"));
        var draft = begin("loi");
        assertThat(step(author, () -> reviews.submit(draft))).isInstanceOf(StepResult.Empty.class);
        change(draft, "loi-a/lessons/01-mot.md", "minutes: 7", "minutes: 700");
        assertThat(step(author, () -> reviews.submit(draft)))
                .isInstanceOfSatisfying(
                        StepResult.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .anySatisfy(problem ->
                                        assertThat(problem.file()).isEqualTo("loi/loi-a/lessons/01-mot.md")));
    }

    @Test
    void nobodyReviewsHisOwnWorkAndNothingChangesWhileItIsReviewed() {
        load(new CourseFiles("minh"));
        var draft = begin("minh");
        var both = TestReaders.person(
                "Vừa viết vừa duyệt",
                "BOTH",
                Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT, Permissions.CONTENT_REVIEW));
        change(both, draft, "minh-a/lessons/01-mot.md", "trước", "trước hết");
        assertThat(step(author, () -> reviews.submit(draft))).isInstanceOf(StepResult.Done.class);
        assertThat(step(both, () -> reviews.accept(draft))).isInstanceOf(StepResult.OwnWork.class);
        assertThat(as(author, () -> drafts.save(draft, "minh-a/summary.md", 0, "Chữ")))
                .isEqualTo(new SaveResult.NotOpen(DraftState.SUBMITTED));
        assertThat(step(author, () -> reviews.publish(draft)))
                .isEqualTo(new StepResult.WrongState(DraftState.SUBMITTED));
        assertThat(step(reviewer, () -> reviews.sendBack(draft, "Thiếu ví dụ.")))
                .isInstanceOf(StepResult.Done.class);
        assertThat(as(author, () -> drafts.summary(draft)).orElseThrow().remark())
                .isEqualTo("Thiếu ví dụ.");
    }

    @Test
    void nothingIsPublishedOverWhatHasChangedMeanwhile() {
        load(new CourseFiles("doi-nen"));
        var first = begin("doi-nen");
        var second = begin("doi-nen");
        var path = "doi-nen-a/lessons/01-mot.md";
        change(first, path, "trước", "trước hết");
        change(second, path, "tủ của mình", "tủ của xã");
        through(first);
        as(author, () -> reviews.submit(second));
        as(reviewer, () -> reviews.accept(second));
        assertThat(step(author, () -> reviews.publish(second))).isEqualTo(new StepResult.Outdated(List.of(path)));

        as(author, () -> reviews.takeBack(second));
        as(author, () -> drafts.compared(second, path, 1));
        change(second, path, "trước", "trước hết");
        through(second);
        assertThat(as(author, () -> courses.published(new ProgrammeCode("doi-nen")))
                        .orElseThrow()
                        .files()
                        .get(path))
                .contains("trước hết", "tủ của xã");
    }

    @Test
    void whatAnAuthorPublishedStaysWhenTheApplicationIsStartedAgainOrIsNewer() {
        var shipped = new CourseFiles("kem");
        load(shipped);
        var draft = begin("kem");
        change(draft, "kem-a/lessons/01-mot.md", "Bài một", "Bài của tác giả");
        through(draft);
        assertThat(load(shipped)).isZero();
        assertThat(title(TestReaders.trainee("Lan"), "kem-a-mot")).isEqualTo("Bài của tác giả");

        load(shipped.replacing("kem-a/lessons/01-mot.md", "Bài một", "Bài mới của phần mềm")
                .with("kem-b/lessons/01-ba.md", CourseFiles.lesson("kem-b-ba", "Bài ba", 3, "Chữ.")));
        assertThat(title(TestReaders.trainee("Minh"), "kem-a-mot")).isEqualTo("Bài của tác giả");
        assertThat(title(TestReaders.trainee("Minh"), "kem-b-ba")).isEqualTo("Bài ba");
    }

    @Test
    void aFileIsLeftOutAndComesBack() {
        load(new CourseFiles("bot"));
        var draft = begin("bot");
        var path = "bot-a/lessons/02-hai.md";
        as(author, () -> drafts.remove(draft, path, 0));
        assertThat(as(author, () -> drafts.find(draft)).orElseThrow().folder().files())
                .doesNotContainKey(path);
        as(author, () -> drafts.restore(draft, path, 1));
        var content = as(author, () -> drafts.find(draft)).orElseThrow();
        assertThat(content.folder()).isEqualTo(content.published());
        assertThat(content.changes()).isEmpty();
    }

    @Test
    void noOtherPathsAreTaken() {
        load(new CourseFiles("loi-di"));
        var draft = begin("loi-di");
        for (var path :
                List.of("../x.yaml", "/etc/a.md", "loi-di-a/lessons/../x.md", "loi-di-a/x.html", "a/b/c/d.md", "")) {
            assertThat(as(author, () -> drafts.save(draft, path, 0, "x")))
                    .as(path)
                    .isInstanceOf(SaveResult.BadPath.class);
        }
        assertThat(as(author, () -> drafts.save(draft, "loi-di-a/summary.md", 0, "x".repeat(Drafts.LARGEST_TEXT + 1))))
                .isInstanceOf(SaveResult.TooLarge.class);
    }

    @Test
    void othersAreRefused() {
        load(new CourseFiles("la-nguoi"));
        var draft = begin("la-nguoi");
        var reader = TestReaders.person("Đọc", "READER", Set.of(Permissions.CONTENT_READ));
        assertThatThrownBy(() -> as(reader, () -> drafts.find(draft))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(reviewer, () -> drafts.save(draft, "la-nguoi-a/summary.md", 0, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(reviewer, () -> reviews.publish(draft))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(author, () -> reviews.accept(draft))).isInstanceOf(AccessDeniedException.class);
    }

    private static SignedIn author(String name) {
        return TestReaders.person(name, "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return TestReaders.as(person, work);
    }

    private static StepResult step(SignedIn person, Supplier<StepResult> step) {
        return as(person, step);
    }

    private DraftId begin(String programme) {
        return as(author, () -> drafts.begin(new ProgrammeCode(programme), "Chữa bài"));
    }

    private SaveResult change(DraftId draft, String path, String text, String by) {
        return change(author, draft, path, text, by);
    }

    private SaveResult change(SignedIn person, DraftId draft, String path, String text, String by) {
        return as(person, () -> {
            var file = drafts.file(draft, path).orElseThrow();
            return drafts.save(
                    draft, path, file.revision(), String.valueOf(file.text()).replace(text, by));
        });
    }

    private void through(DraftId draft) {
        as(author, () -> reviews.submit(draft));
        as(reviewer, () -> reviews.accept(draft));
        assertThat(step(author, () -> reviews.publish(draft))).isInstanceOf(StepResult.Published.class);
    }

    private int load(CourseFiles course) {
        return SystemWork.call("test", () -> loader.load(course.folder()));
    }

    private String title(SignedIn reader, String lesson) {
        return as(
                reader,
                () -> reading.open(new LessonId(lesson))
                        .orElseThrow()
                        .lesson()
                        .summary()
                        .title());
    }
}
