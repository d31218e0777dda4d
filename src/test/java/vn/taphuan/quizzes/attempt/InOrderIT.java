package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Questions that are answered one after another. */
class InOrderIT extends QuizFixture {

    private final String person = freshTrainee();

    @Test
    void whatIsLeftBehindStays() {
        var phone = deviceOf(person);
        var attempt = inOrder(phone);
        var token = phone.token(attempt);
        int no = first(phone.body(phone.open(attempt, token)), "single");
        save(phone, attempt, token, no, "{\"no\":%d,\"seq\":1,\"value\":1}".formatted(no));
        save(phone, attempt, token, no + 1, "");
        var late = save(phone, attempt, token, no, "{\"no\":%d,\"seq\":9,\"value\":2}".formatted(no));
        assertThat(phone.body(late).get("behind")).hasToString("[" + no + "]");
        assertThat(phone.body(late).get("saved").isEmpty()).isTrue();
        var opened = phone.body(phone.open(attempt, token));
        assertThat(opened.get("at").intValue()).isEqualTo(no + 1);
        assertThat(opened.get("navigation").stringValue()).isEqualTo("in-order");
        assertThat(opened.get("answers")).hasToString("[{\"no\":%d,\"seq\":1,\"value\":1}]".formatted(no));
        phone.submit(attempt, token, "{\"no\":%d,\"seq\":9,\"value\":2}".formatted(no));
        assertThat(jdbc.queryForObject(
                        "select seq from quizzes_answer where attempt_id = ? and no = ?",
                        Long.class,
                        attempt.value(),
                        no))
                .isEqualTo(1);
    }

    @Test
    void whatWasAnsweredWithoutALineArrivesInOneBatchAndMayComeAgain() {
        var phone = deviceOf(freshTrainee());
        var attempt = inOrder(phone);
        var token = phone.token(attempt);
        var opened = phone.body(phone.open(attempt, token));
        int no = first(opened, "single");
        int other = first(opened, "true-false");
        var both = "{\"no\":%d,\"seq\":1,\"value\":1},{\"no\":%d,\"seq\":2,\"value\":true}".formatted(no, other);
        var taken = save(phone, attempt, token, 10, both);
        assertThat(phone.body(taken).get("saved").size()).isEqualTo(2);
        var again = save(phone, attempt, token, 10, both);
        assertThat(phone.body(again).get("saved").size()).isEqualTo(2);
        assertThat(phone.body(again).has("behind")).isFalse();
        assertThat(phone.body(phone.open(attempt, token)).get("at").intValue()).isEqualTo(10);
    }

    @Test
    void inAnyOrderThePlaceOnlyTellsAnotherDeviceWhereToGoOn() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        int no = first(phone.body(phone.open(attempt, token)), "single");
        save(phone, attempt, token, 7, "{\"no\":%d,\"seq\":1,\"value\":1}".formatted(no));
        var back = save(phone, attempt, token, 3, "{\"no\":%d,\"seq\":2,\"value\":2}".formatted(no));
        assertThat(phone.body(back).get("saved").size()).isEqualTo(1);
        var tablet = phone.token(attempt);
        assertThat(phone.body(phone.open(attempt, tablet)).get("at").intValue()).isEqualTo(3);
        phone.alive(attempt, token, "?at=5");
        assertThat(phone.body(phone.open(attempt, tablet)).get("at").intValue()).isEqualTo(5);
    }

    private AttemptId inOrder(Device phone) {
        var attempt = phone.start("thu");
        jdbc.update("update quizzes_attempt set navigation = 'IN_ORDER' where id = ?", attempt.value());
        return attempt;
    }

    private static HttpResponse<String> save(Device phone, AttemptId attempt, String token, int at, String answers) {
        return phone.raw(attempt, token, "/answers", "{\"at\":%d,\"answers\":[%s]}".formatted(at, answers));
    }

    private static int first(JsonNode opened, String kind) {
        for (var question : opened.get("questions")) {
            if (question.get("kind").stringValue().equals(kind)) {
                return question.get("no").intValue();
            }
        }
        throw new IllegalStateException();
    }
}
