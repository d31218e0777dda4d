package vn.taphuan.notifications.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.ui.Language;

/** The bell counts, the page tells, and what was seen counts no more. */
@DemoInstallation
@ViewPackages(packages = "vn.taphuan")
class NoticeViewsIT extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    JdbcClient jdbc;

    ClassDetail of;
    AccountId person;

    @BeforeEach
    void somebodyWhoWasToldTwice() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
        of = plans.open(plans.oneDay(
                people.centre(1),
                plans.freeDay(),
                40,
                List.of(plans.lecturer(people.centre(1), "Khách Mẫu Chuông", null)),
                plans.room(people.centre(1), "Phòng chuông", 60)));
        person = people.traineesOf(people.centre(1), 1).getFirst();
        jdbc.sql("delete from notifications_notice where recipient_id = ?")
                .param(person.value())
                .update();
        told("SEAT_GIVEN", 30);
        told("CLASS_CANCELLED", 0);
        people.signIn(people.userName(person));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theBellCountsUntilThePageWasOpened() {
        UI.getCurrent().navigate("my-calendar");
        assertThat(bell().getElement().getAttribute("aria-label")).contains("2 chưa đọc");
        UI.getCurrent().navigate("notices");
        assertThat(getCurrentView()).isInstanceOf(NoticesView.class);
        assertThat(bell().getElement().getAttribute("aria-label")).isEqualTo("Thông báo");
    }

    @Test
    void changesOfOneClassStandTogether() {
        UI.getCurrent().navigate("notices");
        var list = $(UnorderedList.class).withId("notices").single();
        assertThat(list.getChildren()).hasSize(1);
        assertThat(list.getElement().getTextRecursively())
                .contains(
                        "Lớp " + of.number() + "/" + of.year(),
                        "Đồng chí đã có chỗ trong lớp.",
                        "Lớp không tổ chức nữa");
    }

    private Anchor bell() {
        return $(Anchor.class).withId("bell").single();
    }

    private void told(String kind, int secondsAgo) {
        jdbc.sql("""
                        insert into notifications_notice
                          (id, event_id, recipient_kind, recipient_id, kind, class_id, class_number, class_year, class_name, created_at)
                        values (?, ?, 'ACCOUNT', ?, ?, ?, ?, ?, ?, utc_timestamp(6) - interval ? second)""")
                .params(
                        Ids.next(),
                        UUID.randomUUID(),
                        person.value(),
                        kind,
                        of.id().value(),
                        of.number(),
                        of.year(),
                        of.name(),
                        secondsAgo)
                .update();
    }
}
