package vn.taphuan.classes.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;

/** Stores apologies: each change is one guarded statement, on record and told in the same transaction. The caller has checked the right. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApologyBook {

    private static final String KEY = " where session_id = :session and enrolment_id = :who";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;
    private final Clock clock;

    ApologyBook(
            JdbcClient jdbc, AuditLog audit, ApplicationEventPublisher events, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /** How one line stands. */
    record Line(ApologyState state, String reason, @Nullable String answer) {}

    /** Of one person in one class, for the half-days at which its sessions stand now. */
    Map<SessionId, Line> of(EnrolmentId who) {
        Map<SessionId, Line> all = new HashMap<>();
        jdbc.sql("""
                        select a.session_id, a.state, a.reason, a.answer from class_apology a join class_session s on s.id = a.session_id
                        where a.enrolment_id = ? and a.on_date = s.on_date and a.half_day = s.half_day""")
                .param(who.value())
                .query((row, n) -> Map.entry(new SessionId(row.getObject(1, UUID.class)), line(row)))
                .list()
                .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(ApologyState.valueOf(row.getString("state")), row.getString("reason"), row.getString("answer"));
    }

    /** Those of a class that were not taken back, for the half-days at which its sessions stand now; the earliest session first. */
    List<Apology> of(ClassId of) {
        return jdbc.sql("""
                        select a.*, p.full_name, e.unit_name from class_apology a join class_session s on s.id = a.session_id
                        join class_enrolment e on e.id = a.enrolment_id join account p on p.id = e.account_id
                        where s.class_id = ? and e.state = 'ENROLLED' and a.state <> 'WITHDRAWN'
                          and a.on_date = s.on_date and a.half_day = s.half_day
                        order by s.on_date, s.half_day desc, a.said_at, a.enrolment_id""")
                .param(of.value())
                .query((row, n) -> new Apology(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                        row.getString("full_name"),
                        row.getString("unit_name"),
                        row.getString("reason"),
                        ApologyState.valueOf(row.getString("state")),
                        Utc.instant(row, "said_at"),
                        row.getString("decided_by_name"),
                        row.getString("answer")))
                .list();
    }

    /**
     * The person's enrolment must be locked by whoever calls, so that of two tries at once one comes first.
     *
     * @return false when something was said before that stands, or was declined
     */
    boolean say(ClassDetail of, SessionDetail session, EnrolmentId who, String reason) {
        boolean stands = jdbc.sql("select state from class_apology" + KEY
                        + " and state <> 'WITHDRAWN' and on_date = :date and half_day = :half for update")
                .param("session", session.id().value())
                .param("who", who.value())
                .param("date", session.date())
                .param("half", session.halfDay().name())
                .query((row, n) -> row.getString(1))
                .optional()
                .isPresent();
        if (stands) {
            return false;
        }
        jdbc.sql("""
                        insert into class_apology (session_id, enrolment_id, on_date, half_day, reason, state, said_at)
                        values (:session, :who, :date, :half, :reason, 'ASKED', :now)
                        on duplicate key update on_date = :date, half_day = :half, reason = :reason, state = 'ASKED', said_at = :now,
                          decided_at = null, decided_by_name = null, answer = null""")
                .param("session", session.id().value())
                .param("who", who.value())
                .param("date", session.date())
                .param("half", session.halfDay().name())
                .param("reason", reason)
                .param("now", Utc.of(clock.instant()))
                .update();
        record(of, session.id(), who, "attendance.apology-said", "", ApologyState.ASKED, reason);
        events.publishEvent(new ApologySaid(Ids.next(), of.id(), session.id(), current.id()));
        return true;
    }

    /** @return false when nothing stands that could be taken back */
    boolean takeBack(ClassDetail of, SessionId session, EnrolmentId who) {
        var before = stands(session, who);
        int changed = jdbc.sql("update class_apology set state = 'WITHDRAWN', decided_at = null, decided_by_name = null"
                        + KEY
                        + " and state in ('ASKED', 'ACCEPTED')")
                .param("session", session.value())
                .param("who", who.value())
                .update();
        if (changed == 1) {
            var was = before.map(ApologyState::name).orElse("");
            record(of, session, who, "attendance.apology-taken-back", was, ApologyState.WITHDRAWN, null);
        }
        return changed == 1;
    }

    /**
     * @param reason why it is declined; none to accept it
     * @return false when it was taken back or decided meanwhile
     */
    boolean decide(ClassDetail of, SessionId session, EnrolmentId who, @Nullable String reason) {
        var to = reason == null ? ApologyState.ACCEPTED : ApologyState.DECLINED;
        var person = person(who);
        int changed = person.isEmpty()
                ? 0
                : jdbc.sql(
                                "update class_apology set state = :to, decided_at = :now, decided_by_name = :by, answer = :answer"
                                        + KEY
                                        + " and state = 'ASKED'")
                        .param("to", to.name())
                        .param("now", Utc.of(clock.instant()))
                        .param("by", current.require().fullName())
                        .param("answer", reason)
                        .param("session", session.value())
                        .param("who", who.value())
                        .update();
        if (changed == 0) {
            return false;
        }
        var action = reason == null ? "attendance.apology-accepted" : "attendance.apology-declined";
        record(of, session, who, action, ApologyState.ASKED.name(), to, reason);
        events.publishEvent(
                new ApologyDecided(Ids.next(), of.id(), session, person.get(), to == ApologyState.ACCEPTED, reason));
        return true;
    }

    /** The sheet says that somebody is excused: where he had asked, that accepts it; anything else is left as it is. */
    public void excused(ClassDetail of, SessionId session, EnrolmentId who) {
        decide(of, session, who, null);
    }

    private Optional<ApologyState> stands(SessionId session, EnrolmentId who) {
        return jdbc.sql("select state from class_apology" + KEY + " for update")
                .param("session", session.value())
                .param("who", who.value())
                .query((row, n) -> ApologyState.valueOf(row.getString(1)))
                .optional();
    }

    private Optional<AccountId> person(EnrolmentId who) {
        return jdbc.sql("select account_id from class_enrolment where id = ? and account_id is not null")
                .param(who.value())
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    private void record(
            ClassDetail of,
            SessionId session,
            EnrolmentId who,
            String action,
            String was,
            ApologyState is,
            @Nullable String reason) {
        audit.record(AuditEntry.of(action, "enrolment", who.value())
                .in(of.centre())
                .changed(facts(session, was), facts(session, is.name()))
                .because(reason));
    }

    private static Map<String, Object> facts(SessionId session, String state) {
        return Map.of("session", session.value(), "apology", state);
    }
}
