package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
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
        var attempts = atOnce(8, i -> () -> phone.start("m1"));
        assertThat(new HashSet<>(attempts)).hasSize(1);
        assertThat(row(attempts.getFirst()).get("number")).hasToString("1");
        phone.submit(attempts.getFirst(), phone.token(attempts.getFirst()), "");
        var next = atOnce(8, i -> () -> phone.start("m1"));
        assertThat(new HashSet<>(next)).hasSize(1);
        assertThat(row(next.getFirst()).get("number")).hasToString("2");
    }

    @Test
    void thereAreNoMoreAttemptsThanTheQuizAllows() {
        var phone = deviceOf(freshTrainee());
        Set<AttemptId> attempts = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            var attempt = phone.start("m1");
            attempts.add(attempt);
            phone.submit(attempt, phone.token(attempt), "");
        }
        assertThat(attempts).hasSize(3);
        assertThat(phone.startAnswer("m1").headers().firstValue("location").orElseThrow())
                .endsWith("/quiz/m1");
    }

    @Test
    void timeThatRanOutUsesTheAttemptUp() {
        var phone = deviceOf(freshTrainee());
        var first = phone.start("m1");
        endsAt(first, Instant.now().minusSeconds(31));
        assertThat(phone.start("m1")).isNotEqualTo(first);
        assertThat(state(first)).isEqualTo("EXPIRED");
    }

    @Test
    void aQuizIsDrawnByItsRulesAndFrozen() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("m1");
        var paper = papers.read((String) row(attempt).get("paper"));
        for (var rule : bank.quizOf(M1).orElseThrow().content().draw()) {
            assertThat(paper.stream()
                            .map(question -> question.version().content())
                            .filter(content ->
                                    content.topic().equals(rule.topic()) && content.difficulty() == rule.difficulty()))
                    .as(rule.toString())
                    .hasSize(rule.count());
        }
        assertThat(paper).extracting(question -> question.version().id()).doesNotHaveDuplicates();
    }

    @Test
    void theStartIsForPeopleAndTheirOwnForms() {
        var phone = deviceOf(freshTrainee());
        assertThat(phone.startWithoutFormToken("m1").statusCode()).isEqualTo(403);
        assertThat(phone.startAnswer("m99").statusCode()).isEqualTo(404);
        assertThat(phone.startAnswer("m2").statusCode()).isEqualTo(404);
        assertThat(phone.startAnswer("KHONG CO".replace(' ', '-')).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameContentAgainChangesNothingAndANewTextReachesNewAttemptsOnly() throws Exception {
        var module = new ModuleCode("m4");
        assertThat(load(module, Map.of()).problems()).isEmpty();
        long versions = versions();
        load(module, Map.of());
        assertThat(versions()).isEqualTo(versions);
        var phone = deviceOf(freshTrainee());
        var before = phone.start("m4");
        var token = phone.token(before);
        var seen = phone.body(phone.open(before, token)).get("questions");
        var text = java.nio.file.Files.readString(
                java.nio.file.Path.of("src/main/resources/content/lich-su-dang/m4/questions.yaml"));
        try {
            assertThat(load(module, Map.of("questions.yaml", text.replace("    text: \"", "    text: \"(mới) ")))
                            .problems())
                    .isEmpty();
            assertThat(versions()).isEqualTo(versions + 20);
            assertThat(phone.body(phone.open(before, token)).get("questions")).isEqualTo(seen);
            var other = deviceOf(freshTrainee());
            var after = other.start("m4");
            assertThat(other.body(other.open(after, other.token(after)))
                            .at("/questions/0/text")
                            .stringValue())
                    .startsWith("(mới) ");
        } finally {
            load(module, Map.of());
        }
    }

    @Test
    void aQuestionThatIsGoneIsDrawnNoLonger() throws Exception {
        var module = new ModuleCode("m4");
        var file = java.nio.file.Path.of("src/main/resources/content/lich-su-dang/m4/questions.yaml");
        var text = java.nio.file.Files.readString(file);
        try {
            int second = text.indexOf("  - id: m4-q02");
            int third = text.indexOf("  - id: m4-q03");
            load(module, Map.of("questions.yaml", text.substring(0, second) + text.substring(third)));
            assertThat(jdbc.queryForObject("select state from quizzes_question where code = 'm4-q02'", String.class))
                    .isEqualTo("RETIRED");
            assertThat(bank.quizOf(module).orElseThrow().pool())
                    .extracting(question -> question.content().code())
                    .doesNotContain("m4-q02")
                    .hasSize(19);
        } finally {
            load(module, Map.of());
        }
        assertThat(bank.quizOf(module).orElseThrow().pool()).hasSize(20);
    }

    private long versions() {
        return jdbc.queryForObject(
                "select count(*) from quizzes_question_version v join quizzes_question q on q.id = v.question_id where q.module_code = 'm4'",
                Long.class);
    }
}
