package vn.taphuan.classes.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.NomineeId;
import vn.taphuan.classes.enrolment.Admissions;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.SubstitutionResult;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.people.AccountFilter;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitReach;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/**
 * Units name people for classes. A unit's officer does it for the own unit, an officer of the centre for any that he serves (from the
 * paper on his desk); nobody has a seat by it before the centre says yes.
 */
@Service
public class Nominations {

    private static final String MAY_NAME =
            "hasAnyAuthority('" + Permissions.CLASS_NOMINATE + "', '" + Permissions.CLASS_PLAN + "')";
    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_PEOPLE = 200;
    private static final int MOST_UNITS = 20;
    private static final Set<ClassState> NAMING = EnumSet.of(ClassState.OPEN);
    private static final Set<ClassState> DECIDING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final ClassLookup lookup;
    private final Admissions admissions;
    private final NominationBook book;
    private final Accounts accounts;
    private final Units units;
    private final UnitReach reach;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(
            ClassLookup lookup,
            Admissions admissions,
            NominationBook book,
            Accounts accounts,
            Units units,
            UnitReach reach,
            AuditLog audit,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lookup = lookup;
        this.admissions = admissions;
        this.book = book;
        this.accounts = accounts;
        this.units = units;
        this.reach = reach;
        this.audit = audit;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Open classes for which the own units may name people, soonest first. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_NOMINATE + "')")
    @Transactional(readOnly = true)
    public List<OfferedClass> offered() {
        var own = units.within(Permissions.CLASS_NOMINATE, "", null).stream()
                .limit(MOST_UNITS)
                .toList();
        return lookup.open().stream()
                .flatMap(open ->
                        own.stream().filter(unit -> isFor(open, unit.id())).map(unit -> offered(open, unit)))
                .toList();
    }

