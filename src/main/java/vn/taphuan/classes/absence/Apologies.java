package vn.taphuan.classes.absence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * The centre's side: who has said beforehand that he cannot come. Officers accept or decline; whoever keeps the sheet of the day accepts
 * by marking him excused. Accepting marks nobody: the sheet says who came, and somebody who comes after all is present.
 */
@Service
public class Apologies {

    private static final Set<ClassState> OVER =
            EnumSet.of(ClassState.DRAFT, ClassState.SUBMITTED, ClassState.FINISHED, ClassState.CANCELLED);

    private final TrainingClasses classes;
    private final ClassLookup lookup;
    private final OwnSeats seats;
    private final ApologyBook book;
    private final LostRaces races;
    private final CurrentAccount current;

    Apologies(
            TrainingClasses classes,
            ClassLookup lookup,
            OwnSeats seats,
            ApologyBook book,
            LostRaces races,
            CurrentAccount current) {
        this.classes = classes;
        this.lookup = lookup;
        this.seats = seats;
        this.book = book;
        this.races = races;
        this.current = current;
    }

    /** Those that were not taken back, the earliest session first; none of a class that one may not read. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<Apology> of(ClassId id) {
        return classes.find(id).isEmpty() ? List.of() : book.of(id);
    }

    /**
     * @return false when it was taken back or decided meanwhile, or the class is over
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean accept(SessionId session, EnrolmentId who) {
        return decide(session, who, null);
    }

    /**
     * @param reason why it is declined, which the person reads
     * @return false when it was taken back or decided meanwhile, or the class is over
     * @throws AccessDeniedException for a class that one does not plan
     */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_PLAN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean decline(SessionId session, EnrolmentId who, String reason) {
        return decide(session, who, reason.strip());
    }

    private boolean decide(SessionId session, EnrolmentId who, @Nullable String reason) {
        return races.joiningOrRetrying(() -> {
            var of = lookup.ofSession(session)
                    .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()))
                    .orElseThrow(() -> new AccessDeniedException("no session of a class that one plans"));
            if (reason != null && reason.isEmpty()) {
                throw new IllegalArgumentException("declined without a reason");
            }
            return !OVER.contains(of.state()) && seats.locked(who).isPresent() && book.decide(of, session, who, reason);
        });
    }
}
