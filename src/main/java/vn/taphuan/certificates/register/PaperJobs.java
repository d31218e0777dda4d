package vn.taphuan.certificates.register;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificatesReleased;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.live.LiveBoard;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** The making of the papers of a released batch, as those who may see its certificates watch it. */
@Service
public class PaperJobs {

    private final JdbcClient jdbc;
    private final MissingPapers missing;
    private final PaperPictures pictures;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final CurrentAccount current;
    private final Duration holds;

    PaperJobs(
            JdbcClient jdbc,
            MissingPapers missing,
            PaperPictures pictures,
            AuditLog audit,
            ApplicationEventPublisher events,
            CurrentAccount current,
            @Value("${taphuan.boards.holds:30s}") Duration holds) {
        this.jdbc = jdbc;
        this.missing = missing;
        this.pictures = pictures;
        this.audit = audit;
        this.events = events;
        this.current = current;
        this.holds = holds;
    }

    /** None when the batch is unknown, not released, or another body's. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public Optional<LiveBoard<PaperProgress>> open(BatchId batch) {
        return body(batch)
                .filter(current.scope(Permissions.CERTIFICATE_READ)::includes)
                .map(body -> new PaperBoard(pictures, batch, holds));
    }

    /**
     * Failing papers are tried again at once.
     *
     * @return how many
     * @throws AccessDeniedException when the batch is another body's, or none
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_RELEASE + "')")
    @Transactional
    public int repeat(BatchId batch) {
        var body = body(batch)
                .filter(current.scope(Permissions.CERTIFICATE_RELEASE)::includes)
                .orElseThrow(() -> new AccessDeniedException("no such batch within the scope"));
        int papers = missing.again(batch);
        if (papers > 0) {
            audit.record(AuditEntry.of("certificate.papers-repeated", "certificate-batch", batch.value())
                    .in(body)
                    .changed(null, new Repeated(papers)));
            events.publishEvent(new CertificatesReleased(batch));
        }
        return papers;
    }

    private record Repeated(int papers) {}

    private Optional<UnitId> body(BatchId batch) {
        return jdbc.sql("select unit_id from certificate_batch where id = ? and state = 'RELEASED'")
                .param(batch.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }
}
