package vn.taphuan.classes.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.People;
import vn.taphuan.people.Role;

/** Where places join over the line, with a Jitsi server set up, and who is told. */
@DemoInstallation
class JoinLinksIT {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JoinLinks links;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private BigConference conference;

    @BeforeEach
    void aConference() {
        people.hire("thuky.hop", people.centre(1), Role.SITE_CLERK);
        people.hire("giaovu.hop", people.centre(2), Role.CENTRE_OFFICER);
        conference = new BigConference(jdbc, people.centre(1), LocalDate.now(clock), 3, 2);
        conference.clerk(0, people.id("thuky.hop"));
    }

    @AfterEach
    void removeIt() {
        conference.remove();
    }

    @Test
    void allPlacesMeetInOneRoomUnlessOneHasAnAddressOfItsOwn() {
        var first = of("trungtam", 0);
        assertThat(first.source()).isEqualTo(JoinAddress.Source.ROOM);
        assertThat(first.link().value()).matches("https://hop[.]example[.]vn/hop-[a-z2-9]{20}");
        assertThat(of("trungtam", 1)).isEqualTo(first);
        assertThat(save("trungtam", 1, "https://khac.example.vn/phong-2")).isEqualTo(new SaveLinkResult.Saved());
        assertThat(of("trungtam", 1).link().value()).isEqualTo("https://khac.example.vn/phong-2");
        assertThat(of("trungtam", 1).source()).isEqualTo(JoinAddress.Source.OWN);
        assertThat(of("thuky.hop", 0)).isEqualTo(first);
        save("trungtam", 1, " ");
        assertThat(of("trungtam", 1)).isEqualTo(first);
    }

    @Test
    void onlyHttpsAddressesAreTaken() {
        for (var wrong :
                new String[] {"http://khac.example.vn", "javascript:alert(1)", "khac", "https://a:b@khac.example.vn"}) {
            assertThat(save("trungtam", 0, wrong)).as(wrong).isEqualTo(new SaveLinkResult.NotAnAddress());
        }
    }

    @Test
    void whoHasNoPartInAPlaceIsToldNothingAndChangesNothing() {
        assertThat(people.as("thuky.hop", () -> links.of(conference.place(1)))).isEmpty();
        assertThat(people.as("giaovu.hop", () -> links.of(conference.place(0)))).isEmpty();
        assertThatThrownBy(() -> save("giaovu.hop", 0, "https://khac.example.vn"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> save("thuky.hop", 0, "https://khac.example.vn"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTraineeIsToldWhereHisOwnPlaceJoins() {
        var of = new ClassId(jdbc.queryForObject(
                "select class_id from class_session where id = ?",
                UUID.class,
                conference.morning().value()));
        assertThat(people.as("hocvien", () -> links.mine(of))).isEmpty();
        jdbc.update(
                "insert into class_enrolment (id, class_id, account_id, unit_id, unit_name, place_id, state, by_self, enrolled_at)"
                        + " values (?, ?, ?, ?, 'x', ?, 'ENROLLED', false, now(6))",
                UUID.randomUUID(),
                of.value(),
                people.id("hocvien").value(),
                people.centre(1).value(),
                conference.place(2).value());
        save("trungtam", 2, "https://khac.example.vn/phong-3");
        assertThat(people.as("hocvien", () -> links.mine(of))
                        .orElseThrow()
                        .link()
                        .value())
                .isEqualTo("https://khac.example.vn/phong-3");
    }

    private JoinAddress of(String userName, int place) {
        return people.as(userName, () -> links.of(conference.place(place))).orElseThrow();
    }

    private SaveLinkResult save(String userName, int place, String typed) {
        return people.as(userName, () -> links.save(conference.place(place), typed));
    }
}
