package vn.taphuan.classes.absence;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/** The trainee's side: says yes or no to a make-up session until it begins, also no after a yes. */
@Service
@Personal("answers for oneself")
public class MyMakeUps {

    private final ClassLookup lookup;
    private final OwnSeats seats;
    private final MakeUpCandidates candidates;
    private final MakeUpBook book;
    private final HalfDayHours hours;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final LostRaces races;
    private final CurrentAccount current;
    private final Clock clock;

    MyMakeUps(
            ClassLookup lookup,
            OwnSeats seats,
            MakeUpCandidates candidates,
            MakeUpBook book,
            HalfDayHours hours,
            AuditLog audit,
            ApplicationEventPublisher events,
            LostRaces races,
            CurrentAccount current,
            Clock clock) {
        this.lookup = lookup;
        this.seats = seats;
        this.candidates = candidates;
        this.book = book;
        this.hours = hours;
        this.audit = audit;
        this.events = events;
        this.races = races;
        this.current = current;
        this.clock = clock;
    }

    /** Those that stand for sessions that one missed in an own class, soonest first. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<MakeUp> of(ClassId id) {
        Map<SessionId, MakeUp> latest = new LinkedHashMap<>();
        seats.of(id, current.id()).map(book::of).orElse(List.of()).forEach(one -> latest.put(one.missed(), one));
        return latest.values().stream().filter(MakeUp::stands).toList();
    }

    /** Those that one has said yes to and that are not over, in all own classes, soonest first. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<ComingMakeUp> coming() {
        var now = LocalDateTime.now(clock);
        return book.accepted(current.id(), now.toLocalDate()).stream()
                .flatMap(makeUp -> coming(makeUp).stream())
                .filter(makeUp -> !makeUp.session().isOver(now))
                .toList();
    }

    private Optional<ComingMakeUp> coming(MakeUp makeUp) {
        return lookup.ofSession(makeUp.session())
                .flatMap(of ->
                        of.session(makeUp.session()).map(session -> new ComingMakeUp(of, session, makeUp.placeName())));
    }

    /** Whether the session has not begun, so that one can still say yes or no. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public boolean isOpen(MakeUp makeUp) {
        return LocalDateTime.now(clock).isBefore(hours.begin(makeUp.date(), makeUp.halfDay()));
    }

    /** Answering again what one has said changes nothing. What is somebody else's is no longer there. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public AnswerMakeUpResult answer(MakeUpId id, boolean yes) {
        return races.joiningOrRetrying(() -> {
            book.lockClassOf(id);
            return own(id).filter(makeUp -> makeUp.stands() && isOpen(makeUp))
                    .map(makeUp -> yes ? accept(makeUp) : decline(makeUp))
                    .orElse(AnswerMakeUpResult.NO_LONGER);
        });
    }

    /** With the own seat locked. */
    private Optional<MakeUp> own(MakeUpId id) {
        return book.owner(id)
                .filter(owner -> owner.account().equals(current.id()))
                .flatMap(owner -> seats.of(owner.trainingClass(), owner.account()))
                .flatMap(seats::locked)
                .flatMap(seat -> book.find(id));
    }

    private AnswerMakeUpResult accept(MakeUp makeUp) {
        if (makeUp.state() == MakeUpState.ACCEPTED) {
            return AnswerMakeUpResult.ACCEPTED;
        }
        boolean fits = candidates
                .find(makeUp.missed(), makeUp.enrolment(), makeUp.session(), makeUp.id())
                .isPresent();
        return fits && turned(makeUp, MakeUpState.ACCEPTED)
                ? AnswerMakeUpResult.ACCEPTED
                : AnswerMakeUpResult.NO_LONGER;
    }

    private AnswerMakeUpResult decline(MakeUp makeUp) {
        return turned(makeUp, MakeUpState.DECLINED) ? AnswerMakeUpResult.DECLINED : AnswerMakeUpResult.NO_LONGER;
    }

    private boolean turned(MakeUp was, MakeUpState to) {
        if (!book.turn(was.id(), was.state(), to)) {
            return false;
        }
        boolean accepted = to == MakeUpState.ACCEPTED;
        var of = lookup.ofSession(was.missed()).orElseThrow();
        var action = accepted ? "attendance.make-up-accepted" : "attendance.make-up-declined";
        audit.record(AuditEntry.of(action, "enrolment", was.enrolment().value())
                .in(of.centre())
                .changed(
                        MakeUpBook.facts(
                                was.missed(), was.session(), was.state().name()),
                        MakeUpBook.facts(was.missed(), was.session(), to.name())));
        events.publishEvent(new MakeUpAnswered(Ids.next(), of.id(), was.id(), current.id(), accepted));
        return true;
    }
}
