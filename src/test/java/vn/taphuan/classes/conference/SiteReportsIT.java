package vn.taphuan.classes.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.SessionId;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.SystemWork;

/** What clerks say of their places: once, in any order, from two phones at once, and for nobody else's place. */
@DemoInstallation
class SiteReportsIT {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SiteReports reports;

    @Autowired
    private People people;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private Clock clock;

    private BigConference conference;
    private MockMvc http;

    @BeforeEach
    void aConferenceToday() {
        http = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        people.hire("thuky.mot", people.centre(1), Role.SITE_CLERK);
        people.hire("thuky.hai", people.centre(1), Role.SITE_CLERK);
        people.hire("giaovu.ngoai", people.centre(2), Role.CENTRE_OFFICER);
        conference = new BigConference(jdbc, people.centre(1), LocalDate.now(clock), 3, 20);
        conference.clerk(0, people.id("thuky.mot"));
        conference.clerk(1, people.id("thuky.hai"));
    }

    @AfterEach
    void removeIt() {
        SecurityContextHolder.clearContext();
        conference.remove();
    }

    @Test
    void headsAreConfirmedCorrectedAndKeptWithWhoSaidThem() {
        assertThat(heads("thuky.mot", 19, 0)).isEqualTo(new SayResult.Said());
        var first = state("thuky.mot");
        assertThat(first.heads()).isEqualTo(19);
        assertThat(first.headsBy()).isEqualTo("Mẫu thuky.mot");
        assertThat(first.listed()).isEqualTo(20);
        assertThat(heads("thuky.mot", 18, first.seq())).isEqualTo(new SayResult.Said());
        assertThat(state("thuky.mot").heads()).isEqualTo(18);
        assertThat(audited("class.site-heads")).isEqualTo(2);
        assertThat(reports("thuky.mot", 0, conference.afternoon()).state().heads())
                .as("the afternoon is counted anew")
                .isNull();
    }

    @Test
    void aWordThatComesAgainCountsOnce() {
        var key = UUID.randomUUID();
        say("thuky.mot", key, new SiteWord.Heads(19, 0, false));
        var corrected = state("thuky.mot").seq();
        heads("thuky.mot", 17, corrected);
        assertThat(say("thuky.mot", key, new SiteWord.Heads(19, 0, false))).isEqualTo(new SayResult.Said());
        assertThat(state("thuky.mot").heads())
                .as("what came late changes nothing")
                .isEqualTo(17);
        var trouble = UUID.randomUUID();
        say("thuky.mot", trouble, new SiteWord.Trouble(ProblemKind.NO_SOUND, ""));
        say("thuky.mot", UUID.randomUUID(), new SiteWord.Trouble(ProblemKind.NO_SOUND, ""));
        assertThat(state("thuky.mot").problems()).hasSize(1);
        say("thuky.mot", UUID.randomUUID(), new SiteWord.Solved(ProblemKind.NO_SOUND));
        say("thuky.mot", trouble, new SiteWord.Trouble(ProblemKind.NO_SOUND, ""));
        assertThat(state("thuky.mot").problems())
                .as("solved, and reported before that")
                .isEmpty();
        assertThat(audited("class.site-problem")).isEqualTo(1);
    }

    @Test
    void twoWhoCountAtOnceAreOneCountAndOneWhoIsTold() throws Exception {
        conference.clerk(0, people.id("thuky.hai"));
        var results = AtOnce.run(
                2,
                i -> people.as(
                        i == 0 ? "thuky.mot" : "thuky.hai",
                        () -> reports.say(
                                conference.morning(),
                                conference.place(0),
                                UUID.randomUUID(),
                                new SiteWord.Heads(18 + i, 0, false))));
        assertThat(results).filteredOn(new SayResult.Said()::equals).hasSize(1);
        assertThat(results)
                .filteredOn(SayResult.CountedOtherwise.class::isInstance)
                .hasSize(1);
        assertThat(state("thuky.mot").seq()).isEqualTo(1);
    }

    @Test
    void oneKeySentByManyAtOnceIsOneWord() throws Exception {
        var key = UUID.randomUUID();
        var results = AtOnce.run(
                6,
                i -> people.as(
                        "thuky.mot",
                        () -> reports.say(
                                conference.morning(), conference.place(0), key, new SiteWord.Heads(19, 0, false))));
        assertThat(results).containsOnly(new SayResult.Said());
        assertThat(state("thuky.mot").seq()).isEqualTo(1);
        assertThat(audited("class.site-heads")).isEqualTo(1);
    }

    @Test
    void anImpossibleNumberIsRefusedAndAnUnlikelyOneAskedAbout() {
        assertThat(heads("thuky.mot", -1, 0)).isEqualTo(new SayResult.NotUnderstood());
        assertThat(heads("thuky.mot", 5001, 0)).isEqualTo(new SayResult.NotUnderstood());
        assertThat(heads("thuky.mot", 200, 0)).isEqualTo(new SayResult.Doubtful(20));
        assertThat(state("thuky.mot").heads()).isNull();
        assertThat(say("thuky.mot", UUID.randomUUID(), new SiteWord.Heads(200, 0, true)))
                .isEqualTo(new SayResult.Said());
        assertThat(say("thuky.mot", UUID.randomUUID(), new SiteWord.Trouble(ProblemKind.OTHER, "  ")))
                .isEqualTo(new SayResult.NotUnderstood());
        assertThat(say("thuky.mot", UUID.randomUUID(), new SiteWord.Trouble(ProblemKind.OTHER, "x".repeat(201))))
                .isEqualTo(new SayResult.NotUnderstood());
    }

