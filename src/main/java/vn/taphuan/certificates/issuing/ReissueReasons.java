package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;

/**
 * For what a certificate may be issued again, the same for all centres. The first three follow T-16 and T-30; everything beyond
 * printing faults and the centre's own faults is to be checked against the paper itself. Recorded, never changed, at most ended.
 */
@Service
public class ReissueReasons {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    ReissueReasons(JdbcClient jdbc, AuditLog audit, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Those that count now, in the order in which they were recorded. */
    @Open("for what a certificate is issued again is no secret")
    @Transactional(readOnly = true)
    public List<ReissueReason> listed() {
        return jdbc.sql("select * from certificate_reissue_reason where ended_at is null order by recorded_at, id")
                .query((row, number) -> new ReissueReason(
                        new ReissueReasonId(row.getObject("id", UUID.class)),
                        row.getString("words"),
                        Utc.instantOrNull(row, "ended_at")))
                .list();
    }

    /** False when it says nothing, or too much. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public boolean add(String words) {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        if (words.isBlank() || words.strip().length() > LONGEST) {
            return false;
        }
        var id = Ids.next();
        jdbc.sql("insert into certificate_reissue_reason (id, words, recorded_at) values (?, ?, ?)")
                .params(id, words.strip(), Utc.of(clock.instant()))
                .update();
        audit.record(AuditEntry.of("certificate.reissue-reason-added", "reissue-reason", id)
                .because(words.strip()));
        return true;
    }

    /** From now on nothing new can be proposed for it. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public void end(ReissueReasonId id) {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        int ended = jdbc.sql("update certificate_reissue_reason set ended_at = ? where id = ? and ended_at is null")
                .params(Utc.of(clock.instant()), id.value())
                .update();
        if (ended == 1) {
            audit.record(AuditEntry.of("certificate.reissue-reason-ended", "reissue-reason", id.value()));
        }
    }
}
