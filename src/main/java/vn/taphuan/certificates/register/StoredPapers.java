package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.sealing.PaperSealing;
import vn.taphuan.certificates.sealing.SealLevel;
import vn.taphuan.certificates.sealing.SealedPaper;
import vn.taphuan.platform.files.FileStore;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.persistence.ManyRows;
import vn.taphuan.platform.persistence.Utc;

/**
 * The papers of released certificates, each stored once: made and sealed from frozen data when somebody asks for one that is not there
 * yet ({@link PaperMaking} makes them before anybody asks), sealed anew, raised to a higher level. Of two who make the same paper at once
 * the first stored is kept and given to both. A later form of a file is a revision beside the earlier ones, which all stay.
 */
@Component
class StoredPapers {

    private static final Logger log = LoggerFactory.getLogger(StoredPapers.class);
    private static final String PDF = "application/pdf";
    private static final int AT_ONCE = 100;
    private static final int MOST_FAILURES = 3;
    /** Last those whose signers' authorities must be asked too; one that never answers must not keep the others waiting. */
    private static final String LOWER =
            "where c.erased_on is null and f.form in (:lower) order by f.signed_revision is not null, rand() limit ";

    private static final String NEWEST = """
            select c.id from certificate c
            left join certificate_file f on f.certificate_id = c.id
              and f.revision = (select max(m.revision) from certificate_file m where m.certificate_id = c.id)
            left join certificate_key k on k.key_id = f.key_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FileStore files;
    private final MissingPapers missing;
    private final PaperSealing sealing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredPapers(
            JdbcClient jdbc,
            JsonMapper json,
            FileStore files,
            MissingPapers missing,
            PaperSealing sealing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.missing = missing;
        this.sealing = sealing;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The newest form of the paper; made or sealed now if it is not there yet, or if its seal proves nothing any more. */
    byte[] ensure(CertificateId id) {
        var newest = newest(id);
        if (newest.filter(Form::isGood).isEmpty()) {
            int revision = newest.map(Form::revision).orElse(0) + 1;
            keep(id, revision, made(id, newest), null);
        }
        return content(newest(id).orElseThrow());
    }

    /** Seals what has no seal or one of a stolen key, the newest first, and raises sealed files to the level that this installation wants. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void retry() {
        for (var id : ids(jdbc.sql(NEWEST
                + "where c.erased_on is null and (f.form = 'PLAIN' or k.compromised_at is not null) order by c.id desc limit "
                + AT_ONCE))) {
            try {
                ensure(id);
            } catch (RuntimeException failed) {
                log.warn("the paper of certificate {} could not be sealed yet", id.value(), failed);
            }
        }
        raise();
    }

    private void raise() {
        var lower = Arrays.stream(SealLevel.values())
                .filter(sealing::wantsMoreThan)
                .map(SealLevel::name)
                .toList();
        if (lower.isEmpty()) {
            return;
        }
        int failures = 0;
        for (var id : ids(jdbc.sql(NEWEST + LOWER + AT_ONCE).param("lower", lower))) {
            try {
                raise(id);
            } catch (RuntimeException unreachable) {
                log.warn("papers stay at a lower level for now: {}", unreachable.getMessage());
                failures++;
            }
            if (failures == MOST_FAILURES) {
                return;
            }
        }
    }

    /** As far as this installation wants it; each level is a revision of its own. */
    void raise(CertificateId id) {
        var newest = newest(id).filter(Form::isGood);
        while (newest.isPresent() && sealing.wantsMoreThan(newest.get().level())) {
            var before = newest.get();
            var paper = new SealedPaper(content(before), before.level(), Objects.requireNonNull(before.keyId()));
            keep(id, before.revision() + 1, sealing.raise(paper), before.signedRevision());
            newest = newest(id).filter(form -> form.revision() > before.revision());
        }
    }

    private static List<CertificateId> ids(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new CertificateId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * @param keyId of the key that sealed it
     * @param stolen whether that key proves nothing any more
     * @param signedRevision which brought the signatures of people that it carries
     */
    private record Form(
            int revision,
            SealLevel level,
            Sha256 sha256,
            @Nullable String keyId,
            boolean stolen,
            @Nullable Integer signedRevision) {

        boolean isGood() {
            return level != SealLevel.PLAIN && !stolen;
        }
    }

    private Optional<Form> newest(CertificateId id) {
        return jdbc.sql("""
                        select f.revision, f.form, f.sha256, f.key_id, f.signed_revision, k.compromised_at is not null stolen from certificate_file f
                        left join certificate_key k on k.key_id = f.key_id
                        where f.certificate_id = ? order by f.revision desc limit 1""")
                .param(id.value())
                .query((row, number) -> new Form(
                        row.getInt("revision"),
                        SealLevel.valueOf(row.getString("form")),
                        Sha256.ofDigest(row.getBytes("sha256")),
                        row.getString("key_id"),
                        row.getBoolean("stolen"),
                        row.getObject("signed_revision", Integer.class)))
                .optional();
    }

    /** The newest forms of those papers that are there and whose seal proves something. */
    Map<CertificateId, byte[]> good(List<CertificateId> ids) {
        Map<CertificateId, Sha256> names = new HashMap<>();
        jdbc.sql(NEWEST.replace("select c.id", "select c.id, f.sha256")
                        + "where c.id in (:ids) and f.form <> 'PLAIN' and k.compromised_at is null")
                .param("ids", ids.stream().map(CertificateId::value).toList())
                .query((ResultSet row) -> {
                    names.put(new CertificateId(row.getObject(1, UUID.class)), Sha256.ofDigest(row.getBytes(2)));
                });
        var contents = files.read(names.values());
        Map<CertificateId, byte[]> good = new HashMap<>();
        names.forEach((id, name) -> {
            var file = contents.get(name);
            if (file != null) {
                good.put(id, file.content());
            }
        });
        return good;
    }

    private byte[] content(Form form) {
        return files.read(form.sha256()).orElseThrow().content();
    }

    private SealedPaper made(CertificateId id, Optional<Form> newest) {
        var frozen = DataAccessUtils.requiredSingleResult(missing.frozen(List.of(id.value())));
        var data = json.readValue(frozen.json(), CertificateData.class);
        return newest.filter(form -> form.level() == SealLevel.PLAIN)
                .map(plain -> sealing.seal(content(plain), data, frozen.body()))
                .orElseGet(() -> sealing.make(data, frozen.body()));
    }

    /** Whoever comes second keeps nothing; nor does whoever made it while its data were erased. */
    private void keep(CertificateId id, int revision, SealedPaper paper, @Nullable Integer signed) {
        transaction.executeWithoutResult(status -> {
            if (there(List.of(id)).isEmpty()) {
                return;
            }
            int kept = jdbc.sql(
                            "insert ignore into certificate_file (certificate_id, revision, form, sha256, made_at, key_id, signed_revision) values (?, ?, ?, ?, ?, ?, ?)")
                    .param(id.value())
                    .param(revision)
                    .param(paper.level().name())
                    .param(files.store(paper.pdf(), PDF).digest())
                    .param(Utc.of(clock.instant()))
                    .param(paper.keyId())
                    .param(signed)
                    .update();
            if (kept == 0) {
                status.setRollbackOnly();
                return;
            }
            missing.forget(List.of(id));
        });
    }

    /** A paper that is to be kept. */
    record Ready(CertificateId id, SealedPaper paper) {}

    /**
     * Keeps first forms of many papers by a few statements and one transaction; those that somebody else has made meanwhile, or whose
     * data were erased, are left as they are.
     */
    void keepFirst(List<Ready> papers) {
        boolean whole = Boolean.TRUE.equals(transaction.execute(status -> {
            var names = files.storeAll(
                    papers.stream().map(ready -> ready.paper().pdf()).toList(), PDF);
            var now = Utc.of(clock.instant());
            var there = there(papers.stream().map(Ready::id).toList());
            int kept = there.size() < papers.size()
                    ? 0
                    : ManyRows.insert(
                            jdbc,
                            "insert ignore into certificate_file (certificate_id, revision, form, sha256, made_at, key_id)",
                            IntStream.range(0, papers.size())
                                    .mapToObj(i -> new Object[] {
                                        papers.get(i).id().value(),
                                        1,
                                        papers.get(i).paper().level().name(),
                                        names.get(i).digest(),
                                        now,
                                        papers.get(i).paper().keyId()
                                    })
                                    .toList());
            if (kept < papers.size()) {
                status.setRollbackOnly();
            }
            return kept == papers.size();
        }));
        if (!whole) {
            papers.forEach(ready -> keep(ready.id(), 1, ready.paper(), null));
        }
    }

    /** Of these the certificates whose data are still there; nobody erases them until the transaction ends. */
    private List<CertificateId> there(List<CertificateId> ids) {
        return ids(jdbc.sql("select id from certificate where id in (:ids) and erased_on is null lock in share mode")
                .param("ids", ids.stream().map(CertificateId::value).toList()));
    }
}
