package vn.taphuan.certificates.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;

/**
 * The files of released certificates, for those who may have them: the holder, and staff of the issuing body. No transaction is
 * held while a paper that is still missing is made.
 */
@Service
public class CertificatePapers {

    /** A file to hand out; its name holds no personal data. */
    public record Paper(String fileName, byte[] content) {}

    private static final Logger log = LoggerFactory.getLogger(CertificatePapers.class);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final StoredPapers papers;
    private final AccessLog access;
    private final CurrentAccount current;

    CertificatePapers(JdbcClient jdbc, StoredPapers papers, AccessLog access, CurrentAccount current) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.access = access;
        this.current = current;
    }

    /** @throws AccessDeniedException when it is another person's, or none */
    @Personal("hands out the own certificate")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Paper mine(CertificateId id) {
        var found =
                find(id).filter(kept -> kept.account().equals(current.id())).orElseThrow(CertificatePapers::refused);
        return paper(id, found);
    }

    /** @throws AccessDeniedException when it is another body's, or none */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Paper forStaff(CertificateId id) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        var found = find(id).filter(kept -> scope.includes(kept.body())).orElseThrow(CertificatePapers::refused);
        access.seen("certificate.paper", found.account());
        return paper(id, found);
    }

    /** Some papers that are read when they are wanted. */
    public interface Bundle {

        /** One that is missing is made; one that cannot be made is left out. */
        List<Paper> read();
    }

    /**
     * The papers of a batch that count, in the order of their numbers: whoever reads one bundle after the other has only a few in memory.
     * That they left the platform is written down in one line.
     *
     * @return nothing of another body's
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Bundle> ofBatch(BatchId batch) {
        var all = counting(batch);
        List<Bundle> bundles = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = List.copyOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            bundles.add(() -> read(some));
        }
        if (!all.isEmpty()) {
            access.listed(
                    "certificate.papers",
                    all.stream().map(one -> one.kept().account()).toList());
        }
        return bundles;
    }

    private List<Paper> read(List<Counting> some) {
        var there = papers.good(some.stream().map(Counting::id).toList());
        List<Paper> read = new ArrayList<>();
        for (var one : some) {
            content(one.id(), there).ifPresent(content -> read.add(new Paper(fileName(one.kept()), content)));
        }
        return read;
    }

    private record Counting(CertificateId id, Kept kept) {}

    private List<Counting> counting(BatchId batch) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql("""
                        select c.id, c.account_id, c.unit_id, c.number from certificate_register_entry e join certificate c on c.id = e.certificate_id
                        where c.batch_id = :batch and c.state = 'ISSUED' and c.erased_on is null and (:all or c.unit_id in (:units))
                        order by e.year, e.position""")
                .param("batch", batch.value())
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> new Counting(
                        new CertificateId(row.getObject("id", UUID.class)),
                        new Kept(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                row.getString("number"))))
                .list();
    }

    private Optional<byte[]> content(CertificateId id, Map<CertificateId, byte[]> there) {
        var stored = there.get(id);
        if (stored != null) {
            return Optional.of(stored);
        }
        try {
            return Optional.of(papers.ensure(id));
        } catch (RuntimeException cannotBeMade) {
            log.warn("the paper of certificate {} is left out", id.value(), cannotBeMade);
            return Optional.empty();
        }
    }

    private record Kept(AccountId account, UnitId body, String number) {}

    private Optional<Kept> find(CertificateId id) {
        return jdbc.sql("select account_id, unit_id, number from certificate where id = ?")
                .param(id.value())
                .query((row, number) -> new Kept(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("number")))
                .optional();
    }

    private Paper paper(CertificateId id, Kept kept) {
        return new Paper(fileName(kept), papers.ensure(id));
    }

    private static String fileName(Kept kept) {
        return "GCN-" + kept.number().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no certificate of this person or these units");
    }
}
