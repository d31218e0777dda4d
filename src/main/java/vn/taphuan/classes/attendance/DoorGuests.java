package vn.taphuan.classes.attendance;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.enrolment.Admissions;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * People who stand at the door and on no list: whoever keeps the sheet puts them on it, without an account and without a seat; an
 * officer of the class says later who they are, once, and their marks become that person's.
 */
@Service
public class DoorGuests {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_UNIT = 200;
    private static final int LONGEST_PHONE = 40;
    private static final Set<ClassState> MERGING =
            EnumSet.of(ClassState.OPEN, ClassState.RUNNING, ClassState.ASSESSING);

    private final AttendanceSheets sheets;
    private final TrainingClasses classes;
    private final ClassLookup lookup;
    private final Admissions admissions;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    DoorGuests(
            AttendanceSheets sheets,
            TrainingClasses classes,
            ClassLookup lookup,
            Admissions admissions,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.sheets = sheets;
        this.classes = classes;
        this.lookup = lookup;
        this.admissions = admissions;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts somebody on the sheet of the session, and of all others of the class.
     *
     * @param place where he sits; none for the first place that the person keeps
     * @throws AccessDeniedException when the session is unknown or its sheet is somebody else's
     */
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public AddGuestResult add(SessionId id, @Nullable PlaceId place, String name, String unit, @Nullable String phone) {
        var sheet = sheets.open(id, place).orElseThrow(() -> new AccessDeniedException("no sheet of an own place"));
        var cleanName = VietnameseNames.clean(name);
        var cleanUnit = unit.strip();
        var cleanPhone = phone == null || phone.isBlank() ? null : phone.strip();
        if (cleanName.isBlank()) {
            return new AddGuestResult.NameMissing();
        }
        if (cleanUnit.isBlank()) {
            return new AddGuestResult.UnitMissing();
        }
        if (cleanName.length() > LONGEST_NAME
                || cleanUnit.length() > LONGEST_UNIT
                || (cleanPhone != null && cleanPhone.length() > LONGEST_PHONE)) {
            return new AddGuestResult.TooLong();
        }
        if (!sheet.editable()) {
            return new AddGuestResult.SheetClosed();
        }
        var of = lookup.find(sheet.trainingClass().id()).orElseThrow();
        return store(of, place == null ? first(sheet) : place, cleanName, cleanUnit, cleanPhone);
    }

    private static @Nullable PlaceId first(Sheet sheet) {
        return sheet.places().isEmpty() ? null : sheet.places().getFirst().id();
    }

    private AddGuestResult store(
            ClassDetail of, @Nullable PlaceId place, String name, String unit, @Nullable String phone) {
        var id = Ids.next();
        boolean known = jdbc.sql(
                                "select count(*) from class_enrolment where class_id = ? and state = 'GUEST' and guest_name = ? and unit_name = ?")
                        .params(of.id().value(), name, unit)
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return new AddGuestResult.KnownAlready();
        }
        jdbc.sql("""
                        insert into class_enrolment (id, class_id, unit_name, place_id, state, by_self, enrolled_at, guest_name, guest_phone)
                        values (:id, :class, :unit, :place, 'GUEST', false, :at, :name, :phone)""")
                .param("id", id)
                .param("class", of.id().value())
                .param("unit", unit)
                .param("place", place == null ? null : place.value())
                .param("at", Utc.of(clock.instant()))
                .param("name", name)
                .param("phone", phone)
                .update();
        audit.record(AuditEntry.of("class.guest-added", "enrolment", id)
                .in(of.centre())
                .changed(null, Map.of("name", name, "unit", unit)));
        return new AddGuestResult.Added(new EnrolmentId(id));
    }

    /** The guests of a class that one may read or teaches, who are not merged yet; the earliest first. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<DoorGuest> of(ClassId id) {
        return classes.find(id).isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select e.id, e.guest_name, e.unit_name, e.guest_phone, e.enrolled_at,
                                  (select count(*) from class_attendance a where a.enrolment_id = e.id and a.mark is not null) marks
                                from class_enrolment e where e.class_id = ? and e.state = 'GUEST' order by e.enrolled_at, e.id""")
                        .param(id.value())
                        .query((row, n) -> new DoorGuest(
                                new EnrolmentId(row.getObject("id", UUID.class)),
                                row.getString("guest_name"),
                                row.getString("unit_name"),
                                row.getString("guest_phone"),
                                row.getInt("marks"),
                                Utc.instant(row, "enrolled_at")))
                        .list();
    }

    /** Whose marks hold where the guest's and the person's contradict each other. */
    public enum Holding {
        /** Nobody has said; contradicting marks refuse the merging. */
        UNDECIDED,
        GUEST,
        PERSON
    }

