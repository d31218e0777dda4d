package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.taphuan.platform.live.LivePictures;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** People before a board of 68 places that follows by itself. */
abstract class BoardJourney extends Journey {

    static final int SITES = 68;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    /** Address of the board. */
    abstract String board();

    void seesAllPlaces(Page page) {
        assertThat(page.locator(".board-tile")).hasCount(SITES);
    }

    void allPlacesFitOnALargeScreen(String name) {
        var screen = signedIn(laptop(), "bantochuc");
        screen.setViewportSize(1920, 1080);
        screen.navigate(address(board()));
        seesAllPlaces(screen);
        pictures(screen, name);
        Assertions.assertThat(screen.evaluate("""
                        () => [...document.querySelectorAll('.board-tile')].every(tile => tile.getBoundingClientRect().bottom <= innerHeight)""")).isEqualTo(true);
    }

    /** Light and dark, and nothing serious by axe in either. */
    void pictures(Page page, String name) {
        var size = page.viewportSize();
        assertAccessible(page, size.width + "-" + name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible(page, size.width + "-" + name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** How many things are watched in this application. */
    int watched() {
        return application.getBeansOfType(LivePictures.class).values().stream()
                .mapToInt(LivePictures::watched)
                .sum();
    }

    void nobodyWatches() {
        var until = Instant.now().plus(Duration.ofSeconds(30));
        while (watched() > 0 && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        Assertions.assertThat(watched()).isZero();
    }

    UnitId centre() {
        return new UnitId(id("select unit_id from account where user_name = 'trungtam'"));
    }

    AccountId clerk() {
        return new AccountId(id("select id from account where user_name = 'thuky'"));
    }

    private UUID id(String sql) {
        return jdbc.queryForObject(sql, UUID.class);
    }
}
