package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.authoring.DraftCheck;
import vn.taphuan.catalogue.authoring.DraftChecks;
import vn.taphuan.catalogue.authoring.DraftId;

/** Looks over drafts beside the page that asks for it, one after the other, however many people open drafts at once. */
@Component
class DraftCheckRuns {

    private static final Logger log = LoggerFactory.getLogger(DraftCheckRuns.class);

    private final DraftChecks checks;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("draft-check").factory());

    DraftCheckRuns(DraftChecks checks) {
        this.checks = checks;
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }

    /** @param then told within the person's page what was found; nothing when the look itself failed */
    void start(DraftId draft, UI ui, Consumer<Optional<DraftCheck>> then) {
        one.execute(new DelegatingSecurityContextRunnable(() -> {
            if (ui.isAttached()) {
                var found = look(draft);
                try {
                    ui.access(() -> then.accept(found));
                } catch (UIDetachedException gone) {
                    log.debug("nobody waits for the look over {} any more", draft, gone);
                }
            }
        }));
    }

    private Optional<DraftCheck> look(DraftId draft) {
        try {
            return checks.check(draft);
        } catch (RuntimeException failed) {
            log.error("the draft {} could not be looked over", draft, failed);
            return Optional.empty();
        }
    }
}
