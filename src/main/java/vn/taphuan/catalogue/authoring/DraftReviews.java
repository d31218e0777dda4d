package vn.taphuan.catalogue.authoring;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.loading.CourseStore;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The way of a draft: submitted by an author, found good by somebody who has not worked on it, published by an author. Each step is
 * taken once, whoever presses at the same time, and stands in the audit log.
 */
@Service
public class DraftReviews {

    private final DraftStore store;
    private final Drafts drafts;
    private final CourseStore courses;
    private final CourseLoader loader;
    private final AuditLog audit;
    private final CurrentAccount current;

    DraftReviews(
            DraftStore store,
            Drafts drafts,
            CourseStore courses,
            CourseLoader loader,
            AuditLog audit,
            CurrentAccount current) {
        this.store = store;
        this.drafts = drafts;
        this.courses = courses;
        this.loader = loader;
        this.audit = audit;
        this.current = current;
    }

    /** Hands the draft over for review; it takes no changes from now on. */
    @PreAuthorize(Drafts.AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StepResult submit(DraftId id) {
        return from(List.of(DraftState.OPEN), id, () -> {
            var content = drafts.find(id).orElseThrow();
            if (content.changes().isEmpty()) {
                return new StepResult.Empty();
            }
            var problems = loader.check(content.folder()).problems();
            if (!problems.isEmpty()) {
                return new StepResult.Wrong(problems);
            }
            store.submitted(id, current.id());
            return done("submitted", id, null);
        });
    }

    /** Another person found it good. */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_REVIEW + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StepResult accept(DraftId id) {
        return from(List.of(DraftState.SUBMITTED), id, () -> {
            if (store.hasEdited(id, current.id())) {
                return new StepResult.OwnWork();
            }
            store.reviewed(id, current.id());
            return done("reviewed", id, null);
        });
    }

    /** Gives the draft back to its authors; @param remark what is to be mended, 1 to 2,000 characters */
    @PreAuthorize("hasAuthority('" + Permissions.CONTENT_REVIEW + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StepResult sendBack(DraftId id, String remark) {
        return from(List.of(DraftState.SUBMITTED, DraftState.REVIEWED), id, () -> {
            store.reopened(id, remark);
            return done("sent-back", id, remark);
        });
    }

    /** Its authors want to go on writing; a review is void then. */
    @PreAuthorize(Drafts.AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StepResult takeBack(DraftId id) {
        return from(List.of(DraftState.SUBMITTED, DraftState.REVIEWED), id, () -> {
            store.reopened(id, null);
            return done("taken-back", id, null);
        });
    }

    /** Makes the next versions out of the draft, in one transaction. Whoever has begun a module keeps the version that he has. */
    @PreAuthorize(Drafts.AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StepResult publish(DraftId id) {
        return from(List.of(DraftState.REVIEWED), id, () -> {
            courses.lock(store.find(id).orElseThrow().programme());
            var content = drafts.find(id).orElseThrow();
            var outdated = content.changes().stream()
                    .filter(FileChange::outdated)
                    .map(FileChange::path)
                    .toList();
            if (!outdated.isEmpty()) {
                return new StepResult.Outdated(outdated);
            }
            var course = loader.check(content.folder());
            if (!course.problems().isEmpty()) {
                return new StepResult.Wrong(course.problems());
            }
            var versions = loader.publish(course);
            store.ended(id, DraftState.PUBLISHED, current.id(), null);
            done("published", id, null);
            return new StepResult.Published(versions);
        });
    }

    /** Puts the draft away; all that was saved in it stays in the database. @param reason 1 to 2,000 characters */
    @PreAuthorize(Drafts.AUTHORS)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public StepResult discard(DraftId id, String reason) {
        return from(List.of(DraftState.OPEN, DraftState.SUBMITTED, DraftState.REVIEWED), id, () -> {
            store.ended(id, DraftState.DISCARDED, current.id(), reason);
            return done("discarded", id, reason);
        });
    }

    private StepResult from(List<DraftState> states, DraftId id, Supplier<StepResult> step) {
        var state = store.lock(id).orElseThrow(() -> new IllegalArgumentException("no draft " + id.value()));
        return states.contains(state) ? step.get() : new StepResult.WrongState(state);
    }

    private StepResult done(String step, DraftId id, @Nullable String reason) {
        audit.record(AuditEntry.of("catalogue.draft-" + step, "draft", id.value())
                .changed(null, Map.of("draft", store.find(id).orElseThrow().title()))
                .because(reason));
        return new StepResult.Done();
    }
}
