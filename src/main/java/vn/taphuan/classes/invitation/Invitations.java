package vn.taphuan.classes.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.security.UnitScope;

/**
 * Invitations of lecturers to sessions of the own classes. There is one for each lecturer of a session; a new one takes the place
 * of the one before, whose link ends. It holds for the half-day for which it was made.
 */
@Service
public class Invitations {

    private static final String MAY_READ = "hasAuthority('" + Permissions.CLASS_READ + "')";
    private static final String MAY_PLAN = "hasAuthority('" + Permissions.CLASS_PLAN + "')";
    private static final int MOST = 300;
    private static final String SELECT = """
            select i.*, c.id class_id, c.number, c.class_year, c.name,
              (s.on_date = i.on_date and s.half_day = i.half_day and c.state not in ('CANCELLED')
                and exists (select 1 from class_session_lecturer b where b.session_id = s.id and b.lecturer_id = i.lecturer_id)) holds
            from class_invitation i join class_session s on s.id = i.session_id join training_class c on c.id = s.class_id
            where (:all or c.centre_id in (:units)) and\s""";

    private final JdbcClient jdbc;
    private final ClassLookup classes;
    private final InvitationLetters letters;
    private final Outbox outbox;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            ClassLookup classes,
            InvitationLetters letters,
            Outbox outbox,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.letters = letters;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Of all sessions of a class of the own units, in the order of time. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<InvitationSummary> of(ClassId id) {
        return list("c.id = :of order by i.on_date, i.half_day desc, i.id", id.value());
    }

    /** Of a lecturer to classes of the own units, the latest first; at most 300. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public List<InvitationSummary> of(LecturerId id) {
        return list("i.lecturer_id = :of order by i.on_date desc, i.half_day, i.id limit " + MOST, id.value());
    }

    /** Those to sessions of today and later to which the answer was no, or another time, and whose lecturer still stands there. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public List<InvitationSummary> declined() {
        var planned = current.scope(Permissions.CLASS_PLAN);
        var today = LocalDate.now(clock);
        return jdbc.sql(SELECT + """
                        i.answer in ('NO', 'OTHER_TIME') and s.on_date >= :today and c.state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'OPEN', 'RUNNING')
                        having holds order by i.on_date, i.half_day desc, i.id limit\s""" + MOST)
                .param("all", planned.everything())
                .param("units", planned.ids())
                .param("today", today)
                .query((row, number) -> summary(row, today))
                .list();
    }

    /** Where a message would go; none when there is no address or this installation sends no mail. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public Optional<String> address(SessionId session, LecturerId lecturer) {
        planned(session, lecturer);
        return outbox.isOffered() ? email(lecturer) : Optional.empty();
    }

    /**
     * Invites a lecturer of a session.
     *
     * @param closesOn last day for the answer, not after the session
     * @param byMail whether the link goes to his address; otherwise the officer hands it over
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public InviteResult invite(SessionId session, LecturerId lecturer, LocalDate closesOn, boolean byMail) {
        var of = planned(session, lecturer);
        var asked = session(of, session);
        var today = LocalDate.now(clock);
        if (asked.date().isBefore(today) || of.state() == ClassState.CANCELLED || of.state() == ClassState.FINISHED) {
            return new InviteResult.TooLate();
        }
        if (closesOn.isBefore(today) || closesOn.isAfter(asked.date())) {
            return new InviteResult.DayWrong();
        }
        var address = byMail && outbox.isOffered() ? email(lecturer) : Optional.<String>empty();
        if (byMail && address.isEmpty()) {
            return new InviteResult.NoMail();
        }
        var token = SecretToken.next();
        store(asked, lecturer, closesOn, token, byMail);
        address.ifPresent(to -> letters.invite(to, of, asked, name(lecturer), closesOn, token));
        audit.record(AuditEntry.of("invitation.made", "lecturer", lecturer.value())
                .in(of.centre())
                .changed(null, facts(of, asked, byMail)));
        return new InviteResult.Made(token, byMail);
    }

    /** Ends the link; what was answered stays readable. One that was never made changes nothing. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public void withdraw(SessionId session, LecturerId lecturer) {
        var of = classes.ofSession(session)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .orElseThrow(() -> new AccessDeniedException("no such session within the own units"));
        boolean ended = jdbc.sql(
                                "update class_invitation set token_hash = null where session_id = ? and lecturer_id = ? and token_hash is not null")
                        .params(session.value(), lecturer.value())
                        .update()
                == 1;
        if (ended) {
            audit.record(AuditEntry.of("invitation.withdrawn", "lecturer", lecturer.value())
                    .in(of.centre())
                    .changed(Map.of("class", of.id()), null));
        }
    }

    private void store(SessionDetail asked, LecturerId lecturer, LocalDate closesOn, String token, boolean byMail) {
        var now = Utc.of(clock.instant());
        jdbc.sql("""
                        insert into class_invitation
                          (id, session_id, lecturer_id, token_hash, on_date, half_day, closes_on, mailed_at, made_at, made_by)
                        values (:id, :session, :lecturer, :hash, :date, :half, :closes, :mailed, :now, :by)
                        on duplicate key update token_hash = :hash, on_date = :date, half_day = :half, closes_on = :closes,
                          mailed_at = :mailed, made_at = :now, made_by = :by, answer = null, words = null, proposals = null,
                          answered_at = null""")
                .param("id", Ids.next())
                .param("session", asked.id().value())
                .param("lecturer", lecturer.value())
                .param("hash", SecretToken.hash(token).digest())
                .param("date", asked.date())
                .param("half", asked.halfDay().name())
                .param("closes", closesOn)
                .param("mailed", byMail ? now : null)
                .param("now", now)
                .param("by", current.require().fullName())
                .update();
    }

    /** The class of a session within the own units, of which this lecturer is one. */
    private ClassDetail planned(SessionId session, LecturerId lecturer) {
        return classes.ofSession(session)
                .filter(of -> current.scope(Permissions.CLASS_PLAN).includes(of.centre()))
                .filter(of -> session(of, session).lecturers().stream()
                        .anyMatch(teacher -> teacher.lecturer().equals(lecturer)))
                .orElseThrow(() -> new AccessDeniedException("no such session of this lecturer within the own units"));
    }

