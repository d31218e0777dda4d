package vn.taphuan.quizzes.sitting;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.ShortCode;
import vn.taphuan.quizzes.SittingId;

/** The rows of sittings and their places; who may write them is decided before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SittingRows {

    private static final int CODE_LENGTH = 6;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAccount current;
    private final Clock clock;

    SittingRows(JdbcClient jdbc, JsonMapper json, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else changes the sitting, and nobody begins. */
    void lock(SittingId id) {
        jdbc.sql("select changes from quizzes_sitting where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** @param state none for the same */
    void changed(SittingId id, @Nullable SittingState state) {
        jdbc.sql("update quizzes_sitting set changes = changes + 1, state = coalesce(?, state) where id = ?")
                .param(state == null ? null : state.name())
                .param(id.value())
                .update();
    }

    void insert(SittingId id, ClassDetail of, SittingContent content) {
        var rules = content.rules();
        jdbc.sql("""
                insert into quizzes_sitting (id, class_id, session_id, code, state, opens_at, closes_at, entry_code, spread_seconds,
                  grace_seconds, created_at, created_by)
                values (:id, :class, :session, :code, 'DRAFT', :opens, :closes, :entry, :spread, :grace, :now, :by)""")
                .param("id", id.value())
                .param("class", of.id().value())
                .param(
                        "session",
                        content.session() == null ? null : content.session().value())
                .param("code", freeCode())
                .param("opens", Utc.of(rules.opensAt()))
                .param("closes", Utc.of(rules.closesAt()))
                .param("entry", rules.entryCode())
                .param("spread", rules.spreadSeconds())
                .param("grace", rules.graceSeconds())
                .param("now", Utc.of(clock.instant()))
                .param("by", current.id().value())
                .update();
        jdbc.sql("""
                insert into quizzes_quiz (id, active, sitting_id, counts_module, counts_class, programme_code, title, minutes, attempts,
                  pass_percent, conduct)
                values (:id, true, :id, :module, :class, :programme, :title, :minutes, :attempts, :pass, :conduct)""")
                .param("id", id.value())
                .param(
                        "module",
                        content.module() == null ? null : content.module().value())
                .param("class", content.module() == null ? of.id().value() : null)
                .param("programme", of.programme().value())
                .param("title", rules.quiz().title().strip())
                .param("minutes", rules.quiz().minutes())
                .param("attempts", rules.quiz().attempts())
                .param("pass", rules.quiz().passPercent())
                .param("conduct", json.writeValueAsString(rules.quiz().conduct()))
                .update();
    }

    boolean update(SittingId id, int version, SittingContent content) {
        var rules = content.rules();
        boolean mine = jdbc.sql("""
                update quizzes_sitting set session_id = :session, opens_at = :opens, closes_at = :closes, entry_code = :entry,
                  spread_seconds = :spread, grace_seconds = :grace, version = version + 1, changes = changes + 1
                where id = :id and version = :version""")
                        .param(
                                "session",
                                content.session() == null
                                        ? null
                                        : content.session().value())
                        .param("opens", Utc.of(rules.opensAt()))
                        .param("closes", Utc.of(rules.closesAt()))
                        .param("entry", rules.entryCode())
                        .param("spread", rules.spreadSeconds())
                        .param("grace", rules.graceSeconds())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                    update quizzes_quiz q join quizzes_sitting s on s.id = q.id
                    set counts_module = :module, counts_class = if(:module is null, s.class_id, null), title = :title, minutes = :minutes,
                      attempts = :attempts, pass_percent = :pass, conduct = :conduct where q.id = :id""")
                    .param(
                            "module",
                            content.module() == null ? null : content.module().value())
                    .param("title", rules.quiz().title().strip())
                    .param("minutes", rules.quiz().minutes())
                    .param("attempts", rules.quiz().attempts())
                    .param("pass", rules.quiz().passPercent())
                    .param("conduct", json.writeValueAsString(rules.quiz().conduct()))
                    .param("id", id.value())
                    .update();
        }
        return mine;
    }

    void addSites(SittingId id, Set<PlaceId> places) {
        places.forEach(place -> jdbc.sql("insert ignore into quizzes_sitting_site (sitting_id, place_id) values (?, ?)")
                .params(id.value(), place.value())
                .update());
    }

    void replaceSites(SittingId id, Set<PlaceId> before, Set<PlaceId> after) {
        addSites(id, after);
        var gone = new HashSet<>(before);
        gone.removeAll(after);
        gone.forEach(place -> {
            jdbc.sql("""
                    delete p from quizzes_prepared p join quizzes_sitting_person m
                      on m.sitting_id = p.sitting_id and m.account_id = p.account_id where m.sitting_id = ? and m.place_id = ?""").params(id.value(), place.value()).update();
            jdbc.sql("delete from quizzes_sitting_person where sitting_id = ? and place_id = ?")
                    .params(id.value(), place.value())
                    .update();
            jdbc.sql("delete from quizzes_sitting_site where sitting_id = ? and place_id = ?")
                    .params(id.value(), place.value())
                    .update();
        });
    }

    /** Takes everything of it away. @return false, and nothing is taken away, when somebody has begun */
    boolean delete(SittingId id) {
        boolean begun = jdbc.sql("select count(*) from quizzes_attempt where quiz_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (begun) {
            return false;
        }
        for (var table : List.of(
                "quizzes_prepared",
                "quizzes_sitting_person",
                "quizzes_sitting_site",
                "quizzes_allowance",
                "quizzes_quiz")) {
            jdbc.sql("delete from " + table + " where sitting_id = ?")
                    .param(id.value())
                    .update();
        }
        jdbc.sql("delete from quizzes_sitting where id = ?").param(id.value()).update();
        return true;
    }

    /** @return how many of the places were not open */
    int open(SittingId id, Set<PlaceId> places) {
        return jdbc.sql("""
                update quizzes_sitting_site set opened_at = :now, closed_at = null
                where sitting_id = :id and place_id in (:places) and (opened_at is null or closed_at is not null)""")
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .param("places", values(places))
                .update();
    }

    /** @return how many of the places were open */
    int shut(SittingId id, Set<PlaceId> places) {
        return jdbc.sql("""
                update quizzes_sitting_site set closed_at = :now
                where sitting_id = :id and place_id in (:places) and opened_at is not null and closed_at is null""")
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .param("places", values(places))
                .update();
    }

    /** @return false when he does not sit at that place */
    boolean seat(SittingId id, AccountId person, PlaceId place, RoomId room) {
        return jdbc.sql(
                                "update quizzes_sitting_person set room_id = ? where sitting_id = ? and account_id = ? and place_id = ?")
                        .params(room.value(), id.value(), person.value(), place.value())
                        .update()
                == 1;
    }

    private String freeCode() {
        String code;
        do {
            code = ShortCode.random(CODE_LENGTH);
        } while (jdbc.sql("select count(*) from quizzes_sitting where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0);
        return code;
    }

    static List<UUID> values(Set<PlaceId> places) {
        return places.stream().map(PlaceId::value).sorted().toList();
    }
}
