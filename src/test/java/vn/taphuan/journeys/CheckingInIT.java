package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.checkin.Card;
import vn.taphuan.classes.checkin.Cards;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;

/** The door of a hall: a screen, phones of trainees, and two clerks with one sheet, one of whom loses his line. */
@DemoInstallation
class CheckingInIT extends Journey {

    /** Draws what the screen shows as a picture and reads it as the sheet's page reads cards. */
    private static final String READ_THE_SCREEN = """
            async () => {
              const base = document.querySelector('script[src*="/checkin/screen.js"]').src.replace('checkin/screen.js', '');
              const { reader } = await import(base + 'attendance/scan.js');
              const drawing = document.getElementById('qr').cloneNode(true);
              drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
              drawing.setAttribute('width', '600');
              drawing.setAttribute('height', '600');
              const picture = new Image();
              picture.src = 'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(drawing));
              await picture.decode();
              return (await reader())(picture);
            }""";

    @Autowired
    private People people;

    @Autowired
    private Plans plans;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Cards cards;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private ClassDetail of;
    private List<AccountId> trainees;

    @BeforeEach
    void aClassToday() {
        var centre = people.centre(1);
        var hall = plans.room(centre, "Hội trường cửa " + System.nanoTime(), 60);
        of = plans.running(plans.oneDay(centre, LocalDate.now(clock), 40, List.of(), hall));
        trainees = people.traineesOf(centre, 6);
        SystemWork.as("test", () -> enrolments.enrol(of.id(), trainees));
    }

    @Test
    void typedAndScannedAtTheDoor() {
        var screen = signedIn(laptop(), "trungtam");
        screen.navigate(address("/checkin/screen/" + session()));
        assertThat(screen.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Điểm danh bằng điện thoại");
        assertAccessible(screen, "laptop-checkin-screen");

        var typing = signedIn(phone(), people.userName(trainees.get(0)));
        typing.navigate(address("/checkin"));
        assertAccessible(typing, "phone-checkin-code");
        typing.locator("#code").fill("0000 0000");
        typing.locator("#check-in").click();
        assertThat(typing.locator(".field-error")).containsText("Không có mã này");
        typing.locator("#code").fill(screen.locator("#code").textContent());
        typing.locator("#check-in").click();
        assertThat(typing.getByRole(AriaRole.STATUS)).containsText("Đã điểm danh");
        assertAccessible(typing, "phone-checkin-done");

        var scanning = phone();
        scanning.navigate(
                address(URI.create((String) screen.evaluate(READ_THE_SCREEN)).getPath()));
        scanning.getByLabel("Tên đăng nhập").first().fill(people.userName(trainees.get(1)));
        scanning.locator("#password").fill(PASSWORD);
        scanning.locator("form button.btn-main").click();
        assertAccessible(scanning, "phone-checkin-ready");
        scanning.locator("#check-in").click();
        assertThat(scanning.getByRole(AriaRole.STATUS)).containsText("Đã điểm danh");
        assertThat(screen.locator("#came")).hasText("2");
        assertThat(ways()).containsExactly("CODE", "QR");
    }

    @Test
    void twoClerksOneOfThemWithoutALine() {
        var names = people.as("trungtam", () -> cards.of(of.id()));
        var one = sheet(signedIn(phone(), "trungtam"));
        var other = sheet(signedIn(laptop(), "trungtam"));
        row(other, names.get(0)).locator("[value=LATE]").check(new Locator.CheckOptions().setForce(true));
        assertThat(row(one, names.get(0)).locator("[value=LATE]")).isChecked();

        one.locator(".scan-cards").click();
        assertThat(one.locator("dialog .note")).containsText("tìm tên và ghi như thường");
        assertAccessible(one, "phone-checkin-no-camera");
        one.locator("dialog .scan-head button").click();
        one.evaluate(
                "() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError')); }");
        one.locator(".scan-cards").click();
        assertThat(one.locator("dialog .note")).containsText("Trình duyệt chưa được phép dùng máy ảnh");
        one.context().setOffline(true);
        scan(one, names.get(1));
        assertThat(one.locator("dialog .scanned")).containsText(names.get(1).name() + ": có mặt");
        scan(one, names.get(0));
        assertThat(one.locator("dialog .scanned")).containsText("đã ghi “Muộn”");
        one.evaluate(
                "() => document.querySelector('attendance-sheet').scanner.found('https://taphuan.example/c/AAAAAAAAAAAAAAAAAAAAAA')");
        assertThat(one.locator("dialog .scanned")).containsText("không thuộc danh sách");
        one.locator("dialog .btn-wide").click();
        one.locator("input[type=search]").fill(withoutDiacritics(names.get(2).name()));
        row(one, names.get(2)).locator("[value=ABSENT]").check(new Locator.CheckOptions().setForce(true));
        assertThat(one.locator(".save")).containsText("Chờ mạng: 2 người");
        row(other, names.get(2)).locator("[value=EXCUSED]").check(new Locator.CheckOptions().setForce(true));
        assertThat(other.locator(".save")).containsText("Đã lưu");
        one.context().setOffline(false);
        assertThat(row(other, names.get(1)).locator("[value=PRESENT]")).isChecked();
        assertThat(ways()).containsExactly("CARD");
        assertThat(jdbc.queryForObject(
                        "select count(*) from class_attendance where session_id = ? and mark is not null",
                        Integer.class,
                        of.sessions().getFirst().id().value()))
                .isEqualTo(3);
    }

    private String session() {
        return of.sessions().getFirst().id().value().toString();
    }

    private Page sheet(Page page) {
        page.navigate(address("/attendance/" + session()));
        assertThat(page.locator(".people li")).hasCount(trainees.size());
        return page;
    }

    private static Locator row(Page sheet, Card whose) {
        return sheet.locator(".people li", new Page.LocatorOptions().setHasText(whose.name()));
    }

    private static void scan(Page sheet, Card card) {
        sheet.evaluate(
                "text => document.querySelector('attendance-sheet').scanner.found(text)",
                "https://taphuan.example/c/" + card.token());
    }

    private List<String> ways() {
        return jdbc.queryForList(
                "select way from class_check_in where session_id = ? order by at",
                String.class,
                of.sessions().getFirst().id().value());
    }

    private static String withoutDiacritics(String name) {
        return VietnameseNames.searchKey(name);
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("422")
                || consoleError.contains("ERR_INTERNET_DISCONNECTED")
                || consoleError.contains("Failed to fetch");
    }
}
