package vn.taphuan.classes.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/** What is stored of one place in one session. Guards nothing: {@link SiteReports} does. */
@Component
class SiteStates {

    private static final String AT = " where session_id = :session and place_id = :place";

    /** @param heads of the newest count, and its number */
    record Stored(
            @Nullable SiteLink link,
            @Nullable Instant linkAt,
            @Nullable Integer heads,
            @Nullable Instant headsAt,
            @Nullable String headsBy,
            int seq) {

        static final Stored NOTHING = new Stored(null, null, null, null, null, 0);
    }

    record People(int listed, int checkedIn) {}

    private final JdbcClient jdbc;

    SiteStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Stored read(SessionId session, PlaceId place) {
        return select(session, place, "").orElse(Stored.NOTHING);
    }

    /** Keeps everybody else from changing it until the transaction ends. */
    Stored lock(SessionId session, PlaceId place) {
        at("insert ignore into class_site_state (session_id, place_id) values (:session, :place)", session, place)
                .update();
        return select(session, place, " for update").orElseThrow();
    }

    private Optional<Stored> select(SessionId session, PlaceId place, String how) {
        return at(
                        "select line, line_at, heads, heads_at, heads_by, heads_seq from class_site_state" + AT + how,
                        session,
                        place)
                .query((row, n) -> stored(row))
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var link = row.getString("line");
        return new Stored(
                link == null ? null : SiteLink.valueOf(link),
                Utc.instantOrNull(row, "line_at"),
                row.getObject("heads", Integer.class),
                Utc.instantOrNull(row, "heads_at"),
                row.getString("heads_by"),
                row.getInt("heads_seq"));
    }

    List<SiteProblem> problems(SessionId session, PlaceId place) {
        return at(
                        "select kind, coalesce(words, '') words, reported_at from class_site_problem" + AT
                                + " and is_open = 1 order by reported_at",
                        session,
                        place)
                .query((row, n) -> new SiteProblem(
                        ProblemKind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        Utc.instant(row, "reported_at")))
                .list();
    }

    People people(SessionId session, PlaceId place) {
        return at("""
                        select coalesce(sum(e.state = 'ENROLLED'), 0), coalesce(sum(a.mark in ('PRESENT', 'LATE')), 0)
                        from class_enrolment e left join class_attendance a on a.enrolment_id = e.id and a.session_id = :session
                        where e.place_id = :place and e.state in ('ENROLLED', 'GUEST')""", session, place)
                .query((row, n) -> new People(row.getInt(1), row.getInt(2)))
                .single();
    }

    boolean isKnown(UUID key) {
        return !jdbc.sql("select 1 from class_site_word where id = ? lock in share mode")
                .param(key)
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** False when a page has sent this key before. */
    boolean isNew(UUID key, SessionId session, PlaceId place, AccountId by, Instant now) {
        return at(
                                "insert ignore into class_site_word (id, session_id, place_id, account_id, at) values (:key, :session, :place, :by, :at)",
                                session,
                                place)
                        .param("key", key)
                        .param("by", by.value())
                        .param("at", Utc.of(now))
                        .update()
                == 1;
    }

    void heard(SessionId session, PlaceId place, Instant now) {
        at("update class_site_state set word_at = greatest(coalesce(word_at, :at), :at)" + AT, session, place)
                .param("at", Utc.of(now))
                .update();
    }

    void link(SessionId session, PlaceId place, SiteLink link, Instant now) {
        at("update class_site_state set line = :link, line_at = :at" + AT, session, place)
                .param("link", link.name())
                .param("at", Utc.of(now))
                .update();
    }

    void heads(SessionId session, PlaceId place, int heads, Instant now, String by) {
        at(
                        "update class_site_state set heads = :heads, heads_at = :at, heads_by = :by, heads_seq = heads_seq + 1"
                                + AT,
                        session,
                        place)
                .param("heads", heads)
                .param("at", Utc.of(now))
                .param("by", by)
                .update();
    }

    /** @return false when one of that kind is open already; then its words are the new ones, if there are any */
    boolean open(SessionId session, PlaceId place, SiteWord.Trouble trouble, Instant now, String by) {
        var words = trouble.words().isEmpty() ? null : trouble.words();
        int added = at(
                        "insert ignore into class_site_problem (id, session_id, place_id, kind, words, reported_at, reported_by, is_open)"
                                + " values (:id, :session, :place, :kind, :words, :at, :by, 1)",
                        session,
                        place)
                .param("id", Ids.next())
                .param("kind", trouble.kind().name())
                .param("words", words)
                .param("at", Utc.of(now))
                .param("by", by)
                .update();
        if (added == 0 && words != null) {
            at(
                            "update class_site_problem set words = :words" + AT + " and kind = :kind and is_open = 1",
                            session,
                            place)
                    .param("words", words)
                    .param("kind", trouble.kind().name())
                    .update();
        }
        return added == 1;
    }

    /** @return false when none of that kind is open */
    boolean solve(SessionId session, PlaceId place, ProblemKind kind, Instant now, String by) {
        return at(
                                "update class_site_problem set solved_at = :at, solved_by = :by, is_open = null" + AT
                                        + " and kind = :kind and is_open = 1",
                                session,
                                place)
                        .param("at", Utc.of(now))
                        .param("by", by)
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec at(String sql, SessionId session, PlaceId place) {
        return jdbc.sql(sql).param("session", session.value()).param("place", place.value());
    }
}
