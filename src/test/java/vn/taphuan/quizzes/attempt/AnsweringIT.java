package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Saving and handing in, by HTTP, on a real database. */
class AnsweringIT extends QuizFixture {

    @Autowired
    private Papers papers;

    @Test
    void anAnswerIsKeptAndShownAgain() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        var question = first(phone, attempt, token, "single");
        var saved = phone.save(attempt, token, answer(question, 1, "2"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(phone.body(saved).get("saved")).hasToString("[{\"no\":%d,\"seq\":1}]".formatted(question));
        assertThat(phone.body(saved).get("now").stringValue()).matches("\\d{4}-.*Z");
        assertThat(phone.body(phone.open(attempt, token)).get("answers"))
                .hasToString("[{\"no\":%d,\"seq\":1,\"value\":2}]".formatted(question));
    }

    @Test
    void theSameBatchTwiceAndOlderOnesChangeNothing() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        phone.save(attempt, token, answer(question, 5, "1"));
        var savedAt = savedAt(attempt, question);
        for (var again : List.of(
                answer(question, 5, "1"),
                answer(question, 5, "3"),
                answer(question, 4, "2"),
                answer(question, 1, "null"))) {
            var saved = phone.save(attempt, token, again);
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(phone.body(saved).at("/saved/0/seq").longValue()).isEqualTo(5);
        }
        assertThat(value(attempt, question)).isEqualTo("1");
        assertThat(savedAt(attempt, question)).isEqualTo(savedAt);
    }