    /**
     * Says who a guest is. The person gets a seat where he has none; marks of attendance and the final mark move over.
     *
     * @throws AccessDeniedException for a class or a person of other units
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public MergeResult merge(EnrolmentId guest, AccountId who, Holding holding) {
        var of = ofGuest(guest);
        var person = accounts.byId(List.of(who)).get(who);
        if (person == null || !current.scope(Permissions.CLASS_PLAN).includes(person.unit())) {
            throw new AccessDeniedException("not a person of the own units");
        }
        if (!MERGING.contains(of.state()) || !isGuest(guest)) {
            return new MergeResult.NotNow();
        }
        var into = seat(of.id(), who);
        if (into.isEmpty()) {
            var refused = admit(of, person);
            if (refused.isPresent()) {
                return refused.get();
            }
            into = seat(of.id(), who);
        }
        return move(of, guest, into.orElseThrow(), holding);
    }

    private Optional<MergeResult> admit(ClassDetail of, AccountSummary person) {
        return switch (admissions.seatFor(of, person)) {
            case SEATED, ALREADY -> Optional.empty();
            case OVER_QUOTA -> Optional.of(new MergeResult.UnitFull());
            case WAITING, NO_SEAT -> Optional.of(new MergeResult.NoSeat());
        };
    }

    private MergeResult move(ClassDetail of, EnrolmentId guest, EnrolmentId into, Holding holding) {
        lock(guest, into);
        if (!isGuest(guest)) {
            return new MergeResult.NotNow();
        }
        var his = attendance(guest);
        var persons = attendance(into);
        var differing = his.keySet().stream()
                .filter(session ->
                        persons.containsKey(session) && !persons.get(session).equals(his.get(session)))
                .toList();
        var hisFinal = finalMarks(guest);
        var personsFinal = finalMarks(into);
        boolean finalDiffers = !hisFinal.isEmpty() && !personsFinal.isEmpty() && !hisFinal.equals(personsFinal);
        if (holding == Holding.UNDECIDED && (!differing.isEmpty() || finalDiffers)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // a seat that was taken for it
            return new MergeResult.Contradicting(differing, finalDiffers);
        }
        List<SessionId> moving = new ArrayList<>(his.keySet());
        if (holding != Holding.GUEST) {
            moving.removeIf(persons::containsKey);
        }
        moving.forEach(session -> take(session, guest, into));
        if (!hisFinal.isEmpty() && (personsFinal.isEmpty() || holding == Holding.GUEST)) {
            jdbc.sql("delete from class_final_mark where enrolment_id = ?")
                    .param(into.value())
                    .update();
            jdbc.sql("update class_final_mark set enrolment_id = ? where enrolment_id = ?")
                    .params(into.value(), guest.value())
                    .update();
        }
        jdbc.sql("update class_enrolment set state = 'MERGED', merged_into = ? where id = ? and state = 'GUEST'")
                .params(into.value(), guest.value())
                .update();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("guest", name(guest));
        facts.put("moved", moving.size());
        facts.put("holding", holding);
        audit.record(AuditEntry.of("class.guest-merged", "enrolment", into.value())
                .in(of.centre())
                .changed(null, facts));
        return new MergeResult.Merged(moving.size());
    }

    /** The line's number grows, so that a mark that some device still sends does not win by chance. */
    private void take(SessionId session, EnrolmentId guest, EnrolmentId into) {
        jdbc.sql("""
                        insert into class_attendance (session_id, enrolment_id, mark, missed_periods, seq, marked_at)
                        select session_id, :into, mark, missed_periods, seq + 1, marked_at from class_attendance g
                        where g.session_id = :session and g.enrolment_id = :guest
                        on duplicate key update mark = g.mark, missed_periods = g.missed_periods,
                          seq = greatest(class_attendance.seq, g.seq) + 1, marked_at = g.marked_at""")
                .param("into", into.value())
                .param("session", session.value())
                .param("guest", guest.value())
                .update();
    }

    /** Takes a guest off the list who was added by mistake; his marks no longer count. False when somebody was faster. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean strike(EnrolmentId guest, String reason) {
        var of = ofGuest(guest);
        boolean struck = jdbc.sql(
                                "update class_enrolment set state = 'STRUCK', withdrawn_at = ? where id = ? and state = 'GUEST'")
                        .params(Utc.of(clock.instant()), guest.value())
                        .update()
                == 1;
        if (struck) {
            audit.record(AuditEntry.of("class.guest-struck", "enrolment", guest.value())
                    .in(of.centre())
                    .changed(Map.of("name", name(guest)), null)
                    .because(reason));
        }
        return struck;
    }

    private record Given(@Nullable Mark mark, int missed) {}

    private Map<SessionId, Given> attendance(EnrolmentId id) {
        Map<SessionId, Given> all = new HashMap<>();
        jdbc.sql(
                        "select session_id, mark, missed_periods from class_attendance where enrolment_id = ? and mark is not null")
                .param(id.value())
                .query((row, n) -> Map.entry(
                        new SessionId(row.getObject(1, UUID.class)),
                        new Given(Mark.valueOf(row.getString(2)), row.getInt(3))))
                .list()
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private Map<Integer, BigDecimal> finalMarks(EnrolmentId id) {
        Map<Integer, BigDecimal> all = new HashMap<>();
        jdbc.sql("select attempt, mark from class_final_mark where enrolment_id = ?")
                .param(id.value())
                .query((row, n) -> Map.entry(row.getInt(1), row.getBigDecimal(2)))
                .list()
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    /** In one order, as those who mark do. */
    private void lock(EnrolmentId guest, EnrolmentId into) {
        jdbc.sql("select id from class_enrolment where id in (:ids) order by id for update")
                .param("ids", List.of(guest.value(), into.value()))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean isGuest(EnrolmentId id) {
        return jdbc.sql("select count(*) from class_enrolment where id = ? and state = 'GUEST'")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String name(EnrolmentId id) {
        return jdbc.sql("select coalesce(guest_name, '') from class_enrolment where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private Optional<EnrolmentId> seat(ClassId in, AccountId who) {
        return jdbc.sql("select id from class_enrolment where class_id = ? and account_id = ? and state = 'ENROLLED'")
                .params(in.value(), who.value())
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    private ClassDetail ofGuest(EnrolmentId guest) {
        return jdbc.sql("select class_id from class_enrolment where id = ? and guest_name is not null")
                .param(guest.value())
                .query((row, n) -> new ClassId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(lookup::find)
                .filter(of -> current.scope(Permissions.CLASS_PLAN).includes(of.centre()))
                .orElseThrow(() -> new AccessDeniedException("no guest of an own class"));
    }
}
