package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.people.Accounts;
import vn.taphuan.platform.security.AccountId;

/** One trainee's wish to join a class, in one transaction. The caller has checked that the class is for him. */
@Component
class Joining {

    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN);

    private final ClassSeats seats;
    private final ClassLookup lookup;
    private final IntakeBook intakes;
    private final EnrolmentBook book;
    private final PromotionWorker worker;
    private final Accounts accounts;
    private final Clock clock;

    Joining(
            ClassSeats seats,
            ClassLookup lookup,
            IntakeBook intakes,
            EnrolmentBook book,
            PromotionWorker worker,
            Accounts accounts,
            Clock clock) {
        this.seats = seats;
        this.lookup = lookup;
        this.intakes = intakes;
        this.book = book;
        this.worker = worker;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The plan of the class is read only where there is a seat to take: of a thousand who ask in one second most find none.
     *
     * @param isFor whether the class's centre serves the person
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public JoinResult join(ClassId id, AccountId me, Supplier<Boolean> isFor) {
        var state = book.stateOf(id, me).orElse("");
        if (state.equals("ENROLLED")) {
            return new JoinResult.AlreadyIn();
        }
        boolean offered = state.equals(EnrolmentBook.OFFERED);
        boolean known = offered || state.equals(EnrolmentBook.WAITING);
        var count = seats.look(id)
                .filter(found -> TAKING.contains(found.state()) || (offered && found.state() == ClassState.RUNNING))
                .orElse(null);
        var person = accounts.byId(List.of(me)).get(me);
        if (count == null || person == null || !(known || (count.selfEnrolment() && isFor.get()))) {
            return new JoinResult.NotOffered();
        }
        var rule = intakes.rule(id);
        Instant closed = rule.closesAt();
        if (closed != null && rule.isClosed(clock.instant()) && !known) {
            return new JoinResult.Closed(closed);
        }
        boolean mayTake = count.free() > 0 || offered;
        var entry = mayTake
                ? book.enter(lookup.find(id).orElseThrow(), person, TAKING, EnrolmentBook.Way.SELF)
                : EnrolmentBook.Entry.NO_SEAT;
        return switch (entry) {
            case ENROLLED -> new JoinResult.Joined();
            case ALREADY -> new JoinResult.AlreadyIn();
            case NO_SEAT, OVER_QUOTA -> rule.waiting() ? waits(id, count, person) : refused(entry);
        };
    }

    private JoinResult waits(ClassId id, ClassSeats.Count count, AccountSummary person) {
        if (book.wait(id, count.centre(), person, EnrolmentBook.Way.SELF)) {
            worker.look();
        }
        return new JoinResult.Waits(Math.max(1, book.placeInLine(id, person.id())));
    }

    private static JoinResult refused(EnrolmentBook.Entry entry) {
        return entry == EnrolmentBook.Entry.OVER_QUOTA ? new JoinResult.UnitFull() : new JoinResult.Full();
    }
}
