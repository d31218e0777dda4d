package vn.taphuan.classes.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Who opens a class, holds it together with the centre, and runs it. Each change is audited. */
@Service
public class ClassStaff {

    private static final String CHANGED = "class.staff-changed";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LIST = 1000;

    private final TrainingClasses classes;
    private final ClassSeats seats;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final LastChanges changes;
    private final CurrentAccount current;

    ClassStaff(
            TrainingClasses classes,
            ClassSeats seats,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit,
            LastChanges changes,
            CurrentAccount current) {
        this.classes = classes;
        this.seats = seats;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.current = current;
    }

    /** Of a class that one may read or teaches; members in the order of their duties. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Optional<StaffContent> of(ClassId id) {
        return classes.find(id).map(found -> content(found.id()));
    }

    /**
     * @param seen what was shown to whoever changes it: nobody overwrites what he has not seen
     * @throws AccessDeniedException for a class of other units, or a member with an account of other units
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SaveStaffResult change(ClassId id, StaffContent seen, StaffContent typed) {
        var count = seats.lock(id)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
        if (count.state().isOver()) {
            return new SaveStaffResult.TooLate();
        }
        var content = cleaned(typed);
        var problem = problem(content);
        if (problem.isPresent()) {
            return problem.get();
        }
        var now = content(id);
        requireOwn(content, now);
        if (!now.equals(seen)) {
            return new SaveStaffResult.Changed(now, changes.of(id.value(), CHANGED, facts(seen), facts(now)));
        }
        if (!now.equals(content)) {
            store(id, content);
            audit.record(AuditEntry.of(CHANGED, "class", id.value())
                    .in(count.centre())
                    .changed(facts(now), facts(content)));
        }
        return new SaveStaffResult.Stored();
    }

    private static Optional<SaveStaffResult> problem(StaffContent content) {
        for (int i = 0; i < content.members().size(); i++) {
            if (content.members().get(i).name().isBlank()) {
                return Optional.of(new SaveStaffResult.NameMissing(i + 1));
            }
        }
        boolean tooLong = length(content.openedBy()) > LONGEST_TEXT
                || length(content.coOrganisers()) > LONGEST_LIST
                || content.members().stream()
                        .anyMatch(member ->
                                member.name().length() > LONGEST_NAME || length(member.title()) > LONGEST_TEXT);
        return tooLong ? Optional.of(new SaveStaffResult.TooLong()) : Optional.empty();
    }

    /** Whoever stands there already may stay, though he has moved to another unit since. */
    private void requireOwn(StaffContent content, StaffContent now) {
        var before = now.members().stream().map(StaffMember::account).collect(Collectors.toSet());
        var fresh = content.members().stream()
                .map(StaffMember::account)
                .filter(account -> account != null && !before.contains(account))
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        var known = accounts.byId(fresh);
        var scope = current.scope(Permissions.CLASS_PLAN);
        if (fresh.stream()
                .anyMatch(account -> !known.containsKey(account)
                        || !scope.includes(
                                Objects.requireNonNull(known.get(account)).unit()))) {
            throw new AccessDeniedException("not a person of the own units");
        }
    }

    private static StaffContent cleaned(StaffContent typed) {
        return new StaffContent(
                blankIsNone(typed.openedBy()),
                blankIsNone(typed.coOrganisers()),
                typed.members().stream()
                        .map(member -> new StaffMember(
                                member.duty(),
                                member.account(),
                                VietnameseNames.clean(member.name()),
                                blankIsNone(member.title())))
                        .sorted(Comparator.comparing(StaffMember::duty))
                        .toList());
    }

    private StaffContent content(ClassId id) {
        List<StaffMember> members = jdbc.sql(
                        "select duty, account_id, name, title from class_staff where class_id = ? order by ordinal")
                .param(id.value())
                .query((row, n) -> {
                    var account = row.getObject("account_id", UUID.class);
                    return new StaffMember(
                            Duty.valueOf(row.getString("duty")),
                            account == null ? null : new AccountId(account),
                            row.getString("name"),
                            row.getString("title"));
                })
                .list();
        return jdbc.sql("select opened_by, co_organisers from class_host where class_id = ?")
                .param(id.value())
                .query((row, n) -> new StaffContent(row.getString(1), row.getString(2), members))
                .optional()
                .orElse(new StaffContent(null, null, members));
    }

    private void store(ClassId id, StaffContent content) {
        jdbc.sql("""
                        insert into class_host (class_id, opened_by, co_organisers) values (:id, :opened, :co)
                        on duplicate key update opened_by = :opened, co_organisers = :co, version = version + 1""")
                .param("id", id.value())
                .param("opened", content.openedBy())
                .param("co", content.coOrganisers())
                .update();
        jdbc.sql("delete from class_staff where class_id = ?").param(id.value()).update();
        for (int i = 0; i < content.members().size(); i++) {
            var member = content.members().get(i);
            var account = member.account();
            jdbc.sql("""
                            insert into class_staff (id, class_id, ordinal, duty, account_id, name, title)
                            values (:id, :class, :ordinal, :duty, :account, :name, :title)""")
                    .param("id", Ids.next())
                    .param("class", id.value())
                    .param("ordinal", i)
                    .param("duty", member.duty().name())
                    .param("account", account == null ? null : account.value())
                    .param("name", member.name())
                    .param("title", member.title())
                    .update();
        }
    }

    /** Short lines that a person can compare. */
    private static Map<String, Object> facts(StaffContent content) {
        return Map.of(
                "openedBy", Objects.requireNonNullElse(content.openedBy(), ""),
                "coOrganisers", Objects.requireNonNullElse(content.coOrganisers(), ""),
                "members",
                        content.members().stream()
                                .map(member -> Stream.of(member.name(), Objects.requireNonNullElse(member.title(), ""))
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(", ")))
                                .collect(Collectors.joining("; ")));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
