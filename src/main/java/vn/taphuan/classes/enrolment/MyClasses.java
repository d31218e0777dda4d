package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.ClassSeats;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.security.UnitReach;

/** The trainee's side: the own classes, and those that one may join by oneself. */
@Service
@Personal("acts on the own enrolments alone")
public class MyClasses {

    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.OPEN);
    private static final Set<ClassState> HAS_A_DOOR =
            EnumSet.of(ClassState.APPROVED, ClassState.OPEN, ClassState.RUNNING, ClassState.ASSESSING);

    private final ClassLookup lookup;
    private final ClassSeats seats;
    private final EnrolmentBook book;
    private final IntakeBook intakes;
    private final Joining joining;
    private final LostRaces races;
    private final UnitReach reach;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MyClasses(
            ClassLookup lookup,
            ClassSeats seats,
            EnrolmentBook book,
            IntakeBook intakes,
            Joining joining,
            LostRaces races,
            UnitReach reach,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lookup = lookup;
        this.seats = seats;
        this.book = book;
        this.intakes = intakes;
        this.joining = joining;
        this.races = races;
        this.reach = reach;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The classes that one is or was in, those to come first, then the latest; cancelled ones are told as such. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<MyClass> mine() {
        var me = current.id();
        return book.classesOf(me).stream()
                .flatMap(id -> lookup.find(id).stream())
                .map(found -> mine(found, me))
                .sorted(Comparator.comparing(
                                (MyClass mine) -> mine.trainingClass().state().isOver())
                        .thenComparing(
                                mine -> mine.trainingClass().firstDay().orElse(LocalDate.MAX),
                                Comparator.naturalOrder()))
                .toList();
    }

    /** A class that one is in; none of any other. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public Optional<MyClass> find(ClassId id) {
        var me = current.id();
        return book.isIn(id, me) ? lookup.find(id).map(found -> mine(found, me)) : Optional.empty();
    }

    /** Open classes whose centre serves the own unit and that let trainees enrol themselves, without the own ones. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<ClassDetail> toJoin() {
        var mine = book.classesOf(current.id());
        var waited = book.waitedFor(current.id());
        var home = home();
        return lookup.openToTrainees().stream()
                .filter(open -> !mine.contains(open.id()) && !waited.contains(open.id()))
                .filter(open ->
                        serves(open.centre(), home) && !intakes.rule(open.id()).isClosed(clock.instant()))
                .toList();
    }

    /**
     * Takes a seat, or a place on the waiting list where there is none; asking again changes nothing. Also says yes to a seat that one
     * is offered.
     */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public JoinResult join(ClassId id) {
        var me = current.require();
        return races.repeating(() -> joining.join(id, me.account(), () -> isFor(id, me.homeUnit())));
    }

    private boolean isFor(ClassId id, UnitId home) {
        return seats.look(id)
                .filter(found -> serves(found.centre(), home))
                .isPresent(); // within the transaction of the joining
    }

    /** The classes in which one is offered a seat or waits for one, soonest first. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<MyWaiting> waiting() {
        var me = current.id();
        return book.waitedFor(me).stream()
                .flatMap(id -> lookup.find(id).stream())
                .filter(found -> !found.state().isOver())
                .map(found -> waiting(found, me))
                .sorted(Comparator.comparing(
                        (MyWaiting one) -> one.trainingClass().firstDay().orElse(LocalDate.MAX)))
                .toList();
    }

    private MyWaiting waiting(ClassDetail found, AccountId me) {
        return new MyWaiting(
                found,
                book.placeInLine(found.id(), me),
                book.confirmBy(found.id(), me).orElse(null));
    }

    /**
     * A class by the code of its short address or its id, and where one stands in it; none that is neither for the own unit nor one's
     * own.
     */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public Optional<ClassDoor> door(String key) {
        var me = current.id();
        return intakes.byCode(key)
                .or(() -> ClassId.parse(key))
                .flatMap(lookup::find)
                .map(found -> door(found, me))
                .filter(door -> door.standing() != ClassDoor.Standing.NONE
                        || (HAS_A_DOOR.contains(door.trainingClass().state())
                                && serves(door.trainingClass().centre(), home())));
    }

    private ClassDoor door(ClassDetail found, AccountId me) {
        var standing = ClassDoor.Standing.of(book.stateOf(found.id(), me).orElse(""));
        var rule = intakes.rule(found.id());
        boolean takes = TAKING.contains(found.state()) && found.selfEnrolment() && !rule.isClosed(clock.instant());
        return new ClassDoor(
                found,
                standing,
                takes,
                rule.waiting(),
                rule.closesAt(),
                book.placeInLine(found.id(), me),
                book.confirmBy(found.id(), me).orElse(null));
    }

    /**
     * Takes back the own enrolment, as long as one enrolled oneself and the class has not begun; refuses a seat that one is offered, or
     * waits no longer. False when it is too late.
     */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean leave(ClassId id) {
        var me = current.id();
        return lookup.find(id)
                .filter(found ->
                        mine(found, me).mayLeave() || book.waitedFor(me).contains(found.id()))
                .map(found -> left(found, me))
                .orElse(false);
    }

    private boolean left(ClassDetail found, AccountId me) {
        boolean left = book.leave(found, me, null);
        if (left) {
            events.publishEvent(new SeatLeft(Ids.next(), found.id(), me));
        }
        return left;
    }

    private MyClass mine(ClassDetail found, AccountId me) {
        var enrolment = book.line(found.id(), me);
        var place = enrolment
                .flatMap(entry -> found.places().stream()
                        .filter(candidate -> candidate.id().equals(entry.place()))
                        .findFirst())
                .map(PlaceDetail::name)
                .orElse("");
        boolean mayLeave = TAKING.contains(found.state())
                && enrolment.map(EnrolmentBook.Line::bySelf).orElse(false);
        return new MyClass(found, place, mayLeave);
    }

    private UnitId home() {
        return current.require().homeUnit();
    }

    private boolean serves(UnitId centre, UnitId home) {
        return reach.reach(List.of(centre), LocalDate.now(clock)).includes(home);
    }
}
