package vn.taphuan.certificates.issuing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.CertificateEnded;
import vn.taphuan.certificates.CertificateId;
import vn.taphuan.certificates.CertificatesReleased;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.CertificateEndings;
import vn.taphuan.certificates.register.Ending;
import vn.taphuan.certificates.register.RegisterDraft;
import vn.taphuan.certificates.register.RegisterEntered;
import vn.taphuan.certificates.signing.IssuingBody;
import vn.taphuan.certificates.signing.SigningRight;
import vn.taphuan.certificates.signing.SigningRights;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.SignedIn;

/**
 * What a signer decides about a certificate: proposal, registers, certificates and their audit entries in one transaction on the
 * heads of the registers, repeated whole when a race is lost.
 */
@Component
class ChangeDecision {

    private final ChangeStore store;
    private final ReissuePapers papers;
    private final SigningRights rights;
    private final BatchTransitions transitions;
    private final CertificateEndings endings;
    private final LostRaces races;
    private final ApplicationEventPublisher events;

    ChangeDecision(
            ChangeStore store,
            ReissuePapers papers,
            SigningRights rights,
            BatchTransitions transitions,
            CertificateEndings endings,
            LostRaces races,
            ApplicationEventPublisher events) {
        this.store = store;
        this.papers = papers;
        this.rights = rights;
        this.transitions = transitions;
        this.endings = endings;
        this.races = races;
        this.events = events;
    }

    /** A body for which the person may sign today, and as what. */
    private record Signer(IssuingBody body, SigningRight right) {}

    DecideChangeResult decide(ChangeStore.Open open, ChangeStore.Subject subject, SignedIn person, Actor actor) {
        var signer = papers.issuers(subject.body(), actor.on()).stream()
                .flatMap(body -> rights.of(person, body, subject.programme(), actor.on()).stream()
                        .map(right -> new Signer(body, right)))
                .findFirst();
        if (signer.isEmpty()) {
            return new DecideChangeResult.NotAuthorised();
        }
        return races.joiningOrRetrying(() -> {
            endings.lock(
                    subject.id(),
                    open.kind() == ChangeKind.REISSUE ? signer.get().body().unit() : null,
                    actor.on().getYear());
            return open.kind() == ChangeKind.REISSUE
                    ? reissue(open, subject, signer.get(), actor)
                    : revoke(open, subject, signer.get(), actor);
        });
    }

    private DecideChangeResult revoke(ChangeStore.Open open, ChangeStore.Subject subject, Signer signer, Actor actor) {
        if (!decided(open, subject, signer, actor, null)) {
            return refusal(open, actor);
        }
        if (!endings.revoke(subject.id(), ending(open, signer, actor))) {
            throw new IllegalStateException("a proposal was open for a certificate that had ended");
        }
        events.publishEvent(ended(open, subject, actor, null));
        return new DecideChangeResult.Revoked();
    }

    /** The new one stands before the decision is written, since that names it; when the decision fails, nothing has happened. */
    private DecideChangeResult reissue(ChangeStore.Open open, ChangeStore.Subject subject, Signer signer, Actor actor) {
        if (!mayDecide(open, subject, actor)) {
            return refusal(open, actor);
        }
        var entered = enter(open, subject, signer, actor)
                .orElseThrow(() -> new IllegalStateException("a proposal was open for a certificate that had ended"));
        if (!decided(open, subject, signer, actor, entered.certificate())) {
            throw new IllegalStateException("decided although the heads were held");
        }
        events.publishEvent(new CertificatesReleased(subject.batch()));
        events.publishEvent(ended(open, subject, actor, entered.number()));
        return new DecideChangeResult.Reissued(entered.number());
    }

    /** Under the heads of the registers nobody else decides about this certificate. */
    private boolean mayDecide(ChangeStore.Open open, ChangeStore.Subject subject, Actor actor) {
        return store.isOpen(open)
                && (!open.proposedBy().equals(actor.account())
                        || transitions.waiver(subject.body(), actor.on()).isPresent());
    }

    private Optional<RegisterEntered> enter(
            ChangeStore.Open open, ChangeStore.Subject subject, Signer signer, Actor actor) {
        var frozen = open.paper();
        if (frozen == null) {
            throw new IllegalStateException("nothing was frozen");
        }
        var signing = new CertificateData.Signing(
                signer.body().place(),
                null,
                signer.body().titleOf(signer.right().capacity()),
                actor.name());
        return endings.replace(
                subject.id(),
                ending(open, signer, actor),
                signer.body().unit(),
                actor.on(),
                signer.body().numberPattern(),
                new RegisterDraft(
                        subject.account(),
                        subject.programme(),
                        subject.trainingClass(),
                        subject.batch(),
                        ReissuePapers.signed(frozen, signer.body(), subject.paper(), signing)));
    }

    private boolean decided(
            ChangeStore.Open open,
            ChangeStore.Subject subject,
            Signer signer,
            Actor actor,
            @Nullable CertificateId successor) {
        var waiver = transitions.waiver(subject.body(), actor.on()).orElse(null);
        return store.decide(open, ChangeState.DONE, actor, null, signer.right(), waiver, successor);
    }

    private DecideChangeResult refusal(ChangeStore.Open open, Actor actor) {
        return store.isOpen(open) && open.proposedBy().equals(actor.account())
                ? new DecideChangeResult.SamePerson()
                : new DecideChangeResult.Changed();
    }

    private static Ending ending(ChangeStore.Open open, Signer signer, Actor actor) {
        var title = String.join(" ", signer.body().titleOf(signer.right().capacity()));
        return new Ending(actor.on(), open.reason(), actor.name() + ", " + title);
    }

    private static CertificateEnded ended(
            ChangeStore.Open open, ChangeStore.Subject subject, Actor actor, @Nullable String newNumber) {
        return new CertificateEnded(
                open.id().value(),
                subject.id(),
                subject.account(),
                subject.trainingClass(),
                subject.number(),
                newNumber,
                actor.on());
    }
}
