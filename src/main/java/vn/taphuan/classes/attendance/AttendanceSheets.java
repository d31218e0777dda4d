package vn.taphuan.classes.attendance;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SystemWork;

/**
 * The attendance sheets. Officers of the centre keep all of a session's places, site clerks those that they are assigned to;
 * nobody else finds the sheet. Changes may come again, late and in any order: per line the one with the highest number holds.
 */
@Service
public class AttendanceSheets {

    private static final int KEY_BYTES = 32;
    private static final long FURTHEST = 100_000;
    private static final int LONGEST_REASON = 500;
    /** What was written at one moment may be seen by others this much later. */
    static final Duration STILL_UNDER_WAY = Duration.ofSeconds(20);

    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final ClassLookup lookup;
    private final SiteClerks clerks;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final LostRaces races;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AttendanceSheets(
            ClassLookup lookup,
            SiteClerks clerks,
            Accounts accounts,
            JdbcClient jdbc,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.lookup = lookup;
        this.clerks = clerks;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** A session's sheet as far as the signed-in person keeps it, and under which right. */
    private record Desk(ClassDetail of, SessionDetail session, boolean officer, Set<PlaceId> places) {

        boolean covers(@Nullable PlaceId place) {
            return officer || (place != null && places.contains(place));
        }
    }

    /** @param guest the name said at the door; the account is none then */
    private record Entry(
            @Nullable UUID account,
            @Nullable String guest,
            String unit,
            @Nullable PlaceId place,
            @Nullable Mark mark,
            int missed,
            long seq) {}

    /**
     * @param place only the people of this place; none for all places that the person keeps
     * @return nothing when the session is unknown or not his
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional
    public Optional<Sheet> open(SessionId id, @Nullable PlaceId place) {
        return desk(id).filter(desk -> place == null || desk.covers(place)).map(desk -> sheet(desk, place));
    }

    /** Whether the signed-in person keeps a sheet of this session. */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public boolean keeps(SessionId id) {
        return desk(id).isPresent();
    }

    /** The places of a session that the signed-in person keeps; none when it is unknown or not his. */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public List<PlaceDetail> placesOf(SessionId id) {
        return desk(id).map(AttendanceSheets::covered).orElse(List.of());
    }

    /** Who stands on the sheet of a session as the signed-in person keeps it; nobody when it is unknown or not his. */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Set<EnrolmentId> peopleOf(SessionId id) {
        return desk(id).map(desk -> Set.copyOf(entries(desk, null).keySet())).orElse(Set.of());
    }

    /**
     * What was marked on a sheet since a moment, by whomever; what is told twice is the same.
     *
     * @return nothing when the session is unknown or not his
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Optional<SheetChanges> since(SessionId id, Instant moment) {
        return desk(id).map(desk -> {
            var next = clock.instant().minus(STILL_UNDER_WAY);
            return new SheetChanges(changed(desk, moment), next);
        });
    }

    /**
     * Stores changes; every one that changes something is audited in the same transaction. After the day of the session a change
     * needs a reason.
     *
     * @throws AccessDeniedException when the session is unknown or not his
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public MarksOutcome mark(SessionId id, List<MarkChange> changes) {
        return races.joiningOrRetrying(() ->
                store(desk(id).orElseThrow(() -> new AccessDeniedException("no sheet of an own place")), changes));
    }

    /** How many people of each session have a mark, of sessions of the own units. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public Map<SessionId, Integer> marked(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        var scope = current.scope(Permissions.CLASS_READ);
        Map<SessionId, Integer> marked = new HashMap<>();
        jdbc.sql("""
                        select a.session_id, count(*) from class_attendance a join class_session s on s.id = a.session_id
                        join training_class c on c.id = s.class_id join class_enrolment e on e.id = a.enrolment_id
                        where a.session_id in (:sessions) and a.mark is not null and e.state = 'ENROLLED'
                          and (:all or c.centre_id in (:units))
                        group by a.session_id""")
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, n) -> Map.entry(new SessionId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .forEach(count -> marked.put(count.getKey(), count.getValue()));
        return marked;
    }

    /** An officer has the right to plan as well; a clerk's role alone, though it may be given at the centre, opens assigned places only. */
    private Optional<Desk> desk(SessionId id) {
        return lookup.ofSession(id).flatMap(of -> {
            var session = of.sessions().stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            boolean officer = current.scope(Permissions.ATTENDANCE_TAKE).includes(of.centre())
                    && current.may(Permissions.CLASS_PLAN)
                    && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
            var all = of.places().stream().map(PlaceDetail::id).collect(Collectors.toSet());
            var own = officer ? all : assigned(all);
            return officer || !own.isEmpty()
                    ? Optional.of(new Desk(of, session, officer, own))
                    : Optional.<Desk>empty();
        });
    }

    private Set<PlaceId> assigned(Set<PlaceId> all) {
        return clerks.placesOf(current.id()).stream().filter(all::contains).collect(Collectors.toSet());
    }

    private Sheet sheet(Desk desk, @Nullable PlaceId place) {
        var names = desk.of().places().stream().collect(Collectors.toMap(PlaceDetail::id, PlaceDetail::name));
        var entries = entries(desk, place);
        var people = accounts.byId(entries.values().stream()
                .flatMap(entry -> Stream.ofNullable(entry.account()))
                .map(AccountId::new)
                .toList());
        List<Sheet.Line> lines = new ArrayList<>();
        entries.forEach((enrolment, entry) -> name(entry, people)
                .ifPresent(name -> lines.add(new Sheet.Line(
                        enrolment,
                        name,
                        entry.unit(),
                        entry.place() == null ? "" : names.getOrDefault(entry.place(), ""),
                        entry.mark(),
                        entry.missed(),
                        entry.seq(),
                        entry.account() == null))));
        lines.sort(Comparator.comparing(Sheet.Line::name, VietnameseNames.comparator())
                .thenComparing(line -> line.enrolment().value()));
        return new Sheet(
                desk.session().id(),
                desk.of().label(),
                desk.session().number(),
                desk.session().date(),
                desk.session().halfDay(),
                desk.session().periods(),
                logKey(desk.session().id()),
                current.id(),
                isOpen(desk),
                isPast(desk),
                covered(desk),
                lines);
    }

    private static Optional<String> name(Entry entry, Map<AccountId, AccountSummary> people) {
        return entry.account() == null
                ? Optional.ofNullable(entry.guest())
                : Optional.ofNullable(people.get(new AccountId(entry.account())))
                        .map(AccountSummary::fullName);
    }

    /** From the day of the session on; while the class is assessed, officers alone may still correct. */
    private boolean isOpen(Desk desk) {
        if (SystemWork.isSystem(current.require())) {
            return true;
        }
        boolean held = !desk.session().date().isAfter(LocalDate.now(clock));
        boolean state = TAKING.contains(desk.of().state())
                || (desk.officer() && desk.of().state() == ClassState.ASSESSING);
        return held && state;
    }

    private static List<PlaceDetail> covered(Desk desk) {
        return desk.of().places().stream()
                .filter(candidate -> desk.covers(candidate.id()))
                .toList();
    }

    private boolean isPast(Desk desk) {
        return !SystemWork.isSystem(current.require()) && desk.session().date().isBefore(LocalDate.now(clock));
    }

    private List<MarksOutcome.Saved> changed(Desk desk, Instant since) {
        return jdbc.sql("""
                        select a.enrolment_id, a.seq, a.mark, a.missed_periods, a.marked_at from class_attendance a
                        join class_enrolment e on e.id = a.enrolment_id
                        where a.session_id = :session and a.marked_at >= :since and e.state in ('ENROLLED', 'GUEST')
                          and (:officer or e.place_id in (:places))""")
                .param("session", desk.session().id().value())
                .param("since", Utc.of(since))
                .param("officer", desk.officer())
                .param("places", ids(desk.places()))
                .query((row, n) -> saved(row))
                .list();
    }

    private static MarksOutcome.Saved saved(ResultSet row) throws SQLException {
        return new MarksOutcome.Saved(
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getLong("seq"),
                markOf(row.getString("mark")),
                row.getInt("missed_periods"),
                Utc.instant(row, "marked_at"));
    }

    private Map<EnrolmentId, Entry> entries(Desk desk, @Nullable PlaceId place) {
        Map<EnrolmentId, Entry> entries = new LinkedHashMap<>();
        jdbc.sql("""
                        select e.id, e.account_id, e.guest_name, e.unit_name, e.place_id, a.mark, coalesce(a.missed_periods, 0) missed, coalesce(a.seq, 0) seq
                        from class_enrolment e left join class_attendance a on a.enrolment_id = e.id and a.session_id = :session
                        where e.class_id = :class and e.state in ('ENROLLED', 'GUEST') and (:officer or e.place_id in (:places))
                          and (:one is null or e.place_id = :one)""")
                .param("session", desk.session().id().value())
                .param("class", desk.of().id().value())
                .param("officer", desk.officer())
                .param("places", ids(desk.places()))
                .param("one", place == null ? null : place.value())
                .query((row, n) -> Map.entry(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new Entry(
                                row.getObject("account_id", UUID.class),
                                row.getString("guest_name"),
                                row.getString("unit_name"),
                                placeOf(row.getObject("place_id", UUID.class)),
                                markOf(row.getString("mark")),
                                row.getInt("missed"),
                                row.getLong("seq"))))
                .list()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    private MarksOutcome store(Desk desk, List<MarkChange> changes) {
        List<MarksOutcome.Saved> saved = new ArrayList<>();
        List<MarksOutcome.Refused> refused = new ArrayList<>();
        if (!isOpen(desk)) {
            changes.forEach(change ->
                    refused.add(new MarksOutcome.Refused(change.enrolment(), MarksOutcome.Reason.SHEET_CLOSED)));
            return new MarksOutcome(saved, refused);
        }
        var lines = locked(desk, changes);
        boolean past = isPast(desk);
        long highest = changes.isEmpty() ? 0 : highestSeq(desk.session().id()) + FURTHEST;
        for (var change : changes) {
            var before = lines.get(change.enrolment());
            if (before == null) {
                refused.add(new MarksOutcome.Refused(change.enrolment(), MarksOutcome.Reason.NOT_ON_SHEET));
            } else if (isWrong(change, desk.session().periods()) || change.seq() > highest) {
                refused.add(new MarksOutcome.Refused(change.enrolment(), MarksOutcome.Reason.WRONG_MARK));
            } else if (change.seq() <= before.seq()) {
                saved.add(before);
            } else if (past && isBlank(change.reason()) && changes(before, change)) {
                refused.add(new MarksOutcome.Refused(change.enrolment(), MarksOutcome.Reason.REASON_MISSING));
            } else {
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                var after = new MarksOutcome.Saved(
                        change.enrolment(), change.seq(), change.mark(), change.missedPeriods(), now);
                write(desk, before, after, past ? change.reason() : null);
                lines.put(change.enrolment(), after);
                saved.add(after);
            }
        }
        return new MarksOutcome(saved, refused);
    }

    /** What holds for the lines of a batch; the people's rows stay locked in one order, so that two clerks come one after the other. */
    private Map<EnrolmentId, MarksOutcome.Saved> locked(Desk desk, List<MarkChange> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        var ids = changes.stream()
                .map(change -> change.enrolment().value())
                .distinct()
                .toList();
        var open = jdbc.sql("""
                        select id from class_enrolment where id in (:ids) and class_id = :class and state in ('ENROLLED', 'GUEST')
                          and (:officer or place_id in (:places)) order by id for update""")
                .param("ids", ids)
                .param("class", desk.of().id().value())
                .param("officer", desk.officer())
                .param("places", ids(desk.places()))
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .list();
        if (open.isEmpty()) {
            return Map.of();
        }
        var known = jdbc
                .sql("""
                        select enrolment_id, seq, mark, missed_periods, marked_at from class_attendance
                        where session_id = :session and enrolment_id in (:ids) lock in share mode""")
                .param("session", desk.session().id().value())
                .param("ids", open.stream().map(EnrolmentId::value).toList())
                .query((row, n) -> saved(row))
                .list()
                .stream()
                .collect(Collectors.toMap(MarksOutcome.Saved::enrolment, Function.identity()));
        Map<EnrolmentId, MarksOutcome.Saved> lines = new HashMap<>();
        open.forEach(id ->
                lines.put(id, known.getOrDefault(id, new MarksOutcome.Saved(id, 0, null, 0, Instant.EPOCH))));
        return lines;
    }

    /** Devices count on from what they have seen; a number far above that would make a mark that nobody can correct. */
    private long highestSeq(SessionId session) {
        return jdbc.sql("select coalesce(max(seq), 0) from class_attendance where session_id = ?")
                .param(session.value())
                .query(Long.class)
                .single();
    }

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }

    private static boolean changes(MarksOutcome.Saved before, MarkChange change) {
        return before.mark() != change.mark() || before.missedPeriods() != change.missedPeriods();
    }

    private void write(Desk desk, MarksOutcome.Saved before, MarksOutcome.Saved after, @Nullable String reason) {
        jdbc.sql("""
                        insert into class_attendance (session_id, enrolment_id, mark, missed_periods, seq, marked_at)
                        values (:session, :enrolment, :mark, :missed, :seq, :at)
                        on duplicate key update mark = :mark, missed_periods = :missed, seq = :seq, marked_at = :at""")
                .param("session", desk.session().id().value())
                .param("enrolment", after.enrolment().value())
                .param("mark", after.mark() == null ? null : after.mark().name())
                .param("missed", after.missedPeriods())
                .param("seq", after.seq())
                .param("at", Utc.of(after.savedAt()))
                .update();
        if (before.mark() != after.mark() || before.missedPeriods() != after.missedPeriods()) {
            audit.record(AuditEntry.of(
                            "attendance.marked", "enrolment", after.enrolment().value())
                    .in(desk.of().centre())
                    .changed(facts(desk, before), facts(desk, after))
                    .because(reason == null ? null : reason.strip()));
        }
    }

    private static Map<String, Object> facts(Desk desk, MarksOutcome.Saved line) {
        return Map.of(
                "session", desk.session().id().value(),
                "mark", line.mark() == null ? "" : line.mark().name(),
                "missedPeriods", line.missedPeriods());
    }

    private static boolean isWrong(MarkChange change, int periods) {
        var reason = change.reason();
        boolean missed = change.mark() == Mark.LATE
                ? change.missedPeriods() < 0 || change.missedPeriods() > periods
                : change.missedPeriods() != 0;
        return missed || change.seq() < 1 || (reason != null && reason.length() > LONGEST_REASON);
    }

    private byte[] logKey(SessionId session) {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        jdbc.sql("insert ignore into class_sheet_key (session_id, account_id, log_key) values (?, ?, ?)")
                .params(session.value(), current.id().value(), fresh)
                .update();
        return jdbc.sql(
                        "select log_key from class_sheet_key where session_id = ? and account_id = ? lock in share mode")
                .params(session.value(), current.id().value())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static Collection<UUID> ids(Set<PlaceId> places) {
        return places.isEmpty()
                ? Set.of(new UUID(0, 0))
                : places.stream().map(PlaceId::value).collect(Collectors.toSet());
    }

    private static @Nullable PlaceId placeOf(@Nullable UUID id) {
        return id == null ? null : new PlaceId(id);
    }

    private static @Nullable Mark markOf(@Nullable String name) {
        return name == null ? null : Mark.valueOf(name);
    }
}
