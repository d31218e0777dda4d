package vn.taphuan.quizzes.sitting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.audit.AuditEntry;
import vn.taphuan.platform.audit.AuditLog;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.quizzes.QuizSubject;
import vn.taphuan.quizzes.QuizSubject.OfClass;
import vn.taphuan.quizzes.QuizSubject.OfModule;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.bank.QuizRules;
import vn.taphuan.quizzes.spi.FinalQuizAdmission;
import vn.taphuan.quizzes.spi.FinalQuizTerms;

/**
 * Sittings from their setup to the end: who plans the class sets up, prepares and ends them; he or the clerk of a place opens it.
 * Every change is audited, and counts on the sitting's row, so that nobody begins by what held before.
 */
@Service
public class Sittings {

    private static final String MAY_SEE = "hasAnyAuthority('" + Permissions.CLASS_READ + "', '"
            + Permissions.CLASS_TEACH + "', '" + Permissions.ATTENDANCE_TAKE + "')";
    private static final String MAY_PLAN = "hasAuthority('" + Permissions.CLASS_PLAN + "')";
    private static final String MAY_LEAD =
            "hasAnyAuthority('" + Permissions.CLASS_PLAN + "', '" + Permissions.ATTENDANCE_TAKE + "')";

    /** By which somebody is judged whose class has no rule of its own for a final quiz. */
    private static final int USUAL_PASS_PERCENT = 50;

    private final SittingAccess access;
    private final SittingRows rows;
    private final SittingSetups setups;
    private final SittingLists lists;
    private final SittingPreparation preparation;
    private final SittingDraw draw;
    private final SittingTimes times;
    private final FinalQuizAdmission admission;
    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final AuditLog audit;
    private final CurrentAccount current;
    private final Clock clock;

