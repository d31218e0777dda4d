package vn.taphuan.quizzes.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.attempt.AttemptTimes;
import vn.taphuan.quizzes.attempt.AttemptTimes.Moved;
import vn.taphuan.quizzes.attempt.AttemptTimes.Time;
import vn.taphuan.quizzes.bank.QuizId;

/** Gives every attempt of a sitting the deadline that its rules and allowances say, people with the same time in one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SittingTimes {

    private final JdbcClient jdbc;
    private final AttemptTimes times;

    SittingTimes(JdbcClient jdbc, AttemptTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    Moved retime(Setup setup, Instant now) {
        Map<Time, List<AccountId>> same = new HashMap<>();
        people(setup)
                .forEach(seat -> same.computeIfAbsent(time(setup, setup.allowed(seat)), first -> new ArrayList<>())
                        .add(seat.account()));
        var quiz = new QuizId(setup.subject().sitting().value());
        return same.entrySet().stream()
                .map(entry -> times.set(quiz, entry.getValue(), entry.getKey(), now))
                .reduce(new Moved(0, 0), Moved::plus);
    }

    private static Time time(Setup setup, Allowed allowed) {
        return new Time(
                setup.rules().quiz().minutes(),
                allowed.closesAt() == null ? setup.rules().closesAt() : allowed.closesAt(),
                Duration.ofMinutes(allowed.minutes()));
    }

    /** Those who have begun. */
    private List<Seat> people(Setup setup) {
        return jdbc.sql("""
                select m.account_id, m.place_id, m.room_id from quizzes_sitting_person m where m.sitting_id = ?
                and exists (select 1 from quizzes_attempt a where a.account_id = m.account_id and a.quiz_id = m.sitting_id)""")
                .param(setup.subject().sitting().value())
                .query((row, number) -> new Seat(
                        new AccountId(row.getObject(1, UUID.class)),
                        true,
                        new PlaceId(row.getObject(2, UUID.class)),
                        room(row.getObject(3, UUID.class)),
                        0,
                        null,
                        false))
                .list();
    }

    private static @Nullable RoomId room(@Nullable UUID id) {
        return id == null ? null : new RoomId(id);
    }
}
