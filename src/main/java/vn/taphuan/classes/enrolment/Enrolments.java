package vn.taphuan.classes.enrolment;

import java.time.Clock;
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
import org.springframework.context.ApplicationEventPublisher;
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
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitScope;

/** Who is in which class: the officer's side. Seats are a hard limit, also when many ask at once. */
@Service
public class Enrolments {

    private static final int MOST_CANDIDATES = 100;
    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final TrainingClasses classes;
    private final ClassLookup lookup;
    private final EnrolmentBook book;
    private final SubstitutionBook substitutions;
    private final PromotionWorker worker;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(
            TrainingClasses classes,
            ClassLookup lookup,
            EnrolmentBook book,
            SubstitutionBook substitutions,
            PromotionWorker worker,
            Accounts accounts,
            JdbcClient jdbc,
            AuditLog audit,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.classes = classes;
        this.lookup = lookup;
        this.book = book;
        this.substitutions = substitutions;
        this.worker = worker;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.audit = audit;
        this.current = current;
        this.events = events;
        this.clock = clock;
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
        List<AccountId> overQuota = new ArrayList<>();
        for (var person : new LinkedHashSet<>(people)) {
            var account = ofOwnUnits(known, person, scope);
            var list = switch (book.enter(into, account, TAKING, EnrolmentBook.Way.OFFICER)) {
                case ENROLLED -> enrolled;
                case ALREADY -> already;
                case NO_SEAT -> withoutSeat;
                case OVER_QUOTA -> overQuota;
            };
            list.add(person);
        }
        enrolled.forEach(person -> events.publishEvent(new SeatGiven(Ids.next(), id, person, null)));
        return new EnrolmentOutcome(enrolled, already, withoutSeat, overQuota);
    }

    /** Those who are offered a seat, then those who wait, as {@link #of} gives the people. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<Waiting> waiting(ClassId id) {
        return classes.find(id).map(found -> book.waiting(found.id())).orElse(List.of());
    }

    /**
     * Lets people of the officer's units wait for a seat, in the order given.
     *
     * @return those who wait now and did not before
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<AccountId> letWait(ClassId id, Collection<AccountId> people) {
        var in = planned(id);
        if (in.state() != ClassState.OPEN) {
            throw new AccessDeniedException("nobody waits for a class that is not open");
        }
        var scope = current.scope(Permissions.CLASS_PLAN);
        var known = accounts.byId(people);
        var waits = new LinkedHashSet<>(people)
                .stream()
                        .map(person -> ofOwnUnits(known, person, scope))
                        .filter(person -> book.wait(in.id(), in.centre(), person, EnrolmentBook.Way.OFFICER))
                        .map(AccountSummary::id)
                        .toList();
        worker.look();
        return waits;
    }

    /**
     * Somebody else comes in a person's place until the last day of the class; who left and who came stays on record.
     *
     * @throws AccessDeniedException for a person or a class of other units
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SubstitutionResult substitute(EnrolmentId id, AccountId coming, String reason) {
        var leaving = one(id);
        var in = planned(leaving.trainingClass());
        var person = ofOwnUnits(accounts.byId(List.of(coming)), coming, current.scope(Permissions.CLASS_PLAN));
        return substitutions.change(in, leaving, person, TAKING, reason);
    }

    /** Who came in whose place, the latest first. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<Substitution> substitutions(ClassId id) {
        return classes.find(id).map(found -> substitutions.of(found.id())).orElse(List.of());
    }

    /**
     * Takes a person out of the class, or off its waiting list; a seat that becomes free goes to the next who waits. Attendance that
     * was taken is kept.
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(EnrolmentId id, String reason) {
        var person = book.anyLine(id).orElseThrow(() -> new AccessDeniedException("not enrolled"));
        var from = planned(person.trainingClass());
        if (!TAKING.contains(from.state())) {
            throw new AccessDeniedException("the class has been taught");
        }
        book.leave(from, person.account(), reason);
        events.publishEvent(new SeatEnded(Ids.next(), from.id(), person.account(), reason));
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
        jdbc.sql(
                        "update class_enrolment set place_id = ?, calendar_step = calendar_step + 2, calendar_at = ? where id = ?")
                .params(to.value(), Utc.of(clock.instant()), id.value())
                .update();
        audit.record(AuditEntry.of("class.place-changed", "class", in.id().value())
                .in(in.centre())
                .changed(seated(person.account(), person.place()), seated(person.account(), to)));
        events.publishEvent(new PlaceChanged(Ids.next(), in.id(), person.account(), to));
    }

    /** How many people of the class each unit has sent, by the name of the unit. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public Map<String, Long> byUnit(ClassId id) {
        return of(id).stream()
                .sorted(Comparator.comparing(Enrolment::unitName))
                .collect(Collectors.groupingBy(Enrolment::unitName, LinkedHashMap::new, Collectors.counting()));
    }

    private static AccountSummary ofOwnUnits(Map<AccountId, AccountSummary> known, AccountId person, UnitScope scope) {
        var account = known.get(person);
        if (account == null || !scope.includes(account.unit())) {
            throw new AccessDeniedException("not a person of the own units");
        }
        return account;
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
