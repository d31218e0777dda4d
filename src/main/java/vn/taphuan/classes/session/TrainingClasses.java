package vn.taphuan.classes.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.audit.LastChanges;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.persistence.Utc;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitScope;

/**
 * Training classes from plan to closed file. Who plans submits; somebody else with the right to approve approves; rooms and
 * lecturers belong to whoever booked them first, which the database decides. Each change is audited with its reason.
 */
@Service
public class TrainingClasses {

    private static final String MAY_READ =
            "hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')";
    private static final String MAY_PLAN = "hasAuthority('" + Permissions.CLASS_PLAN + "')";

    private final TrainingClassRepository classes;
    private final EntityManager entities;
    private final Schedules schedules;
    private final Timetable timetable;
    private final SurroundingsQuery surroundings;
    private final ClassLookup lookup;
    private final JdbcClient jdbc;
    private final LostRaces races;
    private final ClassFacts facts;
    private final AuditLog audit;
    private final LastChanges lastChanges;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrainingClasses(
            TrainingClassRepository classes,
            EntityManager entities,
            Schedules schedules,
            Timetable timetable,
            SurroundingsQuery surroundings,
            ClassLookup lookup,
            JdbcClient jdbc,
            LostRaces races,
            ClassFacts facts,
            AuditLog audit,
            LastChanges lastChanges,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.classes = classes;
        this.entities = entities;
        this.schedules = schedules;
        this.timetable = timetable;
        this.surroundings = surroundings;
        this.lookup = lookup;
        this.jdbc = jdbc;
        this.races = races;
        this.facts = facts;
        this.audit = audit;
        this.lastChanges = lastChanges;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A class of the own units, or one that the signed-in lecturer teaches; none for any other, as if it did not exist. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Optional<ClassDetail> find(ClassId id) {
        return classes.findWithin(current.scope(Permissions.CLASS_READ), id.value())
                .or(() -> taught(id))
                .map(lookup::detail);
    }

    /** Whether the signed-in person holds a session of the class. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public boolean teaches(ClassId id) {
        return taught(id).isPresent();
    }

    /** What is to be said of a plan while it is typed; nothing is stored. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public ClassCheck check(@Nullable ClassId own, ClassContent plan) {
        current.requireIn(Permissions.CLASS_PLAN, plan.centre());
        if (own != null) {
            planned(own);
        }
        var rules = rules(own, plan);
        var around = around(own, plan);
        var inIt = new SurroundingRules(LocalDate.now(clock), plan, around);
        var clashes = new ArrayList<>(taken(own, plan));
        clashes.addAll(inIt.clashes());
        var warnings = new ArrayList<>(rules.warnings(own == null ? null : enrolled(own)));
        warnings.addAll(inIt.warnings());
        return new ClassCheck(rules.problems(), clashes, warnings, remedies(plan, around, clashes, warnings));
    }

    /** Whether all lecturers and venues of a plan may be planned with, or belong to the class already. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public boolean isOffered(ClassId own, ClassContent plan) {
        planned(own);
        var scope = current.scope(Permissions.CLASS_PLAN);
        return isOffered(own, plan, timetable.lecturers(plan, own, scope).keySet(), scope);
    }

    private static Map<Remark, List<Remedy>> remedies(
            ClassContent plan, Surroundings around, List<Clash> clashes, List<ClassWarning> warnings) {
        var remedies = new Remedies(plan, around);
        Map<Remark, List<Remedy>> found = new HashMap<>();
        Stream.concat(clashes.stream(), warnings.stream()).forEach(remark -> {
            var its = remedies.of(remark);
            if (!its.isEmpty()) {
                found.put(remark, its);
            }
        });
        return found;
    }

    /**
     * The same of many ways to change a class, with one look at what lies around it; nothing is stored.
     *
     * @return one for each plan, in their order, without remedies
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public List<ClassCheck> checkEach(ClassId own, List<ClassContent> plans) {
        planned(own);
        plans.forEach(plan -> current.requireIn(Permissions.CLASS_PLAN, plan.centre()));
        return plans.isEmpty() ? List.of() : checkEach(own, plans, PlanUnion.of(plans));
    }

    /** @param all a plan with the sessions of all plans, in their order */
    private List<ClassCheck> checkEach(ClassId own, List<ClassContent> plans, ClassContent all) {
        var known = rules(own, all);
        var around = around(own, all);
        var taken = taken(own, all);
        var enrolled = enrolled(own);
        List<ClassCheck> checks = new ArrayList<>();
        int before = 0;
        for (var plan : plans) {
            var rules = known.of(plan);
            var inIt = new SurroundingRules(LocalDate.now(clock), plan, around);
            var clashes = new ArrayList<>(
                    PlanUnion.ofOne(taken, before, plan.sessions().size()));
            clashes.addAll(inIt.clashes());
            var warnings = new ArrayList<>(rules.warnings(enrolled));
            warnings.addAll(inIt.warnings());
            checks.add(new ClassCheck(rules.problems(), clashes, warnings, Map.of()));
            before += plan.sessions().size();
        }
        return checks;
    }

    /** A new draft, with the next number of its centre and year. Rooms and lecturers are booked from now on. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public SaveClassResult create(ClassContent plan) {
        current.requireIn(Permissions.CLASS_PLAN, plan.centre());
        return stored(null, plan, () -> add(plan));
    }

    /**
     * Changes a class: everything in a draft; after approval, with a reason, everything but centre, programme and modules, until
     * it has been taught.
     *
     * @param version as it was read: what somebody else has saved since is not overwritten
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public SaveClassResult edit(ClassId id, int version, ClassContent plan, @Nullable String reason) {
        current.requireIn(Permissions.CLASS_PLAN, plan.centre());
        return stored(id, plan, () -> change(id, version, plan, reason));
    }

    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult submit(ClassId id) {
        return step(Permissions.CLASS_PLAN, id, ClassState.SUBMITTED, null, found -> found.submit(current.id()));
    }

    /** Refused to whoever submitted it. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_APPROVE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult approve(ClassId id) {
        return step(Permissions.CLASS_APPROVE, id, ClassState.APPROVED, null, TrainingClass::approve);
    }

    /** Back to whoever planned it, as a draft, with what is to be changed. */
    @PreAuthorize("hasAuthority('" + Permissions.CLASS_APPROVE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult sendBack(ClassId id, String reason) {
        return step(Permissions.CLASS_APPROVE, id, ClassState.DRAFT, reason, TrainingClass::sendBack);
    }

    /** Opens enrolment. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult open(ClassId id) {
        return step(Permissions.CLASS_PLAN, id, ClassState.OPEN, null, TrainingClass::open);
    }

    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult start(ClassId id) {
        return step(Permissions.CLASS_PLAN, id, ClassState.RUNNING, null, TrainingClass::start);
    }

    /** All sessions are over; final marks and certificates are decided from now on. */
    @PreAuthorize(MAY_PLAN)
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult assess(ClassId id) {
        return step(Permissions.CLASS_PLAN, id, ClassState.ASSESSING, null, TrainingClass::assess);
    }

    /** Closes the class: attendance and marks stay as they are. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.CERTIFICATE_RELEASE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult finish(ClassId id) {
        var permission = current.may(Permissions.CLASS_PLAN) ? Permissions.CLASS_PLAN : Permissions.CERTIFICATE_RELEASE;
        return step(permission, id, ClassState.FINISHED, null, TrainingClass::finish);
    }

    /** Gives rooms and lecturers free. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.CLASS_APPROVE + "')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public StepResult cancel(ClassId id, String reason) {
        var permission = current.may(Permissions.CLASS_PLAN) ? Permissions.CLASS_PLAN : Permissions.CLASS_APPROVE;
        return step(permission, id, ClassState.CANCELLED, reason, found -> {
            found.cancel();
            schedules.release(found.id());
        });
    }

    /** What the signed-in person may do with the class now. */
    @PreAuthorize(MAY_READ)
    @Transactional(readOnly = true)
    public Set<ClassAction> actions(ClassDetail of) {
        Set<ClassAction> actions = EnumSet.noneOf(ClassAction.class);
        boolean plans = current.may(Permissions.CLASS_PLAN)
                && current.scope(Permissions.CLASS_PLAN).includes(of.centre());
        boolean approves = current.may(Permissions.CLASS_APPROVE)
                && current.scope(Permissions.CLASS_APPROVE).includes(of.centre());
        Arrays.stream(ClassAction.values())
                .filter(action -> switch (action) {
                    case EDIT ->
                        plans
                                && (Stream.of(
                                                ClassState.DRAFT,
                                                ClassState.APPROVED,
                                                ClassState.OPEN,
                                                ClassState.RUNNING)
                                        .anyMatch(state -> state == of.state()));
                    case SUBMIT -> plans && of.state() == ClassState.DRAFT;
                    case APPROVE, SEND_BACK -> approves && of.state() == ClassState.SUBMITTED && !isMine(of.id());
                    case OPEN -> plans && of.state() == ClassState.APPROVED;
                    case START -> plans && of.state() == ClassState.OPEN;
                    case ASSESS -> plans && of.state() == ClassState.RUNNING;
                    case FINISH -> plans && of.state() == ClassState.ASSESSING;
                    case CANCEL -> (plans || approves) && of.state().next().contains(ClassState.CANCELLED);
                })
                .forEach(actions::add);
        return actions;
    }

    private boolean isMine(ClassId id) {
        return classes.findById(id.value())
                .filter(found -> found.isSubmittedBy(current.id()))
                .isPresent();
    }

    private Optional<TrainingClass> taught(ClassId id) {
        return current.may(Permissions.CLASS_TEACH)
                ? classes.findTaughtBy(current.id().value(), id.value())
                : Optional.empty();
    }

    private TrainingClass planned(ClassId id) {
        return within(Permissions.CLASS_PLAN, id);
    }

    private TrainingClass within(String permission, ClassId id) {
        return classes.findWithin(current.scope(permission), id.value())
                .orElseThrow(() -> new AccessDeniedException("no such class within the own units"));
    }

    private PlanRules rules(@Nullable ClassId own, ClassContent plan) {
        var scope = current.scope(Permissions.CLASS_PLAN);
        var lecturers = timetable.lecturers(plan, own, scope);
        if (!isOffered(own, plan, lecturers.keySet(), scope)) {
            throw new AccessDeniedException("a lecturer or venue that is not offered");
        }
        return new PlanRules(LocalDate.now(clock), plan, timetable.rooms(plan, own, scope), lecturers);
    }

    private boolean isOffered(@Nullable ClassId own, ClassContent plan, Set<LecturerId> offered, UnitScope scope) {
        return plan.sessions().stream()
                        .flatMap(session -> session.lecturers().stream())
                        .allMatch(offered::contains)
                && timetable.mayUse(plan, own, scope);
    }

    private List<Clash> clashes(@Nullable ClassId own, ClassContent plan) {
        var clashes = new ArrayList<>(taken(own, plan));
        clashes.addAll(new SurroundingRules(LocalDate.now(clock), plan, around(own, plan)).clashes());
        return clashes;
    }

    /** What other classes have; in the end the database decides it. */
    private List<Clash> taken(@Nullable ClassId own, ClassContent plan) {
        UnitScope told = current.scope(Permissions.CLASS_READ);
        return timetable.clashes(own, plan.sessions(), told);
    }

    private Surroundings around(@Nullable ClassId own, ClassContent plan) {
        return surroundings.of(
                own,
                plan,
                current.scope(Permissions.CLASS_PLAN),
                current.scope(Permissions.CLASS_READ),
                LocalDate.now(clock));
    }

    /** People enrolled, once enrolment has begun. */
    private @Nullable Integer enrolled(ClassId id) {
        return lookup.find(id)
                .filter(found -> EnumSet.of(ClassState.OPEN, ClassState.RUNNING).contains(found.state()))
                .map(ClassDetail::seatsTaken)
                .orElse(null);
    }

    private interface Saving {
        SaveClassResult save();
    }

    /** Checks and saves; what the database then refuses is told by name, read after the refusal. */
    private SaveClassResult stored(@Nullable ClassId own, ClassContent plan, Saving saving) {
        var clashes = races.joiningOrRetrying(() -> {
            if (own != null) {
                planned(own);
            }
            return clashes(own, plan);
        });
        if (!clashes.isEmpty()) {
            return new SaveClassResult.Clashing(clashes);
        }
        try {
            return races.joiningOrRetrying(saving::save);
        } catch (DuplicateKeyException taken) {
            return new SaveClassResult.Clashing(races.joiningOrRetrying(() -> clashes(own, plan)));
        } catch (OptimisticLockingFailureException atTheSameTime) {
            return changed(Objects.requireNonNull(own));
        } catch (DataIntegrityViolationException inUse) {
            return new SaveClassResult.Wrong(List.of(ClassProblem.of(
                    String.valueOf(inUse.getMessage()).contains("training_class_seats")
                            ? ClassProblem.Kind.SEATS_TAKEN
                            : ClassProblem.Kind.IN_USE)));
        }
    }

    private SaveClassResult changed(ClassId id) {
        return new SaveClassResult.Changed(lastChanges.of(id.value(), "class.edited"));
    }

    private SaveClassResult add(ClassContent plan) {
        var problems = rules(null, plan).problems();
        if (!problems.isEmpty()) {
            return new SaveClassResult.Wrong(problems);
        }
        int year = plan.sessions().stream()
                .map(session -> Objects.requireNonNull(session.date()).getYear())
                .min(Integer::compare)
                .orElseThrow();
        var added = new TrainingClass(year, nextNumber(plan, year), plan);
        store(added, plan);
        recordStep(added, null);
        audit.record(AuditEntry.of("class.created", "class", added.id().value())
                .in(added.centre())
                .changed(null, facts.of(lookup.detail(added))));
        return new SaveClassResult.Stored(added.id());
    }

    private SaveClassResult change(ClassId id, int version, ClassContent plan, @Nullable String reason) {
        var found = planned(id);
        if (!found.isAt(version)) {
            return changed(id);
        }
        var problems = new ArrayList<>(rules(id, plan).problems());
        boolean draft = found.state() == ClassState.DRAFT;
        if (!draft && (reason == null || reason.isBlank())) {
            problems.add(ClassProblem.of(ClassProblem.Kind.REASON_MISSING));
        }
        if (!draft && !found.keepsWhatWasApproved(plan)) {
            problems.add(ClassProblem.of(ClassProblem.Kind.APPROVED_ALREADY));
        }
        if (!draft) {
            problems.addAll(rules(id, plan).gaps());
        }
        if (!found.mayBeEdited()) {
            return changed(id);
        }
        if (!problems.isEmpty()) {
            return new SaveClassResult.Wrong(problems);
        }
        var before = lookup.detail(found);
        entities.lock(found, LockModeType.PESSIMISTIC_FORCE_INCREMENT); // sessions and places are no part of the entity
        if (draft) {
            found.describe(plan);
        } else {
            found.adjust(plan);
        }
        store(found, plan);
        var after = lookup.detail(found);
        events.publishEvent(new SeatsChanged(id));
        audit.record(AuditEntry.of("class.edited", "class", id.value())
                .in(found.centre())
                .changed(facts.of(before), facts.of(after))
                .because(reason));
        events.publishEvent(new ScheduleChanged(before, after, reason));
        return new SaveClassResult.Stored(id);
    }

    /** The class first, so that its row is locked before those that point to it. */
    private void store(TrainingClass trainingClass, ClassContent plan) {
        classes.saveAndFlush(trainingClass);
        schedules.store(
                trainingClass.id(),
                plan,
                timetable.rooms(plan, trainingClass.id(), current.scope(Permissions.CLASS_PLAN)));
    }

    private int nextNumber(ClassContent plan, int year) {
        jdbc.sql("""
                        insert into class_number (centre_id, class_year, last_number) values (:centre, :year, 1)
                        on duplicate key update last_number = last_number + 1""").param("centre", plan.centre().value()).param("year", year).update();
        return jdbc.sql("select last_number from class_number where centre_id = :centre and class_year = :year")
                .param("centre", plan.centre().value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private StepResult step(
            String permission, ClassId id, ClassState next, @Nullable String reason, Consumer<TrainingClass> move) {
        if (reason != null && reason.isBlank()) {
            return new StepResult.ReasonMissing();
        }
        try {
            return races.joiningOrRetrying(() -> moved(within(permission, id), next, reason, move));
        } catch (OptimisticLockingFailureException changed) {
            return new StepResult.Changed();
        }
    }

    private StepResult moved(
            TrainingClass found, ClassState next, @Nullable String reason, Consumer<TrainingClass> move) {
        var before = found.state();
        if (!before.next().contains(next)) {
            return new StepResult.NotFromHere(before);
        }
        boolean decides = before == ClassState.SUBMITTED && next != ClassState.CANCELLED;
        if (decides && found.isSubmittedBy(current.id()) && !SystemWork.isSystem(current.require())) {
            return new StepResult.OwnSubmission();
        }
        if (next == ClassState.SUBMITTED) {
            var plan = lookup.detail(found).content();
            var gaps = rules(found.id(), plan).gaps();
            if (!gaps.isEmpty()) {
                return new StepResult.Incomplete(gaps);
            }
        }
        move.accept(found);
        classes.saveAndFlush(found);
        recordStep(found, reason);
        audit.record(AuditEntry.of(
                        "class." + STEP_NAMES.get(next), "class", found.id().value())
                .in(found.centre())
                .changed(Map.of("state", before), Map.of("state", next))
                .because(reason));
        return new StepResult.Done(next);
    }

    private static final Map<ClassState, String> STEP_NAMES = stepNames();

    private static Map<ClassState, String> stepNames() {
        Map<ClassState, String> names = new HashMap<>();
        names.put(ClassState.DRAFT, "sent-back");
        names.put(ClassState.SUBMITTED, "submitted");
        names.put(ClassState.APPROVED, "approved");
        names.put(ClassState.OPEN, "opened");
        names.put(ClassState.RUNNING, "started");
        names.put(ClassState.ASSESSING, "taught");
        names.put(ClassState.FINISHED, "finished");
        names.put(ClassState.CANCELLED, "cancelled");
        return Map.copyOf(names);
    }

    private void recordStep(TrainingClass found, @Nullable String reason) {
        var me = current.require();
        jdbc.sql("""
                        insert into class_step (id, class_id, state, at, by_id, by_name, reason)
                        values (:id, :class, :state, :at, :by, :name, :reason)""")
                .param("id", Ids.next())
                .param("class", found.id().value())
                .param("state", found.state().name())
                .param("at", Utc.of(clock.instant()))
                .param("by", me.account().value())
                .param("name", me.fullName())
                .param("reason", reason)
                .update();
    }
}
