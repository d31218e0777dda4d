package vn.taphuan.classes.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.SessionSummary;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/** Site clerks: who takes attendance at which place of a class, and what they themselves have to do today. */
@Service
public class SiteClerks {

    private final TrainingClasses classes;
    private final ClassLookup lookup;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    SiteClerks(
            TrainingClasses classes,
            ClassLookup lookup,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.classes = classes;
        this.lookup = lookup;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The clerks of each place of a class that one may read. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Map<PlaceId, List<AccountSummary>> of(ClassId id) {
        if (classes.find(id).isEmpty()) {
            return Map.of();
        }
        record Clerk(UUID place, UUID account) {}
        var clerks = jdbc.sql(
                        "select k.place_id, k.account_id from class_place_clerk k join class_place p on p.id = k.place_id where p.class_id = ?")
                .param(id.value())
                .query((row, n) -> new Clerk(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        var people = accounts.byId(
                clerks.stream().map(clerk -> new AccountId(clerk.account())).toList());
        return clerks.stream()
                .filter(clerk -> people.containsKey(new AccountId(clerk.account())))
                .collect(Collectors.groupingBy(
                        clerk -> new PlaceId(clerk.place()),
                        Collectors.mapping(
                                clerk -> people.get(new AccountId(clerk.account())),
                                Collectors.collectingAndThen(Collectors.toList(), ArrayList::new))));
    }

    /** Gives a place to a person of the officer's units; he also needs the role of a site clerk to get in. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void assign(PlaceId place, AccountId clerk) {
        var of = planned(place);
        var person = accounts.byId(List.of(clerk)).get(clerk);
        if (person == null || !current.scope(Permissions.CLASS_PLAN).includes(person.unit())) {
            throw new AccessDeniedException("not a person of the own units");
        }
        int added = jdbc.sql("insert ignore into class_place_clerk (place_id, account_id) values (?, ?)")
                .params(place.value(), clerk.value())
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of("class.clerk-assigned", "class", of.id().value())
                    .in(of.centre())
                    .changed(null, Map.of("place", place.value(), "account", clerk.value())));
        }
    }

    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void dismiss(PlaceId place, AccountId clerk) {
        var of = planned(place);
        int removed = jdbc.sql("delete from class_place_clerk where place_id = ? and account_id = ?")
                .params(place.value(), clerk.value())
                .update();
        if (removed == 1) {
            audit.record(AuditEntry.of("class.clerk-dismissed", "class", of.id().value())
                    .in(of.centre())
                    .changed(Map.of("place", place.value(), "account", clerk.value()), null));
        }
    }

    /** Sessions from today on for a week at the places that one keeps the sheet of. */
    @Personal("lists the sessions at the own places")
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public List<SessionSummary> mySessions() {
        var today = LocalDate.now(clock);
        return lookup.sessionsAt(placesOf(current.id()), today, today.plusDays(7));
    }

    /** The places of which the signed-in person is a clerk. */
    @Personal("lists the own places")
    @PreAuthorize("hasAuthority('" + Permissions.ATTENDANCE_TAKE + "')")
    @Transactional(readOnly = true)
    public List<PlaceId> myPlaces() {
        return placesOf(current.id());
    }

    List<PlaceId> placesOf(AccountId clerk) {
        return jdbc.sql("select place_id from class_place_clerk where account_id = ?")
                .param(clerk.value())
                .query((row, n) -> new PlaceId(row.getObject(1, UUID.class)))
                .list();
    }

    private ClassDetail planned(PlaceId place) {
        return lookup.ofPlace(place)
                .filter(of -> current.scope(Permissions.CLASS_PLAN).includes(of.centre()))
                .orElseThrow(() -> new AccessDeniedException("no such place within the own units"));
    }
}
