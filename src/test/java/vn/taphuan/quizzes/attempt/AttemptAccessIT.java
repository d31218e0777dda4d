package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.taphuan.quizzes.attempt.AnsweringIT.answer;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets at an attempt: its owner, on a device where he is signed in, and nobody else. */
class AttemptAccessIT extends QuizFixture {

    @Test
    void aTokenIsRandomAndOnlyItsHashIsKept() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var given = phone.tokenAnswer(attempt);
        var token = phone.body(given).get("token").stringValue();
        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(phone.token(attempt));
        assertThat(phone.body(given).get("logKey").stringValue()).matches("[A-Za-z0-9_-]{43}");
        assertThat(given.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        assertThat(jdbc.queryForObject(
                        "select count(*) from quizzes_attempt_token where attempt_id = ? and hash = unhex(sha2(?, 256))",
                        Long.class,
                        attempt.value(),
                        Base64.getUrlDecoder().decode(token)))
                .isEqualTo(1);
        assertThat(AttemptToken.parse(token).orElseThrow()).hasToString("AttemptToken[…]");
    }

    @Test
    void signingOutOnThatDeviceEndsItsTokensAndNoOthers() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var tablet = deviceOf(person);
        var attempt = phone.start("thu");
        var onPhone = phone.token(attempt);
        var onTablet = tablet.token(attempt);
        phone.save(attempt, onPhone, answer(1, 1, "null"));
        phone.signOut();
        assertRefused(phone, attempt, onPhone);
        assertThat(tablet.save(attempt, onTablet, answer(1, 2, "null")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsAllTokens() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var tablet = deviceOf(person);
        var attempt = phone.start("thu");
        var onPhone = phone.token(attempt);
        var onTablet = tablet.token(attempt);
        phone.save(attempt, onPhone, answer(1, 1, "null"));
        signOutEverywhere(person);
        assertRefused(phone, attempt, onPhone);
        assertRefused(tablet, attempt, onTablet);
    }

    @Test
    void aTokenOpensNoOtherAttempt() {
        var mine = deviceOf(freshTrainee());
        var theirs = deviceOf(freshTrainee());
        var myAttempt = mine.start("thu");
        var theirAttempt = theirs.start("thu");
        var myToken = mine.token(myAttempt);
        mine.open(myAttempt, myToken);
        assertRefused(mine, theirAttempt, myToken);
        var otherQuiz = mine.start("m4");
        assertRefused(mine, otherQuiz, myToken);
    }

    @Test
    void whatIsNoTokenIsRefused() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        for (var token : List.of("", "x", "A".repeat(43), "?".repeat(43), "A".repeat(2000))) {
            assertRefused(phone, attempt, token);
        }
        assertThat(phone.raw(new AttemptId(UUID.randomUUID()), phone.token(attempt), "/answers", "{\"answers\":[]}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenSurvivesTheEndOfTheSession() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        phone.forgetCookies();
        assertThat(phone.save(attempt, token, answer(1, 1, "null")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void somebodyElsesAttemptLooksLikeOneThatDoesNotExist() {
        var owner = deviceOf(freshTrainee());
        var stranger = deviceOf(freshTrainee());
        var attempt = owner.start("thu");
        var nowhere = new AttemptId(UUID.randomUUID());
        for (var path : List.of("/quiz/attempts/%s", "/quiz/attempts/%s/result")) {
            var foreign = stranger.get(path.formatted(attempt.value()));
            var unknown = stranger.get(path.formatted(nowhere.value()));
            assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
        assertThat(stranger.get("/quiz/attempts/no-id").statusCode()).isEqualTo(404);
        var foreign = stranger.tokenAnswer(attempt);
        var unknown = stranger.tokenAnswer(nowhere);
        assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void aTokenIsGivenOnlyToThePagesOfThisServer() {
        var phone = deviceOf(freshTrainee());
        var attempt = phone.start("thu");
        assertThat(phone.tokenWithoutFormToken(attempt).statusCode()).isEqualTo(403);
        phone.forgetCookies();
        assertThat(phone.tokenWithoutFormToken(attempt).statusCode()).isIn(302, 401, 403);
        assertThat(phone.get("/quiz/attempts/" + attempt.value()).statusCode()).isIn(302, 401, 403);
    }

    private void signOutEverywhere(String person) {
        // the page of one's own account is built by another feature; this is what it writes
        jdbc.update(
                "update account_sign_in s join account a on a.id = s.account_id set s.ended_at = now(6) where a.user_name = ?",
                person);
    }

    private static void assertRefused(Device device, AttemptId attempt, String token) {
        assertThat(device.open(attempt, token).statusCode()).isEqualTo(401);
        assertThat(device.submit(attempt, token, "").statusCode()).isEqualTo(401);
        var refused = device.save(attempt, token, answer(1, 99, "null"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("{\"refused\":\"token\"}");
    }

    @Test
    void signingInAgainInPlaceOpensTheSameAttempt() {
        var person = freshTrainee();
        var phone = deviceOf(person);
        var attempt = phone.start("thu");
        var token = phone.token(attempt);
        var account = jdbc.queryForObject(
                "select account_id from quizzes_attempt where id = ?", java.util.UUID.class, attempt.value());
        phone.signOut();
        assertThat(phone.open(attempt, token).statusCode()).isEqualTo(401);
        var wrong = phone.signInAgain(account.toString(), "sai-mat-khau");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(phone.body(wrong)).hasToString("{\"refused\":\"wrong\"}");
        var entered = phone.body(phone.signInAgain(account.toString(), Device.PASSWORD));
        assertThat(entered.get("header").stringValue()).isEqualTo("X-CSRF-TOKEN");
        var fresh = phone.body(phone.tokenWith(attempt, entered.get("token").stringValue()));
        assertThat(phone.open(attempt, fresh.get("token").stringValue()).statusCode())
                .isEqualTo(200);
        assertThat(phone.open(attempt, token).statusCode()).isEqualTo(401);
    }

    @Test
    void signingInAgainEntersNobodyWhoIsUnknown() {
        var phone = deviceOf(freshTrainee());
        phone.signOut();
        var refused = phone.signInAgain("00000000-0000-0000-0000-000000000000", Device.PASSWORD);
        assertThat(phone.body(refused)).hasToString("{\"refused\":\"wrong\"}");
    }
}
