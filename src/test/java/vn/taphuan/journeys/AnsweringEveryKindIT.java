package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.CoursePackagePart;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.quizzes.bank.WrittenNumber;

/** A trainee matches, puts in order and types numbers on a phone, with nothing but the keyboard where it matters. */
class AnsweringEveryKindIT extends Journey {

    private static final ModuleCode MODULE = new ModuleCode("thu-moi-loai");
    private static final String QUIZ = """
            quiz:
              title: "Kiểm tra mọi loại câu"
              minutes: 30
              attempts: 3
              pass-percent: 50
              draw:
                - {topic: t, difficulty: easy, count: 3}
            topics:
              - {code: t, title: "Chủ đề"}
            """;
    private static final String QUESTIONS = """
            questions:
              - id: thu-moi-loai-q01
                type: matching
                topic: t
                difficulty: easy
                text: "Khi mở lớp bồi dưỡng, ai làm việc gì?"
                pairs:
                  - {left: "Tham mưu", right: "Ban Tuyên giáo huyện ủy, thành ủy"}
                  - {left: "Chỉ đạo", right: "Thường trực cấp ủy"}
                  - {left: "Mở lớp", right: "Trung tâm chính trị"}
                extra: ["Hội đồng thẩm định của các cơ quan chuyên môn về lịch sử"]
                explanation: "Vì thế."
                reread: thu-moi-loai-bai
                facts: [M1-01]
              - id: thu-moi-loai-q02
                type: ordering
                topic: t
                difficulty: easy
                text: "Xếp các trạng thái theo đúng thứ tự."
                items: ["Sưu tầm", "Hội thảo lần 1", "Thẩm định", "Xuất bản"]
                explanation: "Vì thế."
                reread: thu-moi-loai-bai
                facts: [M1-01]
              - id: thu-moi-loai-q03
                type: numeric
                topic: t
                difficulty: easy
                text: "Bao nhiêu trang?"
                value: "1234"
                units: ["trang"]
                explanation: "Vì thế."
                reread: thu-moi-loai-bai
                facts: [M1-01]
            """;

    @Autowired
    private List<CoursePackagePart> parts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyKindIsAnsweredKeptAndExplained() {
        thereIsAQuiz();
        var trainee = signedIn(phone(), "hocvien270");
        trainee.navigate(address("/quiz/" + MODULE.value()));
        trainee.locator("button.btn-main").click();
        var quiz = trainee.locator("quiz-attempt[data-view]");
        assertThat(quiz).isVisible();
        for (int i = 0; i < 3; i++) {
            answer(trainee, quiz);
            if (i < 2) {
                next(trainee);
            }
        }
        assertThat(trainee.locator(".save")).containsText("Đã lưu");
        sameNumbersAsTheServer(trainee);

        trainee.reload();
        assertThat(quiz).isVisible();
        trainee.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Các câu").setExact(true))
                .click();
        assertThat(trainee.locator(".nav10 .a")).hasCount(3);
        trainee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nộp bài"))
                .first()
                .click();
        trainee.locator("dialog .btn-main").click();
        trainee.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xem kết quả"))
                .click();
        assertThat(trainee.locator("main")).containsText("Tham mưu → Ban Tuyên giáo huyện ủy, thành ủy");
        assertThat(trainee.locator("main")).containsText("1. Sưu tầm");
        assertThat(trainee.locator("main")).containsText("1234 trang");
        assertThat(trainee.locator("[data-verdict=PARTLY] .part")).hasCount(4);
        assertThat(trainee.locator("[data-verdict=RIGHT]")).hasCount(2);
        assertAccessible(trainee, "phone-result-of-every-kind");
    }

    private void answer(Page trainee, Locator quiz) {
        if (quiz.locator(".match").count() > 0) {
            match(trainee);
        } else if (quiz.locator(".order").count() > 0) {
            order(trainee);
        } else {
            type(trainee);
        }
    }

    /** What is chosen for one thing cannot be chosen for another. */
    private void match(Page trainee) {
        choose(trainee, "Tham mưu", "Ban Tuyên giáo huyện ủy, thành ủy");
        choose(trainee, "Chỉ đạo", "Thường trực cấp ủy");
        choose(trainee, "Mở lớp", "Hội đồng thẩm định của các cơ quan chuyên môn về lịch sử");
        assertThat(trainee.locator(".whole:visible"))
                .hasText("Hội đồng thẩm định của các cơ quan chuyên môn về lịch sử");
        inBothColours(trainee, "phone-matching");
        choose(trainee, "Mở lớp", "Trung tâm chính trị");
        assertThat(trainee.locator(".whole:visible")).hasCount(0);
        assertThat(trainee.getByLabel("Mở lớp").locator("option:disabled")).hasCount(2);
    }