    Sittings(
            SittingAccess access,
            SittingRows rows,
            SittingSetups setups,
            SittingLists lists,
            SittingPreparation preparation,
            SittingDraw draw,
            SittingTimes times,
            FinalQuizAdmission admission,
            TrainingClasses classes,
            Enrolments enrolments,
            AuditLog audit,
            CurrentAccount current,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.setups = setups;
        this.lists = lists;
        this.preparation = preparation;
        this.draw = draw;
        this.times = times;
        this.admission = admission;
        this.classes = classes;
        this.enrolments = enrolments;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    // ── Looking ────────────────────────────────────────────────────────────────────

    /** The sittings of a class that one may read, in the order of time; none of any other. */
    @PreAuthorize("hasAnyAuthority('" + Permissions.CLASS_READ + "', '" + Permissions.CLASS_TEACH + "')")
    @Transactional(readOnly = true)
    public List<SittingSummary> of(ClassId trainingClass) {
        return classes.find(trainingClass).map(found -> lists.of(found.id())).orElse(List.of());
    }

    /**
     * The sittings that concern the signed-in staff now: those of the classes that he plans or watches, and those at his own places
     * as a clerk, from a week ago on; at most 200, in the order of time. The figures are those of the whole sitting.
     */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public List<SittingSummary> current() {
        return lists.around(clock.instant());
    }

    /** With the places that one may look at; none of a sitting that one may not. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public Optional<SittingDetail> find(SittingId id) {
        return access.watch(id).map(reach -> lists.detail(reach, setups.load(id).orElseThrow()));
    }

    /** Whether one may set up, prepare and end it. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public boolean mayPlan(SittingId id) {
        return access.mayPlan(id);
    }

    /** Whether one may open the places that one sees and give more time there. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public boolean mayLead(SittingId id) {
        return access.mayLead(id);
    }

    /** The people at the places that one may look at, as Vietnamese lists are sorted. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public List<SittingPerson> people(SittingId id) {
        return access.watch(id).map(lists::people).orElse(List.of());
    }

    /** The rooms of the places that one may look at, in the order of places and rooms. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public List<SittingRoom> rooms(SittingId id) {
        return access.watch(id).map(lists::rooms).orElse(List.of());
    }

    /**
     * The rules from which a setup starts: those of the quiz itself. None while there is no such quiz.
     *
     * @param module of the class; none for its final quiz
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional(readOnly = true)
    public Optional<QuizRules> usual(ClassId trainingClass, Optional<ModuleCode> module) {
        return planned(trainingClass).flatMap(of -> usual(of, module.orElse(null)));
    }

    private Optional<QuizRules> usual(ClassDetail of, @Nullable ModuleCode module) {
        if (module != null && !of.modules().contains(module)) {
            return Optional.empty();
        }
        var terms = admission.of(of.id());
        return draw.usual(
                about(of, module),
                of.modules(),
                terms.map(FinalQuizTerms::attempts).orElse(1),
                terms.map(FinalQuizTerms::leastPercent).orElse(USUAL_PASS_PERCENT));
    }

    private static QuizSubject about(ClassDetail of, @Nullable ModuleCode module) {
        return module == null ? new OfClass(of.id(), of.programme()) : new OfModule(module);
    }

    // ── Setting up ─────────────────────────────────────────────────────────────────

    /** A draft. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public SaveSittingResult create(ClassId trainingClass, SittingContent content) {
        var of = planned(trainingClass).orElseThrow(Sittings::denied);
        requireOwn(of, content);
        var problems = problems(of, content);
        if (!problems.isEmpty()) {
            return new SaveSittingResult.Wrong(problems);
        }
        var id = new SittingId(Ids.next());
        rows.insert(id, of, content);
        rows.addSites(id, content.sites());
        audit.record(AuditEntry.of("sitting.created", "sitting", id.value())
                .in(of.centre())
                .changed(null, facts(content)));
        return new SaveSittingResult.Saved(id);
    }

    /**
     * Changes a setup. What papers depend on is fixed once they are drawn, what attempts depend on once a place has been opened; a
     * later end moves the deadlines of attempts that run.
     *
     * @param version as it was read
     */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public SaveSittingResult edit(SittingId id, int version, SittingContent content) {
        var reach = access.plan(id);
        var of = planned(reach.trainingClass()).orElseThrow(Sittings::denied);
        requireOwn(of, content);
        var before = lists.content(id).orElseThrow(Sittings::denied);
        var setup = setups.load(id).orElseThrow();
        List<SittingProblem> problems = new ArrayList<>(problems(of, content));
        if (new SittingFixed(setup.state(), before).forbids(content)) {
            problems.add(SittingProblem.FIXED);
        }
        if (setup.state() == SittingState.OPEN
                && !content.rules().closesAt().equals(before.rules().closesAt())
                && !content.rules().closesAt().isAfter(clock.instant())) {
            problems.add(SittingProblem.CLOSES_IN_THE_PAST);
        }
        if (!problems.isEmpty()) {
            return new SaveSittingResult.Wrong(problems);
        }
        if (!rows.update(id, version, content)) {
            return new SaveSittingResult.Changed();
        }
        rows.replaceSites(id, before.sites(), content.sites());
        if (!before.rules().closesAt().equals(content.rules().closesAt())) {
            times.retime(setups.load(id).orElseThrow(), clock.instant());
        }
        audit.record(AuditEntry.of("sitting.changed", "sitting", id.value())
                .in(of.centre())
                .changed(facts(before), facts(content)));
        return new SaveSittingResult.Saved(id);
    }

    /** Takes a sitting away that nobody has begun. @return false when somebody has */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public boolean delete(SittingId id) {
        var reach = access.plan(id);
        rows.lock(id);
        if (!rows.delete(id)) {
            return false;
        }
        audit.record(AuditEntry.of("sitting.deleted", "sitting", id.value()).in(reach.centre()));
        return true;
    }

    // ── Preparing, opening, ending ──────────────────────────────────────────────────

    /** Puts everybody on the list and draws the papers that are missing; can be repeated as long as the sitting is not closed. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public PrepareResult prepare(SittingId id) {
        var reach = access.plan(id);
        rows.lock(id);
        var setup = setups.load(id).orElseThrow();
        if (setup.state() == SittingState.CLOSED) {
            return new PrepareResult.Closed();
        }
        var quiz = preparation.quiz(setup);
        if (quiz.isEmpty()) {
            return new PrepareResult.NoQuestions();
        }
        var of = planned(reach.trainingClass()).orElseThrow(Sittings::denied);
        var enrolled = enrolments.of(of.id());
        int drawn = preparation.prepare(setup, of, enrolled, quiz.get());
        int people = lists.count(id);
        if (people == 0) {
            return new PrepareResult.Nobody();
        }
        if (setup.subject().about() instanceof OfClass) {
            admission.holds(of.id());
        }
        rows.changed(id, setup.state() == SittingState.DRAFT ? SittingState.PREPARED : setup.state());
        audit.record(AuditEntry.of("sitting.prepared", "sitting", id.value())
                .in(reach.centre())
                .changed(null, Map.of("people", people, "drawn", drawn)));
        return new PrepareResult.Prepared(drawn, people, enrolled.size() - people);
    }

    /** Lets people of these places begin once the sitting's time has come; places that are open stay so. */
    @PreAuthorize(MAY_LEAD)
    @Transactional
    public OpenSittingResult open(SittingId id, Set<PlaceId> places) {
        var reach = access.lead(id, places);
        rows.lock(id);
        var setup = setups.load(id).orElseThrow();
        if (setup.state() == SittingState.DRAFT) {
            return new OpenSittingResult.NotPrepared();
        }
        var now = clock.instant();
        if (setup.state() == SittingState.CLOSED || !now.isBefore(setup.rules().closesAt())) {
            return new OpenSittingResult.Over();
        }
        int opened = rows.open(id, places);
        if (opened > 0) {
            rows.changed(id, SittingState.OPEN);
            audit.record(AuditEntry.of("sitting.opened", "sitting", id.value())
                    .in(reach.centre())
                    .changed(null, Map.of("places", SittingRows.values(places))));
        }
        return new OpenSittingResult.Done(opened);
    }

    /** Nobody begins at these places any more; attempts that run go on. Opening them again takes it back. */
    @PreAuthorize(MAY_LEAD)
    @Transactional
    public OpenSittingResult shut(SittingId id, Set<PlaceId> places) {
        var reach = access.lead(id, places);
        rows.lock(id);
        int shut = rows.shut(id, places);
        if (shut > 0) {
            rows.changed(id, null);
            audit.record(AuditEntry.of("sitting.shut", "sitting", id.value())
                    .in(reach.centre())
                    .changed(null, Map.of("places", SittingRows.values(places))));
        }
        return new OpenSittingResult.Done(shut);
    }

    /** Ends the sitting everywhere: nobody begins any more, attempts that run go on to their deadline. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public OpenSittingResult close(SittingId id) {
        var reach = access.plan(id);
        rows.lock(id);
        var state = setups.load(id).orElseThrow().state();
        if (state == SittingState.DRAFT || state == SittingState.PREPARED) {
            return new OpenSittingResult.NotPrepared();
        }
        if (state == SittingState.OPEN) {
            rows.changed(id, SittingState.CLOSED);
            audit.record(AuditEntry.of("sitting.closed", "sitting", id.value()).in(reach.centre()));
        }
        return new OpenSittingResult.Done(0);
    }

    /** Takes the end back. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public void reopen(SittingId id) {
        var reach = access.plan(id);
        rows.lock(id);
        if (setups.load(id).orElseThrow().state() == SittingState.CLOSED) {
            rows.changed(id, SittingState.OPEN);
            audit.record(
                    AuditEntry.of("sitting.reopened", "sitting", id.value()).in(reach.centre()));
        }
    }

    /** Seats somebody in another room of his place. */
    @PreAuthorize(MAY_LEAD)
    @Transactional
    public void seat(SittingId id, AccountId person, RoomId room) {
        var reach = access.lead(id);
        var at = lists.rooms(reach).stream()
                .filter(one -> one.id().equals(room))
                .findFirst()
                .orElseThrow(Sittings::denied);
        rows.lock(id);
        if (!rows.seat(id, person, at.place(), room)) {
            throw denied();
        }
        times.retime(setups.load(id).orElseThrow(), clock.instant());
        rows.changed(id, null);
        audit.record(AuditEntry.of("sitting.seated", "sitting", id.value())
                .in(reach.centre())
                .changed(null, Map.of("account", person.value(), "room", at.name())));
    }

    private List<SittingProblem> problems(ClassDetail of, SittingContent content) {
        return SittingChecks.problems(content, usual(of, content.module()).isPresent());
    }

    /** @throws AccessDeniedException for a place or session of another class */
    private static void requireOwn(ClassDetail of, SittingContent content) {
        var places = of.places().stream().map(place -> place.id()).collect(Collectors.toSet());
        var sessions = of.sessions().stream().map(SessionDetail::id).collect(Collectors.toSet());
        if (!places.containsAll(content.sites())
                || (content.session() != null && !sessions.contains(content.session()))) {
            throw denied();
        }
    }

    private Optional<ClassDetail> planned(ClassId id) {
        return classes.find(id)
                .filter(found -> current.scope(Permissions.CLASS_PLAN).includes(found.centre()));
    }

    private static Map<String, Object> facts(SittingContent content) {
        var rules = content.rules();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("title", rules.quiz().title());
        facts.put(
                "about",
                content.module() == null ? "FINAL_QUIZ" : content.module().value());
        facts.put("opensAt", rules.opensAt());
        facts.put("closesAt", rules.closesAt());
        facts.put("minutes", rules.quiz().minutes());
        facts.put("attempts", rules.quiz().attempts());
        facts.put("passPercent", rules.quiz().passPercent());
        facts.put("grading", rules.quiz().conduct().grading());
        facts.put("layout", rules.quiz().conduct().layout());
        facts.put("navigation", rules.quiz().conduct().navigation());
        facts.put("entryCode", rules.entryCode() != null);
        facts.put("spreadSeconds", rules.spreadSeconds());
        facts.put("graceSeconds", rules.graceSeconds());
        facts.put("sites", SittingRows.values(content.sites()));
        return facts;
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such sitting or class within the own units");
    }
}