    private static SessionDetail session(ClassDetail of, SessionId id) {
        return of.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> email(LecturerId id) {
        return jdbc
                .sql("select email from class_lecturer where id = ?")
                .param(id.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String name(LecturerId id) {
        return jdbc.sql("select name from class_lecturer where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> facts(ClassDetail of, SessionDetail asked, boolean byMail) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("class", of.id());
        facts.put("day", asked.date());
        facts.put("halfDay", asked.halfDay());
        facts.put("byMail", byMail);
        return facts;
    }

    private List<InvitationSummary> list(String which, UUID of) {
        UnitScope scope = current.scope(Permissions.CLASS_READ);
        var today = LocalDate.now(clock);
        return jdbc.sql(SELECT + which)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("of", of)
                .query((row, number) -> summary(row, today))
                .list();
    }

    private static InvitationSummary summary(ResultSet row, LocalDate today) throws SQLException {
        var answer = answer(row);
        var closes = row.getObject("closes_on", LocalDate.class);
        return new InvitationSummary(
                new SessionId(row.getObject("session_id", UUID.class)),
                new LecturerId(row.getObject("lecturer_id", UUID.class)),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                closes,
                row.getObject("mailed_at") != null,
                state(row.getBoolean("holds"), row.getBytes("token_hash") != null, answer, closes.isBefore(today)),
                answer,
                Utc.instantOrNull(row, "answered_at"));
    }

    private static InvitationSummary.State state(
            boolean holds, boolean linked, @Nullable Answer answer, boolean closed) {
        if (!holds) {
            return InvitationSummary.State.OUTDATED;
        }
        if (answer != null) {
            return InvitationSummary.State.ANSWERED;
        }
        if (!linked) {
            return InvitationSummary.State.WITHDRAWN;
        }
        return closed ? InvitationSummary.State.SILENT : InvitationSummary.State.WAITING;
    }

    static @Nullable Answer answer(ResultSet row) throws SQLException {
        var choice = row.getString("answer");
        return choice == null
                ? null
                : new Answer(
                        Answer.Choice.valueOf(choice),
                        row.getString("words"),
                        Answer.parseProposals(row.getString("proposals")));
    }
}
