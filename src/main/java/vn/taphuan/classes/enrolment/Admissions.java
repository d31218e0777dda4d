package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.NominationId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;

/** Lets people into classes for the other services of this module, which have checked that it is theirs to do. */
@Component
public class Admissions {

    /** What came of letting somebody in. */
    public enum Admitted {
        SEATED,
        ALREADY,
        WAITING,
        /** No seat, and the class keeps no waiting list. */
        NO_SEAT,
        OVER_QUOTA
    }

    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final EnrolmentBook book;
    private final IntakeBook intakes;
    private final QuotaBook quotas;
    private final SubstitutionBook substitutions;
    private final PromotionWorker worker;
    private final Clock clock;

    Admissions(
            EnrolmentBook book,
            IntakeBook intakes,
            QuotaBook quotas,
            SubstitutionBook substitutions,
            PromotionWorker worker,
            Clock clock) {
        this.book = book;
        this.intakes = intakes;
        this.quotas = quotas;
        this.substitutions = substitutions;
        this.worker = worker;
        this.clock = clock;
    }

    /** A seat that the unit holds without a name is filled first; without a seat he waits where the class has a waiting list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Admitted admit(ClassDetail into, AccountSummary person, NominationId by) {
        var way = new EnrolmentBook.Way(false, by);
        return switch (book.enter(into, person, TAKING, way)) {
            case ENROLLED -> Admitted.SEATED;
            case ALREADY -> Admitted.ALREADY;
            case OVER_QUOTA -> Admitted.OVER_QUOTA;
            case NO_SEAT -> waits(into, person, way);
        };
    }

    /** As {@link #admit} does, but nobody is put on the waiting list; also while the class is being assessed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Admitted seatFor(ClassDetail into, AccountSummary person) {
        var states = EnumSet.of(ClassState.OPEN, ClassState.RUNNING, ClassState.ASSESSING);
        return switch (book.enter(into, person, states, EnrolmentBook.Way.OFFICER)) {
            case ENROLLED -> Admitted.SEATED;
            case ALREADY -> Admitted.ALREADY;
            case OVER_QUOTA -> Admitted.OVER_QUOTA;
            case NO_SEAT -> Admitted.NO_SEAT;
        };
    }

    private Admitted waits(ClassDetail into, AccountSummary person, EnrolmentBook.Way way) {
        if (into.state() != ClassState.OPEN || !intakes.rule(into.id()).waiting()) {
            return Admitted.NO_SEAT;
        }
        book.wait(into.id(), into.centre(), person, way);
        worker.look();
        return Admitted.WAITING;
    }

    /** When signing up for a class ended; none while it has not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> closedSince(ClassId id) {
        var rule = intakes.rule(id);
        return rule.isClosed(clock.instant()) ? Optional.ofNullable(rule.closesAt()) : Optional.empty();
    }

    /** Until when one may sign up; none where nothing was fixed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> closesAt(ClassId id) {
        return Optional.ofNullable(intakes.rule(id).closesAt());
    }

    /** Has a seat, is offered one, or waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isIn(ClassId id, AccountId person) {
        return book.stateOf(id, person)
                .filter(Set.of("ENROLLED", EnrolmentBook.OFFERED, EnrolmentBook.WAITING)::contains)
                .isPresent();
    }

    /** What was fixed for a unit, and how many people it has in the class. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UnitSeats seatsOf(ClassId id, UnitId unit, String unitName) {
        var content = quotas.content(id, unit);
        return new UnitSeats(
                unit,
                unitName,
                content.quota(),
                content.reserved(),
                quotas.share(id, unit).held() - content.reserved());
    }

    /** People of one unit who have a seat, are offered one or wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Enrolment> peopleOf(ClassId id, UnitId unit) {
        return book.of(id).stream().filter(person -> person.unit().equals(unit)).toList();
    }

    /** Somebody of a class, if he has a seat there. @return the class, and the unit by which he is in it */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Seat> seat(EnrolmentId id) {
        return book.line(id).map(line -> new Seat(line.trainingClass(), line.unit()));
    }

    /** A seat that somebody has. */
    public record Seat(ClassId trainingClass, UnitId unit) {}

    /** @see Enrolments#substitute */
    @Transactional(propagation = Propagation.MANDATORY)
    public SubstitutionResult substitute(ClassDetail in, EnrolmentId leaving, AccountSummary coming, String reason) {
        return substitutions.change(in, book.line(leaving).orElseThrow(), coming, TAKING, reason);
    }
}