    @Test
    void batchesInAnyOrderEndTheSame() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        int other = first(phone, attempt, token, "multiple");
        phone.save(attempt, token, answer(question, 3, "0") + "," + answer(other, 4, "[2,0]"));
        var saved = phone.save(
                attempt,
                token,
                answer(question, 1, "2") + "," + answer(other, 2, "[1]") + "," + answer(question, 9, "3") + ","
                        + answer(question, 8, "1"));
        assertThat(phone.body(saved).get("saved").size()).isEqualTo(2);
        assertThat(value(attempt, question)).isEqualTo("3");
        assertThat(value(attempt, other)).isEqualTo("[0,2]");
    }

    @Test
    void aHundredAtOnceEndWithTheHighest() throws Exception {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        int other = first(phone, attempt, token, "multiple");
        var saved = atOnce(100, i -> () -> {
            int seq = i + 1;
            var one = answer(question, seq, String.valueOf(seq % 4));
            var both = i % 3 == 0 ? answer(other, seq, "[0]") + "," + one : one;
            return phone.save(attempt, token, both);
        });
        assertThat(saved).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(value(attempt, question)).isEqualTo("0");
        assertThat(seq(attempt, question)).isEqualTo(100);
        assertThat(seq(attempt, other)).isEqualTo(100);
    }

    @Test
    void aClearedAnswerIsNone() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        phone.save(attempt, token, answer(question, 1, "1"));
        phone.save(attempt, token, answer(question, 2, "null"));
        assertThat(phone.body(phone.open(attempt, token)).get("answers"))
                .hasToString("[{\"no\":%d,\"seq\":2,\"value\":null}]".formatted(question));
        assertThat(phone.body(phone.submit(attempt, token, "")).get("answered").intValue())
                .isZero();
    }

    @Test
    void whatCannotBeAnAnswerIsNamedAndNothingIsTaken() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        int other = first(phone, attempt, token, "multiple");
        for (var wrong : List.of("9", "-1", "\"1\"", "[1]", "1.5", "{}")) {
            var refused = phone.save(attempt, token, answer(other, 1, "[0]") + "," + answer(question, 1, wrong));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(phone.body(refused)).hasToString("{\"refused\":\"invalid\",\"no\":%d}".formatted(question));
        }
        assertThat(phone.save(attempt, token, answer(11, 1, "1")).statusCode()).isEqualTo(400);
        assertThat(phone.save(attempt, token, answer(question, 0, "1")).statusCode())
                .isEqualTo(400);
        assertThat(jdbc.queryForObject(
                        "select count(*) from quizzes_answer where attempt_id = ?", Long.class, attempt.value()))
                .isZero();
    }

    @Test
    void whatIsNoBatchIsRefused() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        for (var path : List.of("/answers", "/submission")) {
            for (var body : List.of(
                    "",
                    "{}",
                    "null",
                    "[]",
                    "{\"answers\":null}",
                    "{\"answers\":[null]}",
                    "{\"answers\":[7]}",
                    "{",
                    "{\"answers\":[{\"no\":\"x\"}]}")) {
                assertThat(phone.raw(attempt, token, path, body).statusCode())
                        .as(body)
                        .isEqualTo(400);
            }
            var many = String.join(",", Collections.nCopies(101, answer(1, 1, "null")));
            assertThat(phone.raw(attempt, token, path, "{\"answers\":[" + many + "]}")
                            .statusCode())
                    .isEqualTo(400);
            var large = "{\"answers\":[" + answer(1, 1, "\"" + "x".repeat(300_000) + "\"") + "]}";
            assertThat(phone.raw(attempt, token, path, large).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void handingInTakesTheLastAnswersScoresThemAndSaysTheSameAgain() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        var right = rightAnswers(attempt);
        phone.save(attempt, token, String.join(",", right.subList(0, 6)));
        var first = phone.submit(attempt, token, String.join(",", right.subList(6, 9)));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(phone.body(first).get("state").stringValue()).isEqualTo("submitted");
        assertThat(phone.body(first).get("answered").intValue()).isEqualTo(9);
        assertThat(phone.body(first).get("of").intValue()).isEqualTo(10);
        assertThat(phone.body(phone.submit(attempt, token, ""))).isEqualTo(phone.body(first));
        assertThat(row(attempt)).containsEntry("score", new BigDecimal("9.0")).containsEntry("passed", true);
        assertThat(phone.body(phone.open(attempt, token)).get("state").stringValue())
                .isEqualTo("submitted");
        assertThat(phone.body(phone.open(attempt, token)).get("questions").isEmpty())
                .isTrue();
    }

    @Test
    void handedInTwiceAtOnceIsScoredOnceAndNothingAcknowledgedIsLeftOut() throws Exception {
        for (int round = 0; round < 5; round++) {
            var phone = deviceOf(freshTrainee());
            var attempt = phone.start("thu");
            var token = phone.token(attempt);
            var right = rightAnswers(attempt);
            var answers = atOnce(
                    12,
                    i -> () -> i < 2 ? phone.submit(attempt, token, "") : phone.save(attempt, token, right.get(i - 2)));
            assertThat(answers.get(0).body()).isEqualTo(answers.get(1).body());
            long acknowledged = answers.subList(2, 12).stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .count();
            assertThat(answers.subList(2, 12))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 409));
            assertThat(phone.body(answers.get(0)).get("answered").longValue()).isEqualTo(acknowledged);
            assertThat(row(attempt)).containsEntry("score", new BigDecimal(acknowledged + ".0"));
        }
    }

    @Test
    void nothingIsTakenAfterHandingIn() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.submit(attempt, token, "");
        var refused = phone.save(attempt, token, answer(1, 1, "null"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).isEqualTo("{\"refused\":\"submitted\"}");
        assertThat(phone.save(attempt, token, "").statusCode()).isEqualTo(409);
    }

    @Test
    void whatArrivesInTheGraceCountsAndWhatComesLaterDoesNot() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        endsAt(attempt, Instant.now().minusSeconds(20));
        assertThat(phone.save(attempt, token, answer(question, 1, "1")).statusCode())
                .isEqualTo(200);
        endsAt(attempt, Instant.now().minusSeconds(31));
        var refused = phone.save(attempt, token, answer(question, 2, "2"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(phone.body(refused).get("refused").stringValue()).isEqualTo("late");
        assertThat(phone.body(refused).get("deadline").stringValue()).endsWith("Z");
        assertThat(phone.submit(attempt, token, answer(question, 2, "2")).statusCode())
                .isEqualTo(409);
        assertThat(value(attempt, question)).isEqualTo("1");
        assertThat(state(attempt)).isEqualTo("EXPIRED");
        assertThat(row(attempt).get("answered")).hasToString("1");
        assertThat(phone.body(phone.open(attempt, token)).get("state").stringValue())
                .isEqualTo("expired");
    }

    @Test
    void timeIsUpWithoutAnyBrowser() throws Exception {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.save(attempt, token, String.join(",", rightAnswers(attempt).subList(0, 7)));
        endsAt(attempt, Instant.now().minusSeconds(40));
        atOnce(4, i -> () -> closing.expireDue());
        assertThat(state(attempt)).isEqualTo("EXPIRED");
        assertThat(row(attempt))
                .containsEntry("score", new BigDecimal("7.0"))
                .containsEntry("ended_at", row(attempt).get("deadline"));
    }

    @Test
    void moreTimeIsHeardOfWithTheNextBatch() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        var later = Instant.parse("2031-01-01T00:00:00Z");
        endsAt(attempt, later);
        assertThat(phone.body(phone.save(attempt, token, "")).get("deadline").stringValue())
                .isEqualTo(later.toString());
        assertThat(phone.body(phone.save(attempt, token, answer(1, 1, "null")))
                        .get("deadline")
                        .stringValue())
                .isEqualTo(later.toString());
        phone.submit(attempt, token, "");
    }

    @Test
    void neitherKeysNorWhatLeadsToThemReachTheBrowser() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.save(attempt, token, String.join(",", rightAnswers(attempt)));
        var seen = phone.open(attempt, token).body()
                + phone.get("/quiz/attempts/" + attempt.value()).body();
        assertThat(seen)
                .doesNotContain("correct", "explanation", "accepted", "thu-q", "reread", "difficulty", "points");
        var paper = papers.read((String) row(attempt).get("paper"));
        for (var frozen : paper) {
            assertThat(seen)
                    .doesNotContain(
                            frozen.version().content().explanation(),
                            frozen.version().id().value().toString());
        }
        var question = phone.body(phone.open(attempt, token)).at("/questions/0");
        assertThat(question.propertyNames()).containsExactlyInAnyOrder("no", "kind", "text", "options");
    }

    @Test
    void anotherDeviceGoesOnWhereTheFirstOneStopped() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int question = first(phone, attempt, token, "single");
        phone.save(attempt, token, answer(question, 7, "1"));
        var tablet = deviceOf(person);
        assertThat(tablet.start("thu")).isEqualTo(attempt);
        var other = tablet.token(attempt);
        var seen = tablet.body(tablet.open(attempt, other));
        assertThat(seen.get("answers")).hasToString("[{\"no\":%d,\"seq\":7,\"value\":1}]".formatted(question));
        assertThat(seen.get("questions"))
                .isEqualTo(phone.body(phone.open(attempt, token)).get("questions"));
        assertThat(tablet.save(attempt, other, answer(question, 8, "2")).statusCode())
                .isEqualTo(200);
        assertThat(phone.body(phone.save(attempt, token, answer(question, 8, "3")))
                        .at("/saved/0/seq")
                        .longValue())
                .isEqualTo(8);
        assertThat(value(attempt, question)).isEqualTo("2");
        assertThat(tablet.body(tablet.tokenAnswer(attempt)).get("logKey"))
                .isEqualTo(phone.body(phone.tokenAnswer(attempt)).get("logKey"));
    }

    static int first(Device device, AttemptId attempt, String token, String kind) {
        for (JsonNode question : device.body(device.open(attempt, token)).get("questions")) {
            if (question.get("kind").stringValue().equals(kind)) {
                return question.get("no").intValue();
            }
        }
        throw new IllegalStateException("no question of kind " + kind);
    }

    private List<String> rightAnswers(AttemptId attempt) {
        List<String> answers = new ArrayList<>();
        for (var frozen : papers.read((String) row(attempt).get("paper"))) {
            var right = frozen.version().content().question().right(frozen.arrangement());
            answers.add(answer(frozen.no(), 100 + frozen.no(), json.writeValueAsString(right.asJson())));
        }
        return answers;
    }

    static String answer(int no, long seq, String value) {
        return "{\"no\":%d,\"seq\":%d,\"value\":%s}".formatted(no, seq, value);
    }

    private String value(AttemptId attempt, int no) {
        return jdbc.queryForObject(
                "select value from quizzes_answer where attempt_id = ? and no = ?", String.class, attempt.value(), no);
    }

    private long seq(AttemptId attempt, int no) {
        return jdbc.queryForObject(
                "select seq from quizzes_answer where attempt_id = ? and no = ?", Long.class, attempt.value(), no);
    }

    private Object savedAt(AttemptId attempt, int no) {
        return jdbc.queryForObject(
                "select saved_at from quizzes_answer where attempt_id = ? and no = ?",
                Object.class,
                attempt.value(),
                no);
    }
}
