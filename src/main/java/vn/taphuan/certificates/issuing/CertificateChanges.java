package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.PublicAddress;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * Certificates that are revoked or issued again (T-16, T-30): proposed by one person, decided by another who may sign for the
 * issuing body today. The new certificate has a number of its own; the old one stays in its register and points to it.
 */
@Service
public class CertificateChanges {

    private static final int LONGEST_REASON = 1000;

    private final ChangeStore store;
    private final ReissueReasons reasons;
    private final ReissuePapers papers;
    private final ChangeDecision decision;
    private final PublicAddress address;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final LostRaces races;
    private final Clock clock;

    CertificateChanges(
            ChangeStore store,
            ReissueReasons reasons,
            ReissuePapers papers,
            ChangeDecision decision,
            PublicAddress address,
            AuditLog audit,
            CurrentAccount current,
            LostRaces races,
            Clock clock) {
        this.store = store;
        this.reasons = reasons;
        this.papers = papers;
        this.decision = decision;
        this.address = address;
        this.audit = audit;
        this.current = current;
        this.races = races;
        this.clock = clock;
    }

    /** @param reason as anybody will read it who checks the certificate */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public ProposeChangeResult proposeRevocation(CertificateId id, String reason) {
        var subject = require(id, Permissions.CERTIFICATE_PROPOSE);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return new ProposeChangeResult.ReasonMissing();
        }
        return subject.state() == CertificateState.ISSUED
                ? propose(subject, ChangeKind.REVOKE, null, reason.strip(), null)
                : new ProposeChangeResult.NoLongerCounts();
    }

    /** What the new paper will say is frozen here, from the records of now. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public ProposeChangeResult proposeReissue(CertificateId id, ReissueReasonId reason) {
        var subject = require(id, Permissions.CERTIFICATE_PROPOSE);
        var listed =
                reasons.listed().stream().filter(one -> one.id().equals(reason)).findFirst();
        if (listed.isEmpty()) {
            return new ProposeChangeResult.ReasonNotListed();
        }
        if (subject.state() != CertificateState.ISSUED) {
            return new ProposeChangeResult.NoLongerCounts();
        }
        return switch (papers.draft(subject, LocalDate.now(clock))) {
            case PaperDrafts.Outcome.Printable(var paper) ->
                propose(subject, ChangeKind.REISSUE, reason, listed.get().words(), paper);
            case PaperDrafts.Outcome.Unprintable(var problem) -> new ProposeChangeResult.PaperIncomplete(problem);
        };
    }

    /** What a new paper would say otherwise than this one; empty when it would say the same, or could not be made. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(readOnly = true)
    public List<PaperDifference> differences(CertificateId id) {
        var subject = require(id, Permissions.CERTIFICATE_PROPOSE);
        return papers.draft(subject, LocalDate.now(clock)) instanceof PaperDrafts.Outcome.Printable(var paper)
                ? PaperDifference.between(subject.paper(), paper)
                : List.of();
    }

    /** Decides as proposed; a certificate that is issued again gets its number at once. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_SIGN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public DecideChangeResult sign(ChangeId id) {
        var open = require(id, Permissions.CERTIFICATE_SIGN);
        var subject = require(open.certificate(), Permissions.CERTIFICATE_SIGN);
        if (open.state() != ChangeState.PROPOSED) {
            return new DecideChangeResult.Changed();
        }
        if (!CertificateData.canCarrySigner(me().name())) {
            return new DecideChangeResult.SignerUnprintable(me().name());
        }
        if (open.kind() == ChangeKind.REISSUE && !address.isKnown()) {
            return new DecideChangeResult.PublicAddressMissing();
        }
        return decision.decide(open, subject, current.require(), me());
    }

    /** Leaves the certificate as it is. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_SIGN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public DecideChangeResult refuse(ChangeId id, String reason) {
        var open = require(id, Permissions.CERTIFICATE_SIGN);
        return reason.isBlank()
                ? new DecideChangeResult.ReasonMissing()
                : close(open, ChangeState.REFUSED, reason.strip(), "certificate.change-refused");
    }

    /** Takes a proposal back that nobody has decided. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public DecideChangeResult withdraw(ChangeId id) {
        return close(
                require(id, Permissions.CERTIFICATE_PROPOSE),
                ChangeState.WITHDRAWN,
                null,
                "certificate.change-withdrawn");
    }

    /** Everything that was proposed about a certificate, oldest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<ChangeSummary> of(CertificateId id) {
        return store.of(id, current.scope(Permissions.CERTIFICATE_READ));
    }

    /** What waits for the signature of the signed-in person, the longest waiting first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<ChangeSummary> waiting() {
        return current.may(Permissions.CERTIFICATE_SIGN)
                ? store.waiting(current.scope(Permissions.CERTIFICATE_SIGN))
                : List.of();
    }

    private ProposeChangeResult propose(
            ChangeStore.Subject subject,
            ChangeKind kind,
            @Nullable ReissueReasonId listed,
            String reason,
            @Nullable CertificateData paper) {
        try {
            return races.joiningOrRetrying(() -> {
                var id = store.propose(subject, kind, listed, reason, paper, me());
                audit.record(AuditEntry.of(
                                kind == ChangeKind.REVOKE
                                        ? "certificate.revocation-proposed"
                                        : "certificate.reissue-proposed",
                                "certificate",
                                subject.id().value())
                        .in(subject.body())
                        .because(reason));
                return new ProposeChangeResult.Proposed(id);
            });
        } catch (DuplicateKeyException open) {
            return new ProposeChangeResult.AlreadyProposed();
        }
    }

    private DecideChangeResult close(ChangeStore.Open open, ChangeState state, @Nullable String reason, String action) {
        var subject = require(open.certificate(), Permissions.CERTIFICATE_READ);
        BooleanSupplier work = () -> {
            boolean done = store.decide(open, state, me(), reason, null, null, null);
            if (done) {
                audit.record(AuditEntry.of(action, "certificate", subject.id().value())
                        .in(subject.body())
                        .because(reason));
            }
            return done;
        };
        return races.joiningOrRetrying(work::getAsBoolean)
                ? new DecideChangeResult.Closed()
                : new DecideChangeResult.Changed();
    }

    private ChangeStore.Subject require(CertificateId id, String permission) {
        return store.subject(id, current.scope(permission)).orElseThrow(CertificateChanges::refused);
    }

    private ChangeStore.Open require(ChangeId id, String permission) {
        return store.find(id, current.scope(permission)).orElseThrow(CertificateChanges::refused);
    }

    private Actor me() {
        var me = current.require();
        return new Actor(me.account(), me.fullName(), LocalDate.now(clock));
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no such certificate or proposal within the scope");
    }
}
