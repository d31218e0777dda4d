package vn.taphuan.classes.absence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.MakeUpId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The centre's side of make-up sessions: who missed what, which sessions of other classes would make up for it, and the offer, which the
 * person accepts or declines ({@link MyMakeUps}).
 */
@Service
public class MakeUps {

    private static final Set<ClassState> OFFERING =
            EnumSet.of(ClassState.OPEN, ClassState.RUNNING, ClassState.ASSESSING);

    private final TrainingClasses classes;
    private final ClassLookup lookup;
    private final OwnSeats seats;
    private final MakeUpCandidates candidates;
    private final MakeUpBook book;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final LostRaces races;
    private final CurrentAccount current;

    MakeUps(
            TrainingClasses classes,
            ClassLookup lookup,
            OwnSeats seats,
            MakeUpCandidates candidates,
            MakeUpBook book,
            AuditLog audit,
            ApplicationEventPublisher events,
            LostRaces races,
            CurrentAccount current) {
        this.classes = classes;
        this.lookup = lookup;
        this.seats = seats;
        this.candidates = candidates;
        this.book = book;
        this.audit = audit;
        this.events = events;
        this.races = races;
        this.current = current;
    }

    /** Who was absent, with leave or without, the earliest session first; nobody of a class that one may not read. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<Missed> missed(ClassId id) {
        return classes.find(id).isEmpty() ? List.of() : book.missed(id);
    }

    /** Whether the signed-in person can offer make-up sessions to people of this class now. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public boolean mayOffer(ClassDetail of) {
        return OFFERING.contains(of.state()) && plans(of);
    }

    /**
     * What would make up for it, soonest first, at most twenty.
     *
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(readOnly = true)
    public List<MakeUpCandidate> candidates(SessionId missed, EnrolmentId who) {
        planned(missed);
        return candidates.of(missed, who);
    }

    /**
     * Offers one of the candidates.
     *
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public OfferMakeUpResult offer(SessionId missed, EnrolmentId who, SessionId session) {
        return races.joiningOrRetrying(() -> {
            book.lockClassOf(session);
            var of = planned(missed);
            var person =
                    seats.holder(who, missed).filter(holder -> seats.locked(who).isPresent());
            if (person.isEmpty() || !OFFERING.contains(of.state()) || !book.isMissed(missed, who)) {
                return OfferMakeUpResult.NOT_MISSED;
            }
            if (book.stands(missed, who)) {
                return OfferMakeUpResult.STANDS_ALREADY;
            }
            return candidates
                    .find(missed, who, session, null)
                    .map(found -> offer(of, missed, who, person.get(), found))
                    .orElse(OfferMakeUpResult.NOT_THERE);
        });
    }

    private OfferMakeUpResult offer(
            ClassDetail of, SessionId missed, EnrolmentId who, AccountId person, MakeUpCandidate at) {
        var id = book.offer(missed, who, at);
        if (id.isEmpty()) {
            return OfferMakeUpResult.STANDS_ALREADY;
        }
        audit.record(AuditEntry.of("attendance.make-up-offered", "enrolment", who.value())
                .in(of.centre())
                .changed(null, MakeUpBook.facts(missed, at.session(), MakeUpState.OFFERED.name())));
        events.publishEvent(new MakeUpOffered(Ids.next(), of.id(), id.get(), person));
        return OfferMakeUpResult.OFFERED;
    }

    /**
     * Takes back an offer, or what was accepted: attendance there counts for nothing from now on.
     *
     * @param reason which the person reads
     * @return false when it does not stand any more, or the class is over
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean withdraw(MakeUpId id, String reason) {
        return races.joiningOrRetrying(() -> {
            var owner = book.owner(id);
            var of = owner.flatMap(found -> lookup.find(found.trainingClass()))
                    .filter(this::plans)
                    .orElseThrow(() -> new AccessDeniedException("no make-up session of a class that one plans"));
            var standing = book.find(id).filter(MakeUp::stands);
            return OFFERING.contains(of.state())
                    && standing.isPresent()
                    && withdraw(of, standing.get(), owner.get().account(), reason.strip());
        });
    }

    private boolean withdraw(ClassDetail of, MakeUp was, AccountId person, String reason) {
        if (!book.turn(was.id(), was.state(), MakeUpState.WITHDRAWN)) {
            return false;
        }
        audit.record(AuditEntry.of(
                        "attendance.make-up-withdrawn",
                        "enrolment",
                        was.enrolment().value())
                .in(of.centre())
                .changed(
                        MakeUpBook.facts(
                                was.missed(), was.session(), was.state().name()),
                        MakeUpBook.facts(was.missed(), was.session(), MakeUpState.WITHDRAWN.name()))
                .because(reason));
        events.publishEvent(new MakeUpWithdrawn(Ids.next(), of.id(), was.id(), person, reason));
        return true;
    }

    private ClassDetail planned(SessionId session) {
        return lookup.ofSession(session)
                .filter(this::plans)
                .orElseThrow(() -> new AccessDeniedException("no session of a class that one plans"));
    }

    private boolean plans(ClassDetail of) {
        return current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
    }
}
