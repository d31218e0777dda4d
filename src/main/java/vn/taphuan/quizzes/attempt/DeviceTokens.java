package vn.taphuan.quizzes.attempt;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.SignedIn;

/** Gives tokens, each for one attempt and one sign-in of its owner. */
@Component
class DeviceTokens {

    private final JdbcTemplate jdbc;
    private final QuizSecret secret;
    private final Clock clock;

    DeviceTokens(JdbcTemplate jdbc, QuizSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** None when the attempt is somebody else's or unknown, or nobody has signed in. */
    Optional<DeviceAccess> give(SignedIn me, AttemptId attempt) {
        var signIn = me.signIn();
        if (signIn == null) {
            return Optional.empty();
        }
        var token = AttemptToken.fresh();
        int given = jdbc.update(
                """
                insert into quizzes_attempt_token (hash, attempt_id, sign_in_id, issued_at)
                select ?, a.id, ?, ? from quizzes_attempt a where a.id = ? and a.account_id = ?""",
                token.hash(),
                signIn.value(),
                Utc.of(clock.instant()),
                attempt.value(),
                me.account().value());
        return given == 0
                ? Optional.empty()
                : Optional.of(new DeviceAccess(token, secret.logKey(me.account(), attempt)));
    }
}