    @Test
    void aClerkSpeaksForHisOwnPlaceOnlyAndStrangersForNone() {
        assertThat(people.as("thuky.mot", () -> reports.open(conference.morning(), conference.place(1))))
                .isEmpty();
        for (var other : new String[] {"thuky.hai", "giaovu.ngoai"}) {
            assertThatThrownBy(() -> heads(other, 20, 0)).as(other).isInstanceOf(AccessDeniedException.class);
            assertThat(people.as(other, () -> reports.open(conference.morning(), conference.place(0))))
                    .as(other)
                    .isEmpty();
        }
        assertThatThrownBy(() -> heads("hocvien", 20, 0)).isInstanceOf(AccessDeniedException.class);
        assertThat(heads("bantochuc", 20, 0)).as("told by telephone").isEqualTo(new SayResult.Said());
        assertThat(reports("thuky.mot", 0, conference.morning()).own()).hasSize(1);
        assertThat(reports("trungtam", 0, conference.morning()).own()).hasSize(3);
    }

    @Test
    void nothingIsSaidBeforeOrAfterTheDay() {
        jdbc.update(
                "update class_session set on_date = ? where id = ?",
                LocalDate.now(clock).plusDays(1),
                conference.morning().value());
        assertThat(heads("thuky.mot", 20, 0)).isEqualTo(new SayResult.NotNow());
        assertThat(heads("trungtam", 20, 0)).isEqualTo(new SayResult.NotNow());
        jdbc.update(
                "update class_session set on_date = ? where id = ?",
                LocalDate.now(clock).minusDays(1),
                conference.morning().value());
        assertThat(heads("thuky.mot", 20, 0)).isEqualTo(new SayResult.NotNow());
        assertThat(heads("trungtam", 20, 0))
                .as("the centre puts a number right")
                .isEqualTo(new SayResult.Said());
    }

    @Test
    void anOpenPageKeepsItsPlaceFromBeingSilentThatOfTheCentreDoesNot() {
        people.as("trungtam", () -> {
            reports.stillThere(conference.morning(), conference.place(0));
            return true;
        });
        assertThat(wordAt()).isNull();
        people.as("thuky.mot", () -> {
            reports.stillThere(conference.morning(), conference.place(0));
            return true;
        });
        assertThat(wordAt()).isNotNull();
    }

    @Test
    void thePageAndItsApiAreForItsClerkAlone() throws Exception {
        var page = "/site/" + conference.morning().value() + "?place="
                + conference.place(0).value();
        var api = "/api/conference/sessions/" + conference.morning().value() + "/places/"
                + conference.place(0).value();
        var clerk = people.authentication("thuky.mot");
        http.perform(get(page).with(authentication(clerk))).andExpect(status().isOk());
        http.perform(get(api).with(authentication(clerk)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.listed", is(20)));
        var word = "{\"key\":\"%s\",\"says\":\"heads\",\"heads\":19,\"seen\":0}".formatted(UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            http.perform(post(api + "/words")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(word)
                            .with(authentication(clerk))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.was", is("said")))
                    .andExpect(jsonPath("$.state.seq", is(1)));
        }
        http.perform(post(api + "/words")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"key\":\"%s\",\"says\":\"nonsense\"}".formatted(UUID.randomUUID()))
                        .with(authentication(clerk))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        http.perform(post(api + "/words")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(word)
                        .with(authentication(clerk)))
                .andExpect(status().isForbidden());
        for (var other : new String[] {"thuky.hai", "giaovu.ngoai"}) {
            var stranger = people.authentication(other);
            http.perform(get(page).with(authentication(stranger))).andExpect(status().isNotFound());
            http.perform(get(api).with(authentication(stranger))).andExpect(status().isNotFound());
            http.perform(post(api + "/words")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(word)
                            .with(authentication(stranger))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        http.perform(get(page).with(authentication(people.authentication("hocvien"))))
                .andExpect(status().isForbidden());
    }

    private SayResult heads(String userName, int heads, int seen) {
        return say(userName, UUID.randomUUID(), new SiteWord.Heads(heads, seen, false));
    }

    private SayResult say(String userName, UUID key, SiteWord word) {
        return people.as(userName, () -> reports.say(conference.morning(), conference.place(0), key, word));
    }

    private SiteDesk.State state(String userName) {
        return reports(userName, 0, conference.morning()).state();
    }

    private SiteDesk reports(String userName, int place, SessionId session) {
        return people.as(userName, () -> reports.open(session, conference.place(place)))
                .orElseThrow();
    }

    private int audited(String action) {
        return SystemWork.call(
                "test",
                () -> jdbc.queryForObject(
                        "select count(*) from audit_entry a where a.action = ? and a.subject_id = (select class_id from class_session where id = ?)",
                        Integer.class,
                        action,
                        conference.morning().value()));
    }

    private @Nullable Object wordAt() {
        return jdbc
                .queryForList(
                        "select word_at from class_site_state where session_id = ? and place_id = ?",
                        conference.morning().value(),
                        conference.place(0).value())
                .stream()
                .map(row -> row.get("word_at"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
