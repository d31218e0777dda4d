package vn.taphuan.certificates.register;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
        var name = "GCN-" + kept.number().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
        return new Paper(name, papers.ensure(id));
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no certificate of this person or these units");
    }
}
