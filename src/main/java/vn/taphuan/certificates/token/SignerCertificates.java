package vn.taphuan.certificates.token;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Whose certificates may sign papers of an issuing body. Who signs for it is a matter of papers (T-15, T-33); which certificate is
 * that person's is compared by its fingerprint when it is recorded. Without any, the first signature of a batch decides for the rest.
 */
@Service
public class SignerCertificates {

    private static final int LARGEST = 64 * 1024;

    private final JdbcClient jdbc;
    private final TrustAnchors anchors;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    SignerCertificates(JdbcClient jdbc, TrustAnchors anchors, AuditLog audit, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.anchors = anchors;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Those of a body that still count, the newest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional(readOnly = true)
    public List<SignerCertificate> of(UnitId body) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        return jdbc.sql(
                        "select * from certificate_token where unit_id = ? and ended_at is null order by recorded_at desc")
                .param(body.value())
                .query((row, number) -> {
                    var chain = SignerChain.ofPem(row.getString("chain_pem"));
                    return new SignerCertificate(
                            new SignerCertificateId(row.getObject("id", UUID.class)),
                            row.getString("signer_name"),
                            chain.authorityName(),
                            chain.signer().getNotBefore().toInstant(),
                            chain.signer().getNotAfter().toInstant(),
                            chain.fingerprint().hex(),
                            anchors.judge(chain, clock.instant()));
                })
                .list();
    }

    /** @param file the certificate, PEM or DER, perhaps with its chain behind it */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public RecordSignerResult record(UnitId body, byte[] file) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        var read = file.length > LARGEST ? null : SignerChain.read(file).orElse(null);
        if (read == null) {
            return new RecordSignerResult.Unreadable();
        }
        if (!read.maySign()) {
            return new RecordSignerResult.NotForSigning();
        }
        if (!read.holdsAt(clock.instant())) {
            return new RecordSignerResult.RunOut();
        }
        var id = Ids.next();
        int added = jdbc.sql("""
                        insert into certificate_token (id, unit_id, signer_name, fingerprint, chain_pem, recorded_at, recorded_by_name)
                        select :id, :body, :name, :print, :pem, :at, :by from dual
                        where not exists (select 1 from certificate_token where unit_id = :body and fingerprint = :print and ended_at is null)""")
                .param("id", id)
                .param("body", body.value())
                .param("name", read.signerName())
                .param("print", read.fingerprint().digest())
                .param("pem", read.pem())
                .param("at", Utc.of(clock.instant()))
                .param("by", current.require().fullName())
                .update();
        if (added == 0) {
            return new RecordSignerResult.AlreadyThere();
        }
        audit.record(AuditEntry.of("certificate.signer-recorded", "certificate-signer", id)
                .in(body)
                .changed(
                        null, new Recorded(read.signerName(), read.fingerprint().hex())));
        return new RecordSignerResult.Recorded(read.signerName());
    }

    private record Recorded(String signer, String fingerprint) {}

    /** From now on its signatures are not taken any more; those that were taken stay. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public void end(SignerCertificateId id, String reason) {
        var body = jdbc.sql("select unit_id from certificate_token where id = ?")
                .param(id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such certificate"));
        current.requireIn(Permissions.CERTIFICATE_GOVERN, body);
        int ended = jdbc.sql("update certificate_token set ended_at = ? where id = ? and ended_at is null")
                .params(Utc.of(clock.instant()), id.value())
                .update();
        if (ended == 1) {
            audit.record(AuditEntry.of("certificate.signer-ended", "certificate-signer", id.value())
                    .in(body)
                    .because(reason));
        }
    }

    /** Fingerprints of those that count; empty when none is recorded. */
    Set<Sha256> allowed(UnitId body) {
        return new HashSet<>(
                jdbc.sql("select fingerprint from certificate_token where unit_id = ? and ended_at is null")
                        .param(body.value())
                        .query((row, number) -> Sha256.ofDigest(row.getBytes(1)))
                        .list());
    }
}
