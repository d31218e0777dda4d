package vn.taphuan.classes.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/** Who is in which class: the officer's side. Seats are a hard limit, also when many ask at once. */
@Service
public class Enrolments {

    private static final int MOST_CANDIDATES = 100;
    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final TrainingClasses classes;
    private final ClassLookup lookup;
    private final EnrolmentBook book;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;

    Enrolments(
            TrainingClasses classes,
            ClassLookup lookup,
            EnrolmentBook book,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current) {
        this.classes = classes;
        this.lookup = lookup;
        this.book = book;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
    }

    /** The people of a class that the signed-in person may read or teaches, sorted as Vietnamese lists are; else nobody. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<Enrolment> of(ClassId id) {
        return classes.find(id).map(found -> book.of(found.id())).orElse(List.of());
    }

    /**
     * People of the officer's units who are not in the class.
     *
     * @param text part of a name, with or without diacritics; at most 100 people, by given name
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public List<AccountSummary> candidates(ClassId id, String text) {
        planned(id);
        var scope = current.scope(Permissions.CLASS_PLAN);
        var inside = book.of(id).stream().map(Enrolment::account).collect(Collectors.toSet());
        return accounts.search(text, 0, MOST_CANDIDATES + inside.size()).stream()
                .filter(person -> !inside.contains(person.id()) && scope.includes(person.unit()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /**
     * Enrols people of the officer's units, in the order given, as long as there are seats.
     *
     * @throws AccessDeniedException for somebody of another unit; then nobody is enrolled
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EnrolmentOutcome enrol(ClassId id, Collection<AccountId> people) {
        var into = planned(id);
        var scope = current.scope(Permissions.CLASS_PLAN);
        var known = accounts.byId(people);
        List<AccountId> enrolled = new ArrayList<>();
        List<AccountId> already = new ArrayList<>();
        List<AccountId> withoutSeat = new ArrayList<>();
        for (var person : new LinkedHashSet<>(people)) {
            var account = known.get(person);
            if (account == null || !scope.includes(account.unit())) {
                throw new AccessDeniedException("not a person of the own units");
            }
            var list = switch (book.enter(into, account, TAKING, false)) {
                case ENROLLED -> enrolled;
                case ALREADY -> already;
                case NO_SEAT -> withoutSeat;
            };
            list.add(person);
        }
        return new EnrolmentOutcome(enrolled, already, withoutSeat);
    }

    /** Takes a person out of the class; the seat is free again, attendance that was taken is kept. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(EnrolmentId id, String reason) {
        var person = one(id);
        var from = planned(person.trainingClass());
        if (!TAKING.contains(from.state())) {
            throw new AccessDeniedException("the class has been taught");
        }
        book.leave(from, person.account(), reason);
    }

    /** Seats a person at another place of the same class. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional
    public void move(EnrolmentId id, PlaceId to) {
        var person = one(id);
        var in = planned(person.trainingClass());
        if (in.state().isOver()
                || in.places().stream().noneMatch(place -> place.id().equals(to))) {
            throw new AccessDeniedException("not a place of this class");
        }
        if (to.equals(person.place())) {
            return;
        }
        jdbc.sql("update class_enrolment set place_id = ? where id = ?")
                .params(to.value(), id.value())
                .update();
        audit.record(AuditEntry.of("class.place-changed", "class", in.id().value())
                .in(in.centre())
                .changed(seated(person.account(), person.place()), seated(person.account(), to)));
    }

    /** How many people of the class each unit has sent, by the name of the unit. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Map<String, Long> byUnit(ClassId id) {
        return of(id).stream()
                .sorted(Comparator.comparing(Enrolment::unitName))
                .collect(Collectors.groupingBy(Enrolment::unitName, LinkedHashMap::new, Collectors.counting()));
    }

    private static Map<String, Object> seated(AccountId account, @Nullable PlaceId place) {
        return place == null
                ? Map.of("account", account.value())
                : Map.of("account", account.value(), "place", place.value());
    }

    private EnrolmentBook.Line one(EnrolmentId id) {
        return book.line(id).orElseThrow(() -> new AccessDeniedException("not enrolled"));
    }

    private ClassDetail planned(ClassId id) {
        return lookup.find(id)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                .orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
    }
}
