package vn.taphuan.classes.absence;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.calendar.HalfDayHours;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.Personal;

/**
 * The trainee's side: says before a session of a class that he is in that he cannot come, and may take it back, both until the session
 * begins by the hours of {@link HalfDayHours} (to be checked with the centre).
 */
@Service
@Personal("speaks for oneself, in classes that one is in")
public class MyApologies {

    private static final Set<ClassState> TAKING = EnumSet.of(ClassState.APPROVED, ClassState.OPEN, ClassState.RUNNING);
    private static final int LONGEST = 500;

    private final ClassLookup lookup;
    private final OwnSeats seats;
    private final ApologyBook book;
    private final HalfDayHours hours;
    private final LostRaces races;
    private final CurrentAccount current;
    private final Clock clock;

    MyApologies(
            ClassLookup lookup,
            OwnSeats seats,
            ApologyBook book,
            HalfDayHours hours,
            LostRaces races,
            CurrentAccount current,
            Clock clock) {
        this.lookup = lookup;
        this.seats = seats;
        this.book = book;
        this.hours = hours;
        this.races = races;
        this.current = current;
        this.clock = clock;
    }

    /** The sessions for which something can be said or was said, in the order of time; none of a class that one is not in. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(readOnly = true)
    public List<MyApology> of(ClassId id) {
        var seat = seats.of(id, current.id());
        var found = seat.flatMap(mine -> lookup.find(id));
        if (found.isEmpty()) {
            return List.of();
        }
        var said = book.of(seat.get());
        return found.get().sessions().stream()
                .map(session -> mine(found.get(), session, Optional.ofNullable(said.get(session.id()))))
                .filter(one -> one.maySay() || one.state() != null)
                .toList();
    }

    private MyApology mine(ClassDetail of, SessionDetail session, Optional<ApologyBook.Line> line) {
        return new MyApology(
                session,
                line.map(ApologyBook.Line::state).orElse(null),
                line.map(ApologyBook.Line::reason).orElse(""),
                line.map(ApologyBook.Line::answer).orElse(null),
                TAKING.contains(of.state()) && !hasBegun(session));
    }

    /** Says it once: saying it again changes nothing. Of a session that is not one's own it is never the time. */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public SayApologyResult say(SessionId session, String reason) {
        var cleaned = reason.strip();
        if (cleaned.isEmpty()) {
            return SayApologyResult.REASON_MISSING;
        }
        if (cleaned.length() > LONGEST) {
            return SayApologyResult.TOO_LONG;
        }
        return races.joiningOrRetrying(
                () -> own(session).map(mine -> say(mine, cleaned)).orElse(SayApologyResult.NOT_NOW));
    }

    private SayApologyResult say(Own mine, String reason) {
        if (!TAKING.contains(mine.of().state())) {
            return SayApologyResult.NOT_NOW;
        }
        if (hasBegun(mine.session())) {
            return SayApologyResult.TOO_LATE;
        }
        return book.say(mine.of(), mine.session(), mine.seat(), reason)
                ? SayApologyResult.SAID
                : SayApologyResult.SAID_BEFORE;
    }

    /** @return false when there is nothing to take back, or the session has begun */
    @PreAuthorize("hasAuthority('" + Permissions.LEARN + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean takeBack(SessionId session) {
        return races.joiningOrRetrying(() -> own(session)
                .filter(mine -> !hasBegun(mine.session()))
                .map(mine -> book.takeBack(mine.of(), session, mine.seat()))
                .orElse(false));
    }

    private record Own(ClassDetail of, SessionDetail session, EnrolmentId seat) {}

    /** With the own seat locked. */
    private Optional<Own> own(SessionId id) {
        return lookup.ofSession(id)
                .flatMap(of -> seats.of(of.id(), current.id())
                        .flatMap(seats::locked)
                        .flatMap(seat -> of.session(id).map(session -> new Own(of, session, seat))));
    }

    private boolean hasBegun(SessionDetail session) {
        return !LocalDateTime.now(clock).isBefore(hours.begin(session.date(), session.halfDay()));
    }
}
