package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.HeldSittings;

/** By the short link to a quiz that all begin together: waiting for the bell, the entry code, answering, handing in, the result. */
@DemoInstallation
class TakingASittingIT extends Journey {

    private static final String CODE = "LICHSU26";
    private static final String LOOKS_AGAIN = "() => document.dispatchEvent(new Event('visibilitychange'))";

    @Autowired
    private HeldSittings held;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    private AccountId trainee;
    private ClassDetail of;
    private SittingId sitting;

    @BeforeEach
    void aSittingThatIsStillShut() {
        trainee = people.traineesOf(people.centre(1), 1).getFirst();
        of = held.running(List.of(trainee));
        sitting = held.prepared(of, HeldSittings.rules(1, CODE));
    }

    @Test
    void fromTheShortLinkToTheResult() {
        var phone = phone();
        var traffic = Traffic.of(phone);
        var taker = new QuizTaker(phone).signIn(address("/q/" + shortLink()), people.userName(trainee));
        assertThat(phone.locator("[data-when=shut]")).isVisible();
        assertThat(phone.locator("#start")).isDisabled();
        assertAccessible(phone, "phone-sitting-waiting");

        held.open(sitting, HeldSittings.places(of));
        phone.evaluate(LOOKS_AGAIN);
        assertThat(phone.locator("[data-when=open]")).isVisible();
        phone.locator("#entry-code").fill("KHONGPHAI");
        phone.locator("#start").click();
        assertThat(phone.locator("[data-refused=code]")).isVisible();
        assertAccessible(phone, "phone-sitting-wrong-code");
        phone.locator("#entry-code").fill(CODE);
        phone.locator("#entry-code").press("Enter");
        taker.awaitRunning();
        phone.waitForTimeout(500); // what is fetched after the first question counts as well
        System.out.println(
                "by a sitting, from the sign-in to the first question: " + traffic.bytes() + " bytes with headers");
        assertThat(traffic.bytes()).as(traffic.toString()).isLessThanOrEqualTo(QuizTaker.MOST_BYTES_OF_THE_WAY_IN);

        taker.answer().saved();
        taker.handIn();
        phone.navigate(address("/quiz/attempts/" + taker.attempt() + "/result"));
        assertThat(phone.locator(".score h1")).hasText("Chưa đạt");
        assertAccessible(phone, "phone-sitting-result");
        phone.navigate(address("/q/" + shortLink()));
        assertThat(phone.locator("[data-when=done]")).isVisible();
        assertThat(phone.locator("#start")).isHidden();
        assertThat(phone.locator("[data-result]")).isVisible();
    }

    @Test
    void anotherDeviceGoesOnAndWhoeverIsNotOnTheListFindsNothing() {
        held.open(sitting, HeldSittings.places(of));
        var phone = phone();
        var taker = new QuizTaker(phone).signIn(address("/q/" + shortLink()), people.userName(trainee));
        phone.locator("#entry-code").fill(CODE);
        phone.locator("#start").click();
        taker.awaitRunning().answer().saved();

        var other = phone();
        var again = new QuizTaker(other).signIn(address("/q/" + shortLink()), people.userName(trainee));
        assertThat(other.locator("[data-when=running]")).isVisible();
        other.locator("#start").click();
        again.awaitRunning();
        assertThat(again.attempt()).isEqualTo(taker.attempt());

        var stranger = signedIn(
                phone(), people.userName(people.traineesOf(people.centre(1), 2).getLast()));
        stranger.navigate(address("/q/" + shortLink()));
        assertThat(stranger.locator("main h1")).hasText("Không mở được đợt kiểm tra này");
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404") || consoleError.contains("409");
    }

    private String shortLink() {
        return jdbc.queryForObject("select code from quizzes_sitting where id = ?", String.class, sitting.value());
    }
}
