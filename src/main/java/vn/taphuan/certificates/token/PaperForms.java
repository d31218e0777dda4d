package vn.taphuan.certificates.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.sealing.SealLevel;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.UnitId;

/** The stored forms of papers as far as signatures of people are concerned, and the one way by which a signed one joins them. */
@Component
class PaperForms {

    private static final String PDF = "application/pdf";

    private final JdbcClient jdbc;
    private final FileStore files;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final LostRaces races;
    private final Clock clock;

    PaperForms(JdbcClient jdbc, FileStore files, AuditLog audit, CurrentAccount current, LostRaces races, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.current = current;
        this.races = races;
        this.clock = clock;
    }

    record Batch(BatchId id, UnitId body, ClassId trainingClass, String classLabel) {}

    /** Of released batches only. */
    Optional<Batch> batch(BatchId id) {
        return jdbc.sql(
                        "select unit_id, class_id, class_label from certificate_batch where id = ? and state = 'RELEASED'")
                .param(id.value())
                .query((row, number) -> new Batch(
                        id,
                        new UnitId(row.getObject(1, UUID.class)),
                        new ClassId(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .optional();
    }

    /** @param keyId of the key that sealed it; @param stolen whether that key proves nothing any more */
    record Form(
            CertificateId paper,
            BatchId batch,
            UnitId body,
            String number,
            boolean counts,
            Sha256 sha256,
            SealLevel level,
            Instant madeAt,
            @Nullable String keyId,
            boolean stolen,
            @Nullable Integer signedRevision) {

        boolean mayBeSigned() {
            return level != SealLevel.PLAIN && !stolen;
        }
    }

    List<Form> with(Collection<Sha256> hashes) {
        return jdbc.sql("""
                        select f.*, c.batch_id, c.unit_id, c.number, c.state, c.erased_on, k.compromised_at
                        from certificate_file f join certificate c on c.id = f.certificate_id
                        left join certificate_key k on k.key_id = f.key_id where f.sha256 in (:hashes)""")
                .param("hashes", hashes.stream().map(Sha256::digest).toList())
                .query((row, number) -> form(row))
                .list();
    }

    private static Form form(ResultSet row) throws SQLException {
        return new Form(
                new CertificateId(row.getObject("certificate_id", UUID.class)),
                new BatchId(row.getObject("batch_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("number"),
                CertificateState.ISSUED.name().equals(row.getString("state")) && row.getObject("erased_on") == null,
                Sha256.ofDigest(row.getBytes("sha256")),
                SealLevel.valueOf(row.getString("form")),
                Utc.instant(row, "made_at"),
                row.getString("key_id"),
                row.getObject("compromised_at") != null,
                row.getObject("signed_revision", Integer.class));
    }

    /** The number of the paper of a batch with this code. */
    Optional<String> numberByCode(BatchId batch, String code) {
        return jdbc.sql("select number from certificate where batch_id = ? and code = ?")
                .params(batch.value(), code)
                .query(String.class)
                .optional();
    }

    /** One signature to keep. */
    record NewSignature(SignerChain chain, Instant at) {}

    /** What came of keeping; whoever comes second finds the paper signed. */
    enum Keeping {
        KEPT,
        SIGNED_MEANWHILE,
        ENDED_MEANWHILE,
        OTHER_SIGNER
    }

    /**
     * Adds a signed file as the newest revision of its paper, in one transaction that other signed files of the same batch wait for. It
     * begins at level B whatever it extends: time and revocation of the new signature are still to be proved.
     *
     * @param allowed fingerprints of whose signature may be there; empty: whoever signed the others of the batch
     */
    Keeping keep(Form base, byte[] pdf, List<NewSignature> signatures, Set<Sha256> allowed) {
        return races.joiningOrRetrying(() -> {
            jdbc.sql("select id from certificate_batch where id = ? for update")
                    .param(base.batch().value())
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .single();
            var now = newest(base.paper());
            if (now.signed()) {
                return Keeping.SIGNED_MEANWHILE;
            }
            if (!now.counts()) {
                return Keeping.ENDED_MEANWHILE;
            }
            var expected = allowed.isEmpty() ? signersOf(base.batch()) : allowed;
            if (!expected.isEmpty()
                    && signatures.stream()
                            .noneMatch(one -> expected.contains(one.chain().fingerprint()))) {
                return Keeping.OTHER_SIGNER;
            }
            add(base, now.revision() + 1, pdf, signatures);
            return Keeping.KEPT;
        });
    }

    private record Newest(int revision, boolean signed, boolean counts) {}

    /** By a read that locks: as of now, not as of when the transaction began. */
    private Newest newest(CertificateId paper) {
        boolean counts = jdbc.sql(
                        "select state = 'ISSUED' and erased_on is null from certificate where id = ? lock in share mode")
                .param(paper.value())
                .query(Boolean.class)
                .single();
        return jdbc.sql(
                        "select revision, signed_revision from certificate_file where certificate_id = ? order by revision desc limit 1 for update")
                .param(paper.value())
                .query((row, number) ->
                        new Newest(row.getInt("revision"), row.getObject("signed_revision") != null, counts))
                .single();
    }

    private Set<Sha256> signersOf(BatchId batch) {
        return new HashSet<>(jdbc.sql("""
                        select distinct s.fingerprint from certificate_signature s join certificate c on c.id = s.certificate_id
                        where c.batch_id = ? and s.position = 1""")
                .param(batch.value())
                .query((row, number) -> Sha256.ofDigest(row.getBytes(1)))
                .list());
    }

    private void add(Form base, int revision, byte[] pdf, List<NewSignature> signatures) {
        var sha256 = files.store(pdf, PDF);
        var at = Utc.of(clock.instant());
        jdbc.sql(
                        "insert into certificate_file (certificate_id, revision, form, sha256, made_at, key_id, signed_revision) values (?, ?, ?, ?, ?, ?, ?)")
                .param(base.paper().value())
                .param(revision)
                .param(SealLevel.B.name())
                .param(sha256.digest())
                .param(at)
                .param(base.keyId())
                .param(revision)
                .update();
        for (int i = 0; i < signatures.size(); i++) {
            var chain = signatures.get(i).chain();
            jdbc.sql("""
                            insert into certificate_signature (certificate_id, revision, position, signer_name, fingerprint, chain_pem, signed_at, taken_at, taken_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            base.paper().value(),
                            revision,
                            i + 1,
                            chain.signerName(),
                            chain.fingerprint().digest(),
                            chain.pem(),
                            Utc.of(signatures.get(i).at()),
                            at,
                            current.id().value())
                    .update();
        }
        var first = signatures.getFirst().chain();
        audit.record(AuditEntry.of(
                        "certificate.signed-outside",
                        "certificate",
                        base.paper().value())
                .in(base.body())
                .changed(
                        null, new Signed(first.signerName(), first.fingerprint().hex(), sha256.hex())));
    }

    /** Of a signed file, what the audit log keeps. */
    private record Signed(String signer, String fingerprint, String file) {}

    /** The papers of a batch by number, without their signatures. */
    List<SignedPaper> papers(BatchId batch) {
        return jdbc.sql("""
                        select c.id, c.number, c.full_name, c.state = 'ISSUED' and c.erased_on is null counts from certificate c
                        join certificate_register_entry e on e.certificate_id = c.id where c.batch_id = ? order by e.year, e.position""")
                .param(batch.value())
                .query((row, number) -> new SignedPaper(
                        new CertificateId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("full_name"),
                        row.getBoolean("counts"),
                        List.of()))
                .list();
    }
}
