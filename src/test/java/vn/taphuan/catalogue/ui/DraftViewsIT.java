package vn.taphuan.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.authoring.AuthoringNavigation;
import vn.taphuan.catalogue.authoring.DraftId;
import vn.taphuan.catalogue.authoring.DraftReviews;
import vn.taphuan.catalogue.authoring.DraftState;
import vn.taphuan.catalogue.authoring.Drafts;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.ui.Language;

/** The authors' pages through the real services. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(classes = LessonView.class)
class DraftViewsIT extends SpringBrowserlessTest {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftReviews reviews;

    @Autowired
    private Programmes programmes;

    @Autowired
    private CourseLoader loader;

    private final SignedIn author = TestReaders.person(
            "Triệu Mùi Mẫu Xuân",
            "CONTENT_AUTHOR",
            Set.of(Permissions.LEARN, Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    private final SignedIn reviewer = TestReaders.person(
            "Hoàng Mẫu Sơn",
            "CONTENT_REVIEWER",
            Set.of(Permissions.LEARN, Permissions.CONTENT_READ, Permissions.CONTENT_REVIEW));

    @BeforeEach
    void signIn() {
        TestReaders.signIn(author);
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAuthorOpensADraftAndSeesTheProgramme() {
        navigate(DraftsView.class);
        click("begin-draft");
        click("begin-go");
        assertThat($(TextField.class).withId("begin-title").single().isInvalid())
                .isTrue();
        test($(TextField.class).withId("begin-title").single()).setValue("Sửa theo văn bản mới");
        click("begin-go");
        assertThat(getCurrentView()).isInstanceOf(DraftView.class);
        assertThat(text(one("tree"))).contains("Sưu tầm, xử lý tư liệu", "Thêm chuyên đề");
        assertThat(text(one("check"))).contains("chưa đổi gì");
        click("submit");
        assertThat(text(one("step-said"))).contains("Chưa có gì để gửi");
    }

    @Test
    void aTextIsLookedOverWhileItIsTypedSavedAndTakenBack() {
        var draft = begin("v-chu");
        var path = "v-chu-a/module.yaml";
        UI.getCurrent().navigate(AuthoringNavigation.file(draft, path));
        var code = $(CodeArea.class).single();
        var before = code.getValue();
        assertThat(text(one("problems"))).contains("Không có lỗi");
        code.setValue(before.replace("number: 1", "number: 5"));
        assertThat(text(one("problems"))).contains("Dòng 2");
        code.setValue(before.replace("Cán bộ xã", "Cán bộ xã, phường"));
        click("save");
        assertThat(text(one("saving"))).contains("Đã lưu");
        assertThat(drafts.file(draft, path).orElseThrow().text()).contains("Cán bộ xã, phường");
        code.setValue(before.replace("Cán bộ xã", "Cán bộ phường"));
        click("save");
        click("look-1");
        click("save-take");
        assertThat(drafts.file(draft, path).orElseThrow().text()).contains("Cán bộ xã, phường");
        assertThat(drafts.history(draft, path)).hasSize(3);
        UI.getCurrent().navigate(AuthoringNavigation.changes(draft, path));
        assertThat(text(one("comparison"))).contains("1 dòng sửa", "phường");
    }

    @Test
    void theSecondOfTwoAuthorsIsShownBothTexts() {
        var draft = begin("v-hai");
        var path = "v-hai-a/summary.md";
        UI.getCurrent().navigate(AuthoringNavigation.file(draft, path));
        as(author("Người đến trước"), () -> drafts.save(draft, path, 0, "Chữ của người đến trước\n"));
        $(CodeArea.class).single().setValue("Chữ của tôi\n");
        click("save");
        assertThat(text(one("conflict"))).contains("người đến trước", "tôi", "Tiếp tục từ bản của tôi");
        assertThat(drafts.file(draft, path).orElseThrow().text()).isEqualTo("Chữ của người đến trước\n");
        click("keep-mine");
        assertThat(drafts.file(draft, path).orElseThrow().text()).isEqualTo("Chữ của tôi\n");
    }

    @Test
    void whatIsWrongIsNamedWithTheWayToItsFile() {
        var draft = begin("v-loi");
        var path = "v-loi-a/module.yaml";
        save(draft, path, "number: 1", "number: 6");
        open(draft);
        awaitCheck();
        assertThat(text(one("problems"))).contains("Chuyên đề 1 · Cài đặt chuyên đề, dòng 2");
        click("submit");
        assertThat(text(one("step-said"))).contains("Còn 1 lỗi phải sửa");
        assertThat(drafts.summary(draft).orElseThrow().state()).isEqualTo(DraftState.OPEN);
    }

    @Test
    void aReviewerSendsBackAcceptsAndTheAuthorPublishes() {
        var draft = begin("v-duyet");
        save(draft, "v-duyet-a/lessons/01-mot.md", "trước", "trước hết");
        open(draft);
        click("submit");
        assertThat(text(one("step-said"))).contains("Đã gửi thẩm định");

        TestReaders.signIn(reviewer);
        navigate(DraftsView.class);
        assertThat(text(one("drafts-waiting"))).contains("Sửa v-duyet");
        open(draft);
        assertThat($(Button.class).withId("publish").all()).isEmpty();
        click("send-back");
        test($(com.vaadin.flow.component.textfield.TextArea.class)
                        .withId("reason")
                        .single())
                .setValue("Thêm ví dụ.");
        click("reason-go");
        assertThat(text(one("remark"))).contains("Thêm ví dụ.");

        TestReaders.signIn(author);
        open(draft);
        click("submit");
        TestReaders.signIn(reviewer);
        open(draft);
        click("accept");
        assertThat(text(one("step-said"))).contains("Đã duyệt");

        TestReaders.signIn(author);
        open(draft);
        as(author("Người khác"), () -> reviews.takeBack(draft));
        click("take-back");
        assertThat(text(one("step-said"))).contains("Bản nháp đã sang bước khác", "đang soạn");
        as(author, () -> reviews.submit(draft));
        as(reviewer, () -> reviews.accept(draft));
        as(author, () -> reviews.publish(draft));
        open(draft);
        assertThat(text(one("draft-way"))).contains("Đã công bố");
        assertThat($(Component.class).withId("tree").all()).isEmpty();
        var module = programmes.module(new ModuleCode("v-duyet-a")).orElseThrow();
        navigate(ContentView.class);
        assertThat($(Anchor.class).withId("compare-1-v-duyet-a").single().getHref())
                .startsWith("content/compare/")
                .endsWith(module.version().value().toString());
        UI.getCurrent()
                .navigate($(Anchor.class).withId("compare-1-v-duyet-a").single().getHref());
        assertThat(text(one("files"))).contains("Bài: Bài một", "1 dòng sửa");
    }

    @Test
    void nothingIsPublishedOverWhatHasChangedBeforeSomebodyChose() {
        var first = begin("v-nen");
        var second = as(author, () -> drafts.begin(new ProgrammeCode("v-nen"), "Bản thứ hai"));
        var path = "v-nen-a/lessons/01-mot.md";
        save(first, path, "trước", "trước hết");
        save(second, path, "tủ của mình", "tủ của xã");
        as(author, () -> reviews.submit(first));
        as(reviewer, () -> reviews.accept(first));
        as(author, () -> reviews.publish(first));
        open(second);
        assertThat(text(one("changes"))).contains("Bản đang dùng đã đổi");
        UI.getCurrent().navigate(AuthoringNavigation.changes(second, path));
        assertThat(text(one("outdated"))).contains("Bản đang dùng đã đổi sau khi tệp này được sửa");
        click("keep-own");
        assertThat($(Component.class).withId("outdated").all()).isEmpty();
        assertThat(drafts.find(second).orElseThrow().changes()).noneMatch(change -> change.outdated());
    }

    @Test
    void lessonsAreAddedAndLeftOutFromTheTree() {
        var draft = begin("v-cay");
        open(draft);
        click("add-lesson-v-cay-a");
        test($(TextField.class).withId("new-title").single()).setValue("Bài thêm");
        click("title-go");
        assertThat(drafts.find(draft).orElseThrow().folder().files()).containsKey("v-cay-a/lessons/03-bai-them.md");
        open(draft);
        click("arrange-v-cay-a");
        assertThat(text(one("lessons-v-cay-a"))).contains("Bỏ bài");
    }

    @Test
    void aDrawingIsShownBeforeItIsSavedAndRefusedWithItsReasons() {
        var draft = begin("v-hinh");
        open(draft);
        click("add-figure-v-hinh-a");
        var dialog = $(FigureDialog.class).single();
        dialog.read(
                "Sơ đồ.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(text(one("figure-shown"))).contains("1 chỗ phải sửa", "script");
        assertThat($(Button.class).withId("figure-save").single().isEnabled()).isFalse();
        dialog.read(
                "Sơ đồ.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"3\"/></svg>"
                        .getBytes(StandardCharsets.UTF_8));
        click("figure-save");
        assertThat(drafts.find(draft).orElseThrow().folder().files()).containsKey("v-hinh-a/figures/so-do.svg");
    }

    @Test
    void whoReviewsReadsAndWhoLearnsHasNoBusinessThere() {
        var draft = begin("v-ngoai");
        TestReaders.signIn(reviewer);
        UI.getCurrent().navigate(AuthoringNavigation.file(draft, "v-ngoai-a/module.yaml"));
        assertThat(text(one("closed"))).contains("Chỉ xem");
        assertThat($(Button.class).withId("save").all()).isEmpty();
        UI.getCurrent().navigate(AuthoringNavigation.file(draft, "v-ngoai-a/khong-co.yaml"));
        assertThat($(CodeArea.class).all()).isEmpty();
        TestReaders.signIn(TestReaders.trainee("Nông Thị Mẫu Lan"));
        assertThatThrownBy(() -> navigate(DraftsView.class)).isInstanceOf(Throwable.class);
        assertThatThrownBy(() ->
                        navigate(DraftView.class, Map.of("draft", draft.value().toString())))
                .isInstanceOf(Throwable.class);
    }

    private DraftId begin(String programme) {
        SystemWork.call("test", () -> loader.load(new CourseFiles(programme).folder()));
        return as(author, () -> drafts.begin(new ProgrammeCode(programme), "Sửa " + programme));
    }

    private void open(DraftId draft) {
        navigate(DraftView.class, Map.of("draft", draft.value().toString()));
    }

    private void save(DraftId draft, String path, String text, String by) {
        as(author, () -> {
            var file = drafts.file(draft, path).orElseThrow();
            return drafts.save(
                    draft, path, file.revision(), String.valueOf(file.text()).replace(text, by));
        });
    }

    /** What is looked over beside the page has been shown. */
    private void awaitCheck() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (text(one("check")).contains("Đang kiểm tra") && System.nanoTime() < end) {
            Thread.onSpinWait();
            roundTrip();
        }
    }

    private static SignedIn author(String name) {
        return TestReaders.person(name, "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return TestReaders.as(person, work);
    }

    private void click(String id) {
        test($(Button.class).withId(id).single()).click();
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively();
    }
}
