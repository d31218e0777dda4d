package vn.taphuan.quizzes.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitScope;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.attempt.AttemptId;
import vn.taphuan.quizzes.attempt.AttemptState;

/** Reads sittings for staff; each method takes what may be seen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SittingLists {

    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int MOST = 200;
    private static final String SUMMARY = """
            select s.id, s.class_id, c.number, c.class_year, c.name, c.centre_id, q.counts_module, q.counts_class, q.programme_code, q.title,
              s.state, s.opens_at, s.closes_at,
              (select count(*) from quizzes_sitting_person m where m.sitting_id = s.id) people,
              (select count(distinct p.account_id) from quizzes_prepared p where p.sitting_id = s.id) prepared,
              (select count(distinct a.account_id) from quizzes_attempt a where a.quiz_id = s.id) begun,
              (select count(distinct a.account_id) from quizzes_attempt a where a.quiz_id = s.id and a.state = 'RUNNING') running
            from quizzes_sitting s join quizzes_quiz q on q.id = s.id join training_class c on c.id = s.class_id where\s""";
    private static final String ORDER = " order by s.opens_at, s.id limit " + MOST;

    private final JdbcClient jdbc;
    private final SittingSetups setups;
    private final SiteClerks clerks;
    private final Accounts accounts;
    private final CurrentAccount current;

    SittingLists(JdbcClient jdbc, SittingSetups setups, SiteClerks clerks, Accounts accounts, CurrentAccount current) {
        this.jdbc = jdbc;
        this.setups = setups;
        this.clerks = clerks;
        this.accounts = accounts;
        this.current = current;
    }

    List<SittingSummary> of(ClassId trainingClass) {
        return jdbc.sql(SUMMARY + "s.class_id = :class" + ORDER)
                .param("class", trainingClass.value())
                .query((row, number) -> summary(row))
                .list();
    }

    List<SittingSummary> around(Instant now) {
        var scope = current.may(Permissions.CLASS_READ) ? current.scope(Permissions.CLASS_READ) : UnitScope.NOTHING;
        var own = current.may(Permissions.ATTENDANCE_TAKE) ? clerks.myPlaces() : List.<PlaceId>of();
        return jdbc.sql(SUMMARY
                        + "s.closes_at > :since and c.state <> 'CANCELLED' and (:all or c.centre_id in (:units) or (s.state <> 'DRAFT'"
                        + " and exists (select 1 from quizzes_sitting_site t where t.sitting_id = s.id and t.place_id in (:own))))"
                        + ORDER)
                .param("since", Utc.of(now.minus(REMEMBERED)))
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param(
                        "own",
                        own.isEmpty()
                                ? List.of(new UUID(0, 0))
                                : own.stream().map(PlaceId::value).toList())
                .query((row, number) -> summary(row))
                .list();
    }

    private SittingSummary summary(SittingId id) {
        return jdbc.sql(SUMMARY + "s.id = :id")
                .param("id", id.value())
                .query((row, number) -> summary(row))
                .single();
    }

    private static SittingSummary summary(ResultSet row) throws SQLException {
        int begun = row.getInt("begun");
        return new SittingSummary(
                new SittingId(row.getObject("id", UUID.class)),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                new UnitId(row.getObject("centre_id", UUID.class)),
                SittingSetups.about(row),
                row.getString("title"),
                SittingState.valueOf(row.getString("state")),
                Utc.instant(row, "opens_at"),
                Utc.instant(row, "closes_at"),
                row.getInt("people"),
                row.getInt("prepared"),
                begun,
                begun - row.getInt("running"));
    }

    int count(SittingId id) {
        return jdbc.sql("select count(*) from quizzes_sitting_person where sitting_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private record More(@Nullable SessionId session, String code, int version) {}

    private More more(SittingId id) {
        return jdbc.sql("select session_id, code, version from quizzes_sitting where id = ?")
                .param(id.value())
                .query((row, number) -> {
                    var session = row.getObject(1, UUID.class);
                    return new More(session == null ? null : new SessionId(session), row.getString(2), row.getInt(3));
                })
                .single();
    }

    SittingDetail detail(SittingAccess.Reach reach, Setup setup) {
        var more = more(reach.sitting());
        return new SittingDetail(
                summary(reach.sitting()), more.session(), setup.rules(), more.code(), sites(reach), more.version());
    }

    /** As it was set up; none for a sitting that does not exist. */
    Optional<SittingContent> content(SittingId id) {
        return setups.load(id)
                .map(setup -> new SittingContent(
                        setup.subject().about() instanceof OfModule(var module) ? module : null,
                        more(id).session(),
                        setup.rules(),
                        setup.sites().keySet()));
    }

    private List<SittingSite> sites(SittingAccess.Reach reach) {
        return jdbc
                .sql("""
                        select t.place_id, p.name, t.opened_at, t.closed_at,
                          (select count(*) from quizzes_sitting_person m where m.sitting_id = t.sitting_id and m.place_id = t.place_id) people
                        from quizzes_sitting_site t join class_place p on p.id = t.place_id
                        where t.sitting_id = ? order by p.ordinal""")
                .param(reach.sitting().value())
                .query((row, number) -> new SittingSite(
                        new PlaceId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(5),
                        Utc.instantOrNull(row, "opened_at"),
                        Utc.instantOrNull(row, "closed_at")))
                .list()
                .stream()
                .filter(site -> reach.includes(site.place()))
                .toList();
    }

    List<SittingRoom> rooms(SittingAccess.Reach reach) {
        return jdbc
                .sql("""
                        select r.id, t.place_id, r.name, r.seats, (select count(*) from quizzes_sitting_person m
                          where m.sitting_id = t.sitting_id and m.place_id = t.place_id and m.room_id = r.id) people
                        from quizzes_sitting_site t join class_place p on p.id = t.place_id join class_room r on r.venue_id = p.venue_id
                        where t.sitting_id = ? and (not r.closed or exists (select 1 from quizzes_sitting_person m
                          where m.sitting_id = t.sitting_id and m.room_id = r.id)) order by p.ordinal, r.ordinal""")
                .param(reach.sitting().value())
                .query((row, number) -> new SittingRoom(
                        new RoomId(row.getObject(1, UUID.class)),
                        new PlaceId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5)))
                .list()
                .stream()
                .filter(room -> reach.includes(room.place()))
                .toList();
    }

    private record Row(
            AccountId account,
            String unit,
            PlaceId place,
            @Nullable RoomId room,
            boolean prepared) {}

    List<SittingPerson> people(SittingAccess.Reach reach) {
        var attempts = attempts(reach.sitting());
        var rows = rows(reach);
        var names = accounts.byId(rows.stream().map(Row::account).toList());
        return rows.stream()
                .map(row -> new SittingPerson(
                        row.account(),
                        Optional.ofNullable(names.get(row.account()))
                                .map(AccountSummary::fullName)
                                .orElse(""),
                        row.unit(),
                        row.place(),
                        row.room(),
                        row.prepared(),
                        attempts.getOrDefault(row.account(), List.of())))
                .sorted(Comparator.comparing(SittingPerson::fullName, VietnameseNames.comparator())
                        .thenComparing(person -> person.account().value()))
                .toList();
    }

    private List<Row> rows(SittingAccess.Reach reach) {
        return jdbc.sql("""
                select m.account_id, coalesce(e.unit_name, '') unit_name, m.place_id, m.room_id,
                  exists (select 1 from quizzes_prepared p left join quizzes_attempt a on a.id = p.attempt_id
                    where p.sitting_id = m.sitting_id and p.account_id = m.account_id and a.id is null) prepared
                from quizzes_sitting_person m
                left join class_enrolment e on e.account_id = m.account_id and e.class_id = :class
                where m.sitting_id = :id and m.place_id in (:places)""")
                .param("class", reach.trainingClass().value())
                .param("id", reach.sitting().value())
                .param("places", reach.places().stream().map(PlaceId::value).toList())
                .query((row, number) -> {
                    var room = row.getObject(4, UUID.class);
                    return new Row(
                            new AccountId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            new PlaceId(row.getObject(3, UUID.class)),
                            room == null ? null : new RoomId(room),
                            row.getBoolean(5));
                })
                .list();
    }

    private Map<AccountId, List<SittingAttempt>> attempts(SittingId sitting) {
        Map<AccountId, List<SittingAttempt>> attempts = new HashMap<>();
        jdbc.sql("""
                select account_id, id, number, state, started_at, deadline, ended_at, score, passed from quizzes_attempt
                where quiz_id = ? order by number""").param(sitting.value()).query(row -> {
            attempts.computeIfAbsent(new AccountId(row.getObject(1, UUID.class)), first -> new ArrayList<>())
                    .add(new SittingAttempt(
                            new AttemptId(row.getObject(2, UUID.class)),
                            row.getInt(3),
                            AttemptState.valueOf(row.getString(4)),
                            Utc.instant(row, "started_at"),
                            Utc.instant(row, "deadline"),
                            Utc.instantOrNull(row, "ended_at"),
                            row.getBigDecimal(8),
                            row.getBoolean(9)));
        });
        return attempts;
    }

    /** The newest first. */
    List<AllowanceSummary> allowances(SittingAccess.Reach reach) {
        var mine = new HashSet<>(rows(reach).stream().map(Row::account).toList());
        return jdbc
                .sql("""
                        select w.account_id, w.room_id, w.place_id, w.minutes, w.attempts, w.opens_at, w.closes_at, w.reason, w.at, w.by_name,
                          coalesce(p.name, r.name, a.full_name, '') target_name
                        from quizzes_allowance w left join class_place p on p.id = w.place_id left join class_room r on r.id = w.room_id
                        left join account a on a.id = w.account_id where w.sitting_id = ? order by w.at desc, w.id""")
                .param(reach.sitting().value())
                .query((row, number) -> new AllowanceSummary(
                        SittingSetups.allowance(row),
                        row.getString("target_name"),
                        Utc.instant(row, "at"),
                        row.getString("by_name")))
                .list()
                .stream()
                .filter(given -> switch (given.content().target()) {
                    case AllowanceTarget.OfPerson(var person) -> mine.contains(person);
                    case AllowanceTarget.OfRoom(var room) ->
                        rooms(reach).stream().anyMatch(one -> one.id().equals(room));
                    case AllowanceTarget.OfSite(var place) -> reach.includes(place);
                })
                .toList();
    }

    /** The people of the sitting who are meant, as far as they are at the places of the reach. */
    List<AccountId> meant(SittingAccess.Reach reach, AllowanceTarget target) {
        return rows(reach).stream()
                .filter(row -> switch (target) {
                    case AllowanceTarget.OfPerson(var person) -> person.equals(row.account());
                    case AllowanceTarget.OfRoom(var room) -> room.equals(row.room());
                    case AllowanceTarget.OfSite(var place) -> place.equals(row.place());
                })
                .map(Row::account)
                .toList();
    }
}
