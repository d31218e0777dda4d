package vn.taphuan.certificates.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.sealing.PaperSealing;
import vn.taphuan.certificates.templates.PaperPrinter;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitScope;

/**
 * What a printer adds to sheets that are printed already, made anew each time from frozen data: the sealed file shows the whole sheet and
 * would print it twice. It carries no seal and is no certificate; its codes hold like those of the file.
 */
@Service
public class FormPrints {

    private static final int MOST = 5000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PaperPrinter printer;
    private final PaperSealing sealing;
    private final AccessLog access;
    private final CurrentAccount current;

    FormPrints(
            JdbcClient jdbc,
            JsonMapper json,
            PaperPrinter printer,
            PaperSealing sealing,
            AccessLog access,
            CurrentAccount current) {
        this.jdbc = jdbc;
        this.json = json;
        this.printer = printer;
        this.sealing = sealing;
        this.access = access;
        this.current = current;
    }

    private record Row(AccountId account, CertificateData data) {}

    /** Whether a certificate goes onto such a sheet; no for one that is none, or another body's. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isFor(CertificateId id) {
        return !rows("c.id = :id", id.value(), 1).isEmpty();
    }

    /** Whether the certificates of a batch do. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isFor(BatchId batch) {
        return !rows("c.batch_id = :id", batch.value(), 1).isEmpty();
    }

    /** One page; nothing when it goes onto no such sheet. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<byte[]> of(CertificateId id) {
        return print(rows("c.id = :id", id.value(), 1));
    }

    /** A page for each certificate of a batch that still counts, in the order of the register. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<byte[]> of(BatchId batch) {
        return print(rows("c.batch_id = :id and c.state = 'ISSUED'", batch.value(), MOST));
    }

    private Optional<byte[]> print(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        access.listed("certificate.paper", rows.stream().map(Row::account).toList());
        var template = rows.getFirst().data().template();
        return Optional.of(printer.printOntoForms(rows.stream()
                .map(Row::data)
                .filter(data -> template != null && template.equals(data.template()))
                .map(data -> new CertificatePdf.Printed(data, sealing.proof(data)))
                .toList()));
    }

    private List<Row> rows(String which, UUID id, int most) {
        UnitScope scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc
                .sql(
                        "select c.account_id, c.data_json from certificate c join certificate_register_entry e on e.certificate_id = c.id where "
                                + which
                                + " and c.erased_on is null and (:all or c.unit_id in (:units)) order by e.position limit :most")
                .param("most", most)
                .param("id", id)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> new Row(
                        new AccountId(row.getObject(1, UUID.class)),
                        json.readValue(row.getString(2), CertificateData.class)))
                .list()
                .stream()
                .filter(row -> printer.isForForms(row.data()))
                .toList();
    }
}
