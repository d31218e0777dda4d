package vn.taphuan.quizzes.sitting;

import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
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

    /** What no two letters or digits can be mistaken for. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CODE_LENGTH = 6;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_CODE = 20;
    /** By which somebody is judged whose class has no rule of its own for a final quiz. */
    private static final int USUAL_PASS_PERCENT = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SittingAccess access;
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
    private final SecureRandom random = new SecureRandom();

    Sittings(
            JdbcClient jdbc,
            JsonMapper json,
            SittingAccess access,
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
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
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
        return access.watch(id)
                .filter(reach -> current.may(Permissions.CLASS_PLAN)
                        && current.scope(Permissions.CLASS_PLAN).includes(reach.centre()))
                .isPresent();
    }

    /** Whether one may open the places that one sees and give more time there. */
    @PreAuthorize(MAY_SEE)
    @Transactional(readOnly = true)
    public boolean mayLead(SittingId id) {
        return access.watch(id)
                .filter(reach -> !reach.all()
                        || (current.may(Permissions.CLASS_PLAN)
                                && current.scope(Permissions.CLASS_PLAN).includes(reach.centre())))
                .isPresent();
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
                terms.map(found -> found.least()
                                .movePointRight(1)
                                .setScale(0, RoundingMode.CEILING)
                                .intValueExact())
                        .orElse(USUAL_PASS_PERCENT));
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
        insert(id, of, content);
        addSites(id, content.sites());
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
        if (!update(id, version, content)) {
            return new SaveSittingResult.Changed();
        }
        sites(id, before.sites(), content.sites());
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
        lock(id);
        boolean begun = jdbc.sql("select count(*) from quizzes_attempt where quiz_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (begun) {
            return false;
        }
        for (var table : List.of(
                "quizzes_prepared",
                "quizzes_sitting_person",
                "quizzes_sitting_site",
                "quizzes_allowance",
                "quizzes_quiz")) {
            jdbc.sql("delete from " + table + " where sitting_id = ?")
                    .param(id.value())
                    .update();
        }
        jdbc.sql("delete from quizzes_sitting where id = ?").param(id.value()).update();
        audit.record(AuditEntry.of("sitting.deleted", "sitting", id.value()).in(reach.centre()));
        return true;
    }

    // ── Preparing, opening, ending ──────────────────────────────────────────────────

    /** Puts everybody on the list and draws the papers that are missing; can be repeated as long as the sitting is not closed. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public PrepareResult prepare(SittingId id) {
        var reach = access.plan(id);
        lock(id);
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
        changed(id, setup.state() == SittingState.DRAFT ? SittingState.PREPARED : setup.state());
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
        lock(id);
        var setup = setups.load(id).orElseThrow();
        if (setup.state() == SittingState.DRAFT) {
            return new OpenSittingResult.NotPrepared();
        }
        var now = clock.instant();
        if (setup.state() == SittingState.CLOSED || !now.isBefore(setup.rules().closesAt())) {
            return new OpenSittingResult.Over();
        }
        int opened = jdbc.sql("""
                update quizzes_sitting_site set opened_at = :now, closed_at = null
                where sitting_id = :id and place_id in (:places) and (opened_at is null or closed_at is not null)""")
                .param("now", Utc.of(now))
                .param("id", id.value())
                .param("places", values(places))
                .update();
        if (opened > 0) {
            changed(id, SittingState.OPEN);
            audit.record(AuditEntry.of("sitting.opened", "sitting", id.value())
                    .in(reach.centre())
                    .changed(null, Map.of("places", values(places))));
        }
        return new OpenSittingResult.Done(opened);
    }

    /** Nobody begins at these places any more; attempts that run go on. Opening them again takes it back. */
    @PreAuthorize(MAY_LEAD)
    @Transactional
    public OpenSittingResult shut(SittingId id, Set<PlaceId> places) {
        var reach = access.lead(id, places);
        lock(id);
        int shut = jdbc.sql("""
                update quizzes_sitting_site set closed_at = :now
                where sitting_id = :id and place_id in (:places) and opened_at is not null and closed_at is null""")
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .param("places", values(places))
                .update();
        if (shut > 0) {
            changed(id, null);
            audit.record(AuditEntry.of("sitting.shut", "sitting", id.value())
                    .in(reach.centre())
                    .changed(null, Map.of("places", values(places))));
        }
        return new OpenSittingResult.Done(shut);
    }

    /** Ends the sitting everywhere: nobody begins any more, attempts that run go on to their deadline. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public OpenSittingResult close(SittingId id) {
        var reach = access.plan(id);
        lock(id);
        var state = setups.load(id).orElseThrow().state();
        if (state == SittingState.DRAFT || state == SittingState.PREPARED) {
            return new OpenSittingResult.NotPrepared();
        }
        if (state == SittingState.OPEN) {
            changed(id, SittingState.CLOSED);
            audit.record(AuditEntry.of("sitting.closed", "sitting", id.value()).in(reach.centre()));
        }
        return new OpenSittingResult.Done(0);
    }

    /** Takes the end back. */
    @PreAuthorize(MAY_PLAN)
    @Transactional
    public void reopen(SittingId id) {
        var reach = access.plan(id);
        lock(id);
        if (setups.load(id).orElseThrow().state() == SittingState.CLOSED) {
            changed(id, SittingState.OPEN);
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
        lock(id);
        int seated = jdbc.sql(
                        "update quizzes_sitting_person set room_id = ? where sitting_id = ? and account_id = ? and place_id = ?")
                .params(room.value(), id.value(), person.value(), at.place().value())
                .update();
        if (seated == 0) {
            throw denied();
        }
        times.retime(setups.load(id).orElseThrow(), clock.instant());
        changed(id, null);
        audit.record(AuditEntry.of("sitting.seated", "sitting", id.value())
                .in(reach.centre())
                .changed(null, Map.of("account", person.value(), "room", at.name())));
    }

    // ── Rows ────────────────────────────────────────────────────────────────────────

    private void lock(SittingId id) {
        jdbc.sql("select changes from quizzes_sitting where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** @param state none for the same */
    private void changed(SittingId id, @Nullable SittingState state) {
        jdbc.sql("update quizzes_sitting set changes = changes + 1, state = coalesce(?, state) where id = ?")
                .param(state == null ? null : state.name())
                .param(id.value())
                .update();
    }

    private void insert(SittingId id, ClassDetail of, SittingContent content) {
        var rules = content.rules();
        jdbc.sql("""
                insert into quizzes_sitting (id, class_id, session_id, code, state, opens_at, closes_at, entry_code, spread_seconds,
                  grace_seconds, created_at, created_by)
                values (:id, :class, :session, :code, 'DRAFT', :opens, :closes, :entry, :spread, :grace, :now, :by)""")
                .param("id", id.value())
                .param("class", of.id().value())
                .param(
                        "session",
                        content.session() == null ? null : content.session().value())
                .param("code", freeCode())
                .param("opens", Utc.of(rules.opensAt()))
                .param("closes", Utc.of(rules.closesAt()))
                .param("entry", rules.entryCode())
                .param("spread", rules.spreadSeconds())
                .param("grace", rules.graceSeconds())
                .param("now", Utc.of(clock.instant()))
                .param("by", current.id().value())
                .update();
        jdbc.sql("""
                insert into quizzes_quiz (id, active, sitting_id, counts_module, counts_class, programme_code, title, minutes, attempts,
                  pass_percent, conduct)
                values (:id, true, :id, :module, :class, :programme, :title, :minutes, :attempts, :pass, :conduct)""")
                .param("id", id.value())
                .param(
                        "module",
                        content.module() == null ? null : content.module().value())
                .param("class", content.module() == null ? of.id().value() : null)
                .param("programme", of.programme().value())
                .param("title", rules.quiz().title().strip())
                .param("minutes", rules.quiz().minutes())
                .param("attempts", rules.quiz().attempts())
                .param("pass", rules.quiz().passPercent())
                .param("conduct", json.writeValueAsString(rules.quiz().conduct()))
                .update();
    }

    private boolean update(SittingId id, int version, SittingContent content) {
        var rules = content.rules();
        boolean mine = jdbc.sql("""
                update quizzes_sitting set session_id = :session, opens_at = :opens, closes_at = :closes, entry_code = :entry,
                  spread_seconds = :spread, grace_seconds = :grace, version = version + 1, changes = changes + 1
                where id = :id and version = :version""")
                        .param(
                                "session",
                                content.session() == null
                                        ? null
                                        : content.session().value())
                        .param("opens", Utc.of(rules.opensAt()))
                        .param("closes", Utc.of(rules.closesAt()))
                        .param("entry", rules.entryCode())
                        .param("spread", rules.spreadSeconds())
                        .param("grace", rules.graceSeconds())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                    update quizzes_quiz q join quizzes_sitting s on s.id = q.id
                    set counts_module = :module, counts_class = if(:module is null, s.class_id, null), title = :title, minutes = :minutes,
                      attempts = :attempts, pass_percent = :pass, conduct = :conduct where q.id = :id""")
                    .param(
                            "module",
                            content.module() == null ? null : content.module().value())
                    .param("title", rules.quiz().title().strip())
                    .param("minutes", rules.quiz().minutes())
                    .param("attempts", rules.quiz().attempts())
                    .param("pass", rules.quiz().passPercent())
                    .param("conduct", json.writeValueAsString(rules.quiz().conduct()))
                    .param("id", id.value())
                    .update();
        }
        return mine;
    }

    private void addSites(SittingId id, Set<PlaceId> places) {
        places.forEach(place -> jdbc.sql("insert ignore into quizzes_sitting_site (sitting_id, place_id) values (?, ?)")
                .params(id.value(), place.value())
                .update());
    }

    private void sites(SittingId id, Set<PlaceId> before, Set<PlaceId> after) {
        addSites(id, after);
        var gone = new HashSet<>(before);
        gone.removeAll(after);
        gone.forEach(place -> {
            jdbc.sql("""
                    delete p from quizzes_prepared p join quizzes_sitting_person m
                      on m.sitting_id = p.sitting_id and m.account_id = p.account_id where m.sitting_id = ? and m.place_id = ?""").params(id.value(), place.value()).update();
            jdbc.sql("delete from quizzes_sitting_person where sitting_id = ? and place_id = ?")
                    .params(id.value(), place.value())
                    .update();
            jdbc.sql("delete from quizzes_sitting_site where sitting_id = ? and place_id = ?")
                    .params(id.value(), place.value())
                    .update();
        });
    }

    private String freeCode() {
        String code;
        do {
            code = random.ints(CODE_LENGTH, 0, LETTERS.length())
                    .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                    .collect(Collectors.joining());
        } while (jdbc.sql("select count(*) from quizzes_sitting where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0);
        return code;
    }

    private List<SittingProblem> problems(ClassDetail of, SittingContent content) {
        var rules = content.rules();
        var quiz = rules.quiz();
        var title = quiz.title().strip();
        List<SittingProblem> problems = new ArrayList<>();
        when(title.isEmpty() || title.length() > LONGEST_TITLE, SittingProblem.TITLE, problems);
        when(outside(quiz.minutes(), 1, LONGEST_MINUTES), SittingProblem.MINUTES, problems);
        when(outside(quiz.attempts(), 1, MOST_ATTEMPTS), SittingProblem.ATTEMPTS, problems);
        when(outside(quiz.passPercent(), 1, 100), SittingProblem.PASS_PERCENT, problems);
        when(!rules.opensAt().isBefore(rules.closesAt()), SittingProblem.WINDOW, problems);
        var code = rules.entryCode();
        when(code != null && (code.isBlank() || code.length() > LONGEST_CODE), SittingProblem.ENTRY_CODE, problems);
        when(outside(rules.spreadSeconds(), 0, SittingRules.LONGEST_SPREAD_SECONDS), SittingProblem.SPREAD, problems);
        when(outside(rules.graceSeconds(), 0, SittingRules.LONGEST_GRACE_SECONDS), SittingProblem.GRACE, problems);
        when(content.sites().isEmpty(), SittingProblem.NO_SITE, problems);
        when(usual(of, content.module()).isEmpty(), SittingProblem.NO_QUIZ, problems);
        return problems;
    }

    private static void when(boolean wrong, SittingProblem problem, List<SittingProblem> problems) {
        if (wrong) {
            problems.add(problem);
        }
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
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
        facts.put("sites", values(content.sites()));
        return facts;
    }

    private static List<UUID> values(Set<PlaceId> places) {
        return places.stream().map(PlaceId::value).sorted().toList();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("no such sitting or class within the own units");
    }
}
