package vn.taphuan.certificates.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.UnitId;

/**
 * Sổ gốc: gives numbers and enters certificates. Per issuing body and year the entries count from 1 without gap or double,
 * whoever enters at the same time and wherever the work is cut: number, entry, certificate and head stand or fall together.
 */
@Component
public class CertificateRegister {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final PublicAddress address;
    private final Clock clock;

    CertificateRegister(
            JdbcTemplate jdbc,
            JsonMapper json,
            AuditLog audit,
            CurrentAccount current,
            PublicAddress address,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.current = current;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Takes the head of the register of a body and year for this transaction; everybody else who enters there waits. To be the
     * first statement of the transaction, so that what is read afterwards is as of now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UnitId body, int year) {
        jdbc.update(
                "insert into certificate_register_head (unit_id, year, last_number) values (?, ?, 0) on duplicate key update last_number = last_number",
                body.value(),
                year);
        lastNumber(body, year);
    }

    /** Enters all of them in their order; the caller has taken the head by {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RegisterEntered> enter(
            UnitId body, LocalDate issuedOn, NumberPattern pattern, List<RegisterDraft> drafts) {
        int year = issuedOn.getYear();
        int last = lastNumber(body, year);
        var now = clock.instant();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int position = last + i + 1;
            rows.add(row(drafts.get(i), position, pattern.write(position, year), issuedOn, now));
        }
        insert(body, year, rows, now);
        jdbc.update(
                "update certificate_register_head set last_number = ? where unit_id = ? and year = ?",
                last + drafts.size(),
                body.value(),
                year);
        rows.forEach(row -> audit.record(AuditEntry.of(
                        "certificate.released", "certificate", row.id().value())
                .in(body)
                .changed(
                        null,
                        new Released(row.number(), row.draft().account().value().toString()))));
        return rows.stream()
                .map(row -> new RegisterEntered(row.id(), row.draft().account(), row.number()))
                .toList();
    }

    private record Row(
            CertificateId id,
            RegisterDraft draft,
            int position,
            String number,
            VerificationCode code,
            CertificateData data) {}

    private record Released(String number, String account) {}

    private int lastNumber(UnitId body, int year) {
        var last = jdbc.queryForObject(
                "select last_number from certificate_register_head where unit_id = ? and year = ? for update",
                Integer.class,
                body.value(),
                year);
        return last == null ? 0 : last;
    }

    private Row row(RegisterDraft draft, int position, String number, LocalDate issuedOn, Instant now) {
        var code = VerificationCode.next();
        return new Row(
                new CertificateId(Ids.next()),
                draft,
                position,
                number,
                code,
                complete(draft.paper(), number, code, issuedOn, now));
    }

    private CertificateData complete(
            CertificateData paper, String number, VerificationCode code, LocalDate issuedOn, Instant now) {
        var marks = EnumSet.noneOf(CertificateMark.class);
        marks.addAll(paper.marks());
        marks.remove(CertificateMark.PREVIEW);
        var signing = paper.signing();
        return new CertificateData(
                paper.layoutVersion(),
                paper.issuer(),
                paper.holder(),
                paper.training(),
                paper.decision(),
                number,
                new CertificateData.Signing(signing.place(), issuedOn, signing.titleLines(), signing.signerName()),
                new CertificateData.Verification(code.grouped(), address.verification()),
                now,
                marks);
    }

    private void insert(UnitId body, int year, List<Row> rows, Instant now) {
        var at = Utc.of(now);
        var actor = current.id().value();
        jdbc.batchUpdate(
                """
                insert into certificate (id, unit_id, number, code, account_id, programme_code, class_id, batch_id, full_name,
                  sort_key, search_key, lookup_name, data_json, issued_on, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ISSUED')""",
                rows.stream()
                        .map(row -> {
                            var name = row.data().holder().fullName();
                            return new Object[] {
                                row.id().value(),
                                body.value(),
                                row.number(),
                                row.code().value(),
                                row.draft().account().value(),
                                row.draft().programme().value(),
                                row.draft().trainingClass().value(),
                                row.draft().batch().value(),
                                name,
                                VietnameseNames.sortKey(name),
                                VietnameseNames.searchKey(name),
                                LookupName.of(name).value(),
                                json.writeValueAsString(row.data()),
                                row.data().signing().issuedOn()
                            };
                        })
                        .toList());
        jdbc.batchUpdate(
                "insert into certificate_register_entry (unit_id, year, position, number, certificate_id, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            body.value(),
                            year,
                            row.position(),
                            row.number(),
                            row.id().value(),
                            at,
                            actor
                        })
                        .toList());
        jdbc.batchUpdate(
                "update certificate_claim set certificate_id = ? where account_id = ? and programme_code = ? and batch_id = ?",
                rows.stream()
                        .map(row -> new Object[] {
                            row.id().value(),
                            row.draft().account().value(),
                            row.draft().programme().value(),
                            row.draft().batch().value()
                        })
                        .toList());
    }
}
