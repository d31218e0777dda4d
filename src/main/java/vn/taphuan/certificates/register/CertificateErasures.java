package vn.taphuan.certificates.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/**
 * Clears the personal data of a certificate where the law demands it: name, year of birth, unit, the content of its files, what was
 * frozen for it, and the salts without which the commitments say nothing. Entry, number, commitments and links stay, and a link says
 * that this was done. Files keep their hash, so that an edited copy is still known.
 */
@Service
public class CertificateErasures {

    private static final String NOTHING = "–";
    private static final int NO_YEAR = 1900;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RegisterChain chain;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final LostRaces races;
    private final Clock clock;

    CertificateErasures(
            JdbcClient jdbc,
            JsonMapper json,
            RegisterChain chain,
            AuditLog audit,
            CurrentAccount current,
            LostRaces races,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.chain = chain;
        this.audit = audit;
        this.current = current;
        this.races = races;
        this.clock = clock;
    }

    private record Entry(UnitId body, int year, int position, String number) {}

    /**
     * Clears it for good; what is cleared already stays so.
     *
     * @param reason the demand and who decided about it, without the data themselves
     * @return false when it was cleared before, or no reason is given
     */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_GOVERN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean erase(CertificateId id, String reason) {
        current.requireEverywhere(Permissions.CERTIFICATE_GOVERN);
        var entry = jdbc.sql(
                        "select unit_id, year, position, number from certificate_register_entry where certificate_id = ?")
                .param(id.value())
                .query((row, number) -> new Entry(
                        new UnitId(row.getObject(1, UUID.class)), row.getInt(2), row.getInt(3), row.getString(4)))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("no such certificate"));
        return !reason.isBlank() && races.joiningOrRetrying(() -> erase(id, entry, reason.strip()));
    }

    private boolean erase(CertificateId id, Entry entry, String reason) {
        var head = chain.take(entry.body(), entry.year());
        var today = LocalDate.now(clock);
        if (!clear(id, today)) {
            return false;
        }
        jdbc.sql("update certificate_register_link set salt = null where certificate_id = ?")
                .param(id.value())
                .update();
        var salt = ChainHash.salt();
        chain.append(
                head,
                head.lastNumber(),
                List.of(new RegisterFact(
                        RegisterEvent.ERASED,
                        entry.position(),
                        entry.number(),
                        id,
                        chain.now(),
                        current.id().value(),
                        salt,
                        ChainHash.commitment(salt, Committed.erased(today)))));
        audit.record(AuditEntry.of("certificate.erased", "certificate", id.value())
                .in(entry.body())
                .because(reason));
        return true;
    }

    private boolean clear(CertificateId id, LocalDate today) {
        var data = jdbc.sql("select data_json from certificate where id = ? and erased_on is null")
                .param(id.value())
                .query((row, number) -> json.readValue(row.getString(1), CertificateData.class))
                .optional();
        if (data.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        update certificate set full_name = :nothing, sort_key = :sort, search_key = '', lookup_name = '', data_json = :data,
                          erased_on = :today, version = version + 1 where id = :id""")
                .param("nothing", NOTHING)
                .param("sort", VietnameseNames.sortKey(NOTHING))
                .param("data", json.writeValueAsString(without(data.get())))
                .param("today", today)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update certificate_batch_entry e join certificate c on c.batch_id = e.batch_id and c.account_id = e.account_id
                        set e.full_name = :nothing, e.unit_name = :nothing, e.paper_json = c.data_json where c.id = :id""").param("nothing", NOTHING).param("id", id.value()).update();
        jdbc.sql("""
                        update certificate_change h join certificate c on c.id = :id
                        set h.paper_json = if(h.paper_json is null, null, c.data_json)
                        where h.certificate_id = :id or h.new_certificate_id = :id""").param("id", id.value()).update();
        jdbc.sql("update platform_file set content = '', length = 0 where sha256 in"
                        + " (select sha256 from certificate_file where certificate_id = ?)")
                .param(id.value())
                .update();
        return true;
    }

    private static CertificateData without(CertificateData data) {
        return new CertificateData(
                data.layoutVersion(),
                data.template(),
                data.issuer(),
                new CertificateData.Holder(NOTHING, NO_YEAR, NOTHING, null),
                data.training(),
                data.decision(),
                data.registerNumber(),
                data.signing(),
                data.verification(),
                data.frozenAt(),
                data.marks());
    }
}
