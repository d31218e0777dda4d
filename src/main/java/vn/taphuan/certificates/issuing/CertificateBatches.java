package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.eligibility.Condition;
import vn.taphuan.certificates.register.PublicAddress;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.SigningRights;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The four steps of a class's certificates: proposed, checked, signed, released, each by another person within his units. The
 * steps have no transaction of their own around them: what decides is one short transaction inside, repeated when a race is lost.
 */
@Service
public class CertificateBatches {

    private final BatchStore store;
    private final BatchTransitions transitions;
    private final Proposals proposals;
    private final Release release;
    private final Completions completions;
    private final IssuingBodies bodies;
    private final SigningRights rights;
    private final PublicAddress address;
    private final PaperDrafts papers;
    private final AccessLog access;
    private final CurrentAccount current;
    private final LostRaces races;
    private final Clock clock;

    CertificateBatches(
            BatchStore store,
            BatchTransitions transitions,
            Proposals proposals,
            Release release,
            Completions completions,
            IssuingBodies bodies,
            SigningRights rights,
            PublicAddress address,
            PaperDrafts papers,
            AccessLog access,
            CurrentAccount current,
            LostRaces races,
            Clock clock) {
        this.store = store;
        this.transitions = transitions;
        this.proposals = proposals;
        this.release = release;
        this.completions = completions;
        this.bodies = bodies;
        this.rights = rights;
        this.address = address;
        this.papers = papers;
        this.access = access;
        this.current = current;
        this.races = races;
        this.clock = clock;
    }

    /** Puts people of a class forward; what their papers will say and what they had met is frozen here. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public ProposeResult propose(ProposalContent content) {
        var completion = completions.of(content.trainingClass());
        current.requireIn(
                Permissions.CERTIFICATE_PROPOSE, completion.trainingClass().body());
        return proposals.propose(completion, content, null, me());
    }

    /** Puts a batch forward again that was sent back, with its people as chosen now. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public ProposeResult proposeAgain(BatchId id, int version, ProposalContent content) {
        var batch = require(id, Permissions.CERTIFICATE_PROPOSE);
        var completion = completions.of(batch.trainingClass());
        return proposals.propose(completion, content, new Proposals.Again(id, version), me());
    }

    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_CHECK + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult check(BatchId id, int version) {
        var batch = require(id, Permissions.CERTIFICATE_CHECK);
        var refusal = refusal(batch, version, BatchStep.CHECK);
        return refusal.orElseGet(() -> step(
                batch,
                BatchStep.CHECK,
                () -> races.joiningOrRetrying(() -> transitions.pass(batch, BatchStep.CHECK, me()))));
    }

    /** Signs for the issuing body; by hand comes later, on paper. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_SIGN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult sign(BatchId id, int version) {
        var batch = require(id, Permissions.CERTIFICATE_SIGN);
        var refusal = refusal(batch, version, BatchStep.SIGN);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!CertificateData.canCarrySigner(me().name())) {
            return new StepResult.SignerUnprintable(me().name());
        }
        var body = bodies.find(batch.body());
        return rights.of(current.require(), body, batch.programme(), me().on())
                .map(right -> step(
                        batch,
                        BatchStep.SIGN,
                        () -> races.joiningOrRetrying(() -> transitions.sign(batch, body, right, me()))))
                .orElse(new StepResult.NotAuthorised());
    }

    /** Numbers the certificates and enters them in the register; their papers are made right after. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_RELEASE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult release(BatchId id, int version) {
        var batch = require(id, Permissions.CERTIFICATE_RELEASE);
        if (!address.isKnown()) {
            return new StepResult.PublicAddressMissing();
        }
        var refusal = refusal(batch, version, BatchStep.RELEASE);
        return refusal.orElseGet(() -> {
            var pattern = bodies.find(batch.body()).numberPattern();
            return step(batch, BatchStep.RELEASE, () -> release.release(batch, pattern, me()));
        });
    }

    /** Back to the proposer, by whoever's step it is. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult sendBack(BatchId id, int version, String reason) {
        var batch = require(id, Permissions.CERTIFICATE_READ);
        var waiting = BatchStep.after(batch.state());
        if (waiting.isEmpty() || batch.state() == BatchState.RETURNED || batch.version() != version) {
            return new StepResult.Changed(batch.state());
        }
        requirePermission(waiting.get().permission(), batch);
        if (reason.isBlank()) {
            return new StepResult.ReasonMissing();
        }
        return step(
                batch,
                BatchStep.SEND_BACK,
                () -> races.joiningOrRetrying(() -> transitions.sendBack(batch, reason.strip(), me())));
    }

    /** Gives up a batch that nobody has checked yet; its people can be proposed again. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_PROPOSE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult withdraw(BatchId id, int version, String reason) {
        var batch = require(id, Permissions.CERTIFICATE_PROPOSE);
        boolean open = batch.state() == BatchState.RETURNED || batch.state() == BatchState.PROPOSED;
        if (!open || batch.version() != version) {
            return new StepResult.Changed(batch.state());
        }
        if (reason.isBlank()) {
            return new StepResult.ReasonMissing();
        }
        return step(
                batch,
                BatchStep.WITHDRAW,
                () -> races.joiningOrRetrying(() -> transitions.withdraw(batch, reason.strip(), me())));
    }

    /** A batch with its people; where records were corrected since the proposal, both what was and what is. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public BatchDetail find(BatchId id) {
        var batch = require(id, Permissions.CERTIFICATE_READ);
        return new BatchDetail(
                batch,
                entries(batch),
                store.history(id),
                BatchStep.after(batch.state())
                        .filter(step -> mayDo(step, batch))
                        .orElse(null));
    }

    /** Everything that happened to a batch, oldest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<BatchEvent> history(BatchId id) {
        return store.history(require(id, Permissions.CERTIFICATE_READ).id());
    }

    /** The batches of these classes, oldest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<BatchSummary> ofClasses(Collection<ClassId> classes) {
        return store.ofClasses(classes, current.scope(Permissions.CERTIFICATE_READ));
    }

    /** People of a class who stand for a certificate of its programme elsewhere: "đã có". */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public Set<AccountId> provided(ClassCompletion completion) {
        current.requireIn(
                Permissions.CERTIFICATE_READ, completion.trainingClass().body());
        return store.claimed(
                completion.trainingClass().programme(), completion.byAccount().keySet(), null);
    }

