package vn.taphuan.classes.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.people.Accounts;
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

    private final ClassLookup lookup;
    private final EnrolmentBook book;
    private final Accounts accounts;
    private final UnitReach reach;
    private final CurrentAccount current;
    private final Clock clock;

    MyClasses(
            ClassLookup lookup,
            EnrolmentBook book,
            Accounts accounts,
            UnitReach reach,
            CurrentAccount current,
            Clock clock) {
        this.lookup = lookup;
        this.book = book;
        this.accounts = accounts;
        this.reach = reach;
        this.current = current;
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
        var home = home();
        return lookup.openToTrainees().stream()
                .filter(open -> !mine.contains(open.id()) && serves(open.centre(), home))
                .toList();
    }

    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public JoinResult join(ClassId id) {
        var me = current.id();
        var into = lookup.find(id)
                .filter(found -> found.selfEnrolment() && TAKING.contains(found.state()))
                .filter(found -> serves(found.centre(), home()));
        if (into.isEmpty()) {
            return book.isIn(id, me) ? new JoinResult.AlreadyIn() : new JoinResult.NotOffered();
        }
        var person = accounts.byId(List.of(me)).get(me);
        if (person == null) {
            return new JoinResult.NotOffered();
        }
        return switch (book.enter(into.get(), person, TAKING, true)) {
            case ENROLLED -> new JoinResult.Joined();
            case ALREADY -> new JoinResult.AlreadyIn();
            case NO_SEAT -> new JoinResult.Full();
        };
    }

    /** Takes back the own enrolment, as long as one enrolled oneself and the class has not begun; false when it is too late. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public boolean leave(ClassId id) {
        var me = current.id();
        return lookup.find(id)
                .filter(found -> mine(found, me).mayLeave())
                .map(found -> book.leave(found, me, null))
                .orElse(false);
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
