package vn.taphuan.classes.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.classes.session.ClassLabel;

/**
 * Which sessions can make up for one that somebody missed: of another class of the same centre that takes place, later and not begun,
 * with every module of the missed one, a seat free (people of that class and other make-ups counted), and nothing else of his own on
 * that half-day. A session of the own class counts for itself and makes up for none. No paper that was read says more (to be checked).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MakeUpCandidates {

    private static final int MOST = 20;

    /** Of several places the one with most free seats. */
    private static final String FITTING = """
            select t.id, t.on_date, t.half_day, c.id class_id, c.number, c.class_year, c.name,
              c.seats - c.seats_taken - (select count(*) from class_makeup m where m.session_id = t.id and m.standing = 1 and m.id <> :self) free,
              (select p.id from class_session_room r join class_place p on p.id = r.place_id where r.session_id = t.id
                 order by p.seats - (select count(*) from class_enrolment s where s.place_id = p.id and s.state = 'ENROLLED')
                   - (select count(*) from class_makeup m where m.place_id = p.id and m.session_id = t.id and m.standing = 1) desc, p.ordinal
                 limit 1) place_id
            from class_enrolment e join training_class own on own.id = e.class_id join class_session missed on missed.class_id = own.id
              join training_class c on c.centre_id = own.centre_id and c.id <> own.id join class_session t on t.class_id = c.id
            where e.id = :who and e.state = 'ENROLLED' and missed.id = :missed and c.state in ('OPEN', 'RUNNING')
              and t.on_date >= :today
              and (t.on_date > missed.on_date or (t.on_date = missed.on_date and t.half_day = 'AFTERNOON' and missed.half_day = 'MORNING'))
              and exists (select 1 from class_session_module w where w.session_id = missed.id)
              and not exists (select 1 from class_session_module w where w.session_id = missed.id and w.module_code not in
                (select h.module_code from class_session_module h where h.session_id = t.id))
              and exists (select 1 from class_session_room r where r.session_id = t.id)
              and not exists (select 1 from class_enrolment o where o.class_id = c.id and o.account_id = e.account_id
                and o.state in ('ENROLLED', 'OFFERED'))
              and not exists (select 1 from class_enrolment o join training_class k on k.id = o.class_id
                join class_session b on b.class_id = o.class_id
                where o.account_id = e.account_id and o.state = 'ENROLLED' and k.state in ('APPROVED', 'OPEN', 'RUNNING')
                  and b.on_date = t.on_date and b.half_day = t.half_day)
              and not exists (select 1 from class_makeup m join class_enrolment o on o.id = m.enrolment_id
                join class_session b on b.id = m.session_id
                where o.account_id = e.account_id and m.standing = 1 and m.id <> :self
                  and b.on_date = t.on_date and b.half_day = t.half_day)
              and (:only is null or t.id = :only)
            having free > 0
            order by t.on_date, t.half_day desc, c.number limit\s""" + MOST;

    private final JdbcClient jdbc;
    private final HalfDayHours hours;
    private final Clock clock;

    MakeUpCandidates(JdbcClient jdbc, HalfDayHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
    }

    /** Soonest first, at most twenty. */
    List<MakeUpCandidate> of(SessionId missed, EnrolmentId who) {
        return fitting(missed, who, null, null);
    }

    /**
     * Whoever decides upon the answer has locked the class of the session first.
     *
     * @param self a make-up of his that stands for it already and hinders nothing
     */
    Optional<MakeUpCandidate> find(SessionId missed, EnrolmentId who, SessionId session, @Nullable MakeUpId self) {
        return fitting(missed, who, session, self).stream().findFirst();
    }

    private List<MakeUpCandidate> fitting(
            SessionId missed, EnrolmentId who, @Nullable SessionId only, @Nullable MakeUpId self) {
        var now = LocalDateTime.now(clock);
        return jdbc
                .sql(FITTING)
                .param("who", who.value())
                .param("missed", missed.value())
                .param("today", now.toLocalDate())
                .param("only", only == null ? null : only.value())
                .param("self", self == null ? new UUID(0, 0) : self.value())
                .query((row, n) -> candidate(row))
                .list()
                .stream()
                .filter(found -> hours.begin(found.date(), found.halfDay()).isAfter(now))
                .map(this::named)
                .toList();
    }

    private static MakeUpCandidate candidate(ResultSet row) throws SQLException {
        return new MakeUpCandidate(
                new SessionId(row.getObject("id", UUID.class)),
                new ClassLabel(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("class_year"),
                        row.getString("name")),
                row.getObject("on_date", LocalDate.class),
                HalfDay.valueOf(row.getString("half_day")),
                new PlaceId(row.getObject("place_id", UUID.class)),
                "",
                row.getInt("free"));
    }

    private MakeUpCandidate named(MakeUpCandidate found) {
        var name = jdbc.sql("select name from class_place where id = ?")
                .param(found.place().value())
                .query(String.class)
                .single();
        return new MakeUpCandidate(
                found.session(),
                found.trainingClass(),
                found.date(),
                found.halfDay(),
                found.place(),
                name,
                found.free());
    }
}
