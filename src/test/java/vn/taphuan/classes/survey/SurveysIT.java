package vn.taphuan.classes.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** Trainees say once and without their names what they thought; who taught sees his own part, and nobody sees who said it. */
@DemoInstallation
class SurveysIT {

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TaughtClasses taught;

    @Autowired
    Surveys surveys;

    @Autowired
    MySurveys mine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    WebApplicationContext web;

    private static final AtomicInteger LECTURERS = new AtomicInteger();

    UnitId east;
    String lecturer;
    List<AccountId> trainees;

    @BeforeEach
    void centre() {
        taught.hireStaff();
        east = people.centre(1);
        lecturer = "giangviengopy" + LECTURERS.incrementAndGet();
        people.hire(lecturer, east, Role.LECTURER);
        trainees = taught.trainees(east, 6);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void resultsAreShownOnceEnoughHaveAnsweredAndLecturersSeeTheirOwnPart() {
        var of = running();
        assertThat(open(of)).isEqualTo(OpenSurveyResult.OPEN);
        for (int at = 0; at < 4; at++) {
            assertThat(answer(of, trainees.get(at), 4, "Giữ phần thực hành " + at))
                    .isEqualTo(AnswerSurveyResult.TAKEN);
        }
        assertThat(report("trungtam", of).hasEnough()).isFalse();
        assertThat(report("trungtam", of).parts()).isEmpty();
        assertThat(report("trungtam", of).keep()).isEmpty();

        assertThat(answer(of, trainees.get(4), 1, "Áo ấm")).isEqualTo(AnswerSurveyResult.TAKEN);
        var officer = report("trungtam", of);
        assertThat(officer.answered()).isEqualTo(5);
        assertThat(officer.asked()).isEqualTo(6);
        assertThat(officer.parts()).hasSize(Plans.MODULES.size() + 1);
        assertThat(officer.parts().getFirst().items().get(SurveyItem.CLEAR).counts())
                .containsExactly(1, 0, 0, 4, 0);
        assertThat(officer.parts().getFirst().items().get(SurveyItem.CLEAR).mean())
                .isEqualTo(3.4);
        assertThat(officer.keep()).hasSize(5).contains("Áo ấm");

        people.as(
                people.userName(trainees.get(5)),
                () -> mine.answer(of.id(), new SurveyAnswers(List.of(), "Chỉ viết", "")));
        assertThat(report("trungtam", of).answered()).isEqualTo(6);
        var own = report(lecturer, of);
        assertThat(own.parts())
                .hasSize(Plans.MODULES.size())
                .allSatisfy(part -> assertThat(part.about().lecturer()).isNotNull());
        assertThat(own.keep()).as("words are for the centre").isEmpty();
        assertThat(own.change()).isEmpty();
        assertThat(people.as("trungtamtay", () -> surveys.of(of.id()))).isEmpty();
    }

    @Test
    void whatFewHaveRatedIsNotShown() {
        var of = running();
        open(of);
        answer(of, trainees.getFirst(), 1, "");
        trainees.subList(1, 6)
                .forEach(person -> people.as(
                        people.userName(person),
                        () -> mine.answer(of.id(), new SurveyAnswers(List.of(), "Chỉ viết", ""))));
        assertThat(report("trungtam", of).parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.items().values()).allMatch(spread -> spread.answers() == 0));
    }

    @Test
    void nobodyAnswersTwiceAlsoNotAtOnce() throws Exception {
        var of = running();
        open(of);
        var name = people.userName(trainees.getFirst());
        var signedIn = people.authentication(name);
        var results = AtOnce.run(20, n -> {
            SecurityContextHolder.getContext().setAuthentication(signedIn);
            return mine.answer(of.id(), answers(of, 5, "Một lần"));
        });
        assertThat(results).filteredOn(AnswerSurveyResult.TAKEN::equals).hasSize(1);
        assertThat(results)
                .filteredOn(AnswerSurveyResult.ANSWERED_BEFORE::equals)
                .hasSize(19);
        assertThat(count("class_survey_words", of)).isEqualTo(1);
        assertThat(count("class_survey_rating", of)).isEqualTo(3 * Plans.MODULES.size() + 3);
    }

    @Test
    void theDatabaseDoesNotSayWhoSaidWhat() {
        assertThat(columns("class_survey_rating"))
                .containsExactlyInAnyOrder(
                        "id", "sheet_id", "class_id", "module_code", "lecturer_id", "item", "rating");
        assertThat(columns("class_survey_words"))
                .containsExactlyInAnyOrder("sheet_id", "class_id", "keep_words", "change_words");
        assertThat(columns("class_survey_taken")).containsExactlyInAnyOrder("class_id", "account_id");
    }

