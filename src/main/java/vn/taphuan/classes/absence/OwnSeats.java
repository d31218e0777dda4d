package vn.taphuan.classes.absence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.AccountId;

/** Seats of people, as absences ask for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnSeats {

    private final JdbcClient jdbc;

    OwnSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EnrolmentId> of(ClassId in, AccountId who) {
        return jdbc.sql("select id from class_enrolment where class_id = ? and account_id = ? and state = 'ENROLLED'")
                .params(in.value(), who.value())
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Stays locked until the caller's transaction ends; none when he has left. */
    Optional<EnrolmentId> locked(EnrolmentId id) {
        return jdbc.sql("select id from class_enrolment where id = ? and state = 'ENROLLED' for update")
                .param(id.value())
                .query((row, n) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whose seat it is, if it is one in the class of the session. */
    Optional<AccountId> holder(EnrolmentId id, SessionId session) {
        return jdbc.sql("""
                        select e.account_id from class_enrolment e join class_session s on s.class_id = e.class_id
                        where e.id = ? and s.id = ? and e.state = 'ENROLLED'""")
                .params(id.value(), session.value())
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }
}
