package vn.taphuan.platform.audit;

import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;

/** Writes down who looked at whose personal data, and for what (fact P-09). Looking at oneself is not written down. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** @param purpose the screen or paper, for instance {@code account.detail}; {@code audit.purpose.<purpose>} names it */
    @Transactional
    public void seen(String purpose, AccountId person) {
        var viewer = current.require();
        if (viewer.account().equals(person)) {
            return;
        }
        jdbc.sql(
                        "insert into access_entry (id, at, viewer_id, viewer_name, purpose, person_id, people) values (?, ?, ?, ?, ?, ?, 1)")
                .params(
                        Ids.next(),
                        Utc.of(clock.instant()),
                        viewer.account().value(),
                        viewer.fullName(),
                        purpose,
                        person.value())
                .update();
    }

    /** A list of people that left the platform: a print, an export. One line with their number. */
    @Transactional
    public void listed(String purpose, Collection<AccountId> people) {
        var viewer = current.require();
        jdbc.sql(
                        "insert into access_entry (id, at, viewer_id, viewer_name, purpose, person_id, people) values (?, ?, ?, ?, ?, null, ?)")
                .params(
                        Ids.next(),
                        Utc.of(clock.instant()),
                        viewer.account().value(),
                        viewer.fullName(),
                        purpose,
                        people.size())
                .update();
    }
}
