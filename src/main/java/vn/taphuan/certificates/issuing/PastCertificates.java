package vn.taphuan.certificates.issuing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.BatchId;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.eligibility.ClassCompletion;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.SigningCapacity;
import vn.taphuan.certificates.signing.SigningRight;
import vn.taphuan.classes.ClassId;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitScope;

/** Certificates of demo classes that lie in the past, through the same four steps by four demo people. */
@Service
public class PastCertificates {

    private final Completions completions;
    private final Proposals proposals;
    private final BatchTransitions transitions;
    private final Release release;
    private final BatchStore store;
    private final IssuingBodies bodies;
    private final Accounts accounts;
    private final LostRaces races;
    private final Deployment deployment;

    PastCertificates(
            Completions completions,
            Proposals proposals,
            BatchTransitions transitions,
            Release release,
            BatchStore store,
            IssuingBodies bodies,
            Accounts accounts,
            LostRaces races,
            Deployment deployment) {
        this.completions = completions;
        this.proposals = proposals;
        this.transitions = transitions;
        this.release = release;
        this.store = store;
        this.bodies = bodies;
        this.accounts = accounts;
        this.races = races;
        this.deployment = deployment;
    }

    /** Four different people; the signer signs as director. */
    public record FourPeople(AccountId proposer, AccountId checker, AccountId signer, AccountId releaser) {}

    /**
     * Issues to everybody of a taught class who has met everything, on a day in the past.
     *
     * @throws IllegalStateException outside a demo, or when a step is refused
     */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public BatchId issue(ClassId id, FourPeople people, LocalDate on, CertificateData.Decision decision) {
        var batch = propose(id, people, on, decision);
        require(races.joiningOrRetrying(
                () -> transitions.pass(find(batch), BatchStep.CHECK, actor(people.checker(), on))));
        require(races.joiningOrRetrying(() -> {
            var checked = find(batch);
            var right = new SigningRight(SigningCapacity.DIRECTOR, null);
            return transitions.sign(checked, bodies.find(checked.body()), right, actor(people.signer(), on));
        }));
        var signed = find(batch);
        require(release.release(signed, bodies.find(signed.body()).numberPattern(), actor(people.releaser(), on)));
        return batch;
    }

    /** Proposes everybody of a taught class who has met everything, and stops there. */
    @PreAuthorize("hasAuthority('" + Permissions.SYSTEM + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public BatchId propose(ClassId id, FourPeople people, LocalDate on, CertificateData.Decision decision) {
        require(deployment.isDemo());
        var completion = completions.of(id);
        Set<AccountId> ready = completion.people().stream()
                .filter(ClassCompletion.PersonCompletion::everythingMet)
                .map(one -> one.person().account())
                .collect(Collectors.toSet());
        var content = new ProposalContent(id, ready, Map.of(), decision);
        if (proposals.propose(completion, content, null, actor(people.proposer(), on))
                instanceof ProposeResult.Proposed proposed) {
            return proposed.batch();
        }
        throw new IllegalStateException("the demo class cannot be proposed");
    }

    private BatchSummary find(BatchId id) {
        return store.find(id, UnitScope.EVERYTHING).orElseThrow();
    }

    private Actor actor(AccountId account, LocalDate on) {
        var person = accounts.byId(Set.of(account)).get(account);
        if (person == null) {
            throw new IllegalStateException("no such demo person");
        }
        return new Actor(account, person.fullName(), on);
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("a step of the demo's certificates was refused");
        }
    }
}
