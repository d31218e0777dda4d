package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** Where and how long the province lets one person do several of the four steps, and why. Recorded, never changed, at most ended. */
@Service
public class StepWaivers {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    StepWaivers(JdbcClient jdbc, AuditLog audit, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** @param to the last day */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public RecordWaiverResult record(UnitId body, String reason, LocalDate from, LocalDate to) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return new RecordWaiverResult.ReasonMissing();
        }
        if (to.isBefore(from)) {
            return new RecordWaiverResult.PeriodWrong();
        }
        var id = new WaiverId(Ids.next());
        try {
            jdbc.sql(
                            "insert into certificate_waiver (id, unit_id, reason, valid_from, valid_to, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            body.value(),
                            reason.strip(),
                            from,
                            to,
                            current.id().value(),
                            now())
                    .update();
        } catch (DuplicateKeyException stands) {
            return new RecordWaiverResult.AlreadyRecorded();
        }
        audit.record(AuditEntry.of("certificate.waiver-recorded", "waiver", id.value())
                .in(body)
                .changed(null, Map.of("from", from, "to", to))
                .because(reason.strip()));
        return new RecordWaiverResult.Recorded(id);
    }

    /** From now on the separation holds again; steps done under it stand. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public void end(WaiverId id) {
        var body = jdbc.sql("select unit_id from certificate_waiver where id = ?")
                .param(id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such waiver within the scope"));
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        int ended = jdbc.sql(
                        "update certificate_waiver set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
                .params(current.id().value(), now(), id.value())
                .update();
        if (ended == 1) {
            audit.record(AuditEntry.of("certificate.waiver-ended", "waiver", id.value())
                    .in(body));
        }
    }

    /** All that were ever recorded for a body, newest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<WaiverSummary> of(UnitId body) {
        current.requireIn(Permissions.CERTIFICATE_READ, body);
        return jdbc.sql(
                        "select * from certificate_waiver where unit_id = ? order by recorded_at desc, id desc limit 200")
                .param(body.value())
                .query((row, number) -> new WaiverSummary(
                        new WaiverId(row.getObject("id", UUID.class)),
                        body,
                        row.getString("reason"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        Utc.instantOrNull(row, "ended_at")))
                .list();
    }

    private LocalDateTime now() {
        return Utc.of(clock.instant());
    }
}
