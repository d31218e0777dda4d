package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.authoring.DraftFile;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftReviews;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.authoring.SaveResult;
import vn.taphuan.catalogue.authoring.StepResult;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.quizzes.bank.QuestionSheet.Standing;

/** Questions in a draft, on the real database: two authors at one file and at one question, retired, and published. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class QuestionDraftsIT {

    @Autowired
    private QuestionDrafts questions;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftReviews reviews;

    @Autowired
    private CourseLoader loader;

    private final SignedIn author = author("Tác giả");
    private final SignedIn second = author("Người thứ hai");
    private final SignedIn reviewer =
            TestReaders.person("Thẩm định", "REVIEWER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW));

    @Test
    void twoAuthorsAtDifferentQuestionsOfOneFileDoNotHinderEachOther() {
        var draft = begin("hai-cau");
        var module = module("hai-cau");
        var one = standing(draft, module, "hai-cau-a-q01");
        var two = standing(draft, module, "hai-cau-a-q02");
        assertThat(save(author, draft, module, one, "Lời mới một")).isInstanceOf(SaveResult.Saved.class);
        assertThat(save(second, draft, module, two, "Lời mới hai")).isEqualTo(new SaveResult.Saved(2));
        assertThat(text(draft, module)).contains("Lời mới một", "Lời mới hai", "# của tổ");
    }

    @Test
    void ofTwoAtTheSameQuestionTheSecondIsToldWhoCameFirst() {
        var draft = begin("cung-cau");
        var module = module("cung-cau");
        var opened = standing(draft, module, "cung-cau-a-q01");
        save(author, draft, module, opened, "Lời của người thứ nhất");
        assertThat(save(second, draft, module, opened, "Lời của người thứ hai"))
                .isInstanceOfSatisfying(SaveResult.ChangedMeanwhile.class, changed -> {
                    assertThat(changed.now().text())
                            .contains("Lời của người thứ nhất")
                            .doesNotContain("q02");
                    assertThat(save(second, draft, module, changed.now(), "Lời của người thứ hai"))
                            .isInstanceOf(SaveResult.Saved.class);
                });
        assertThat(text(draft, module)).contains("Lời của người thứ hai").doesNotContain("Lời của người thứ nhất");
    }

    @Test
    void aNewQuestionGetsTheNextCodeAndIsADraftUntilItIsPublished() {
        var draft = begin("them-cau");
        var module = module("them-cau");
        var like = as(author, () -> questions.sheet(draft, module))
                .orElseThrow()
                .row("them-cau-a-q02")
                .orElseThrow()
                .question()
                .orElseThrow();
        assertThat(as(author, () -> questions.add(draft, module, like))).contains("them-cau-a-q03");
        assertThat(standings(draft, module))
                .isEqualTo(Map.of(
                        "them-cau-a-q01", Standing.REVIEWED,
                        "them-cau-a-q02", Standing.REVIEWED,
                        "them-cau-a-q03", Standing.DRAFT));
        assertThat(as(author, () -> reviews.submit(draft))).isInstanceOf(StepResult.Done.class);
        assertThat(standings(draft, module)).containsEntry("them-cau-a-q03", Standing.SUBMITTED);
        assertThat(as(author, () -> questions.add(draft, module, like))).isEmpty();
        as(reviewer, () -> reviews.accept(draft));
        assertThat(as(author, () -> reviews.publish(draft))).isInstanceOf(StepResult.Published.class);
        assertThat(as(author, () -> questions.versions("them-cau-a-q03")))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.current()).isTrue();
                    assertThat(version.attempts()).isZero();
                    assertThat(version.question()).isEqualTo(like.withCode("them-cau-a-q03"));
                });
    }

    @Test
    void aRetiredQuestionIsDrawnNoLongerAndCanComeBack() {
        var draft = begin("bo-cau");
        var module = module("bo-cau");
        var standing = standing(draft, module, "bo-cau-a-q02");
        assertThat(as(author, () -> questions.retire(draft, module, standing, "bo-cau-a-q02")))
                .isInstanceOf(SaveResult.Saved.class);
        assertThat(standings(draft, module)).containsEntry("bo-cau-a-q02", Standing.RETIRING);
        publish(draft);

        var later = as(author, () -> drafts.begin(new ProgrammeCode("bo-cau"), "Dùng lại"));
        var row = as(author, () -> questions.sheet(later, module))
                .orElseThrow()
                .row("bo-cau-a-q02")
                .orElseThrow();
        assertThat(row.standing()).isEqualTo(Standing.RETIRED);
        var nothing = standing(later, module, "bo-cau-a-q02");
        assertThat(nothing.text()).isNull();
        as(
                author,
                () -> questions.save(
                        later,
                        module,
                        nothing,
                        "bo-cau-a-q02",
                        row.question().orElseThrow().block()));
        publish(later);
        assertThat(as(author, () -> questions.versions("bo-cau-a-q02")))
                .singleElement()
                .satisfies(version -> assertThat(version.current()).isTrue());
    }

    @Test
    void problemsAndHintsComeFromTheSameReaderAsLoading() {
        var draft = begin("loi-cau");
        var sheet = as(author, () -> questions.sheet(draft, module("loi-cau"))).orElseThrow();
        var fine = sheet.row("loi-cau-a-q01").orElseThrow().question().orElseThrow();
        assertThat(sheet.problems(fine)).isEmpty();
        assertThat(sheet.hints(fine)).extracting(QuestionHint::key).contains("lint.explanation");
        var empty = QuestionDraft.empty("loi-cau-a-q09", "khong-co");
        assertThat(sheet.problems(empty))
                .extracting(problem -> problem.cause())
                .contains("quizzes.problem.topic", "quizzes.problem.reread", "quizzes.problem.facts-empty");
        assertThat(sheet.hints(fine.withCode("loi-cau-a-q09")))
                .extracting(QuestionHint::key)
                .contains("lint.same-words");
    }

    @Test
    void othersAreRefused() {
        var draft = begin("la-cau");
        var module = module("la-cau");
        var standing = standing(draft, module, "la-cau-a-q01");
        assertThat(as(reviewer, () -> questions.sheet(draft, module))).isPresent();
        assertThatThrownBy(() -> save(reviewer, draft, module, standing, "x"))
                .isInstanceOf(AccessDeniedException.class);
        for (var person : List.of(
                TestReaders.trainee("Học viên"),
                TestReaders.person("Giảng viên", "LECTURER", Set.of(Permissions.LEARN, Permissions.CONTENT_READ)))) {
            assertThatThrownBy(() -> as(person, () -> questions.sheet(draft, module)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(person, () -> questions.versions("la-cau-a-q01")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private DraftId begin(String name) {
        var course = new CourseFiles(name);
        course.with(
                        name + "-a/module.yaml",
                        CourseFiles.module(name + "-a", 1, "minutes: 15\n")
                                + "topics:\n  - {code: chung, title: \"Chung\"}\n")
                .with(name + "-a/questions.yaml", """
                        questions:
                          # của tổ
                          - id: %1$s-a-q01
                            type: single
                            topic: chung
                            difficulty: easy
                            text: "Tìm ở đâu trước?"
                            options:
                              - {text: "Tủ của mình", correct: true}
                              - {text: "Trên mạng"}
                            explanation: "Tủ của mình gần nhất."
                            reread: %1$s-a-mot
                            facts: [M4-01]

                          - id: %1$s-a-q02
                            type: short
                            topic: chung
                            difficulty: hard
                            text: "Hỏi cấp nào khi xã không còn giấy tờ?"
                            accepted: ["cấp trên"]
                            explanation: "Cấp trên và cấp dưới đều lưu."
                            reread: %1$s-a-hai
                            facts: [M4-01]
                        """.formatted(name));
        SystemWork.call("test", () -> loader.load(course.folder()));
        return as(author, () -> drafts.begin(new ProgrammeCode(name), "Chữa câu hỏi"));
    }

    private static ModuleCode module(String name) {
        return new ModuleCode(name + "-a");
    }

    private DraftFile standing(DraftId draft, ModuleCode module, String code) {
        return as(author, () -> questions.standing(draft, module, code));
    }

    private SaveResult save(SignedIn person, DraftId draft, ModuleCode module, DraftFile standing, String words) {
        var before = QuestionDraft.read(String.valueOf(standing.text())).orElseThrow();
        var after = new QuestionDraft(
                before.code(),
                before.topic(),
                before.difficulty(),
                before.situation(),
                words,
                before.task(),
                before.explanation(),
                before.reread(),
                before.facts());
        return as(person, () -> questions.save(draft, module, standing, after.code(), after.block()));
    }

    private String text(DraftId draft, ModuleCode module) {
        return String.valueOf(as(author, () -> drafts.file(draft, QuestionDrafts.path(module)))
                .orElseThrow()
                .text());
    }

    private Map<String, Standing> standings(DraftId draft, ModuleCode module) {
        return as(author, () -> questions.sheet(draft, module)).orElseThrow().rows().stream()
                .collect(Collectors.toMap(QuestionSheet.Row::code, QuestionSheet.Row::standing));
    }

    private void publish(DraftId draft) {
        assertThat(as(author, () -> reviews.submit(draft))).isInstanceOf(StepResult.Done.class);
        assertThat(as(reviewer, () -> reviews.accept(draft))).isInstanceOf(StepResult.Done.class);
        assertThat(as(author, () -> reviews.publish(draft))).isInstanceOf(StepResult.Published.class);
    }

    private static SignedIn author(String name) {
        return TestReaders.person(name, "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return TestReaders.as(person, work);
    }
}
