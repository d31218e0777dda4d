package vn.taphuan.classes.lecturer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Lecturers of the own units, and those whom another unit shares with the whole province. */
@Service
public class Lecturers {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 200;

    private final LecturerRepository lecturers;
    private final Accounts accounts;
    private final AuditLog audit;
    private final LastChanges changes;
    private final CurrentAccount current;

    Lecturers(
            LecturerRepository lecturers,
            Accounts accounts,
            AuditLog audit,
            LastChanges changes,
            CurrentAccount current) {
        this.lecturers = lecturers;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.current = current;
    }

    /** @param text part of the name, with or without diacritics; @return at most 500, by given name */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<LecturerSummary> search(String text) {
        return lecturers
                .search(current.scope(Permissions.CLASS_READ), VietnameseNames.searchKey(text), Limit.of(MOST))
                .stream()
                .map(Lecturer::summary)
                .toList();
    }

    /** Whether the signed-in officer may change this lecturer: one of the own units, not one shared by others. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public boolean mayEdit(LecturerSummary lecturer) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(lecturer.unit());
    }

    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public SaveLecturerResult add(LecturerContent content) {
        return save(null, content);
    }

    /** @param seen what was shown to whoever changes it: nobody overwrites what he has not seen */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public SaveLecturerResult edit(LecturerId id, LecturerSummary seen, LecturerContent content) {
        var known = own(id);
        requireOwn(content);
        var now = known.summary();
        return now.equals(seen) ? save(known, content) : changed(now, seen);
    }

    private SaveLecturerResult changed(LecturerSummary now, LecturerSummary seen) {
        return new SaveLecturerResult.Changed(now, changes.of(now.id().value(), "lecturer.edited", seen, now));
    }

    /** No longer offered for new sessions. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void retire(LecturerId id) {
        var lecturer = own(id);
        lecturer.retire();
        audit.record(AuditEntry.of("lecturer.retired", "lecturer", id.value())
                .in(lecturer.unit())
                .changed(lecturer.summary(), null));
    }

    private SaveLecturerResult save(@Nullable Lecturer known, LecturerContent content) {
        requireOwn(content);
        if (content.name().isBlank()) {
            return new SaveLecturerResult.NameMissing();
        }
        if (content.name().length() > LONGEST_NAME || isLong(content.title()) || isLong(content.body())) {
            return new SaveLecturerResult.TextTooLong();
        }
        var before = known == null ? null : known.summary();
        try {
            var stored = store(known, content).summary();
            audit.record(AuditEntry.of(
                            before == null ? "lecturer.added" : "lecturer.edited",
                            "lecturer",
                            stored.id().value())
                    .in(stored.unit())
                    .changed(before, stored));
            return new SaveLecturerResult.Stored(stored.id());
        } catch (ConcurrencyFailureException atTheSameTime) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            if (before == null) {
                throw atTheSameTime;
            }
            return changed(before, before);
        } catch (DataIntegrityViolationException listed) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new SaveLecturerResult.AccountListed();
        }
    }

    private Lecturer store(@Nullable Lecturer known, LecturerContent content) {
        if (known == null) {
            return lecturers.saveAndFlush(new Lecturer(content));
        }
        known.describe(content);
        return lecturers.saveAndFlush(known);
    }

    /** Unit and account must both be of the own units: an account on a list may see the classes that it teaches. */
    private void requireOwn(LecturerContent content) {
        current.requireIn(Permissions.CLASS_PLAN, content.unit());
        if (content.account() != null) {
            var unit = accounts.byId(List.of(content.account())).values().stream()
                    .map(AccountSummary::unit)
                    .findFirst()
                    .orElseThrow(() -> new AccessDeniedException("no such account"));
            current.requireIn(Permissions.CLASS_PLAN, unit);
        }
    }

    private Lecturer own(LecturerId id) {
        return lecturers
                .findWithin(current.scope(Permissions.CLASS_PLAN), id.value())
                .filter(lecturer -> !lecturer.isRetired())
                .orElseThrow(() -> new AccessDeniedException("no such lecturer within the own units"));
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