    /** One of them. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_NOMINATE + "')")
    @Transactional(readOnly = true)
    public Optional<OfferedClass> offered(ClassId id, UnitId unit) {
        return current.scope(Permissions.CLASS_NOMINATE).includes(unit)
                ? lookup.find(id)
                        .filter(found -> DECIDING.contains(found.state()) && isFor(found, unit))
                        .flatMap(found -> units.find(unit).map(its -> offered(found, its)))
                : Optional.empty();
    }

    private OfferedClass offered(ClassDetail open, UnitSummary unit) {
        var seats = admissions.seatsOf(open.id(), unit.id(), unit.name());
        return new OfferedClass(
                open,
                unit.id(),
                unit.name(),
                seats.quota(),
                seats.reserved(),
                seats.people(),
                book.pending(open.id(), unit.id()),
                admissions.closesAt(open.id()).orElse(null),
                admissions.closedSince(open.id()).isPresent());
    }

    /**
     * People of a unit who may be named: neither in the class nor named for it.
     *
     * @param text part of a name, with or without diacritics; at most 100 people, by given name
     */
    @PreAuthorize(MAY_NAME)
    @Transactional(readOnly = true)
    public List<AccountSummary> candidates(ClassId id, UnitId unit, String text) {
        var in = nameable(id, unit);
        return accounts.search(new AccountFilter(text, unit, null), 0, 2 * MOST_CANDIDATES).stream()
                .filter(person -> !admissions.isIn(in.id(), person.id()) && !book.isPending(in.id(), person.id()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /**
     * Enters a paper; its people wait for the centre's decision.
     *
     * @throws AccessDeniedException for a class that is not for the unit, a unit that is not one's own, or people of another unit
     */
    @PreAuthorize(MAY_NAME)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NominationResult enter(ClassId id, UnitId unit, NominationContent content) {
        var in = nameable(id, unit);
        var people = accounts.byId(content.people());
        if (!people.keySet().containsAll(content.people())
                || people.values().stream().anyMatch(person -> !person.unit().equals(unit))) {
            throw new AccessDeniedException("not a person of the unit");
        }
        var problems = problems(content);
        if (!problems.isEmpty()) {
            return new NominationResult.Wrong(problems);
        }
        var closed = admissions.closedSince(id);
        if (closed.isPresent() && !plans(in)) {
            return new NominationResult.Closed(closed.get());
        }
        if (!NAMING.contains(in.state()) && !(plans(in) && DECIDING.contains(in.state()))) {
            return new NominationResult.NotOpen();
        }
        var known = content.people().stream()
                .filter(person -> admissions.isIn(id, person) || book.isPending(id, person))
                .toList();
        if (!known.isEmpty()) {
            return new NominationResult.Known(known);
        }
        return store(in, unit, content);
    }

    private NominationResult store(ClassDetail in, UnitId unit, NominationContent content) {
        try {
            var name = units.find(unit).map(UnitSummary::name).orElse("");
            var nomination = book.add(in.id(), unit, name, content, current.require());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("unit", unit.value());
            facts.put("paperNumber", content.number());
            facts.put("paperDate", String.valueOf(content.date()));
            facts.put("issuedBy", content.issuedBy());
            facts.put("people", content.people().size());
            audit.record(
                    AuditEntry.of("class.nomination-entered", "class", in.id().value())
                            .in(in.centre())
                            .changed(null, facts));
            if (!plans(in)) {
                events.publishEvent(new NominationEntered(
                        Ids.next(), in.id(), name, content.people().size()));
            }
            return new NominationResult.Entered(nomination, content.people().size());
        } catch (DuplicateKeyException atTheSameTime) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new NominationResult.Known(content.people());
        }
    }

    private List<NominationProblem> problems(NominationContent content) {
        List<NominationProblem> problems = new ArrayList<>();
        add(problems, content.number().isBlank(), NominationProblem.NUMBER_MISSING);
        add(
                problems,
                content.number().strip().length() > NominationContent.LONGEST_NUMBER,
                NominationProblem.NUMBER_TOO_LONG);
        add(problems, content.date() == null, NominationProblem.DATE_MISSING);
        add(
                problems,
                content.date() != null && content.date().isAfter(LocalDate.now(clock)),
                NominationProblem.DATE_WRONG);
        add(problems, content.issuedBy().isBlank(), NominationProblem.ISSUER_MISSING);
        add(
                problems,
                content.issuedBy().strip().length() > NominationContent.LONGEST_BODY,
                NominationProblem.ISSUER_TOO_LONG);
        add(problems, content.people().isEmpty(), NominationProblem.PEOPLE_MISSING);
        add(problems, content.people().size() > MOST_PEOPLE, NominationProblem.TOO_MANY_PEOPLE);
        return problems;
    }

    private static void add(List<NominationProblem> problems, boolean wrong, NominationProblem problem) {
        if (wrong) {
            problems.add(problem);
        }
    }

    /** The papers of the own unit for a class, the latest first. */
    @PreAuthorize(MAY_NAME)
    @Transactional(readOnly = true)
    public List<Nomination> ofUnit(ClassId id, UnitId unit) {
        nameable(id, unit);
        return book.of(id, unit);
    }

    /** The people of the own unit who have a seat in a class. */
    @PreAuthorize(MAY_NAME)
    @Transactional(readOnly = true)
    public List<Enrolment> peopleOf(ClassId id, UnitId unit) {
        nameable(id, unit);
        return admissions.peopleOf(id, unit);
    }

    /** Takes a name back that is not decided; false when it was decided meanwhile. */
    @PreAuthorize(MAY_NAME)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean takeBack(NomineeId id) {
        var line = line(id);
        var in = nameable(line.trainingClass(), line.unit());
        boolean back = book.decide(id, NomineeState.TAKEN_BACK, null, current.require());
        if (back) {
            record("class.nominee-taken-back", in, line, null);
        }
        return back;
    }

    /**
     * Somebody else of the unit comes in the place of one of its people, until the last day of the class.
     *
     * @throws AccessDeniedException for people of another unit
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_NOMINATE + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SubstitutionResult substitute(EnrolmentId leaving, AccountId coming, String reason) {
        var seat = admissions.seat(leaving).orElseThrow(() -> new AccessDeniedException("not enrolled"));
        var person = accounts.byId(List.of(coming)).get(coming);
        if (person == null
                || !person.unit().equals(seat.unit())
                || !current.scope(Permissions.CLASS_NOMINATE).includes(seat.unit())) {
            throw new AccessDeniedException("not people of the own unit");
        }
        var in = lookup.find(seat.trainingClass()).orElseThrow();
        return admissions.substitute(in, leaving, person, reason);
    }

    /** All papers of a class that one plans, the latest first; none of any other. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public List<Nomination> of(ClassId id) {
        return lookup.find(id)
                .filter(this::plans)
                .map(found -> book.of(found.id(), null))
                .orElse(List.of());
    }

    /** How many people wait for a decision in those of these classes that one plans and in which somebody does. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public Map<ClassId, Integer> pending(Collection<ClassId> some) {
        return book.pending(some, current.scope(Permissions.CLASS_PLAN));
    }

    /** Lets people in, in the order given, as long as there are seats; each of them stands in the audit log. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Decisions approve(Collection<NomineeId> people) {
        var decisions = new Decisions(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var id : new LinkedHashSet<>(people)) {
            approve(id, decisions);
        }
        return decisions;
    }

    private void approve(NomineeId id, Decisions decisions) {
        var line = line(id);
        var in = planned(line.trainingClass());
        var person = accounts.byId(List.of(line.account())).get(line.account());
        if (person == null || !book.decide(id, NomineeState.APPROVED, null, current.require())) {
            decisions.decided().add(id);
            return;
        }
        switch (admissions.admit(in, person, line.nomination())) {
            case SEATED, ALREADY -> {
                record("class.nominee-approved", in, line, null);
                tell(line, NomineeDecided.Outcome.SEATED, null);
                decisions.approved().add(id);
            }
            case WAITING -> {
                book.waits(id);
                record("class.nominee-approved", in, line, null);
                tell(line, NomineeDecided.Outcome.WAITING, null);
                decisions.waiting().add(id);
            }
            case NO_SEAT -> {
                book.undo(id);
                decisions.withoutSeat().add(id);
            }
            case OVER_QUOTA -> {
                book.undo(id);
                decisions.overQuota().add(id);
            }
        }
    }

    /** @return how many were refused; the others had been decided before */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int refuse(Collection<NomineeId> people, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a refusal says why");
        }
        int refused = 0;
        for (var id : new LinkedHashSet<>(people)) {
            var line = line(id);
            var in = planned(line.trainingClass());
            if (book.decide(id, NomineeState.REFUSED, reason, current.require())) {
                record("class.nominee-refused", in, line, reason);
                tell(line, NomineeDecided.Outcome.REFUSED, reason);
                refused++;
            }
        }
        return refused;
    }

    private void record(String action, ClassDetail in, NominationBook.Line line, @Nullable String reason) {
        audit.record(AuditEntry.of(action, "class", in.id().value())
                .in(in.centre())
                .changed(
                        null,
                        Map.of(
                                "account",
                                line.account().value(),
                                "unit",
                                line.unit().value()))
                .because(reason));
    }

    private void tell(NominationBook.Line line, NomineeDecided.Outcome outcome, @Nullable String reason) {
        events.publishEvent(new NomineeDecided(
                Ids.next(), line.trainingClass(), line.account(), line.enteredBy(), outcome, reason));
    }

    private NominationBook.Line line(NomineeId id) {
        return book.line(id).orElseThrow(() -> new AccessDeniedException("nobody who was named"));
    }

    private boolean isFor(ClassDetail open, UnitId unit) {
        return reach.reach(List.of(open.centre()), LocalDate.now(clock)).includes(unit)
                || admissions.seatsOf(open.id(), unit, "").quota() != null;
    }

    /** A class for which the signed-in person may name people of the unit. */
    private ClassDetail nameable(ClassId id, UnitId unit) {
        return lookup.find(id)
                .filter(found ->
                        (plans(found) && current.scope(Permissions.CLASS_PLAN).includes(unit))
                                || (current.scope(Permissions.CLASS_NOMINATE).includes(unit) && isFor(found, unit)))
                .orElseThrow(() -> new AccessDeniedException("no such class for the own units"));
    }

    private boolean plans(ClassDetail of) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
    }

    private ClassDetail planned(ClassId id) {
        return lookup.find(id)
                .filter(this::plans)
                .orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
    }
}
