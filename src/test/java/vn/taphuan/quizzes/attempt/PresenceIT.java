package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.taphuan.quizzes.attempt.Presence.Seen;

/** What the server knows of the devices that answer, without asking its database. */
class PresenceIT extends QuizFixture {

    @Autowired
    private Presence presence;

    @Autowired
    private PresenceStore store;

    @Test
    void countsWhatIsAnswered() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        assertThat(presence.of(attempt)).isEmpty();
        var opened = phone.body(phone.open(attempt, token));
        assertThat(seen(attempt).answered()).isZero();
        int question = single(opened);
        phone.save(attempt, token, "{\"no\":%d,\"seq\":1,\"value\":1}".formatted(question));
        assertThat(seen(attempt).answered()).isEqualTo(1);
        phone.save(attempt, token, "{\"no\":%d,\"seq\":2,\"value\":null}".formatted(question));
        assertThat(seen(attempt).answered()).isZero();
        assertThat(seen(attempt).state()).isEqualTo(AttemptState.RUNNING);
        phone.submit(attempt, token, "");
        assertThat(seen(attempt).state()).isEqualTo(AttemptState.SUBMITTED);
    }

    @Test
    void hearsOfDevicesThatHaveNothingToSend() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        var deadline = phone.body(phone.open(attempt, token)).get("deadline").stringValue();
        var before = seen(attempt).heardAt();
        var heard = phone.body(phone.alive(attempt, token, ""));
        assertThat(heard.get("deadline").stringValue()).isEqualTo(deadline);
        assertThat(Instant.parse(heard.get("now").stringValue())).isAfterOrEqualTo(before);
        assertThat(seen(attempt).heardAt()).isEqualTo(heard.get("now").stringValue());
        phone.alive(attempt, token, "?leaving=true");
        assertThat(seen(attempt).left()).isTrue();
        phone.alive(attempt, token, "");
        assertThat(seen(attempt).left()).isFalse();
        assertThat(phone.alive(attempt, "x".repeat(43), "").statusCode()).isEqualTo(401);
        assertThat(deviceOf(freshTrainee()).alive(attempt, "", "").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsADeviceToAskWhenItsDeadlineWasMoved() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.open(attempt, token);
        var later = Instant.parse("2099-01-01T00:00:00Z");
        endsAt(attempt, later);
        presence.deadlinesMoved(List.of(attempt));
        assertThat(phone.body(phone.alive(attempt, token, "")).has("deadline")).isFalse();
        assertThat(phone.body(phone.save(attempt, token, "")).get("deadline").stringValue())
                .isEqualTo(later.toString());
        assertThat(phone.body(phone.alive(attempt, token, "")).get("deadline").stringValue())
                .isEqualTo(later.toString());
    }

    @Test
    void isOnDiskAfterARound() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.save(
                attempt,
                token,
                "{\"no\":%d,\"seq\":1,\"value\":1}".formatted(single(phone.body(phone.open(attempt, token)))));
        store.exchange();
        var last = seen(attempt);
        presence.forget(Instant.now().plus(Duration.ofDays(1)));
        assertThat(presence.of(attempt)).isEmpty();
        assertThat(store.lastContact(attempt)).contains(last);
        store.exchange();
        assertThat(presence.of(attempt)).contains(last);
        phone.alive(attempt, token, "");
        assertThat(seen(attempt).answered()).isEqualTo(1);
    }

    private Seen seen(AttemptId attempt) {
        return presence.of(List.of(attempt)).get(attempt);
    }

    private static int single(JsonNode opened) {
        for (var question : opened.get("questions")) {
            if (question.get("kind").stringValue().equals("single")) {
                return question.get("no").intValue();
            }
        }
        throw new IllegalStateException();
    }
}
