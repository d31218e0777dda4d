package vn.taphuan.quizzes.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;

/** Where people stand in sittings. */
@Component
class Seats {

    /** @param changes of the sitting at that moment: see {@link SittingSetups} */
    record At(int changes, Seat seat) {}

    private final JdbcTemplate jdbc;

    Seats(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement; none when there is no such sitting. */
    Optional<At> find(SittingId sitting, AccountId account) {
        return jdbc
                .query(
                        """
                        select s.changes, m.place_id, m.room_id, m.turn, a.id attempt, a.number, a.state, a.deadline, a.grace_seconds, p.attempt_id,
                          exists (select 1 from class_enrolment e
                            where e.class_id = s.class_id and e.account_id = ? and e.state = 'ENROLLED') enrolled
                        from quizzes_sitting s
                        left join quizzes_sitting_person m on m.sitting_id = s.id and m.account_id = ?
                        left join quizzes_attempt a on a.account_id = ? and a.quiz_id = s.id
                        left join quizzes_prepared p
                          on p.sitting_id = s.id and p.account_id = ? and p.number = coalesce(a.number, 0) + 1
                        where s.id = ? order by a.number desc limit 1""",
                        (row, number) -> new At(row.getInt("changes"), seat(account, row)),
                        account.value(),
                        account.value(),
                        account.value(),
                        account.value(),
                        sitting.value())
                .stream()
                .findFirst();
    }

    private static Seat seat(AccountId account, ResultSet row) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        var room = row.getObject("room_id", UUID.class);
        return new Seat(
                account,
                row.getBoolean("enrolled"),
                place == null ? null : new PlaceId(place),
                room == null ? null : new RoomId(room),
                row.getInt("turn"),
                last(row),
                row.getObject("attempt_id") != null);
    }

    private static Seat.@Nullable Last last(ResultSet row) throws SQLException {
        var id = row.getObject("attempt", UUID.class);
        return id == null
                ? null
                : new Seat.Last(
                        new AttemptId(id),
                        row.getInt("number"),
                        row.getString("state").equals(AttemptState.RUNNING.name()),
                        Utc.instant(row, "deadline"),
                        Duration.ofSeconds(row.getInt("grace_seconds")));
    }
}
