package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.pdf.PrintedPaper;
import vn.taphuan.platform.time.PlatformTime;

/**
 * One chuyên đề, one class, one certificate: from the line in the year plan to the page that tells anybody that the paper is real,
 * and to the centre's report, each step by the person whose step it is; the class's papers are read back on the way.
 */
class TheWholeWayIT extends Journey {

    private static final String CLASS_NAME = "Lớp đi hết đường";
    private static final String PLAN_NOTE = "Dòng của lớp đi hết đường";
    private static final String ORGANISER = "organiser";
    private static final String MANY = "vaadin-multi-select-combo-box-item";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AnswerKey key = AnswerKey.of("lich-su-dang/m1/questions.yaml");

    @Test
    void fromThePlanOfTheYearToTheCheckedCertificateAndTheReport() throws Exception {
        var officer = signedIn(laptop(), "trungtam");
        var file = new ClassFilePages(this, officer);
        file.planLine(PLAN_NOTE);
        var classPath = planned(officer);
        file.link(PLAN_NOTE, CLASS_NAME);
        step(signedIn(laptop(), "giamdoc"), classPath, "do-approve", "Đã duyệt");
        file.produced(classPath, "plan", "71", "KẾ HOẠCH", CLASS_NAME, "Số 71-KH/TTCT");
        step(officer, classPath, "do-open", "Mở đăng ký");

        var trainee = signedIn(phone(), "hocvien");
        var holder = enrolled(trainee);
        lessonRead(trainee);
        quizTaken(trainee);

        file.produced(classPath, "trainees", "", "DANH SÁCH", holder);
        step(officer, classPath, "do-start", "Đang học");
        attended(officer, classPath, holder);
        step(officer, classPath, "do-assess", "Xét chứng nhận");
        marked(signedIn(laptop(), "giangvien"), classPath);

        proposed(officer, classPath);
        certificateStep(signedIn(laptop(), "kiemtra"), "checker");
        certificateStep(signedIn(laptop(), "giamdoc"), "signer");
        var organiser = signedIn(laptop(), "bantochuc");
        certificateStep(organiser, ORGANISER);

        String number = number(trainee);
        var pdf = download(trainee);
        try (var paper = new PrintedPaper(pdf)) {
            assertThat(paper.text()).contains(holder, number, "MẪU – KHÔNG CÓ GIÁ TRỊ");
            var scanned = URI.create(paper.qrCode());
            checked(scanned.getPath(), holder, number);
            checkedWithoutANetwork(scanned, pdf, holder);
        }

        file.produced(classPath, "decision", "72", "QUYẾT ĐỊNH", CLASS_NAME, "Số 72-QĐ/TTCT");
        file.produced(classPath, "completions", "", "DANH SÁCH", holder);
        file.produced(classPath, "report", "73", "BÁO CÁO", CLASS_NAME, "Số 73-BC/TTCT");
        assertThat(file.planned(PLAN_NOTE)).contains("1 người trong danh sách");
    }

