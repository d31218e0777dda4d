package vn.taphuan.classes.lecturer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.Phones;
import vn.taphuan.classes.WeekWords;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitScope;
import vn.taphuan.platform.ui.Language;

/** Lecturers of the own units, and those whom another unit shares with the whole province. */
@Service
public class Lecturers {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_HOURS = 2000;

    private final LecturerRepository lecturers;
    private final Accounts accounts;
    private final AuditLog audit;
    private final LastChanges changes;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final WeekWords weeks;

    Lecturers(
            LecturerRepository lecturers,
            Accounts accounts,
            AuditLog audit,
            LastChanges changes,
            CurrentAccount current,
            MessageSource texts,
            WeekWords weeks) {
        this.lecturers = lecturers;
        this.accounts = accounts;
        this.audit = audit;
        this.changes = changes;
        this.current = current;
        this.texts = texts;
        this.weeks = weeks;
    }

    /** @param text part of the name, with or without diacritics; @return at most 500, by given name */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public List<LecturerSummary> search(String text) {
        var scope = current.scope(Permissions.CLASS_READ);
        return lecturers.search(scope, VietnameseNames.searchKey(text), Limit.of(MOST)).stream()
                .map(found -> seen(found, scope))
                .toList();
    }

    /** One of the own units, or one who is shared with the province; also one who is no longer offered. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_READ + "')")
    @Transactional(readOnly = true)
    public Optional<LecturerSummary> find(LecturerId id) {
        var scope = current.scope(Permissions.CLASS_READ);
        return lecturers.findOffered(scope, id.value()).map(found -> seen(found, scope));
    }

    private static LecturerSummary seen(Lecturer found, UnitScope scope) {
        return scope.includes(found.unit()) ? found.summary() : found.summary().forOthers();
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
        return new SaveLecturerResult.Changed(
                now, changes.of(now.id().value(), "lecturer.edited", facts(seen), facts(now)));
    }

    /** No longer offered for new sessions. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void retire(LecturerId id) {
        var lecturer = own(id);
        lecturer.retire();
        audit.record(AuditEntry.of("lecturer.retired", "lecturer", id.value())
                .in(lecturer.unit())
                .changed(facts(lecturer.summary()), null));
    }

    private SaveLecturerResult save(@Nullable Lecturer known, LecturerContent content) {
        requireOwn(content);
        if (content.name().isBlank()) {
            return new SaveLecturerResult.NameMissing();
        }
        if (content.name().length() > LONGEST_NAME || isLong(content.title()) || isLong(content.body())) {
            return new SaveLecturerResult.TextTooLong();
        }
        var wrong = wrong(content);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var before = known == null ? null : known.summary();
        try {
            var stored = store(known, content).summary();
            audit.record(AuditEntry.of(
                            before == null ? "lecturer.added" : "lecturer.edited",
                            "lecturer",
                            stored.id().value())
                    .in(stored.unit())
                    .changed(before == null ? null : facts(before), facts(stored)));
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

    private static Optional<SaveLecturerResult> wrong(LecturerContent content) {
        if (content.email() != null && !Outbox.isAddress(content.email())) {
            return Optional.of(new SaveLecturerResult.EmailWrong());
        }
        if (content.phone() != null && !Phones.isNumber(content.phone())) {
            return Optional.of(new SaveLecturerResult.PhoneWrong());
        }
        if (content.week().halves().isEmpty()) {
            return Optional.of(new SaveLecturerResult.NeverFree());
        }
        boolean hours =
                content.hoursPerYear() != null && (content.hoursPerYear() < 1 || content.hoursPerYear() > MOST_HOURS);
        return hours ? Optional.of(new SaveLecturerResult.HoursWrong()) : Optional.empty();
    }

    private Map<String, Object> facts(LecturerSummary one) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("unit", one.unit());
        facts.put("account", one.account() == null ? "" : one.account());
        facts.put("name", one.name());
        facts.put("title", orEmpty(one.title()));
        facts.put("body", orEmpty(one.body()));
        facts.put("modules", one.modules().stream().map(ModuleCode::value).toList());
        facts.put("shared", one.shared());
        facts.put("kind", texts.getMessage("lecturers.kind." + one.kind(), null, Language.VIETNAMESE));
        facts.put("email", orEmpty(one.email()));
        facts.put("phone", orEmpty(one.phone()));
        facts.put("home", one.home() == null ? "" : one.home());
        facts.put("week", weeks.of(one.week(), Language.VIETNAMESE));
        facts.put("hoursPerYear", one.hoursPerYear() == null ? "" : one.hoursPerYear());
        return facts;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > LONGEST_TEXT;
    }
}
