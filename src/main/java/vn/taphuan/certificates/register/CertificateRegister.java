package vn.taphuan.certificates.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import vn.taphuan.platform.persistence.ManyRows;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.UnitId;

/**
 * Sổ gốc: gives numbers and enters certificates. Per issuing body and year the entries count from 1 without gap or double,
 * whoever enters at the same time and wherever the work is cut: number, entry, link, certificate and head stand or fall together.
 */
@Component
public class CertificateRegister {

    private static final int CLAIMED_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final PublicAddress address;
    private final RegisterChain chain;

    CertificateRegister(
            JdbcTemplate jdbc,
            JsonMapper json,
            AuditLog audit,
            CurrentAccount current,
            PublicAddress address,
            RegisterChain chain) {
        this.jdbc = JdbcClient.create(jdbc);
        this.json = json;
        this.audit = audit;
        this.current = current;
        this.address = address;
        this.chain = chain;
    }

    /**
     * Takes the head of the register of a body and year for this transaction; everybody else who enters there waits. To be the
     * first statement of the transaction, so that what is read afterwards is as of now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UnitId body, int year) {
        chain.take(body, year);
    }

    /** Enters all of them in their order; the caller has taken the head by {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RegisterEntered> enter(
            UnitId body, LocalDate issuedOn, NumberPattern pattern, List<RegisterDraft> drafts) {
        int year = issuedOn.getYear();
        var head = chain.again(body, year);
        var now = chain.now();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int position = head.lastNumber() + i + 1;
            rows.add(row(drafts.get(i), position, pattern.write(position, year), issuedOn, now));
        }
        insert(body, year, rows, now);
        chain.append(
                head,
                head.lastNumber() + drafts.size(),
                rows.stream().map(row -> fact(row, now)).toList());
        audit.recordAll(rows.stream()
                .map(row -> AuditEntry.of(
                                "certificate.released", "certificate", row.id().value())
                        .in(body)
                        .changed(
                                null,
                                new Released(
                                        row.number(),
                                        row.draft().account().value().toString())))
                .toList());
        return rows.stream()
                .map(row -> new RegisterEntered(row.id(), row.draft().account(), row.number()))
                .toList();
    }

    private RegisterFact fact(Row row, Instant now) {
        var salt = ChainHash.salt();
        var parts = Committed.entered(
                row.code().value(),
                row.draft().account().value(),
                row.draft().programme().value(),
                row.draft().trainingClass().value(),
                row.issuedOn(),
                row.json());
        return new RegisterFact(
                RegisterEvent.ENTERED,
                row.position(),
                row.number(),
                row.id(),
                now,
                current.id().value(),
                salt,
                ChainHash.commitment(salt, parts));
    }

    private record Row(
            CertificateId id,
            RegisterDraft draft,
            int position,
            String number,
            VerificationCode code,
            LocalDate issuedOn,
            CertificateData data,
            String json) {}

    private record Released(String number, String account) {}

    private Row row(RegisterDraft draft, int position, String number, LocalDate issuedOn, Instant now) {
        var code = VerificationCode.next();
        var data = complete(draft.paper(), number, code, issuedOn, now);
        return new Row(
                new CertificateId(Ids.next()),
                draft,
                position,
                number,
                code,
                issuedOn,
                data,
                json.writeValueAsString(data));
    }

    private CertificateData complete(
            CertificateData paper, String number, VerificationCode code, LocalDate issuedOn, Instant now) {
        var marks = EnumSet.noneOf(CertificateMark.class);
        marks.addAll(paper.marks());
        marks.remove(CertificateMark.PREVIEW);
        var signing = paper.signing();
        return new CertificateData(
                paper.layoutVersion(),
                paper.template(),
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
        ManyRows.insert(
                jdbc,
                "insert into certificate (id, unit_id, number, code, account_id, programme_code, class_id, batch_id, full_name,"
                        + " sort_key, search_key, lookup_name, data_json, issued_on, state)",
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
                                row.json(),
                                row.issuedOn(),
                                CertificateState.ISSUED.name()
                            };
                        })
                        .toList());
        ManyRows.insert(
                jdbc,
                "insert into certificate_register_entry (unit_id, year, position, number, certificate_id, entered_at, entered_by)",
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
        claim(rows.stream().map(row -> row.id().value()).toList());
    }

    /** Whoever was proposed for a certificate has this one now. */
    private void claim(List<UUID> certificates) {
        for (int from = 0; from < certificates.size(); from += CLAIMED_AT_ONCE) {
            jdbc.sql("""
                            update certificate_claim m join certificate c
                              on c.account_id = m.account_id and c.programme_code = m.programme_code and c.batch_id = m.batch_id
                            set m.certificate_id = c.id where c.id in (:ids)""")
                    .param("ids", certificates.subList(from, Math.min(certificates.size(), from + CLAIMED_AT_ONCE)))
                    .update();
        }
    }
}
