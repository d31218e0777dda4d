package vn.taphuan.certificates.issuing;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.CertificatesReleased;
import vn.taphuan.certificates.register.CertificateRegister;
import vn.taphuan.certificates.register.NumberPattern;
import vn.taphuan.certificates.register.RegisterDraft;
import vn.taphuan.platform.persistence.LostRaces;

/**
 * The last step: state, numbers, entries, certificates and their audit entries in one transaction on the head row of the body's
 * register of the year, repeated whole when a race is lost. Cut anywhere, nothing of it has happened.
 */
@Component
class Release {

    private final LostRaces races;
    private final CertificateRegister register;
    private final BatchTransitions transitions;
    private final BatchStore store;
    private final ApplicationEventPublisher events;

    Release(
            LostRaces races,
            CertificateRegister register,
            BatchTransitions transitions,
            BatchStore store,
            ApplicationEventPublisher events) {
        this.races = races;
        this.register = register;
        this.transitions = transitions;
        this.store = store;
        this.events = events;
    }

    /** False when the batch does not stand there any longer, or the person may not. */
    boolean release(BatchSummary batch, NumberPattern pattern, Actor actor) {
        return races.joiningOrRetrying(() -> {
            register.lock(batch.body(), actor.on().getYear());
            if (!transitions.pass(batch, BatchStep.RELEASE, actor)) {
                return false;
            }
            register.enter(batch.body(), actor.on(), pattern, drafts(batch));
            events.publishEvent(new CertificatesReleased(batch.id()));
            return true;
        });
    }

    private List<RegisterDraft> drafts(BatchSummary batch) {
        var signing = store.signing(batch.id());
        return store.entries(batch.id()).stream()
                .map(entry -> new RegisterDraft(
                        entry.account(),
                        batch.programme(),
                        batch.trainingClass(),
                        batch.id(),
                        PaperDrafts.completed(entry.paper(), batch.decision(), signing)))
                .toList();
    }
}
