package vn.taphuan.platform.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Personal;

/** Who looked at the own data (fact P-09). */
@Service
public class AccessTrail {

    private static final int MOST = 50;

    /** @param purpose {@code audit.purpose.<purpose>} names it */
    public record Line(Instant at, String viewerName, String purpose) {}

    private final JdbcClient jdbc;
    private final CurrentAccount current;

    AccessTrail(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** The last fifty, newest first. */
    @Personal("lists who looked at the own data")
    @Transactional(readOnly = true)
    public List<Line> mine() {
        return jdbc.sql(
                        "select at, viewer_name, purpose from access_entry where person_id = ? order by at desc, id desc limit "
                                + MOST)
                .param(current.id().value())
                .query((row, number) ->
                        new Line(Utc.instant(row, "at"), row.getString("viewer_name"), row.getString("purpose")))
                .list();
    }
}
