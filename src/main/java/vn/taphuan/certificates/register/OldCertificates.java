package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.register.RecordOldResult.Field;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Certificates on paper from before the register, entered by hand so that they are found (row G14). They have no number, code or file
 * of ours, stand in no chain and are never mixed with the register. Recorded, never changed, at most struck out with a reason.
 */
@Service
public class OldCertificates {

    private static final int MOST = 200;
    private static final int FIRST_YEAR = 1945;
    private static final int FIRST_BIRTH = 1900;
    private static final String FOUND =
            " from certificate_old where (:all or unit_id in (:units)) and (:key = '' or search_key like concat('%', :key, '%') or number like concat('%', :text, '%'))";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    OldCertificates(JdbcClient jdbc, AuditLog audit, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional
    public RecordOldResult record(OldCertificateContent content) {
        current.requireIn(Permissions.CERTIFICATE_PROPOSE, content.body());
        var wrong = wrongFields(content);
        if (!wrong.isEmpty()) {
            return new RecordOldResult.Wrong(wrong);
        }
        var id = new OldCertificateId(Ids.next());
        try {
            store(id, content);
        } catch (DuplicateKeyException stands) {
            return new RecordOldResult.AlreadyRecorded();
        }
        audit.record(AuditEntry.of("certificate.old-recorded", "old-certificate", id.value())
                .in(content.body())
                .changed(null, content));
        return new RecordOldResult.Recorded(id);
    }

    /** For what was entered by mistake; striking out what is struck out changes nothing. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional
    public void strike(OldCertificateId id, String reason) {
        var body = jdbc.sql("select unit_id from certificate_old where id = ?")
                .param(id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such paper within the scope"));
        current.requireIn(Permissions.CERTIFICATE_PROPOSE, body);
        int struck = jdbc.sql(
                        "update certificate_old set struck_by = ?, struck_at = ?, struck_reason = ? where id = ? and struck_at is null")
                .params(current.id().value(), Utc.of(clock.instant()), reason.strip(), id.value())
                .update();
        if (struck == 1) {
            audit.record(AuditEntry.of("certificate.old-struck", "old-certificate", id.value())
                    .in(body)
                    .because(reason.strip()));
        }
    }

    /**
     * The newest paper first.
     *
     * @param text part of the holder's name (diacritics optional) or of the number; empty for all
     * @param limit at most 200
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<OldCertificate> lines(String text, int offset, int limit) {
        return found("select *" + FOUND + " order by issued_on desc, id limit :limit offset :offset", text)
                .param("limit", Math.clamp(limit, 1, MOST))
                .param("offset", Math.max(0, offset))
                .query((row, number) -> line(row))
                .list();
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public int count(String text) {
        return found("select count(*)" + FOUND, text).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec found(String sql, String text) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql(sql)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("key", VietnameseNames.searchKey(text))
                .param("text", text.strip());
    }

    private void store(OldCertificateId id, OldCertificateContent content) {
        var name = VietnameseNames.clean(content.fullName());
        jdbc.sql("""
                        insert into certificate_old (id, unit_id, issuer, number, full_name, search_key, birth_year, holder_unit, programme,
                          issued_on, signer, recorded_by, recorded_name, recorded_at)
                        values (:id, :body, :issuer, :number, :name, :key, :born, :unit, :programme, :issued, :signer, :by, :byName, :at)""")
                .param("id", id.value())
                .param("body", content.body().value())
                .param("issuer", content.issuer().strip())
                .param("number", content.number().strip())
                .param("name", name)
                .param("key", VietnameseNames.searchKey(name))
                .param("born", content.birthYear())
                .param("unit", content.unit().strip())
                .param("programme", content.programme().strip())
                .param("issued", content.issuedOn())
                .param("signer", content.signer().strip())
                .param("by", current.id().value())
                .param("byName", current.require().fullName())
                .param("at", Utc.of(clock.instant()))
                .update();
    }

    private Set<Field> wrongFields(OldCertificateContent content) {
        var wrong = EnumSet.noneOf(Field.class);
        check(wrong, Field.ISSUER, fits(content.issuer(), 200));
        check(wrong, Field.NUMBER, fits(content.number(), 60));
        check(wrong, Field.NAME, fits(content.fullName(), 120));
        check(wrong, Field.UNIT, fits(content.unit(), 200));
        check(wrong, Field.PROGRAMME, fits(content.programme(), 250));
        check(wrong, Field.SIGNER, content.signer().strip().length() <= 120);
        var issued = content.issuedOn();
        check(wrong, Field.ISSUED_ON, issued.getYear() >= FIRST_YEAR && !issued.isAfter(LocalDate.now(clock)));
        var born = content.birthYear();
        check(wrong, Field.BIRTH_YEAR, born == null || born >= FIRST_BIRTH && born <= issued.getYear());
        return wrong;
    }

    private static void check(Set<Field> wrong, Field field, boolean right) {
        if (!right) {
            wrong.add(field);
        }
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.strip().length() <= longest;
    }

    private static OldCertificate line(ResultSet row) throws SQLException {
        return new OldCertificate(
                new OldCertificateId(row.getObject("id", UUID.class)),
                new OldCertificateContent(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("issuer"),
                        row.getString("number"),
                        row.getString("full_name"),
                        row.getObject("birth_year", Integer.class),
                        row.getString("holder_unit"),
                        row.getString("programme"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("signer")),
                row.getString("recorded_name"),
                Utc.instant(row, "recorded_at"),
                row.getString("struck_reason"));
    }
}
