package vn.taphuan.catalogue.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.authoring.DraftSummary.DraftStep;
import vn.taphuan.platform.audit.KnownNames;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/** Drafts and the saves of their files in the database. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DraftStore {

    private static final String SUMMARY = """
            select d.*, last.edited_by, last.edited_at, coalesce(last.files, 0) as files from catalogue_draft d
              left join (
                select e.draft_id, max(e.edited_at) as edited_at, sum(not e.sha256 <=> e.base_sha256) as files,
                  (select x.edited_by from catalogue_draft_edit x where x.draft_id = e.draft_id
                    order by x.edited_at desc, x.revision desc limit 1) as edited_by
                  from catalogue_draft_edit e
                  where e.revision = (select max(n.revision) from catalogue_draft_edit n
                    where n.draft_id = e.draft_id and n.path = e.path)
                  group by e.draft_id) last on last.draft_id = d.id
            """;

    private static final String NEWEST = """
            select e.path, e.revision, e.sha256, e.base_sha256, e.edited_by, e.edited_at from catalogue_draft_edit e
              where e.draft_id = ? and e.revision = (select max(n.revision) from catalogue_draft_edit n
                where n.draft_id = e.draft_id and n.path = e.path)
            """;

    /**
     * How a file stands in a draft.
     *
     * @param sha256 none where the draft leaves it out
     * @param base the published file that was changed; none where there was none
     */
    record Edit(
            String path,
            int revision,
            @Nullable Sha256 sha256,
            @Nullable Sha256 base,
            UUID by,
            Instant at) {

        boolean changes() {
            return sha256 == null ? base != null : !sha256.equals(base);
        }

        boolean outdated(Optional<Sha256> published) {
            return changes()
                    && !published.equals(Optional.ofNullable(base))
                    && !published.equals(Optional.ofNullable(sha256));
        }
    }

    private record Row(
            DraftId id,
            ProgrammeCode programme,
            String title,
            DraftState state,
            Done opened,
            @Nullable Done submitted,
            @Nullable Done reviewed,
            @Nullable Done ended,
            @Nullable Done lastEdit,
            @Nullable String remark,
            int files) {}

    private record Done(UUID by, Instant at) {}

    private final JdbcClient jdbc;
    private final KnownNames names;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, KnownNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    DraftId open(ProgrammeCode programme, String title, AccountId by) {
        var id = new DraftId(Ids.next());
        jdbc.sql(
                        "insert into catalogue_draft (id, programme_code, title, state, opened_by, opened_at) values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), programme.value(), title, DraftState.OPEN.name(), by.value(), now())
                .update();
        return id;
    }

    /** Those under way, or those that have ended; the newest first. */
    List<DraftSummary> list(boolean ended, int limit) {
        return summaries(jdbc.sql(SUMMARY + "where (d.ended_at is not null) = ?"
                        + " order by coalesce(d.ended_at, last.edited_at, d.opened_at) desc limit ?")
                .params(ended, limit)
                .query((row, number) -> row(row))
                .list());
    }

    Optional<DraftSummary> find(DraftId id) {
        return summaries(jdbc.sql(SUMMARY + "where d.id = ?")
                        .param(id.value())
                        .query((row, number) -> row(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Locks a draft until the transaction ends; whoever saves or takes a step comes one after the other. */
    Optional<DraftState> lock(DraftId id) {
        return jdbc.sql("select state from catalogue_draft where id = ? for update")
                .param(id.value())
                .query((row, number) -> DraftState.valueOf(row.getString(1)))
                .optional();
    }

    /** Which files a draft has touched and how they stand, by path. */
    SortedMap<String, Edit> edits(DraftId id) {
        SortedMap<String, Edit> edits = new TreeMap<>();
        jdbc.sql(NEWEST)
                .param(id.value())
                .query((row, number) -> edit(row))
                .list()
                .forEach(edit -> edits.put(edit.path(), edit));
        return edits;
    }

    Optional<Edit> edit(DraftId id, String path) {
        return jdbc.sql(NEWEST + " and e.path = ?")
                .params(id.value(), path)
                .query((row, number) -> edit(row))
                .optional();
    }

    /** Every save of a file, the newest first. */
    List<Edit> history(DraftId id, String path) {
        return jdbc.sql("select path, revision, sha256, base_sha256, edited_by, edited_at from catalogue_draft_edit"
                        + " where draft_id = ? and path = ? order by revision desc")
                .params(id.value(), path)
                .query((row, number) -> edit(row))
                .list();
    }

    void add(DraftId id, Edit edit) {
        jdbc.sql(
                        "insert into catalogue_draft_edit (draft_id, path, revision, sha256, base_sha256, edited_by, edited_at)"
                                + " values (:draft, :path, :revision, :sha256, :base, :by, :at)")
                .param("draft", id.value())
                .param("path", edit.path())
                .param("revision", edit.revision())
                .param("sha256", digest(edit.sha256()))
                .param("base", digest(edit.base()))
                .param("by", edit.by())
                .param("at", Utc.of(edit.at()))
                .update();
    }

    private static byte @Nullable [] digest(@Nullable Sha256 sha256) {
        return sha256 == null ? null : sha256.digest();
    }

    boolean hasEdited(DraftId id, AccountId account) {
        return jdbc.sql("select exists (select 1 from catalogue_draft_edit where draft_id = ? and edited_by = ?)"
                        + " or exists (select 1 from catalogue_draft where id = ? and submitted_by = ?)")
                .params(id.value(), account.value(), id.value(), account.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Those that wait for somebody who has not worked on them, the longest waiting first. */
    List<DraftSummary> waitingFor(AccountId reviewer, int limit) {
        return summaries(jdbc.sql(SUMMARY + "where d.state = :state and d.submitted_by <> :account"
                        + " and not exists (select 1 from catalogue_draft_edit x where x.draft_id = d.id and x.edited_by = :account)"
                        + " order by d.submitted_at limit :limit")
                .param("state", DraftState.SUBMITTED.name())
                .param("account", reviewer.value())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    /** Whether any version ever had a lesson of this id. */
    boolean lessonKnown(String lesson) {
        return jdbc.sql("select exists (select 1 from catalogue_lesson where code = ?)")
                .param(lesson)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void submitted(DraftId id, AccountId by) {
        jdbc.sql("update catalogue_draft set state = ?, submitted_by = ?, submitted_at = ?, remark = null where id = ?")
                .params(DraftState.SUBMITTED.name(), by.value(), now(), id.value())
                .update();
    }

    void reviewed(DraftId id, AccountId by) {
        jdbc.sql("update catalogue_draft set state = ?, reviewed_by = ?, reviewed_at = ? where id = ?")
                .params(DraftState.REVIEWED.name(), by.value(), now(), id.value())
                .update();
    }

    /** @param remark none when its authors took it back themselves */
    void reopened(DraftId id, @Nullable String remark) {
        jdbc.sql("update catalogue_draft set state = :state, reviewed_by = null, reviewed_at = null,"
                        + " remark = coalesce(:remark, remark) where id = :draft")
                .param("state", DraftState.OPEN.name())
                .param("remark", remark)
                .param("draft", id.value())
                .update();
    }

    void ended(DraftId id, DraftState how, AccountId by, @Nullable String remark) {
        jdbc.sql("update catalogue_draft set state = :state, ended_by = :by, ended_at = :at,"
                        + " remark = coalesce(:remark, remark) where id = :draft")
                .param("state", how.name())
                .param("by", by.value())
                .param("at", now())
                .param("remark", remark)
                .param("draft", id.value())
                .update();
    }

    Map<UUID, String> names(Collection<UUID> accounts) {
        return names.of(accounts);
    }

    private List<DraftSummary> summaries(List<Row> rows) {
        List<UUID> people = new ArrayList<>();
        rows.forEach(row -> {
            people.add(row.opened().by());
            people.addAll(Stream.of(row.submitted(), row.reviewed(), row.ended(), row.lastEdit())
                    .filter(Objects::nonNull)
                    .map(Done::by)
                    .toList());
        });
        var known = names(people);
        return rows.stream()
                .map(row -> new DraftSummary(
                        row.id(),
                        row.programme(),
                        row.title(),
                        row.state(),
                        step(row.opened().by(), row.opened().at(), known),
                        step(row.submitted(), known),
                        step(row.reviewed(), known),
                        step(row.ended(), known),
                        step(row.lastEdit(), known),
                        row.remark(),
                        row.files()))
                .toList();
    }

    private static @Nullable DraftStep step(@Nullable Done done, Map<UUID, String> names) {
        return done == null ? null : step(done.by(), done.at(), names);
    }

    static DraftStep step(UUID by, Instant at, Map<UUID, String> names) {
        return new DraftStep(names.getOrDefault(by, ""), at);
    }

    private static Row row(ResultSet row) throws SQLException {
        var opened = done(row, "opened");
        if (opened == null) {
            throw new SQLException("a draft that nobody opened");
        }
        return new Row(
                new DraftId(row.getObject("id", UUID.class)),
                new ProgrammeCode(row.getString("programme_code")),
                row.getString("title"),
                DraftState.valueOf(row.getString("state")),
                opened,
                done(row, "submitted"),
                done(row, "reviewed"),
                done(row, "ended"),
                done(row, "edited"),
                row.getString("remark"),
                row.getInt("files"));
    }

    private static @Nullable Done done(ResultSet row, String what) throws SQLException {
        var at = Utc.instantOrNull(row, what + "_at");
        var by = row.getObject(what + "_by", UUID.class);
        return at == null || by == null ? null : new Done(by, at);
    }

    private static Edit edit(ResultSet row) throws SQLException {
        return new Edit(
                row.getString("path"),
                row.getInt("revision"),
                sha256(row, "sha256"),
                sha256(row, "base_sha256"),
                row.getObject("edited_by", UUID.class),
                Utc.instant(row, "edited_at"));
    }

    private static @Nullable Sha256 sha256(ResultSet row, String column) throws SQLException {
        var digest = row.getBytes(column);
        return digest == null ? null : Sha256.ofDigest(digest);
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}