    /** What waits for a step of the signed-in person, the longest waiting first. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional(readOnly = true)
    public List<BatchSummary> waiting() {
        List<BatchSummary> waiting = new ArrayList<>();
        for (var state : List.of(BatchState.RETURNED, BatchState.PROPOSED, BatchState.CHECKED, BatchState.SIGNED)) {
            BatchStep.after(state)
                    .filter(step -> current.may(step.permission()))
                    .ifPresent(step -> waiting.addAll(store.in(state, current.scope(step.permission()))));
        }
        waiting.sort(Comparator.comparing(BatchSummary::since));
        return List.copyOf(waiting);
    }

    /** One paper of a batch as it would look now; it says that it is a preview. */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional
    public byte[] preview(BatchId id, AccountId person) {
        var batch = require(id, Permissions.CERTIFICATE_READ);
        var frozen = store.entries(id).stream()
                .filter(entry -> entry.account().equals(person))
                .findFirst()
                .orElseThrow(CertificateBatches::refused);
        access.seen("certificate.preview", person);
        return papers.print(PaperDrafts.completed(frozen.paper(), batch.decision(), store.signing(id)));
    }

    private Optional<StepResult> refusal(BatchSummary batch, int version, BatchStep step) {
        if (batch.version() != version || batch.state() != step.from()) {
            return Optional.of(new StepResult.Changed(batch.state()));
        }
        var lost = entries(batch).stream()
                .filter(BatchEntry::isLost)
                .map(BatchEntry::account)
                .collect(Collectors.toSet());
        return lost.isEmpty() ? Optional.empty() : Optional.of(new StepResult.NoLongerMet(lost));
    }

    /** Runs a step; when it changed nothing, finds out why. */
    private StepResult step(BatchSummary batch, BatchStep step, BooleanSupplier work) {
        if (work.getAsBoolean()) {
            return new StepResult.Done(step.to());
        }
        var now = store.find(batch.id(), current.scope(Permissions.CERTIFICATE_READ))
                .orElseThrow(CertificateBatches::refused);
        return now.version() == batch.version() ? new StepResult.SamePerson() : new StepResult.Changed(now.state());
    }

    private List<BatchEntry> entries(BatchSummary batch) {
        var frozen = store.entries(batch.id());
        if (batch.state() == BatchState.RELEASED || batch.state() == BatchState.WITHDRAWN) {
            return frozen.stream().map(one -> entry(one, null, false)).toList();
        }
        var completion = completions.of(batch.trainingClass());
        var people = completion.byAccount();
        var body = bodies.find(batch.body());
        var template = papers.templateOf(completion.trainingClass());
        return frozen.stream()
                .map(one -> {
                    var now = people.get(one.account());
                    if (now == null) {
                        return entry(one, null, true);
                    }
                    boolean sameWords =
                            papers.draft(completion.trainingClass(), body, template, now.person(), batch.decision())
                                            instanceof PaperDrafts.Outcome.Printable printable
                                    && PaperDrafts.sameWords(printable.paper(), one.paper());
                    boolean sameFacts = store.json(new BatchStore.Conditions(now.conditions()))
                            .equals(store.json(one.conditions()));
                    return entry(one, sameFacts ? null : now.conditions(), !sameWords);
                })
                .toList();
    }

    private static BatchEntry entry(BatchStore.Frozen frozen, @Nullable List<Condition> now, boolean paperOutdated) {
        return new BatchEntry(
                frozen.account(),
                frozen.fullName(),
                frozen.unitName(),
                frozen.conditions().conditions(),
                now,
                paperOutdated,
                frozen.reason());
    }

    private boolean mayDo(BatchStep step, BatchSummary batch) {
        return current.may(step.permission())
                && current.scope(step.permission()).includes(batch.body());
    }

    private BatchSummary require(BatchId id, String permission) {
        return store.find(id, current.scope(permission)).orElseThrow(CertificateBatches::refused);
    }

    private void requirePermission(String permission, BatchSummary batch) {
        if (!current.may(permission)) {
            throw new AccessDeniedException("this step is somebody else's");
        }
        current.requireIn(permission, batch.body());
    }

    private Actor me() {
        var me = current.require();
        return new Actor(me.account(), me.fullName(), LocalDate.now(clock));
    }

    private static AccessDeniedException refused() {
        return new AccessDeniedException("no such batch within the scope");
    }
}
