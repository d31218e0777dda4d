package vn.taphuan.certificates.register;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.Utc;

/**
 * Makes the papers of released certificates from their frozen data and stores each once. What failed is made at the next
 * asking or by the retry every few minutes; the certificate and its number stand meanwhile. Of two who make the same paper at
 * once the first stored is kept and given to both.
 */
@Component
class StoredPapers {

    private static final Logger log = LoggerFactory.getLogger(StoredPapers.class);
    private static final String PDF = "application/pdf";
    private static final int FIRST_REVISION = 1;
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredPapers(
            JdbcClient jdbc, JsonMapper json, FileStore files, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The stored paper, made now if it is not there yet. */
    byte[] ensure(CertificateId id) {
        return stored(id).orElseGet(() -> {
            var pdf = CertificatePdf.render(data(id));
            return Objects.requireNonNull(transaction.execute(status -> {
                keep(id, pdf);
                return stored(id).orElseThrow();
            }));
        });
    }

    /** Makes what is missing of a batch, each by itself. */
    void ensureAll(BatchId batch) {
        ensureEach(jdbc.sql(
                        "select c.id from certificate c left join certificate_file f on f.certificate_id = c.id where c.batch_id = ? and f.revision is null")
                .param(batch.value())
                .query((row, number) -> new CertificateId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Makes what an earlier failure or a stop of the server left out. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void retry() {
        ensureEach(jdbc.sql(
                        "select c.id from certificate c left join certificate_file f on f.certificate_id = c.id where f.revision is null limit "
                                + AT_ONCE)
                .query((row, number) -> new CertificateId(row.getObject(1, UUID.class)))
                .list());
    }

    private void ensureEach(List<CertificateId> ids) {
        for (var id : ids) {
            try {
                ensure(id);
            } catch (RuntimeException failed) {
                log.warn("the paper of certificate {} could not be made yet", id.value(), failed);
            }
        }
    }

    private Optional<byte[]> stored(CertificateId id) {
        return jdbc.sql("select sha256 from certificate_file where certificate_id = ? and revision = ?")
                .params(id.value(), FIRST_REVISION)
                .query((row, number) -> Sha256.ofDigest(row.getBytes(1)))
                .optional()
                .map(sha256 -> files.read(sha256).orElseThrow().content());
    }

    private CertificateData data(CertificateId id) {
        return jdbc.sql("select data_json from certificate where id = ?")
                .param(id.value())
                .query((row, number) -> json.readValue(row.getString(1), CertificateData.class))
                .single();
    }

    private void keep(CertificateId id, byte[] pdf) {
        jdbc.sql(
                        "insert ignore into certificate_file (certificate_id, revision, form, sha256, made_at) values (?, ?, 'PLAIN', ?, ?)")
                .params(id.value(), FIRST_REVISION, files.store(pdf, PDF).digest(), Utc.of(clock.instant()))
                .update();
    }
}
