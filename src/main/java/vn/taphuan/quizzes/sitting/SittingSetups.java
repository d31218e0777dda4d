package vn.taphuan.quizzes.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.QuizSubject.OfSitting;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.bank.QuizConduct;
import vn.taphuan.quizzes.bank.QuizRules;

/**
 * Setups of sittings, in memory by the count of their changes: whoever has read the count in the database gets the setup that
 * belongs to it, or a newer one.
 */
@Component
class SittingSetups {

    private static final int KEPT = 300;

    private record Key(SittingId sitting, int changes) {}

    private final Cache<Key, Setup> kept = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    SittingSetups(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param changes as it was read for this sitting, which exists */
    Setup of(SittingId sitting, int changes) {
        return kept.get(new Key(sitting, changes), key -> load(sitting).orElseThrow());
    }

    /** The count that tells one setup from the next; none for a sitting that does not exist. */
    Optional<Integer> changes(SittingId sitting) {
        return jdbc
                .query(
                        "select changes from quizzes_sitting where id = ?",
                        (row, number) -> row.getInt(1),
                        sitting.value())
                .stream()
                .findFirst();
    }

    /** As it is in the database now. */
    Optional<Setup> load(SittingId sitting) {
        // the count comes first: what is read after it may be newer, and then a start that relies on it is repeated
        return jdbc.query("""
                        select s.changes, s.class_id, s.state, s.opens_at, s.closes_at, s.entry_code, s.spread_seconds, s.grace_seconds,
                          q.title, q.minutes, q.attempts, q.pass_percent, q.conduct, q.counts_module, q.counts_class, q.programme_code
                        from quizzes_sitting s join quizzes_quiz q on q.id = s.id where s.id = ?""", (row, number) -> setup(sitting, row), sitting.value()).stream()
                .findFirst();
    }

    private Setup setup(SittingId sitting, ResultSet row) throws SQLException {
        return new Setup(
                new OfSitting(sitting, about(row)),
                new ClassId(row.getObject("class_id", UUID.class)),
                SittingState.valueOf(row.getString("state")),
                rules(row),
                sites(sitting),
                allowances(sitting),
                row.getInt("changes"));
    }

    SittingRules rules(ResultSet row) throws SQLException {
        var conduct = row.getString("conduct");
        return new SittingRules(
                new QuizRules(
                        row.getString("title"),
                        row.getInt("minutes"),
                        row.getInt("attempts"),
                        row.getInt("pass_percent"),
                        conduct == null
                                ? QuizConduct.USUAL
                                : Objects.requireNonNull(json.readValue(conduct, QuizConduct.class))),
                Utc.instant(row, "opens_at"),
                Utc.instant(row, "closes_at"),
                row.getString("entry_code"),
                row.getInt("spread_seconds"),
                row.getInt("grace_seconds"));
    }

    static QuizSubject about(ResultSet row) throws SQLException {
        var module = row.getString("counts_module");
        return module == null
                ? new OfClass(
                        new ClassId(row.getObject("counts_class", UUID.class)),
                        new ProgrammeCode(row.getString("programme_code")))
                : new OfModule(new ModuleCode(module));
    }

    private Map<PlaceId, Setup.Site> sites(SittingId sitting) {
        Map<PlaceId, Setup.Site> sites = new HashMap<>();
        jdbc.query(
                "select place_id, opened_at, closed_at from quizzes_sitting_site where sitting_id = ?",
                row -> {
                    sites.put(
                            new PlaceId(row.getObject(1, UUID.class)),
                            new Setup.Site(Utc.instantOrNull(row, "opened_at"), Utc.instantOrNull(row, "closed_at")));
                },
                sitting.value());
        return sites;
    }

    private List<AllowanceContent> allowances(SittingId sitting) {
        return jdbc.query("""
                select account_id, room_id, place_id, minutes, attempts, opens_at, closes_at, reason from quizzes_allowance
                where sitting_id = ?""", (row, number) -> allowance(row), sitting.value());
    }

    static AllowanceContent allowance(ResultSet row) throws SQLException {
        return new AllowanceContent(
                target(
                        row.getObject("account_id", UUID.class),
                        row.getObject("room_id", UUID.class),
                        row.getObject("place_id", UUID.class)),
                row.getInt("minutes"),
                row.getInt("attempts"),
                Utc.instantOrNull(row, "opens_at"),
                Utc.instantOrNull(row, "closes_at"),
                row.getString("reason"));
    }

    private static AllowanceTarget target(@Nullable UUID account, @Nullable UUID room, @Nullable UUID place) {
        if (account != null) {
            return new AllowanceTarget.OfPerson(new AccountId(account));
        }
        return room != null
                ? new AllowanceTarget.OfRoom(new RoomId(room))
                : new AllowanceTarget.OfSite(new PlaceId(Objects.requireNonNull(place)));
    }
}
