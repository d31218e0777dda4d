package vn.taphuan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.taphuan.classes.conference.BigConference;

/** A conference of 68 sites: a clerk reports from his phone, and the organiser sees it on the board without doing anything. */
class HoldingAConferenceIT extends BoardJourney {

    @Autowired
    private Clock clock;

    private BigConference conference;

    @BeforeEach
    void peopleHaveComeIn() {
        conference = new BigConference(jdbc, centre(), LocalDate.now(clock), SITES, 30);
        var first = clock.instant().minusSeconds(3600);
        IntStream.range(0, SITES).forEach(place -> conference.came(place, 26, first.plusSeconds(45L * place)));
        conference.clerk(4, clerk());
    }

    @AfterEach
    void removeTheConference() {
        conference.remove();
    }

    @Test
    void whatTheClerkSaysOnHisPhoneIsOnTheBoardByItself() {
        var organiser = signedIn(laptop(), "bantochuc");
        organiser.navigate(address(board()));
        seesAllPlaces(organiser);
        assertThat(organiser.locator("#heads")).hasText("0");
        var tile = organiser.locator(".board-tile").nth(4);

        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address("/sheets"));
        clerk.locator("#site-" + conference.morning().value()).click();
        assertThat(clerk.locator("#people")).containsText("Danh sách: 30 người; đã điểm danh: 26");
        clerk.locator("#connected").click();
        clerk.locator("#connected").click(new Locator.ClickOptions().setForce(true));
        assertThat(organiser.locator("#connected")).hasText("1");
        pictures(clerk, "site");

        clerk.locator("#heads").fill("28");
        clerk.locator("#heads-go").click();
        assertThat(clerk.locator("#save")).containsText("Ban tổ chức đã nhận");
        assertThat(clerk.locator("#heads-state")).containsText("thiếu 2");
        assertThat(organiser.locator("#heads")).hasText("28");
        assertThat(tile).containsText("28/30");
        assertThat(tile).containsText("thiếu 2");

        clerk.locator("[data-kind=NO_SOUND]").click();
        assertThat(organiser.locator("#problems")).containsText("Mất tiếng");
        pictures(organiser, "conference");
        clerk.locator("[data-solve=NO_SOUND]").click();
        assertThat(organiser.locator("#problems")).not().containsText("Mất tiếng");

        organiser.locator("#tab-sites").click();
        // while the morning lasts, places that are not connected come before it, more than fit on the screen
        organiser.locator("#site-search input").fill(name(4));
        assertThat(organiser.locator("#all-sites")).containsText("28");
        pictures(organiser, "conference-sites");
        organiser.navigate(address(board() + "/" + conference.place(4).value()));
        assertThat(organiser.locator("#site-facts")).containsText("28");
        pictures(organiser, "conference-site");
        Assertions.assertThat(watched()).isEqualTo(1);
        organiser.navigate("about:blank");
        nobodyWatches();
    }

    @Test
    void whatIsTypedWhileTheLineIsCutIsSaidNotToBeSentAndGoesBySelf() {
        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address("/site/" + conference.morning().value()));
        assertThat(clerk.locator("#people")).containsText("Danh sách");
        clerk.context().setOffline(true);
        clerk.locator("#heads").fill("29");
        clerk.locator("#heads-go").click();
        assertThat(clerk.locator("#save")).containsText("Chưa gửi được: 29 người");
        assertThat(clerk.locator("#notes")).containsText("chưa đến ban tổ chức");
        assertThat(clerk.locator("#heads")).hasValue("29");
        pictures(clerk, "site-offline");
        clerk.context().setOffline(false);
        assertThat(clerk.locator("#save")).containsText("Ban tổ chức đã nhận");
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
        allPlacesFitOnALargeScreen("conference-large");
    }

    @Test
    void whoeverHasNoPartInItFindsNothing() {
        var clerk = signedIn(phone(), "thuky");
        clerk.navigate(address(board() + "/" + conference.place(5).value()));
        assertThat(clerk.locator("main")).containsText("Không tìm thấy");
        clerk.navigate(address(board()));
        assertThat(clerk.locator("h1")).hasText(name(4));
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

    private String name(int place) {
        return jdbc.queryForObject(
                "select name from class_place where id = ?",
                String.class,
                conference.place(place).value());
    }

    @Override
    String board() {
        return "/conferences/" + conference.morning().value();
    }
}
