package vn.taphuan.classes.attendance;

import java.security.SecureRandom;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import vn.taphuan.classes.absence.ApologyBook;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
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
    private final SheetBook book;
    private final ApologyBook apologies;
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
            SheetBook book,
            ApologyBook apologies,
            Accounts accounts,
            JdbcClient jdbc,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.lookup = lookup;
        this.clerks = clerks;
        this.book = book;
        this.apologies = apologies;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

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
        return desk(id).map(Desk::covered).orElse(List.of());
    }

    /** Who stands on the sheet of a session as the signed-in person keeps it; nobody when it is unknown or not his. */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public Set<EnrolmentId> peopleOf(SessionId id) {
        return desk(id).map(desk -> Set.copyOf(book.entries(desk, null).keySet()))
                .orElse(Set.of());
    }

    /** The people of a sheet that the signed-in person keeps, with what a list from elsewhere may know them by. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ListedPerson> listed(SessionId id) {
        var entries = desk(id).map(desk -> book.entries(desk, null)).orElse(Map.of());
        var people = people(entries.values());
        return entries.entrySet().stream()
                .flatMap(
                        one -> name(one.getValue(), people)
                                .map(name -> listed(one.getKey(), name, one.getValue(), people))
                                .stream())
                .toList();
    }

    private static ListedPerson listed(
            EnrolmentId id, String name, SheetBook.Entry entry, Map<AccountId, AccountSummary> people) {
        var account = Optional.ofNullable(entry.account()).map(one -> people.get(new AccountId(one)));
        return new ListedPerson(
                id,
                name,
                entry.unit(),
                account.map(AccountSummary::birthYear).orElse(null),
                account.map(AccountSummary::userName).orElse(null),
                entry.mark(),
                entry.missed(),
                entry.seq());
    }

    private Map<AccountId, AccountSummary> people(Collection<SheetBook.Entry> entries) {
        return accounts.byId(entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.account()))
                .map(AccountId::new)
                .toList());
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
            return new SheetChanges(book.changed(desk, moment), book.fingerprint(desk), next);
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
                        join training_class c on c.id = s.class_id
                        join class_enrolment e on e.id = a.enrolment_id and e.class_id = s.class_id
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
        var entries = book.entries(desk, place);
        var people = people(entries.values());
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
                        entry.account() == null,
                        entry.apology(),
                        entry.makesUp()))));
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
                book.fingerprint(desk),
                desk.covered(),
                lines);
    }

    private static Optional<String> name(SheetBook.Entry entry, Map<AccountId, AccountSummary> people) {
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

    private boolean isPast(Desk desk) {
        return !SystemWork.isSystem(current.require()) && desk.session().date().isBefore(LocalDate.now(clock));
    }

    private MarksOutcome store(Desk desk, List<MarkChange> changes) {
        List<MarksOutcome.Saved> saved = new ArrayList<>();
        List<MarksOutcome.Refused> refused = new ArrayList<>();
        if (!isOpen(desk)) {
            changes.forEach(change ->
                    refused.add(new MarksOutcome.Refused(change.enrolment(), MarksOutcome.Reason.SHEET_CLOSED)));
            return new MarksOutcome(saved, refused);
        }
        var lines = book.locked(desk, changes);
        boolean past = isPast(desk);
        long highest = changes.isEmpty() ? 0 : book.highestSeq(desk) + FURTHEST;
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

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }

    private static boolean changes(MarksOutcome.Saved before, MarkChange change) {
        return before.mark() != change.mark() || before.missedPeriods() != change.missedPeriods();
    }

    private void write(Desk desk, MarksOutcome.Saved before, MarksOutcome.Saved after, @Nullable String reason) {
        book.write(desk, after);
        if (before.mark() != after.mark() || before.missedPeriods() != after.missedPeriods()) {
            audit.record(AuditEntry.of(
                            "attendance.marked", "enrolment", after.enrolment().value())
                    .in(desk.of().centre())
                    .changed(facts(desk, before), facts(desk, after))
                    .because(reason == null ? null : reason.strip()));
        }
        if (after.mark() == Mark.EXCUSED) {
            apologies.excused(desk.of(), desk.session().id(), after.enrolment());
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
}
