package vn.taphuan.quizzes.attempt;

import jakarta.annotation.PreDestroy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.quizzes.attempt.Presence.Seen;

/**
 * Brings {@link Presence} to disk in bulk, and into memory what was there before a start or comes from another node. After a kill
 * at most {@value #EVERY_SECONDS} seconds of it are missing, which the next request of each device makes good.
 */
@Component
class PresenceStore {

    static final int EVERY_SECONDS = 15;
    private static final int AT_ONCE = 500;
    private static final Duration IN_MEMORY = Duration.ofHours(12);
    /** Nodes' clocks may differ, and what was heard may be written a round later. */
    private static final Duration OVERLAP = Duration.ofSeconds(2 * EVERY_SECONDS);

    private final Presence presence;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private Instant readUntil = Instant.EPOCH;

    PresenceStore(Presence presence, JdbcTemplate jdbc, Clock clock) {
        this.presence = presence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes what was heard, then reads what others heard. */
    @Scheduled(initialDelay = 0, fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void exchange() {
        var now = clock.instant();
        write();
        var oldest = now.minus(IN_MEMORY);
        var since = readUntil.isBefore(oldest) ? oldest : readUntil;
        presence.read(jdbc.query(
                "select attempt_id, heard_at, answered, at, state, has_left from quizzes_presence where heard_at > ?",
                PresenceStore::seen,
                Utc.of(since)));
        readUntil = now.minus(OVERLAP);
        presence.forget(oldest);
    }

    /** The last contact with an attempt's device, however long ago. */
    Optional<Seen> lastContact(AttemptId attempt) {
        return presence.of(attempt)
                .or(() -> jdbc
                        .query(
                                "select attempt_id, heard_at, answered, at, state, has_left from quizzes_presence where attempt_id = ?",
                                PresenceStore::seen,
                                attempt.value())
                        .stream()
                        .findFirst());
    }

    @PreDestroy
    void write() {
        var changes = presence.changes();
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            try {
                write(some);
            } catch (DataAccessException unavailable) {
                presence.unwritten(changes.subList(from, changes.size()));
                throw unavailable;
            }
        }
    }

    private void write(List<Seen> some) {
        List<Object> arguments = new ArrayList<>(6 * some.size());
        for (var one : some) {
            arguments.add(one.attempt().value());
            arguments.add(Utc.of(one.heardAt()));
            arguments.add(one.answered());
            arguments.add(one.at());
            arguments.add(one.state().name());
            arguments.add(one.left());
        }
        jdbc.update(
                "insert into quizzes_presence (attempt_id, heard_at, answered, at, state, has_left) values "
                        + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?)"))
                        + " on duplicate key update answered = if(values(heard_at) >= heard_at, values(answered), answered),"
                        + " at = if(values(heard_at) >= heard_at, values(at), at),"
                        + " state = if(values(heard_at) >= heard_at, values(state), state),"
                        + " has_left = if(values(heard_at) >= heard_at, values(has_left), has_left),"
                        + " heard_at = greatest(heard_at, values(heard_at))",
                arguments.toArray());
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                new AttemptId(row.getObject(1, UUID.class)),
                Utc.instant(row, 2),
                row.getInt(3),
                row.getInt(4),
                AttemptState.valueOf(row.getString(5)),
                row.getBoolean(6));
    }
}
