package vn.taphuan.classes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.feed.CalendarFeeds;
import vn.taphuan.classes.feed.OwnFeed;
import vn.taphuan.platform.ui.Language;

/** A link to a calendar is made, shown once and revoked on the pages of people, rooms and lecturers. */
@DemoInstallation
@ViewPackages(classes = ClassView.class)
class FeedViewsIT extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    OwnFeed own;

    @Autowired
    CalendarFeeds feeds;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everybodyHasALinkOfHisOwnThatIsShownOnce() {
        people.signIn("hocvien");
        own.revoke();
        navigate("my-calendar", MyCalendarView.class);
        test($(Button.class).withId("feed-make").single()).click();
        var link = $(TextField.class).withId("feed-link").single().getValue();
        assertThat(link).contains("/calendar/").endsWith(".ics");
        var token = link.substring(link.lastIndexOf('/') + 1, link.length() - ".ics".length());
        assertThat(feeds.read(token)).isPresent();

        navigate("my-calendar", MyCalendarView.class);
        assertThat($(TextField.class).withId("feed-link").exists()).isFalse();
        test($(Button.class).withId("feed-revoke").single()).click();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(own.find()).isEmpty();
        assertThat(feeds.read(token)).isEmpty();
    }

    @Test
    void anOfficerMakesOneForALecturerAndARoom() {
        var lecturer = plans.lecturer(people.centre(1), "Khách Mẫu Màn Hình Lịch", null);
        var room = plans.room(people.centre(1), "Phòng có lịch", 30);
        people.signIn("trungtam");
        navigate(LecturerView.path(lecturer), LecturerView.class);
        test($(Button.class).withId("feed-make").single()).click();
        assertThat($(TextField.class).withId("feed-link").single().getValue()).endsWith(".ics");
        navigate(VenueView.path(room.venue()), VenueView.class);
        test($(Button.class).withId("feed-" + room.id().value()).single()).click();
        test($(Button.class).withId("feed-make").single()).click();
        assertThat($(TextField.class).withId("feed-link").single().getValue()).endsWith(".ics");
    }
}
