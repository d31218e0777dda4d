package vn.taphuan.quizzes.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.PlaceId;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.quizzes.SittingId;
import vn.taphuan.quizzes.bank.Grading;
import vn.taphuan.quizzes.bank.Layout;
import vn.taphuan.quizzes.bank.Navigation;
import vn.taphuan.quizzes.bank.QuizConduct;
import vn.taphuan.quizzes.bank.QuizRules;
import vn.taphuan.quizzes.bank.ReviewRule;
import vn.taphuan.quizzes.sitting.PrepareResult;
import vn.taphuan.quizzes.sitting.SaveSittingResult;
import vn.taphuan.quizzes.sitting.SittingContent;
import vn.taphuan.quizzes.sitting.SittingRules;
import vn.taphuan.quizzes.sitting.Sittings;

/** Classes at two places with a sitting, made through the services by the system. */
@TestComponent
@Import(People.class)
public class HeldSittings {

    static final QuizConduct USUAL =
            new QuizConduct(Grading.HIGHEST, Layout.ONE_PER_PAGE, Navigation.FREE, ReviewRule.ALL);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final People people;
    private final Plans plans;
    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final Sittings sittings;

    HeldSittings(People people, Plans plans, TrainingClasses classes, Enrolments enrolments, Sittings sittings) {
        this.people = people;
        this.plans = plans;
        this.classes = classes;
        this.enrolments = enrolments;
        this.sittings = sittings;
    }

    /** A class of the first centre at two places of 3 and 500 seats; everybody is at the second unless moved. */
    public ClassDetail running(List<AccountId> trainees) {
        return running(people.centre(1), trainees);
    }

    ClassDetail running(UnitId centre, List<AccountId> trainees) {
        var name = "Điểm mẫu " + NAMES.incrementAndGet();
        var running = plans.running(plans.oneDay(
                centre,
                plans.freeDay(),
                Math.max(10, trainees.size()),
                List.of(plans.lecturer(centre, "Giảng viên " + name, null)),
                plans.room(centre, name + " A", 3),
                plans.room(centre, name + " B", 500)));
        return SystemWork.call("test", () -> {
            enrolments.enrol(running.id(), trainees);
            enrolments.of(running.id()).forEach(entry -> enrolments.move(entry.id(), second(running)));
            return classes.find(running.id()).orElseThrow();
        });
    }

    public static PlaceId first(ClassDetail of) {
        return of.places().getFirst().id();
    }

    public static PlaceId second(ClassDetail of) {
        return of.places().getLast().id();
    }

    public void moveTo(ClassDetail of, AccountId person, PlaceId place) {
        SystemWork.as(
                "test",
                () -> enrolments.of(of.id()).stream()
                        .filter(entry -> entry.account().equals(person))
                        .forEach(entry -> enrolments.move(entry.id(), place)));
    }

    void enrol(ClassDetail of, AccountId person) {
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(person)));
    }

    /** 15 minutes, one attempt, open for an hour from now; {@code code} may be none. */
    public static SittingRules rules(int attempts, String code) {
        var now = Instant.now();
        return new SittingRules(
                new QuizRules("Kiểm tra cuối buổi", 15, attempts, 50, USUAL),
                now.minusSeconds(60),
                now.plus(Duration.ofHours(1)),
                code,
                0,
                30);
    }

    SittingId draft(ClassDetail of, ModuleCode module, SittingRules rules) {
        return draft(of.id(), new SittingContent(module, null, rules, places(of)));
    }

    SittingId draft(ClassId of, SittingContent content) {
        return SystemWork.call("test", () -> {
            var result = sittings.create(of, content);
            if (!(result instanceof SaveSittingResult.Saved saved)) {
                throw new AssertionError(result.toString());
            }
            return saved.id();
        });
    }

    public SittingId prepared(ClassDetail of, SittingRules rules) {
        var id = draft(of, new ModuleCode("m1"), rules);
        prepare(id);
        return id;
    }

    PrepareResult prepare(SittingId id) {
        return SystemWork.call("test", () -> sittings.prepare(id));
    }

    /** At all places. */
    public SittingId open(ClassDetail of, SittingRules rules) {
        var id = prepared(of, rules);
        open(id, places(of));
        return id;
    }

    public void open(SittingId id, Set<PlaceId> places) {
        SystemWork.as("test", () -> sittings.open(id, places));
    }

    public static Set<PlaceId> places(ClassDetail of) {
        return of.places().stream().map(PlaceDetail::id).collect(Collectors.toSet());
    }
}
