package vn.taphuan.certificates.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.UnitId;

/**
 * Ends certificates in their registers: nothing is deleted or renumbered, the entry stays and a link says what became of it. Of two
 * who end one at the same time only the first does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CertificateEndings {

    private final JdbcClient jdbc;
    private final RegisterChain chain;
    private final CertificateRegister register;
    private final AuditLog audit;
    private final CurrentAccount current;

    CertificateEndings(
            JdbcClient jdbc,
            RegisterChain chain,
            CertificateRegister register,
            AuditLog audit,
            CurrentAccount current) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.register = register;
        this.audit = audit;
        this.current = current;
    }

    private record Entry(UnitId body, int year, int position, String number) {}

    /**
     * Takes the heads that an ending, and the entry of a new certificate, will write in, always in one order; to be called first in
     * the transaction.
     */
    public void lock(CertificateId id, @Nullable UnitId newBody, int newYear) {
        var entry = entry(id);
        var old = new Head(entry.body(), entry.year());
        var heads = newBody == null
                ? Stream.of(old)
                : Stream.of(old, new Head(newBody, newYear)).distinct();
        heads.sorted(Comparator.comparing((Head head) -> head.body().value()).thenComparing(Head::year))
                .forEach(head -> chain.take(head.body(), head.year()));
    }

    private record Head(UnitId body, int year) {}

    /** False when it has ended already. The person can be proposed again, through all steps. */
    public boolean revoke(CertificateId id, Ending ending) {
        if (!end(id, CertificateState.REVOKED, ending, null)) {
            return false;
        }
        jdbc.sql("delete from certificate_claim where certificate_id = ?")
                .param(id.value())
                .update();
        return true;
    }

    /** Enters the new certificate of the same person and programme, and ends the old one; none when that has ended already. */
    public Optional<RegisterEntered> replace(
            CertificateId old,
            Ending ending,
            UnitId body,
            LocalDate issuedOn,
            NumberPattern pattern,
            RegisterDraft draft) {
        var state = jdbc.sql("select state from certificate where id = ? for update")
                .param(old.value())
                .query((row, number) -> CertificateState.valueOf(row.getString(1)))
                .single();
        if (state != CertificateState.ISSUED) {
            return Optional.empty();
        }
        var entered = register.enter(body, issuedOn, pattern, List.of(draft)).getFirst();
        if (!end(old, CertificateState.REPLACED, ending, entered.certificate())) {
            throw new IllegalStateException("ended although its head was held");
        }
        return Optional.of(entered);
    }

    private boolean end(CertificateId id, CertificateState state, Ending ending, @Nullable CertificateId successor) {
        var entry = entry(id);
        var replacedBy = successor == null ? null : successor.value();
        int ended = jdbc.sql("""
                        update certificate set state = :state, ended_on = :on, ended_reason = :reason, ended_by = :by, replaced_by = :new,
                          version = version + 1 where id = :id and state = 'ISSUED'""")
                .param("state", state.name())
                .param("on", ending.on())
                .param("reason", ending.reason())
                .param("by", ending.by())
                .param("new", replacedBy)
                .param("id", id.value())
                .update();
        if (ended == 0) {
            return false;
        }
        var salt = ChainHash.salt();
        var head = chain.again(entry.body(), entry.year());
        chain.append(
                head,
                head.lastNumber(),
                List.of(new RegisterFact(
                        RegisterEvent.of(state),
                        entry.position(),
                        entry.number(),
                        id,
                        chain.now(),
                        current.id().value(),
                        salt,
                        ChainHash.commitment(
                                salt, Committed.ended(state, ending.on(), ending.reason(), ending.by(), replacedBy)))));
        audit.record(AuditEntry.of(
                        state == CertificateState.REVOKED ? "certificate.revoked" : "certificate.replaced",
                        "certificate",
                        id.value())
                .in(entry.body())
                .changed(new Was(CertificateState.ISSUED), new Is(state, ending.on(), replacedBy))
                .because(ending.reason()));
        return true;
    }

    private record Was(CertificateState state) {}

    private record Is(
            CertificateState state, LocalDate on, @Nullable UUID replacedBy) {}

    /** By a read that locks, so that what the transaction reads plainly after it is as of the moment when it has the heads. */
    private Entry entry(CertificateId id) {
        return jdbc.sql(
                        "select unit_id, year, position, number from certificate_register_entry where certificate_id = ? lock in share mode")
                .param(id.value())
                .query((row, number) -> new Entry(
                        new UnitId(row.getObject(1, UUID.class)), row.getInt(2), row.getInt(3), row.getString(4)))
                .single();
    }
}