    @Test
    void strangersLateAnswersAndEmptyOnesAreRefused() {
        var of = running();
        var me = trainees.getFirst();
        assertThat(answer(of, me, 5, "Sớm")).isEqualTo(AnswerSurveyResult.CLOSED);
        open(of);
        var stranger = taught.trainees(east, 1).getFirst();
        assertThat(people.as(people.userName(stranger), () -> mine.find(of.id())))
                .isEmpty();
        assertThat(answer(of, stranger, 5, "Người ngoài")).isEqualTo(AnswerSurveyResult.CLOSED);
        assertThat(people.as(people.userName(me), () -> mine.answer(of.id(), new SurveyAnswers(List.of(), " ", ""))))
                .isEqualTo(AnswerSurveyResult.NOTHING_SAID);
        assertThat(people.as(
                        people.userName(me),
                        () -> mine.answer(of.id(), new SurveyAnswers(List.of(), "x".repeat(1001), ""))))
                .isEqualTo(AnswerSurveyResult.TOO_LONG);
        people.signIn("trungtam");
        surveys.close(of.id());
        assertThat(answer(of, me, 5, "Muộn")).isEqualTo(AnswerSurveyResult.CLOSED);
        assertThat(count("class_survey_taken", of)).isZero();
        assertThat(open(of)).isEqualTo(OpenSurveyResult.OPEN);
        assertThat(answer(of, me, 5, "Mở lại")).isEqualTo(AnswerSurveyResult.TAKEN);
    }

    @Test
    void onlyWhoPlansTheClassOpensItsSurveyAndOnlyWhenItIsTaught() {
        var of = running();
        var day = LocalDate.now(clock);
        for (var other : List.of("trungtamtay", "giamdoctay")) {
            assertThatThrownBy(() -> people.as(other, () -> surveys.open(of.id(), day)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> people.as(lecturer, () -> surveys.open(of.id(), day)))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn("trungtam");
        assertThat(surveys.open(of.id(), day.minusDays(1))).isEqualTo(OpenSurveyResult.DAY_WRONG);
        assertThat(surveys.open(of.id(), day.plusDays(61))).isEqualTo(OpenSurveyResult.DAY_WRONG);
        var early = plans.open(plans.oneDay(east, plans.freeDay(), 30, List.of(), plans.room(east, "Sớm", 30)));
        assertThat(surveys.open(early.id(), day)).isEqualTo(OpenSurveyResult.NOT_NOW);
    }

    @Test
    void thePageKeepsWhatWasChosenAndCanBeSentAgain() throws Exception {
        var of = running();
        open(of);
        var http =
                MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        var me = people.authentication(people.userName(trainees.getFirst()));
        var address = "/survey/" + of.id().value();
        http.perform(get(address).with(authentication(me)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Không ghi tên người trả lời")))
                .andExpect(content().string(Matchers.containsString("Toàn lớp")));
        http.perform(post(address).with(authentication(me)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Đồng chí chọn ít nhất một ô")));
        http.perform(post(address)
                        .with(authentication(me))
                        .with(csrf())
                        .param("ORGANISATION..", "4")
                        .param("keep", "<b>" + "x".repeat(1000)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("quá 1000 ký tự")))
                .andExpect(content().string(Matchers.containsString("&lt;b&gt;xxx")))
                .andExpect(content().string(Matchers.containsString("checked=\"checked\"")));
        for (int again = 0; again < 2; again++) {
            http.perform(post(address)
                            .with(authentication(me))
                            .with(csrf())
                            .param("ORGANISATION..", "4")
                            .param("TIME..", "9"))
                    .andExpect(redirectedUrl(address));
        }
        http.perform(get(address).with(authentication(me)))
                .andExpect(content().string(Matchers.containsString("Đã nhận góp ý")));
        assertThat(count("class_survey_rating", of)).isEqualTo(1);
        var stranger =
                people.authentication(people.userName(taught.trainees(east, 1).getFirst()));
        http.perform(get(address).with(authentication(stranger))).andExpect(status().isNotFound());
        http.perform(post(address).with(authentication(stranger)).with(csrf()).param("ORGANISATION..", "1"))
                .andExpect(status().isNotFound());
    }

    private ClassDetail running() {
        return taught.running(east, Plans.PROGRAMME, trainees, people.id(lecturer));
    }

    private OpenSurveyResult open(ClassDetail of) {
        return people.as(
                "trungtam", () -> surveys.open(of.id(), LocalDate.now(clock).plusDays(3)));
    }

    private AnswerSurveyResult answer(ClassDetail of, AccountId person, int rating, String keep) {
        return people.as(people.userName(person), () -> mine.answer(of.id(), answers(of, rating, keep)));
    }

    private static SurveyAnswers answers(ClassDetail of, int rating, String keep) {
        return new SurveyAnswers(
                SurveyPart.of(of).stream()
                        .flatMap(
                                part -> part.items().stream().map(item -> new SurveyAnswers.Rating(part, item, rating)))
                        .toList(),
                keep,
                "");
    }

    private SurveyReport report(String userName, ClassDetail of) {
        return people.as(userName, () -> surveys.of(of.id())).orElseThrow();
    }

    private int count(String table, ClassDetail of) {
        return jdbc.sql("select count(*) from " + table + " where class_id = ?")
                .param(of.id().value())
                .query(Integer.class)
                .single();
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        "select column_name from information_schema.columns where table_schema = database() and table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}
