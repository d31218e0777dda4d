package vn.taphuan.classes.conference;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLookup;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * What the places of a session say of themselves: connected or not, how many heads, what is the matter. A clerk speaks for the
 * places that he is assigned to, whoever plans the class for all of it; nobody else finds them. A word may come again: by the key
 * that its page gave it, it counts once. Every change is in the audit log, with what it was before.
 */
@Service
public class SiteReports {

    private static final String WHO =
            "hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')";
    private static final Set<ClassState> UNDER_WAY = EnumSet.of(ClassState.OPEN, ClassState.RUNNING);

    private final ClassLookup lookup;
    private final SiteClerks clerks;
    private final SiteStates states;
    private final LostRaces races;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    SiteReports(
            ClassLookup lookup,
            SiteClerks clerks,
            SiteStates states,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.lookup = lookup;
        this.clerks = clerks;
        this.states = states;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Of the places for which the signed-in person may speak; never empty. */
    private record Desk(ClassDetail of, SessionDetail session, List<PlaceDetail> places, boolean planner) {

        Optional<PlaceDetail> place(PlaceId id) {
            return places.stream().filter(place -> place.id().equals(id)).findFirst();
        }
    }

    /**
     * @param place none for the first one that is his
     * @return nothing when the session is unknown or the place not his
     */
    @PreAuthorize(WHO)
    @Transactional(readOnly = true)
    public Optional<SiteDesk> open(SessionId session, @Nullable PlaceId place) {
        return desk(session)
                .flatMap(desk -> (place == null ? Optional.of(desk.places().getFirst()) : desk.place(place))
                        .map(at -> page(desk, at)));
    }

    /** The page of a clerk is still there: his place is not silent. That of whoever plans the class says nothing of a place. */
    @PreAuthorize(WHO)
    @Transactional(propagation = Propagation.SUPPORTS)
    public void stillThere(SessionId session, PlaceId place) {
        races.joiningOrRetrying(() -> {
            var desk = desk(session)
                    .filter(found -> found.place(place).isPresent())
                    .orElseThrow(SiteReports::hidden);
            if (isOpen(desk) && !desk.planner()) {
                states.lock(session, place);
                states.heard(session, place, clock.instant());
            }
            return session;
        });
    }

    /**
     * Takes a clerk's word.
     *
     * @param key made by the page; the same one again changes nothing and is answered as the first time
     * @throws AccessDeniedException when the session is unknown or the place not his
     */
    @PreAuthorize(WHO)
    @Transactional(propagation = Propagation.SUPPORTS)
    public SayResult say(SessionId session, PlaceId place, UUID key, SiteWord word) {
        return races.joiningOrRetrying(() -> {
            var desk = desk(session)
                    .filter(found -> found.place(place).isPresent())
                    .orElseThrow(SiteReports::hidden);
            return isOpen(desk) ? take(desk, place, key, word) : new SayResult.NotNow();
        });
    }

    private SayResult take(Desk desk, PlaceId place, UUID key, SiteWord word) {
        var session = desk.session().id();
        var stored = states.lock(session, place);
        var refused = refusal(desk, place, stored, word);
        if (refused.isPresent() && !states.isKnown(key)) {
            return refused.get();
        }
        var now = clock.instant();
        if (states.isNew(key, session, place, current.id(), now)) {
            keep(desk, place, stored, word, now);
            states.heard(session, place, now);
        }
        return new SayResult.Said();
    }

    private Optional<SayResult> refusal(Desk desk, PlaceId place, SiteStates.Stored stored, SiteWord word) {
        return switch (word) {
            case SiteWord.Heads heads -> refusal(desk, place, stored, heads);
            case SiteWord.Trouble(ProblemKind kind, String words)
            when words.length() > SiteWord.Trouble.LONGEST || (kind == ProblemKind.OTHER && words.isEmpty()) ->
                Optional.of(new SayResult.NotUnderstood());
            case SiteWord.Trouble _, SiteWord.Link _, SiteWord.Solved _, SiteWord.Fine _ -> Optional.empty();
        };
    }

    private Optional<SayResult> refusal(Desk desk, PlaceId place, SiteStates.Stored stored, SiteWord.Heads typed) {
        if (!HeadCount.isPossible(typed.heads())) {
            return Optional.of(new SayResult.NotUnderstood());
        }
        var counted = stored.heads();
        if (counted != null && counted == typed.heads()) {
            return Optional.empty();
        }
        if (counted != null && stored.seq() != typed.seen()) {
            return Optional.of(
                    new SayResult.CountedOtherwise(counted, stored.headsBy() == null ? "" : stored.headsBy()));
        }
        int listed = states.people(desk.session().id(), place).listed();
        int seats = desk.place(place).map(PlaceDetail::seats).orElse(0);
        return typed.sure() || !HeadCount.isDoubtful(typed.heads(), listed, seats)
                ? Optional.empty()
                : Optional.of(new SayResult.Doubtful(listed));
    }

    private void keep(Desk desk, PlaceId place, SiteStates.Stored stored, SiteWord word, Instant now) {
        var session = desk.session().id();
        var by = current.require().fullName();
        switch (word) {
            case SiteWord.Link(SiteLink link) -> {
                if (stored.link() != link) {
                    states.link(session, place, link, now);
                    record(desk, place, "class.site-line", "line", stored.link(), link);
                }
            }
            case SiteWord.Heads typed -> {
                var counted = stored.heads();
                if (counted == null || counted != typed.heads()) {
                    states.heads(session, place, typed.heads(), now, by);
                    record(desk, place, "class.site-heads", "heads", counted, typed.heads());
                }
            }
            case SiteWord.Trouble trouble -> {
                if (states.open(session, place, trouble, now, by)) {
                    record(desk, place, "class.site-problem", "problem", null, trouble.kind() + " " + trouble.words());
                }
            }
            case SiteWord.Solved(ProblemKind kind) -> {
                if (states.solve(session, place, kind, now, by)) {
                    record(desk, place, "class.site-solved", "problem", kind, null);
                }
            }
            case SiteWord.Fine _ -> {
                // that something was heard is all
            }
        }
    }

    private void record(
            Desk desk, PlaceId place, String action, String field, @Nullable Object before, @Nullable Object after) {
        audit.record(AuditEntry.of(action, "class", desk.of().id().value())
                .in(desk.of().centre())
                .changed(before == null ? null : facts(desk, place, field, before), facts(desk, place, field, after)));
    }

    private static Map<String, Object> facts(Desk desk, PlaceId place, String field, @Nullable Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("session", desk.session().id().value());
        facts.put("place", desk.place(place).map(PlaceDetail::name).orElse(""));
        facts.put(field, value == null ? "" : value.toString().strip());
        return facts;
    }

    private SiteDesk page(Desk desk, PlaceDetail at) {
        var session = desk.session();
        var stored = states.read(session.id(), at.id());
        var people = states.people(session.id(), at.id());
        return new SiteDesk(
                session.id(),
                desk.of().label(),
                session.date(),
                session.halfDay(),
                at,
                desk.places(),
                desk.of().sessions().stream()
                        .filter(other -> other.date().equals(session.date()))
                        .sorted(Comparator.comparing(SessionDetail::halfDay))
                        .map(other -> new SiteDesk.Half(other.id(), other.halfDay()))
                        .toList(),
                isOpen(desk),
                new SiteDesk.State(
                        stored.link(),
                        stored.linkAt(),
                        stored.heads(),
                        stored.headsAt(),
                        stored.headsBy(),
                        stored.seq(),
                        people.listed(),
                        people.checkedIn(),
                        states.problems(session.id(), at.id())));
    }

    /** On its day; whoever plans the class may still put a number right afterwards. */
    private boolean isOpen(Desk desk) {
        var today = LocalDate.now(clock);
        var date = desk.session().date();
        return UNDER_WAY.contains(desk.of().state())
                && (date.equals(today) || (desk.planner() && date.isBefore(today)));
    }

    private Optional<Desk> desk(SessionId id) {
        return lookup.ofSession(id).flatMap(of -> {
            var session = of.sessions().stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            boolean planner = current.may(Permissions.CLASS_PLAN)
                    && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
            var places = places(of, session);
            if (!planner) {
                var own = current.may(Permissions.ATTENDANCE_TAKE) ? Set.copyOf(clerks.myPlaces()) : Set.<PlaceId>of();
                places = places.stream()
                        .filter(place -> own.contains(place.id()))
                        .toList();
            }
            return places.isEmpty() ? Optional.<Desk>empty() : Optional.of(new Desk(of, session, places, planner));
        });
    }

    /** Where the session is held: in whose rooms, or at all places of the class as long as it has no room. */
    private static List<PlaceDetail> places(ClassDetail of, SessionDetail session) {
        var held = session.rooms().stream().map(SessionDetail.RoomUse::place).collect(Collectors.toSet());
        List<PlaceDetail> places = new ArrayList<>(of.places());
        places.removeIf(place -> !held.isEmpty() && !held.contains(place.id()));
        return places;
    }

    private static AccessDeniedException hidden() {
        return new AccessDeniedException("no place of the own");
    }
}
