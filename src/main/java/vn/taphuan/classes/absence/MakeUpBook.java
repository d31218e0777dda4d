package vn.taphuan.classes.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;

/** Stores make-up sessions. That one stands per missed session, and one missed session per place at it, is decided by keys. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MakeUpBook {

    private static final String MAKE_UP = """
            select m.*, t.on_date, t.half_day, c.id class_id, c.number, c.class_year, c.name, coalesce(p.name, '') place_name
            from class_makeup m join class_session t on t.id = m.session_id join training_class c on c.id = t.class_id
              left join class_place p on p.id = m.place_id where\s""";

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    MakeUpBook(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Nothing when it is unknown, or the other class has dropped the session. */
    public Optional<MakeUp> find(MakeUpId id) {
        return jdbc.sql(MAKE_UP + "m.id = ?")
                .param(id.value())
                .query((row, n) -> makeUp(row))
                .optional();
    }

    /** Of one person in one class: the latest for each session that he missed. */
    List<MakeUp> of(EnrolmentId who) {
        return jdbc.sql(MAKE_UP + "m.enrolment_id = ? order by m.offered_at, m.id")
                .param(who.value())
                .query((row, n) -> makeUp(row))
                .list();
    }

    /** What somebody has said yes to in classes of his own, from a day on, soonest first. */
    List<MakeUp> accepted(AccountId who, LocalDate from) {
        return jdbc.sql(MAKE_UP + """
                        m.state = 'ACCEPTED' and t.on_date >= :from and m.enrolment_id in
                          (select e.id from class_enrolment e where e.account_id = :who and e.state = 'ENROLLED')
                        order by t.on_date, t.half_day desc, m.id""")
                .param("from", from)
                .param("who", who.value())
                .query((row, n) -> makeUp(row))
                .list();
    }

    /** What people of a class missed, with the latest make-up of each; the earliest session first, then by sort of names. */
    List<Missed> missed(ClassId of) {
        var offered = jdbc.sql(
                        MAKE_UP
                                + "m.missed_session_id in (select id from class_session where class_id = ?) order by m.offered_at, m.id")
                .param(of.value())
                .query((row, n) -> makeUp(row))
                .list();
        List<Missed> all = new ArrayList<>();
        jdbc.sql("""
                        select a.session_id, a.enrolment_id, a.mark, p.full_name, e.unit_name from class_attendance a
                        join class_session s on s.id = a.session_id join class_enrolment e on e.id = a.enrolment_id and e.class_id = s.class_id
                        join account p on p.id = e.account_id
                        where s.class_id = ? and e.state = 'ENROLLED' and a.mark in ('EXCUSED', 'ABSENT')
                        order by s.on_date, s.half_day desc, p.full_name, e.id""")
                .param(of.value())
                .query((row, n) -> {
                    var who = new EnrolmentId(row.getObject("enrolment_id", UUID.class));
                    var session = new SessionId(row.getObject("session_id", UUID.class));
                    var latest = offered.stream()
                            .filter(one ->
                                    one.enrolment().equals(who) && one.missed().equals(session))
                            .reduce((earlier, later) -> later)
                            .orElse(null);
                    return new Missed(
                            who,
                            row.getString("full_name"),
                            row.getString("unit_name"),
                            session,
                            row.getString("mark").equals("EXCUSED"),
                            latest);
                })
                .list()
                .forEach(all::add);
        return all;
    }

    private static MakeUp makeUp(ResultSet row) throws SQLException {
        return new MakeUp(
                new MakeUpId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("missed_session_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                row.getString("place_name"),
                MakeUpState.valueOf(row.getString("state")));
    }

    /** Whether he was absent, with leave or without. */
    boolean isMissed(SessionId session, EnrolmentId who) {
        return jdbc.sql("""
                                select mark from class_attendance where session_id = ? and enrolment_id = ?
                                  and mark in ('EXCUSED', 'ABSENT') lock in share mode""")
                .params(session.value(), who.value())
                .query((row, n) -> row.getString(1))
                .optional()
                .isPresent();
    }

    /**
     * Locks the class of a session, so that its seats are counted one after the other. To be called before the transaction has read
     * anything: what it reads from then on is no older than the lock.
     */
    void lockClassOf(SessionId session) {
        jdbc.sql("""
                        select c.id from class_session t join training_class c on c.id = t.class_id where t.id = ? for update""")
                .param(session.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The same for the class in which a make-up session is held. */
    void lockClassOf(MakeUpId id) {
        jdbc.sql("""
                        select c.id from class_makeup m join class_session t on t.id = m.session_id
                        join training_class c on c.id = t.class_id where m.id = ? for update""")
                .param(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Whether one is offered or accepted, at a session that its class has not dropped. */
    boolean stands(SessionId missed, EnrolmentId who) {
        return jdbc.sql("""
                                select m.id from class_makeup m join class_session t on t.id = m.session_id
                                where m.missed_session_id = ? and m.enrolment_id = ? and m.standing = 1 lock in share mode""")
                .params(missed.value(), who.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional()
                .isPresent();
    }

    /** None when one stands already: the key decides it. What stood for a session that its class has dropped makes room. */
    Optional<MakeUpId> offer(SessionId missed, EnrolmentId who, MakeUpCandidate at) {
        jdbc.sql("""
                        update class_makeup set state = 'WITHDRAWN', standing = null where missed_session_id = ? and enrolment_id = ?
                          and standing = 1 and session_id not in (select id from class_session)""").params(missed.value(), who.value()).update();
        var id = Ids.next();
        int added = jdbc.sql("""
                        insert ignore into class_makeup
                          (id, missed_session_id, enrolment_id, session_id, place_id, state, standing, offered_at, offered_by_name)
                        values (:id, :missed, :who, :session, :place, 'OFFERED', 1, :now, :by)""")
                .param("id", id)
                .param("missed", missed.value())
                .param("who", who.value())
                .param("session", at.session().value())
                .param("place", at.place().value())
                .param("now", Utc.of(clock.instant()))
                .param("by", current.require().fullName())
                .update();
        return added == 1 ? Optional.of(new MakeUpId(id)) : Optional.empty();
    }

    /** @return false when it is in another state by now */
    boolean turn(MakeUpId id, MakeUpState from, MakeUpState to) {
        boolean stands = to == MakeUpState.OFFERED || to == MakeUpState.ACCEPTED;
        return jdbc.sql(
                                "update class_makeup set state = :to, standing = :standing, answered_at = :now,"
                                        + " accepted_at = if(:to = 'ACCEPTED', :now, accepted_at) where id = :id and state = :from")
                        .param("to", to.name())
                        .param("standing", stands ? 1 : null)
                        .param("now", Utc.of(clock.instant()))
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Who it is for, and the class in which he missed the session. */
    record Owner(AccountId account, ClassId trainingClass) {}

    Optional<Owner> owner(MakeUpId id) {
        return jdbc.sql("""
                        select e.account_id, e.class_id from class_makeup m join class_enrolment e on e.id = m.enrolment_id
                        where m.id = ? and e.state = 'ENROLLED'""")
                .param(id.value())
                .query((row, n) -> new Owner(
                        new AccountId(row.getObject(1, UUID.class)), new ClassId(row.getObject(2, UUID.class))))
                .optional();
    }

    static Map<String, Object> facts(SessionId missed, SessionId session, String state) {
        return Map.of("missedSession", missed.value(), "session", session.value(), "makeUp", state);
    }
}
