package vn.taphuan.classes.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassCheck;
import vn.taphuan.classes.session.ClassContent;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassProblem;
import vn.taphuan.classes.session.ClassWarning;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;

/**
 * Moving sessions without touching what holds: moves gather in one draft per class, which says wherein it differs, and hold once
 * it is published. A draft books nothing; whether rooms and lecturers are to be had is decided by the database when it is
 * published. Of two people at one draft the second is told.
 */
@Service
public class ScheduleDrafts {

    private static final String MAY_PLAN = "hasAuthority('" + Permissions.CLASS_PLAN + "')";
    private static final Set<ClassState> MOVABLE =
            EnumSet.of(ClassState.DRAFT, ClassState.APPROVED, ClassState.OPEN, ClassState.RUNNING);
    /** What cannot be put right by a further move. */
    private static final Set<ClassProblem.Kind> REFUSED =
            EnumSet.of(ClassProblem.Kind.ROOM_ELSEWHERE, ClassProblem.Kind.NOT_OFFERED, ClassProblem.Kind.DATE_WRONG);

    private static final ClassProblem NOT_OFFERED = new ClassProblem(ClassProblem.Kind.NOT_OFFERED, 0);

    private final TrainingClasses classes;
    private final DraftBook drafts;
    private final OtherDrafts others;
    private final VersionBook versions;
    private final ScheduleLines lines;
    private final LostRaces races;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    ScheduleDrafts(
            TrainingClasses classes,
            DraftBook drafts,
            OtherDrafts others,
            VersionBook versions,
            ScheduleLines lines,
            LostRaces races,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.classes = classes;
        this.drafts = drafts;
        this.others = others;
        this.versions = versions;
        this.lines = lines;
        this.races = races;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Whether sessions of a class in this state are moved. */
    static boolean isMovable(ClassState state) {
        return MOVABLE.contains(state);
    }

    /** The draft of a class, none when there is none or when it changes nothing any more. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public Optional<DraftedSchedule> find(ClassId id) {
        var of = planned(id);
        return drafts.find(id).flatMap(draft -> drafted(of, draft));
    }

    /** What holds of a class, and what stands against it by now. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public StandingSchedule standing(ClassId id) {
        var of = planned(id);
        return new StandingSchedule(of.label(), ScheduledSession.of(of.sessions()), check(of, List.of()));
    }

    private Optional<DraftedSchedule> drafted(ClassDetail of, ScheduleDraft draft) {
        var sessions = sessions(of, draft.moves());
        var differences = SessionDifference.between(ScheduledSession.of(of.sessions()), sessions);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftedSchedule(
                        of.label(), draft, versions.number(of), sessions, differences, check(of, draft.moves())));
    }

    /** A lecturer may have left the list since he was drafted: then that is said instead of all else. */
    private ClassCheck check(ClassDetail of, List<SessionMove> moves) {
        var plan = new DraftedPlan(of, moves).content();
        return classes.isOffered(of.id(), plan)
                ? withOthers(of, classes.check(of.id(), plan), moves, others.than(of.id()))
                : new ClassCheck(List.of(NOT_OFFERED), List.of(), List.of(), Map.of());
    }

    private ClassCheck withOthers(
            ClassDetail of, ClassCheck check, List<SessionMove> moves, List<OtherDrafts.Other> other) {
        var more = other.isEmpty()
                ? List.<ClassWarning>of()
                : OtherDrafts.warnings(ScheduledSession.of(of.sessions()), moves, other, drafts.names(moves));
        return more.isEmpty()
                ? check
                : new ClassCheck(
                        check.problems(),
                        check.clashes(),
                        Stream.concat(check.warnings().stream(), more.stream()).toList(),
                        check.remedies());
    }

    private List<SessionDifference> differences(ClassDetail of, List<SessionMove> moves) {
        return SessionDifference.between(ScheduledSession.of(of.sessions()), sessions(of, moves));
    }

    private List<ScheduledSession> sessions(ClassDetail of, List<SessionMove> moves) {
        return new DraftedPlan(of, moves).sessions(drafts.names(moves));
    }

    /**
     * What would stand against each of these moves on top of the draft; nothing is stored. Where another session of the class is
     * in the way, both would exchange their half-days.
     *
     * @param moves of one session or many, to rooms and lecturers that the person may plan with
     * @return one for each move, in their order; none when the class has no such session
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public List<MoveOption> options(ClassId id, List<SessionMove> moves) {
        var of = planned(id);
        var published = ScheduledSession.of(of.sessions());
        var draft = drafts.find(id)
                .map(ScheduleDraft::moves)
                .filter(known -> classes.isOffered(id, new DraftedPlan(of, known).content()))
                .orElse(List.of());
        var today = LocalDate.now(clock);
        var drafted = new DraftedPlan(of, draft);
        var asked = moves.stream()
                .filter(move -> session(of, move).isPresent())
                .map(move -> drafted.exchanging(move, today))
                .toList();
        List<ClassContent> plans = new ArrayList<>();
        plans.add(drafted.content());
        asked.forEach(some -> plans.add(new DraftedPlan(of, DraftedPlan.with(draft, some)).content()));
        var checks = classes.checkEach(id, plans);
        var other = others.than(id);
        var now = withOthers(of, checks.getFirst(), draft, other);
        List<MoveOption> options = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            var some = asked.get(i);
            options.add(MoveOption.of(
                    some,
                    some.stream().map(move -> number(published, move)).toList(),
                    some.getFirst().date().isBefore(today),
                    now,
                    withOthers(of, checks.get(i + 1), DraftedPlan.with(draft, some), other)));
        }
        return options;
    }

    private static int number(List<ScheduledSession> published, SessionMove move) {
        return published.stream()
                .filter(session -> session.session().equals(move.session()))
                .mapToInt(ScheduledSession::number)
                .findFirst()
                .orElse(0);
    }

    private static Optional<SessionDetail> session(ClassDetail of, SessionMove move) {
        return of.sessions().stream()
                .filter(session -> session.id().equals(move.session()))
                .findFirst();
    }

    /**
     * Puts a move into the draft, in place of an earlier one of the same session; a session that is moved back to where it is
     * leaves the draft.
     *
     * @param seen stamp of the draft as it was read, none when there was none
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public MoveResult move(ClassId id, @Nullable UUID seen, SessionMove move) {
        return move(id, seen, List.of(move));
    }

    /** The same of several sessions of a class at once. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public MoveResult move(ClassId id, @Nullable UUID seen, List<SessionMove> moves) {
        return races.joiningOrRetrying(() -> moved(planned(id), seen, moves));
    }

    private MoveResult moved(ClassDetail of, @Nullable UUID seen, List<SessionMove> moves) {
        if (!isMovable(of.state())) {
            return new MoveResult.NotNow(of.state());
        }
        var sessions =
                moves.stream().flatMap(move -> session(of, move).stream()).toList();
        if (sessions.size() < moves.size()) {
            return new MoveResult.Gone();
        }
        var today = LocalDate.now(clock);
        boolean past = sessions.stream().anyMatch(session -> session.date().isBefore(today))
                || moves.stream().anyMatch(move -> move.date().isBefore(today));
        if (past) {
            return new MoveResult.InThePast();
        }
        var draft = drafts.find(of.id());
        if (!Objects.equals(draft.map(ScheduleDraft::stamp).orElse(null), seen)) {
            return changed(draft);
        }
        var before = draft.map(ScheduleDraft::moves).orElse(List.of());
        var after = DraftedPlan.open(DraftedPlan.with(before, moves), ScheduledSession.of(of.sessions()));
        if (after.isEmpty() && before.isEmpty()) {
            return new MoveResult.Drafted();
        }
        var problems = check(of, after).problems().stream()
                .filter(problem -> REFUSED.contains(problem.kind()))
                .toList();
        if (!problems.isEmpty()) {
            return new MoveResult.Wrong(problems);
        }
        if (!drafts.save(of.id(), seen, after)) {
            return changed(drafts.lock(of.id()));
        }
        audited("class.schedule-drafted", of, before, after);
        return new MoveResult.Drafted();
    }

    private static MoveResult changed(Optional<ScheduleDraft> now) {
        return new MoveResult.Changed(
                now.map(ScheduleDraft::by).orElse(""),
                now.map(ScheduleDraft::at).orElse(null));
    }

    /**
     * Forgets the draft; what holds stays.
     *
     * @return false when somebody else has changed it since it was read
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean discard(ClassId id, UUID seen) {
        return races.joiningOrRetrying(() -> {
            var of = planned(id);
            var before = drafts.find(id).map(ScheduleDraft::moves).orElse(List.of());
            if (!drafts.drop(id, seen)) {
                return false;
            }
            audited("class.schedule-discarded", of, before, List.of());
            return true;
        });
    }

    private void audited(String action, ClassDetail of, List<SessionMove> before, List<SessionMove> after) {
        audit.record(AuditEntry.of(action, "class", of.id().value())
                .in(of.centre())
                .changed(
                        Map.of("sessions", lines.after(differences(of, before))),
                        Map.of("sessions", lines.after(differences(of, after)))));
    }

    /** What a draft was when somebody decided to publish it. */
    private record Seen(ClassDetail of, Optional<ScheduleDraft> draft, int version) {

        boolean is(UUID stamp, int number) {
            return version == number
                    && draft.map(ScheduleDraft::stamp).filter(stamp::equals).isPresent();
        }
    }

    /**
     * Makes the draft hold: rooms and lecturers are booked, and an approved class gets the next version of its schedule. In a
     * class that is a draft itself the moves go into its plan, and no reason is needed.
     *
     * @param seen stamp of the draft as it was read
     * @param version that held when it was read
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public PublishResult publish(ClassId id, UUID seen, int version, String reason) {
        var now = races.joiningOrRetrying(() -> {
            var of = planned(id);
            return new Seen(of, drafts.find(id), versions.number(of));
        });
        var of = now.of();
        if (!isMovable(of.state())) {
            return new PublishResult.NotNow(of.state());
        }
        if (!now.is(seen, version)) {
            return new PublishResult.Changed(
                    now.draft().map(ScheduleDraft::by).orElse(""),
                    now.draft().map(ScheduleDraft::at).orElse(null));
        }
        boolean holds = of.state() != ClassState.DRAFT;
        if (holds && reason.isBlank()) {
            return new PublishResult.ReasonMissing();
        }
        var plan = new DraftedPlan(of, now.draft().orElseThrow().moves()).content();
        if (!classes.isOffered(id, plan)) {
            return new PublishResult.Wrong(List.of(NOT_OFFERED));
        }
        // whoever changes the class in this moment makes it another version of the class, and this one is refused
        return switch (classes.edit(id, of.version(), plan, holds ? reason.strip() : null)) {
            case SaveClassResult.Stored _ ->
                new PublishResult.Published(races.joiningOrRetrying(() -> versions.number(planned(id))));
            case SaveClassResult.Wrong(var problems) -> new PublishResult.Wrong(problems);
            case SaveClassResult.Clashing(var clashes) -> new PublishResult.Clashing(clashes);
            case SaveClassResult.Changed(var change) -> new PublishResult.Changed(change.by(), change.at());
        };
    }

    /** Every version of a class's schedule, the newest first; none before it is approved. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<ScheduleVersion> versions(ClassId id) {
        return classes.find(id).map(versions::of).orElse(List.of());
    }

    private ClassDetail planned(ClassId id) {
        var found = classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
        current.requireIn(Permissions.CLASS_PLAN, found.centre());
        return found;
    }
}
