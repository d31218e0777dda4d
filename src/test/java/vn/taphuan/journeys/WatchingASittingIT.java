package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.taphuan.quizzes.board.BigSitting;

/** A conference ten minutes after the bell, watched by the organiser before a large screen and by a clerk on his phone. */
class WatchingASittingIT extends BoardJourney {

    private static final int PER_SITE = 30;
    private BigSitting sitting;
    private Instant now;

    @BeforeEach
    void tenMinutesAfterTheBell() {
        now = Instant.now();
        var bell = now.minusSeconds(600);
        sitting = new BigSitting(jdbc, centre(), SITES, PER_SITE, bell, bell.plusSeconds(3600));
        sitting.tenMinutesAfterTheBell(bell, now);
        sitting.rooms(4);
        sitting.clerk(4, clerk());
    }

    @AfterEach
    void removeTheSitting() {
        sitting.remove();
    }

    @Test
    void whatHappensReachesEverybodyWhoWatchesUntilHeLeaves() {
        var organiser = signedIn(laptop(), "bantochuc");
        var clerk = signedIn(phone(), "thuky");
        organiser.navigate(address(board()));
        clerk.navigate(address(board()));
        seesAllPlaces(organiser);
        assertThat(organiser.locator("#problems")).containsText("Đến giờ, chưa mở");
        assertThat(organiser.locator("#problems li").first()).containsText("mất kết nối");
        assertThat(clerk.locator("h1"))
                .hasText(organiser.locator(".board-tile b").nth(4).textContent());
        assertThat(clerk.locator("#rooms")).containsText("Phòng số 2");
        pictures(organiser, "board");
        pictures(clerk, "board-clerk");

        int ended = number(organiser.locator("#ended").textContent());
        int late = lateOf(4);
        sitting.begins(late, now, now.plusSeconds(600));
        sitting.ends(late, Instant.now(), "10.0", false);
        assertThat(organiser.locator("#ended")).not().hasText(String.valueOf(ended));
        Assertions.assertThat(number(organiser.locator("#ended").textContent())).isCloseTo(ended + 1, within(1));
        assertThat(clerk.locator("#people-filter")).containsText("Đã nộp");
        clerk.locator("#people-filter button").nth(5).click();
        assertThat(clerk.locator("#people")).containsText("nộp lúc");

        organiser.locator(".board-offline a").click();
        assertThat(organiser.locator("#people-filter .is-on")).containsText("Mất kết nối");
        assertThat(organiser.locator("#people")).containsText("Mất kết nối");
        pictures(organiser, "board-people");
        organiser.locator("#all-places").click();
        organiser.locator(".board-tile.is-line-down a").first().click();
        assertThat(organiser.locator("#people")).containsText("Mẫu");
        pictures(organiser, "board-place");

        Assertions.assertThat(watched()).isEqualTo(1);
        clerk.navigate(address("/sheets"));
        organiser.navigate("about:blank");
        nobodyWatches();
    }

    @Test
    void aLargeScreenShowsAllPlacesAtOnce() {
        allPlacesFitOnALargeScreen("board-large");
    }

    @Test
    void extraTimeIsGivenFromTheBoard() {
        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address(board()));
        clerk.locator("#extra-site").click();
        clerk.locator("#allowance-go").click();
        assertThat(clerk.locator("#allowance-reason")).containsText("lý do");
        clerk.locator("#allowance-minutes input").fill("10");
        clerk.locator("#allowance-reason textarea").fill("Mất điện 8 phút");
        clerk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "360-board-extra.png")));
        clerk.locator("#allowance-go").click();
        assertThat(clerk.locator("vaadin-notification-card")).containsText("Đã cho thêm: 30 người");
        assertThat(clerk.locator("#people")).containsText("còn 14 phút");
    }

    @Test
    void whoeverHasNoPartInItFindsNothing() {
        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address(board() + "/" + sitting.place(5).value()));
        assertThat(clerk.locator("main")).containsText("Không tìm thấy");
        var trainee = signedIn(phone(), "hocvien");
        trainee.navigate(address(board()));
        assertThat(trainee.locator(".board-tile, #people")).hasCount(0);
    }

    @Test
    void aRightThatIsTakenEndsTheWatching() {
        var organiser = signedIn(laptop(), "bantochuc");
        var clerk = signedIn(phone(), "thuky");
        organiser.navigate(address(board()));
        clerk.navigate(address(board()));
        assertThat(clerk.locator("#people")).containsText("Mẫu");
        sitting.withoutClerk(4, clerk());
        assertThat(clerk.locator("main"))
                .containsText(
                        "không còn quyền xem bảng này", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        assertThat(clerk.locator("#people")).hasCount(0);
        var before = organiser.locator("#moment").textContent();
        assertThat(organiser.locator("#moment")).not().hasText(before);
        seesAllPlaces(organiser);
    }

    @Override
    boolean expected(String consoleError) {
        return consoleError.contains("404") || consoleError.contains("403");
    }

    private int lateOf(int place) {
        for (int person = place * PER_SITE; person < (place + 1) * PER_SITE; person++) {
            if (!sitting.hasBegun(person)) {
                return person;
            }
        }
        throw new IllegalStateException("everybody has begun");
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(".", ""));
    }

    @Override
    String board() {
        return "/sittings/" + sitting.id().value() + "/board";
    }
}
