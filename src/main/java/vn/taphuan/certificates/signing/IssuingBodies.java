package vn.taphuan.certificates.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.NumberPattern;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Open;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** Settings of the bodies that issue certificates; a change counts for papers that are proposed afterwards. */
@Service
public class IssuingBodies {

    private final JdbcClient jdbc;
    private final IssuerDefaults defaults;
    private final Units units;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    IssuingBodies(
            JdbcClient jdbc,
            IssuerDefaults defaults,
            Units units,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.defaults = defaults;
        this.units = units;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** What the papers of a body say now: as set, or as proposed. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public IssuingBody find(UnitId unit) {
        current.requireIn(Permissions.CERTIFICATE_READ, unit);
        return stored(unit)
                .orElseGet(() -> defaults.of(units.find(unit)
                        .orElseThrow(() -> new AccessDeniedException("no such unit within the scope"))));
    }

    /** Political centres of today, for which settings can be made; by name. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional(readOnly = true)
    public List<UnitSummary> centres() {
        var scope = current.scope(Permissions.CERTIFICATE_GOVERN);
        return units.search("", UnitKind.POLITICAL_CENTRE, LocalDate.now(clock)).stream()
                .filter(unit -> scope.includes(unit.id()))
                .toList();
    }

    /** Bodies that have issued certificates, by name: what the public may look numbers up in. */
    @Open("which body has issued certificates is public")
    @Transactional(readOnly = true)
    public List<UnitSummary> withRegisters() {
        var ids = jdbc.sql("select distinct unit_id from certificate_register_head where last_number > 0")
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
        return units.byId(ids).values().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional
    public SaveBodyResult save(UnitId unit, IssuingBodyContent content) {
        current.requireIn(Permissions.CERTIFICATE_GOVERN, unit);
        var before = find(unit);
        var wrong = CheckedBody.wrongFields(content);
        if (!wrong.isEmpty()) {
            return new SaveBodyResult.Wrong(wrong);
        }
        if (!store(unit, content)) {
            return new SaveBodyResult.Changed();
        }
        audit.record(AuditEntry.of("certificate.body-set", "unit", unit.value())
                .in(unit)
                .changed(before, content));
        return new SaveBodyResult.Saved(find(unit));
    }

    /** What stands for the name of somebody who has not signed yet. */
    @Open("a line of dots")
    @Transactional(readOnly = true)
    public String notSignedYet() {
        return defaults.notSignedYet();
    }

    private boolean store(UnitId unit, IssuingBodyContent content) {
        if (content.version() == 0) {
            try {
                return write(
                        "insert into certificate_issuer (parent_body, issuing_body, party_heading, certifier, place, authority, director_title, deputy_title, committee_title, number_pattern, changed_at, unit_id, version) values (:parent, :body, :party, :certifier, :place, :authority, :director, :deputy, :committee, :pattern, :at, :unit, :version + 1)",
                        unit,
                        content);
            } catch (DuplicateKeyException setMeanwhile) {
                return false;
            }
        }
        return write(
                "update certificate_issuer set parent_body = :parent, issuing_body = :body, party_heading = :party, certifier = :certifier, place = :place, authority = :authority, director_title = :director, deputy_title = :deputy, committee_title = :committee, number_pattern = :pattern, changed_at = :at, version = version + 1 where unit_id = :unit and version = :version",
                unit,
                content);
    }

    private boolean write(String sql, UnitId unit, IssuingBodyContent content) {
        return jdbc.sql(sql)
                        .param("parent", content.parentBody().strip())
                        .param("body", content.issuingBody().strip())
                        .param("party", content.partyHeading())
                        .param("certifier", content.certifier().strip())
                        .param("place", content.place().strip())
                        .param("authority", content.authority().name())
                        .param("director", content.directorTitle().strip())
                        .param("deputy", content.deputyTitle().strip())
                        .param("committee", content.committeeTitle().strip())
                        .param("pattern", content.numberPattern().strip())
                        .param("at", Utc.of(clock.instant()))
                        .param("unit", unit.value())
                        .param("version", content.version())
                        .update()
                == 1;
    }

    private Optional<IssuingBody> stored(UnitId unit) {
        return jdbc.sql("select * from certificate_issuer where unit_id = ?")
                .param(unit.value())
                .query((row, number) -> read(unit, row))
                .optional();
    }

    private static IssuingBody read(UnitId unit, ResultSet row) throws SQLException {
        return new IssuingBody(
                unit,
                new CertificateData.Issuer(
                        row.getString("parent_body"),
                        row.getString("issuing_body"),
                        row.getBoolean("party_heading"),
                        row.getString("certifier")),
                row.getString("place"),
                SigningAuthority.valueOf(row.getString("authority")),
                CheckedBody.lines(row.getString("director_title")),
                CheckedBody.lines(row.getString("deputy_title")),
                CheckedBody.lines(row.getString("committee_title")),
                new NumberPattern(row.getString("number_pattern")),
                true,
                row.getInt("version"));
    }
}
