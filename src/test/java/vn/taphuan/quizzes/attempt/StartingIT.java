package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.quizzes.bank.QuestionBank;

/** From the start of a quiz to its result. */
class StartingIT extends QuizFixture {

    @Autowired
    private Papers papers;

    @Autowired
    private QuestionBank bank;

    @Test
    void twoStartsAtOnceLeadToTheSameAttempt() throws Exception {
        var phone = deviceOf(freshTrainee());
        var attempts = atOnce(8, i -> () -> phone.start("thu"));
        assertThat(new HashSet<>(attempts)).hasSize(1);
        assertThat(row(attempts.getFirst()).get("number")).hasToString("1");
        phone.submit(attempts.getFirst(), phone.token(attempts.getFirst()), "");
        var next = atOnce(8, i -> () -> phone.start("thu"));
        assertThat(new HashSet<>(next)).hasSize(1);
        assertThat(row(next.getFirst()).get("number")).hasToString("2");
    }

    @Test
    void thereAreNoMoreAttemptsThanTheQuizAllows() {
        var phone = deviceOf(freshTrainee());
        Set<AttemptId> attempts = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            var attempt = phone.start("thu");
            attempts.add(attempt);
            phone.submit(attempt, phone.token(attempt), "");
        }
        assertThat(attempts).hasSize(3);
        assertThat(phone.startAnswer("thu").headers().firstValue("location").orElseThrow())
                .endsWith("/quiz/thu");
    }

    @Test
    void timeThatRanOutUsesTheAttemptUp() {
        var phone = deviceOf(freshTrainee());
        var first = phone.start("thu");
        endsAt(first, Instant.now().minusSeconds(31));
        assertThat(phone.start("thu")).isNotEqualTo(first);
        assertThat(state(first)).isEqualTo("EXPIRED");
    }

    @Test
    void aQuizIsDrawnByItsRulesAndFrozen() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("m1");
        var paper = papers.read((String) row(attempt).get("paper"));
        for (var draw : bank.quizOf(new ModuleCode("m1")).orElseThrow().draws()) {
            assertThat(paper.stream().map(FrozenQuestion::version).filter(draw.from()::contains))
                    .hasSize(draw.count());
        }
        assertThat(paper).extracting(question -> question.version().id()).doesNotHaveDuplicates();
    }

    @Test
    void theStartIsForPeopleAndTheirOwnForms() {
        var phone = deviceOf(freshTrainee());
        assertThat(phone.startWithoutFormToken("thu").statusCode()).isEqualTo(403);
        assertThat(phone.startAnswer("m99").statusCode()).isEqualTo(404);
        assertThat(phone.startAnswer("KHONG CO".replace(' ', '-')).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameContentAgainChangesNothingAndANewTextReachesNewAttemptsOnly() {
        var module = new ModuleCode("thu-hai");
        var questions = questions(module);
        load(module, questions);
        load(module, questions);
        assertThat(versions(module)).isEqualTo(10);
        var phone = deviceOf(freshTrainee());
        var before = phone.start("thu-hai");
        var token = phone.token(before);
        var seen = phone.body(phone.open(before, token)).get("questions");
        load(module, questions.replace("Câu hỏi số", "Câu hỏi mới số"));
        assertThat(versions(module)).isEqualTo(20);
        assertThat(phone.body(phone.open(before, token)).get("questions")).isEqualTo(seen);
        var other = deviceOf(freshTrainee());
        var after = other.start("thu-hai");
        assertThat(other.body(other.open(after, other.token(after)))
                        .at("/questions/0/text")
                        .stringValue())
                .startsWith("Câu hỏi mới số");
    }

    @Test
    void aQuestionThatIsGoneIsDrawnNoLonger() {
        var module = new ModuleCode("thu-ba");
        var questions = questions(module);
        load(module, questions);
        int second = questions.indexOf("  - id: thu-ba-q02");
        int third = questions.indexOf("  - id: thu-ba-q03");
        load(module, questions.substring(0, second) + questions.substring(third));
        assertThat(pool(module)).hasSize(9).doesNotContain("thu-ba-q02");
        load(module, questions);
        assertThat(pool(module)).hasSize(10);
        assertThat(versions(module)).isEqualTo(10);
    }

    @Test
    void theContentThatComesWithTheApplicationCanBeDrawn() {
        for (var module : List.of("m1", "m4")) {
            assertThat(pool(new ModuleCode(module))).hasSizeGreaterThanOrEqualTo(20);
            assertThat(row(deviceOf(freshTrainee()).start(module)).get("questions"))
                    .hasToString("10");
        }
    }

    private List<String> pool(ModuleCode module) {
        return bank.quizOf(module).orElseThrow().draws().stream()
                .flatMap(draw -> draw.from().stream())
                .map(question -> question.content().code())
                .toList();
    }

    private long versions(ModuleCode module) {
        return jdbc.queryForObject(
                "select count(*) from quizzes_question_version v join quizzes_question q on q.id = v.question_id where q.module_code = ?",
                Long.class,
                module.value());
    }
}