    private static void choose(Page trainee, String item, String partner) {
        trainee.getByLabel(item, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(partner));
    }

    /** With the keyboard alone: the button keeps the focus, and each step is told. */
    private void order(Page trainee) {
        assertThat(trainee.locator(".keep")).isVisible();
        inBothColours(trainee, "phone-ordering");
        for (var item : List.of("Xuất bản", "Thẩm định", "Sưu tầm", "Hội thảo lần 1")) {
            var up = trainee.getByLabel("Đưa lên: " + item, new Page.GetByLabelOptions().setExact(true));
            up.focus();
            for (int i = 0; i < 4; i++) {
                trainee.keyboard().press(i % 2 == 0 ? "Enter" : "ArrowUp");
                assertThat(up).isFocused();
            }
            assertThat(trainee.locator(".q [role=status]")).hasText("“" + item + "” đã ở vị trí 1 trên 4.");
        }
        assertThat(trainee.locator(".keep")).isHidden();
        trainee.getByLabel("Đưa xuống: Hội thảo lần 1", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(trainee.locator(".q [role=status]")).containsText("xuống vị trí 2 trên 4");
        trainee.getByLabel("Đưa lên: Xuất bản", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(trainee.locator(".order .grow"))
                .hasText(new String[] {"Sưu tầm", "Hội thảo lần 1", "Xuất bản", "Thẩm định"});
    }

    private void type(Page trainee) {
        var field = trainee.getByLabel("Câu trả lời của đồng chí (trang)");
        var heard = trainee.locator(".field [role=status]");
        field.fill("một nghìn");
        assertThat(heard).containsText("Chưa đọc ra số");
        field.fill("1.234 trang");
        assertThat(heard).containsText("Viết 1234 hoặc 1,2340");
        inBothColours(trainee, "phone-number");
        field.fill("1 234");
        assertThat(heard).hasText("Đọc là 1234");
    }

    private void inBothColours(Page trainee, String name) {
        assertAccessible(trainee, name);
        trainee.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(trainee, name + "-dark");
        trainee.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Assertions.assertThat((Integer) trainee.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private static void next(Page trainee) {
        trainee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Câu tiếp"))
                .click();
    }

    private static void sameNumbersAsTheServer(Page trainee) {
        var units = List.of("bản thảo", "%");
        for (var text : List.of(
                "25",
                "007",
                "1.234,5",
                "1234.5",
                "1,234.5",
                "1.234.567",
                "1 234 567",
                "1 234,567",
                "0,125",
                "1234.567",
                "1,2340",
                "-3,5",
                "\u2212 3",
                "03 bản thảo",
                "3 BAN  THAO",
                "12,5%",
                "1.234",
                "1,234",
                "25.000",
                "-1.500 bản thảo",
                "",
                "hai mươi",
                "1.2.3",
                "08/02/2022",
                "1.234,5,6",
                "12.34.567",
                "3 cuốn",
                ",5",
                "5,",
                "1e5",
                "1.5 2",
                "+4",
                "12.50")) {
            var server = WrittenNumber.read(text, units).readings().stream()
                    .map(WrittenNumber::write)
                    .toList();
            var page = trainee.evaluate(
                    "async ([text, units]) => (await import(document.querySelector('link[href$=\"quiz/number.js\"]').href)).readings(text, units)",
                    List.of(text, units));
            Assertions.assertThat(page).as("“" + text + "”").isEqualTo(server);
        }
    }

    private void thereIsAQuiz() {
        var source = ModuleSource.of(
                MODULE, "thu/" + MODULE.value(), Map.of("module.yaml", QUIZ, "questions.yaml", QUESTIONS));
        source.lessonsAre(List.of(new LessonId(MODULE.value() + "-bai")));
        SystemWork.as(
                "test",
                () -> transaction.executeWithoutResult(status -> parts.stream()
                        .filter(part -> part.files().contains("questions.yaml"))
                        .forEach(part -> part.read(MODULE, new ContentVersionId(UUID.randomUUID()), source))));
        Assertions.assertThat(source.problems()).isEmpty();
    }
}
