package vn.taphuan.classes.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;

/** Whom a change of a class concerns, for listeners further down. Asks nobody's right: nothing of it reaches a page by itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Concerned {

    private static final String TEACHER =
            "select distinct l.id, l.name, l.account_id, l.email from class_lecturer l where ";

    private final JdbcClient jdbc;

    Concerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has a seat, or is offered one, and who keeps the sheets. */
    public List<AccountId> peopleOf(ClassId id) {
        return jdbc.sql("""
                        select e.account_id from class_enrolment e
                        where e.class_id = :class and e.state in ('ENROLLED', 'OFFERED') and e.account_id is not null
                        union
                        select w.account_id from class_place_clerk w join class_place p on p.id = w.place_id where p.class_id = :class""")
                .param("class", id.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** Who has accepted to make up there for a session of another class; also of a session that its class has dropped by now. */
    public List<AccountId> makingUpAt(SessionId session) {
        return jdbc.sql("""
                        select e.account_id from class_makeup m join class_enrolment e on e.id = m.enrolment_id
                        where m.session_id = ? and m.standing = 1 and e.state = 'ENROLLED'""")
                .param(session.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** The same of all sessions of a class. */
    public List<AccountId> makingUpIn(ClassId id) {
        return jdbc.sql("""
                        select distinct e.account_id from class_makeup m join class_session s on s.id = m.session_id
                        join class_enrolment e on e.id = m.enrolment_id
                        where s.class_id = ? and m.standing = 1 and e.state = 'ENROLLED'""").param(id.value()).query((row, n) -> account(row)).list();
    }

    /** Who has a seat and has not answered the survey of the class. */
    public List<AccountId> askedIn(ClassId id) {
        return jdbc.sql("""
                        select e.account_id from class_enrolment e where e.class_id = :class and e.state = 'ENROLLED'
                          and e.account_id not in (select t.account_id from class_survey_taken t where t.class_id = :class)""")
                .param("class", id.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** Who keeps the sheet on which somebody stands. */
    public List<AccountId> clerksOf(ClassId id, AccountId person) {
        return jdbc.sql("""
                        select distinct w.account_id from class_place_clerk w join class_enrolment e on e.place_id = w.place_id
                        where e.class_id = ? and e.account_id = ? and e.state = 'ENROLLED'""")
                .params(id.value(), person.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** Who waits for a seat, named or by himself. */
    public List<AccountId> waitingFor(ClassId id) {
        return jdbc.sql(
                        "select account_id from class_enrolment where class_id = ? and state = 'WAITING' and account_id is not null")
                .param(id.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** Those of them who sit at a place, or at none that is settled. */
    public List<AccountId> peopleAt(ClassId id, PlaceId place) {
        return jdbc.sql("""
                        select e.account_id from class_enrolment e
                        where e.class_id = :class and e.state in ('ENROLLED', 'OFFERED') and e.account_id is not null
                          and (e.place_id is null or e.place_id = :place)
                        union
                        select w.account_id from class_place_clerk w where w.place_id = :place""")
                .param("class", id.value())
                .param("place", place.value())
                .query((row, n) -> account(row))
                .list();
    }

    /** Who keeps the sheets at any place of the class. */
    public List<AccountId> clerksOf(ClassId id) {
        return jdbc.sql("""
                        select distinct w.account_id from class_place_clerk w join class_place p on p.id = w.place_id
                        where p.class_id = ?""").param(id.value()).query((row, n) -> account(row)).list();
    }

    /** Who submitted the class for approval. */
    public Optional<AccountId> plannerOf(ClassId id) {
        return jdbc
                .sql("select submitted_by from training_class where id = ? and submitted_by is not null")
                .param(id.value())
                .query((row, n) -> account(row))
                .list()
                .stream()
                .findFirst();
    }

    /** How many people have signed up for a class by themselves, and are in it or wait. */
    public record SignUps(ClassId trainingClass, int people) {}

    /** Of each open class for which somebody has since then. */
    public List<SignUps> signedUpSince(Instant begin) {
        return jdbc.sql("""
                        select e.class_id, count(*) people from training_class c join class_enrolment e on e.class_id = c.id
                        where c.state = 'OPEN' and e.by_self and e.enrolled_at >= ? and e.state in ('ENROLLED', 'OFFERED', 'WAITING')
                        group by e.class_id""")
                .param(Utc.of(begin))
                .query((row, n) -> new SignUps(new ClassId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }

    /** Units that were given a number of seats in the class. */
    public List<UUID> unitsInvitedTo(ClassId id) {
        return jdbc.sql("select unit_id from class_quota where class_id = ?")
                .param(id.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Lecturers of sessions that are not over, also of a class that is cancelled. */
    public List<Teacher> teachersOf(ClassId id, LocalDate today) {
        return jdbc.sql(TEACHER + """
                        exists (select 1 from class_session_lecturer b join class_session s on s.id = b.session_id
                                where b.lecturer_id = l.id and s.class_id = ? and s.on_date >= ?)""")
                .params(id.value(), today)
                .query((row, n) -> teacher(row))
                .list();
    }

    public Optional<Teacher> teacher(LecturerId id) {
        return jdbc.sql(TEACHER + "l.id = ?")
                .param(id.value())
                .query((row, n) -> teacher(row))
                .optional();
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject(1, UUID.class));
    }

    private static Teacher teacher(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        return new Teacher(
                new LecturerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                accountOrNone(account),
                row.getString("email"));
    }

    private static @Nullable AccountId accountOrNone(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