    private void checked(String verification, String holder, String number) {
        var checked = phone();
        checked.navigate(address(verification));
        assertThat(checked.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Giấy còn hiệu lực");
        assertThat(checked.locator("dl")).containsText(number);
        assertThat(checked.locator("dl")).containsText(holder);
        assertAccessible(checked, "phone-verify-found");
    }

    /** The file on the page that has a network; then only the paper, and no network. */
    private void checkedWithoutANetwork(URI scanned, byte[] pdf, String holder) {
        var phone = phone();
        phone.navigate(address("/verify"));
        phone.locator("#check-file input").setInputFiles(new FilePayload("giay.pdf", "application/pdf", pdf));
        assertThat(phone.getByText("Tệp thật")).isVisible();
        assertAccessible(phone, "phone-verify-file");
        phone.navigate(address("/verify/offline"));
        assertThat(phone.locator("#offline[data-ready]")).isVisible();
        assertAccessible(phone, "phone-verify-offline");
        phone.context().setOffline(true);
        var heading = phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
        phone.navigate(address(scanned.getPath() + "#" + scanned.getFragment()));
        assertThat(heading).hasText("Chữ ký trong mã QR đúng");
        assertThat(phone.locator("[data-field=holder]")).hasText(holder);
        assertAccessible(phone, "phone-verify-offline-found");
        phone.navigate(
                address(scanned.getPath() + "#" + scanned.getFragment().replaceFirst("[0-8](?=.{20,60}$)", "9")));
        assertThat(heading).hasText("Mã QR không đúng");
        phone.context().setOffline(false);
    }

    // ── The centre ───────────────────────────────────────────────────────────────────

    /** An afternoon of today at the centre's hall on chuyên đề 1, handed in; the path of the class's page. */
    private String planned(Page officer) {
        officer.navigate(address("/classes/new"));
        officer.locator("#name input").fill(CLASS_NAME);
        for (var module : officer.locator("#modules vaadin-checkbox").all()) {
            module.locator("input").setChecked(module.textContent().startsWith("Chuyên đề 1"));
        }
        officer.locator("#first-day input").fill(TYPED.format(LocalDate.now(PlatformTime.ZONE)));
        officer.locator("#first-day input").press("Enter");
        choose(officer, "#place-1", "vaadin-combo-box-item", "Hội trường Ví Dụ");
        officer.getByLabel("Bỏ buổi 1").click();
        assertThat(officer.locator("#modules-1")).hasCount(0);
        assertThat(officer.locator("#rooms-2").getByText("Hội trường tầng 2").first())
                .isVisible();
        choose(officer, "#modules-2", MANY, "Chuyên đề 1");
        choose(officer, "#lecturers-2", MANY, "Lương Đức Mẫu Khánh");
        assertAccessible(officer, "laptop-class-new");
        officer.locator("#save").click();
        officer.waitForURL(Pattern.compile("/classes/[0-9a-f-]{36}"));
        var path = URI.create(officer.url()).getPath();
        step(officer, path, "do-submit", "Chờ duyệt");
        return path;
    }

    private static void choose(Page page, String field, String items, String text) {
        var typed = page.locator(field + " input");
        typed.fill(text);
        page.locator(items, new Page.LocatorOptions().setHasText(text)).first().click();
        typed.press("Escape");
    }

    private void step(Page page, String classPath, String button, String state) {
        page.navigate(address(classPath));
        page.locator("#" + button).click();
        assertThat(page.locator("#state")).hasText(state);
    }

    private void attended(Page officer, String classPath, String person) {
        officer.navigate(address(classPath + "/attendance"));
        assertAccessible(officer, "laptop-class-attendance");
        officer.locator("#sheet-1").click();
        var sheet = officer.locator("attendance-sheet");
        var row = sheet.locator("li", new Locator.LocatorOptions().setHasText(person));
        row.locator("label", new Locator.LocatorOptions().setHasText("Có mặt")).click();
        assertThat(sheet.locator(".save")).containsText("Đã lưu");
        assertAccessible(officer, "laptop-attendance-sheet");
    }

    private void marked(Page lecturer, String classPath) {
        lecturer.navigate(address(classPath + "/final-papers"));
        var mark = lecturer.locator("[id^=first-] input");
        mark.fill("8,5");
        mark.press("Enter");
        assertThat(lecturer.locator("#final-marks")).containsText("Đạt");
        assertAccessible(lecturer, "laptop-final-papers");
    }

    private void proposed(Page officer, String classPath) {
        officer.navigate(address(classPath + "/certificates"));
        assertThat(officer.locator("#certificates-counts")).containsText("1");
        assertAccessible(officer, "laptop-certificates-proposing");
        officer.locator("#propose").click();
        assertThat(officer.locator("#propose")).hasCount(0);
    }

    /** Takes the one step that waits for this person at the class. */
    private void certificateStep(Page page, String name) {
        page.navigate(address("/certificate-work"));
        assertAccessible(page, "laptop-certificate-work-" + name);
        page.getByLabel(Pattern.compile(CLASS_NAME)).first().click();
        page.locator("#step").click();
        if (name.equals(ORGANISER)) {
            page.locator("vaadin-button[slot=confirm-button]").click();
        }
        assertThat(page.locator("#step")).hasCount(0);
        assertAccessible(page, "laptop-certificates-" + name);
    }

    // ── The trainee ──────────────────────────────────────────────────────────────────

    /** Joins the class; the name under which he is enrolled. */
    private String enrolled(Page trainee) {
        trainee.navigate(address("/account"));
        String name = trainee.locator(".page-head .soft").textContent();
        trainee.navigate(address("/my-classes"));
        var card = trainee.locator("section.card", new Page.LocatorOptions().setHasText(CLASS_NAME));
        card.locator("[id^=join-]").click();
        assertThat(trainee.locator("[role=status]").first()).containsText(CLASS_NAME);
        assertAccessible(trainee, "phone-my-classes");
        return name;
    }

    private void lessonRead(Page trainee) {
        trainee.navigate(address("/lesson/m1-mot-cuon-sach-di-qua-nhung-buoc-nao"));
        trainee.locator("#finish").click();
        trainee.waitForURL(url -> !url.endsWith("m1-mot-cuon-sach-di-qua-nhung-buoc-nao"));
    }

    /** Answers everything as the key says; the line is cut while the middle of it is answered. */
    private void quizTaken(Page trainee) {
        trainee.navigate(address("/quiz/m1"));
        assertAccessible(trainee, "phone-quiz-start");
        trainee.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu làm bài"))
                .click();
        var quiz = trainee.locator("quiz-attempt");
        int questions = questions(quiz);
        for (int i = 0; i < questions; i++) {
            if (i == questions / 3) {
                assertAccessible(trainee, "phone-quiz");
                assertThat(quiz.locator(".save")).containsText("Đã lưu");
                trainee.context().setOffline(true);
            }
            if (i == 2 * questions / 3) {
                assertThat(quiz).containsText("bài làm vẫn được giữ trên máy này");
                assertAccessible(trainee, "phone-quiz-offline");
                trainee.context().setOffline(false);
                assertThat(quiz.locator(".save")).containsText("Đã gửi lại 3 câu");
            }
            key.answer(quiz);
            if (i < questions - 1) {
                trainee.getByText("Câu tiếp").click();
            }
        }
        assertThat(quiz.locator(".save")).containsText(Pattern.compile("Đã (lưu|gửi lại 3 câu)"));
        quiz.locator(".phone-foot .btn-main").click();
        assertThat(quiz.locator("dialog")).containsText(questions + " trên " + questions);
        quiz.locator("dialog .btn-main").click();
        quiz.getByText("Xem kết quả").click();
        assertThat(trainee.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Đạt");
        assertThat(trainee.locator(".ring b")).hasText("10,0");
        assertAccessible(trainee, "phone-quiz-result");
    }

    /** How many there are, once the page has them. */
    private static int questions(Locator quiz) {
        var steps = quiz.locator(".steps i");
        steps.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return steps.count();
    }

    private byte[] download(Page trainee) {
        var link = trainee.locator("a.btn[target=_blank]").first();
        assertAccessible(trainee, "phone-my-certificates");
        var answer = trainee.request().get(address("/" + link.getAttribute("href")));
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        return answer.body();
    }

    private String number(Page trainee) {
        trainee.navigate(address("/my-certificates"));
        assertThat(trainee.locator("a.btn[target=_blank]")).isVisible();
        var found = Pattern.compile("\\d+/\\d{4}")
                .matcher(trainee.locator("section.card").first().textContent());
        assertThat(found.find()).as("number on the card").isTrue();
        return found.group();
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("ERR_INTERNET_DISCONNECTED");
    }
}
