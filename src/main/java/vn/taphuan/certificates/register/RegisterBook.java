package vn.taphuan.certificates.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;

/** Reading the registers, within the units whose certificates the reader may see. */
@Service
public class RegisterBook {

    private static final int MOST = 200;
    private static final String LINES = """
            select c.id, c.account_id, c.unit_id, e.position, c.number, c.code, c.full_name, c.data_json, c.issued_on, c.state,
              c.ended_on, c.ended_reason, c.ended_by, c.erased_on, n.number new_number, o.number old_number
            from certificate_register_entry e join certificate c on c.id = e.certificate_id
            left join certificate n on n.id = c.replaced_by left join certificate o on o.replaced_by = c.id
            """;
    private static final String FOUND =
            "where e.unit_id = :body and e.year = :year and (:all or e.unit_id in (:units)) and (:key = '' or c.search_key like concat('%', :key, '%') or c.number like concat('%', :text, '%'))";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SignedHeads heads;
    private final AccessLog access;
    private final CurrentAccount current;
    private final Clock clock;

    RegisterBook(
            JdbcClient jdbc,
            JsonMapper json,
            SignedHeads heads,
            AccessLog access,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.heads = heads;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** The registers that have entries, newest year first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<RegisterYear> years() {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql(
                        "select unit_id, year, last_number from certificate_register_head where last_number > 0 and (:all or unit_id in (:units)) order by year desc, unit_id")
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> new RegisterYear(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getInt("year"),
                        row.getInt("last_number")))
                .list();
    }

    /**
     * Entries of one register in the order of their numbers.
     *
     * @param text part of the holder's name (diacritics optional) or of the number; empty for all
     * @param limit at most 200
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<CertificateSummary> lines(UnitId body, int year, String text, int offset, int limit) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql(LINES + FOUND + " order by e.position limit :limit offset :offset")
                .param("body", body.value())
                .param("year", year)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("key", VietnameseNames.searchKey(text))
                .param("text", text.strip())
                .param("limit", Math.clamp(limit, 1, MOST))
                .param("offset", Math.max(0, offset))
                .query((row, number) -> summary(row))
                .list();
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public int count(UnitId body, int year, String text) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql(
                        "select count(*) from certificate_register_entry e join certificate c on c.id = e.certificate_id "
                                + FOUND)
                .param("body", body.value())
                .param("year", year)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("key", VietnameseNames.searchKey(text))
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    /** The lines that a search finds, to take away; that they left the platform is written down. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional
    public List<CertificateSummary> exported(UnitId body, int year, String text) {
        var lines = all(body, year, text);
        access.listed(
                "certificate.register",
                lines.stream().map(CertificateSummary::account).toList());
        return lines;
    }

    /**
     * A whole register as a book, with the state of its chain; that it left the platform is written down.
     *
     * @throws org.springframework.security.access.AccessDeniedException when it is another body's, or none
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional
    public RegisterVolume volume(UnitId body, int year) {
        current.requireIn(Permissions.CERTIFICATE_READ, body);
        var lines = exported(body, year, "");
        return jdbc.sql("select links, link from certificate_register_head where unit_id = ? and year = ?")
                .params(body.value(), year)
                .query((row, number) -> new RegisterVolume(
                        body,
                        year,
                        lines,
                        row.getInt(1),
                        HexFormat.of().formatHex(Objects.requireNonNullElse(row.getBytes(2), new byte[0])),
                        heads.latest(body, year).map(RegisterBook::signed).orElse(null),
                        year < LocalDate.now(clock).getYear(),
                        clock.instant()))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such register within the scope"));
    }

    private static RegisterVolume.Signed signed(SignedHeads.Kept head) {
        var signature = Objects.requireNonNull(head.signature());
        return new RegisterVolume.Signed(signature.key(), head.seq(), head.madeAt());
    }

    private List<CertificateSummary> all(UnitId body, int year, String text) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql(LINES + FOUND + " order by e.position")
                .param("body", body.value())
                .param("year", year)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .param("key", VietnameseNames.searchKey(text))
                .param("text", text.strip())
                .query((row, number) -> summary(row))
                .list();
    }

    /** One certificate. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public Optional<CertificateSummary> find(CertificateId id) {
        return within("c.id = :id", id.value()).stream().findFirst();
    }

    /** The released certificates of a class, by number. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<CertificateSummary> ofClass(ClassId trainingClass) {
        return within("c.class_id = :id", trainingClass.value());
    }

    /** The certificates of a released batch as a list to print; that it left the platform is written down. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional
    public List<CertificateSummary> printed(BatchId batch) {
        var lines = within("c.batch_id = :id", batch.value());
        access.listed(
                "certificate.list",
                lines.stream().map(CertificateSummary::account).toList());
        return lines;
    }

    /** The own certificates, newest first. */
    @Personal("lists the own certificates")
    @Transactional(readOnly = true)
    public List<CertificateSummary> mine() {
        return jdbc.sql(LINES + "where c.account_id = ? order by c.issued_on desc, e.position desc")
                .param(current.id().value())
                .query((row, number) -> summary(row))
                .list();
    }

    private List<CertificateSummary> within(String which, UUID id) {
        var scope = current.scope(Permissions.CERTIFICATE_READ);
        return jdbc.sql(LINES + "where " + which + " and (:all or c.unit_id in (:units)) order by e.year, e.position")
                .param("id", id)
                .param("all", scope.everything())
                .param("units", scope.ids())
                .query((row, number) -> summary(row))
                .list();
    }

    private CertificateSummary summary(ResultSet row) throws SQLException {
        var data = json.readValue(row.getString("data_json"), CertificateData.class);
        return new CertificateSummary(
                new CertificateId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("position"),
                row.getString("number"),
                new VerificationCode(row.getString("code")),
                row.getString("full_name"),
                data.holder().birthYear(),
                data.holder().unit(),
                data.training().programme(),
                row.getObject("issued_on", LocalDate.class),
                data.signing().signerName(),
                CertificateState.valueOf(row.getString("state")),
                ended(row),
                row.getString("old_number"),
                row.getObject("erased_on") != null);
    }

    private static CertificateSummary.@Nullable Ended ended(ResultSet row) throws SQLException {
        var on = row.getObject("ended_on", LocalDate.class);
        return on == null
                ? null
                : new CertificateSummary.Ended(
                        on,
                        Objects.requireNonNullElse(row.getString("ended_reason"), ""),
                        Objects.requireNonNullElse(row.getString("ended_by"), ""),
                        row.getString("new_number"));
    }
}
