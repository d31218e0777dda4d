package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.classes.conference.BigConference;
import vn.taphuan.classes.conference.ConferencesWatched;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** A conference of 68 sites: a clerk reports from his phone, and the organiser sees it on the board without doing anything. */
class HoldingAConferenceIT extends Journey {

    private static final int SITES = 68;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.HasTextOptions EXACTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Clock clock;

    private BigConference conference;

    @BeforeEach
    void peopleHaveComeIn() {
        conference = new BigConference(
                jdbc,
                new UnitId(id("select unit_id from account where user_name = 'trungtam'")),
                LocalDate.now(clock),
                SITES,
                30);
        var first = clock.instant().minusSeconds(3600);
        IntStream.range(0, SITES).forEach(place -> conference.came(place, 26, first.plusSeconds(45L * place)));
        conference.clerk(4, new AccountId(id("select id from account where user_name = 'thuky'")));
    }

    @AfterEach
    void removeTheConference() {
        conference.remove();
    }

    @Test
    void whatTheClerkSaysOnHisPhoneIsOnTheBoardByItself() {
        var organiser = signedIn(laptop(), "bantochuc");
        organiser.navigate(address(board()));
        assertThat(organiser.locator(".board-tile"))
                .hasCount(SITES, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(organiser.locator("#heads")).hasText("0", EXACTLY);
        var tile = organiser.locator(".board-tile").nth(4);

        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address("/sheets"));
        clerk.locator("#site-" + conference.morning().value()).click();
        assertThat(clerk.locator("#people")).containsText("Danh sách: 30 người; đã điểm danh: 26", SOON);
        clerk.locator("#connected").click();
        clerk.locator("#connected").click(new Locator.ClickOptions().setForce(true));
        assertThat(organiser.locator("#connected")).hasText("1", EXACTLY);
        pictures(clerk, "site");

        clerk.locator("#heads").fill("28");
        clerk.locator("#heads-go").click();
        assertThat(clerk.locator("#save")).containsText("Ban tổ chức đã nhận", SOON);
        assertThat(clerk.locator("#heads-state")).containsText("thiếu 2", SOON);
        assertThat(organiser.locator("#heads")).hasText("28", EXACTLY);
        assertThat(tile).containsText("28/30");
        assertThat(tile).containsText("thiếu 2");

        clerk.locator("[data-kind=NO_SOUND]").click();
        assertThat(organiser.locator("#problems")).containsText("Mất tiếng", SOON);
        pictures(organiser, "conference");
        clerk.locator("[data-solve=NO_SOUND]").click();
        assertThat(organiser.locator("#problems")).not().containsText("Mất tiếng", SOON);

        organiser.locator("#tab-sites").click();
        assertThat(organiser.locator("#all-sites")).containsText("28", SOON);
        pictures(organiser, "conference-sites");
        organiser.navigate(address(board() + "/" + conference.place(4).value()));
        assertThat(organiser.locator("#site-facts")).containsText("28", SOON);
        pictures(organiser, "conference-site");
        Assertions.assertThat(ConferencesWatched.in(application)).isEqualTo(1);
        organiser.context().close();
        nobodyWatches();
    }

    @Test
    void whatIsTypedWhileTheLineIsCutIsSaidNotToBeSentAndGoesBySelf() {
        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address("/site/" + conference.morning().value()));
        assertThat(clerk.locator("#people")).containsText("Danh sách", SOON);
        clerk.context().setOffline(true);
        clerk.locator("#heads").fill("29");
        clerk.locator("#heads-go").click();
        assertThat(clerk.locator("#save")).containsText("Chưa gửi được: 29 người", SOON);
        assertThat(clerk.locator("#notes")).containsText("chưa đến ban tổ chức");
        assertThat(clerk.locator("#heads")).hasValue("29");
        pictures(clerk, "site-offline");
        clerk.context().setOffline(false);
        assertThat(clerk.locator("#save")).containsText("Ban tổ chức đã nhận", SOON);
        assertThat(clerk.locator("#heads-state")).containsText("29");
        Assertions.assertThat(jdbc.queryForObject(
                        "select heads_seq from class_site_state where session_id = ? and place_id = ?",
                        Integer.class,
                        conference.morning().value(),
                        conference.place(4).value()))
                .isEqualTo(1);
    }

    @Test
    void aLargeScreenShowsAllPlacesAtOnce() {
        var screen = signedIn(laptop(), "bantochuc");
        screen.setViewportSize(1920, 1080);
        screen.navigate(address(board()));
        assertThat(screen.locator(".board-tile"))
                .hasCount(SITES, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        pictures(screen, "conference-large");
        Assertions.assertThat(screen.evaluate("""
                        () => [...document.querySelectorAll('.board-tile')].every(tile => tile.getBoundingClientRect().bottom <= innerHeight)""")).isEqualTo(true);
    }

    @Test
    void whoeverHasNoPartInItFindsNothing() {
        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address(board() + "/" + conference.place(5).value()));
        assertThat(clerk.locator("main")).containsText("Không tìm thấy", SOON);
        clerk.navigate(address(board()));
        assertThat(clerk.locator("h1")).hasText(name(4), EXACTLY);
        var trainee = signedIn(phone(), "hocvien");
        trainee.navigate(address(board()));
        assertThat(trainee.locator(".board-tile, #site-facts")).hasCount(0);
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404")
                || consoleError.contains("403")
                || consoleError.contains("ERR_INTERNET_DISCONNECTED");
    }

    /** Light and dark, and nothing serious by axe in either. */
    private void pictures(Page page, String name) {
        var size = page.viewportSize();
        assertAccessible(page, size.width + "-" + name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(page, size.width + "-" + name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void nobodyWatches() {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (ConferencesWatched.in(application) > 0 && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        Assertions.assertThat(ConferencesWatched.in(application)).isZero();
    }

    private String name(int place) {
        return jdbc.queryForObject(
                "select name from class_place where id = ?",
                String.class,
                conference.place(place).value());
    }

    private String board() {
        return "/conferences/" + conference.morning().value();
    }

    private UUID id(String sql) {
        return jdbc.queryForObject(sql, UUID.class);
    }
}
