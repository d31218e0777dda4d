package vn.taphuan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.attendance.SiteClerks;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.finalpaper.FinalMarks;
import vn.taphuan.classes.session.SaveClassResult;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.StepResult;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.quizzes.attempt.DemoAttempts;

/** Takes demo classes from step to step, each by whom it belongs to and on a day that fits the first day of the class. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoTeaching {

    private static final LocalTime MORNING = LocalTime.of(7, 40);
    private static final LocalTime OFFICE = LocalTime.of(9, 15);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 40);
    private static final LocalTime EVENING = LocalTime.of(19, 30);
    private static final int CREATED = -35;
    private static final int APPROVED = -28;
    private static final int ENROLLED = -21;
    private static final int QUIZ_DAYS = 5;
    private static final int QUIZ_MINUTES = 90;
    private static final int MOST_OPEN = 3;
    private static final int MARKED = 6;
    private static final int ASSESSED = 7;
    private static final int SEED = 68;
    private static final int LOW_MARK = 40;
    private static final int LEAST_MARK = 55;
    private static final int MARKS = 40;
    private static final int LATE_ONE_IN = 8;

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final SiteClerks clerks;
    private final AttendanceSheets sheets;
    private final FinalMarks marks;
    private final DemoAttempts quizzes;
    private final DemoPlans plans;
    private final DemoActors actors;

    DemoTeaching(
            TrainingClasses classes,
            Enrolments enrolments,
            SiteClerks clerks,
            AttendanceSheets sheets,
            FinalMarks marks,
            DemoAttempts quizzes,
            DemoPlans plans,
            DemoActors actors) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.clerks = clerks;
        this.sheets = sheets;
        this.marks = marks;
        this.quizzes = quizzes;
        this.plans = plans;
        this.actors = actors;
    }

    /** A draft of a day. */
    ClassId draft(UnitId centre, DemoPlans.Plan plan, LocalDate on) {
        return actors.as("trungtam", on.atTime(OFFICE), () -> switch (classes.create(plans.content(centre, plan))) {
            case SaveClassResult.Stored stored -> stored.id();
            case SaveClassResult refused ->
                throw new IllegalStateException("the demo class " + plan.name() + " cannot be stored: " + refused);
        });
    }

    /** A class that has begun, with what was held before a day written on its sheets. */
    ClassId running(UnitId centre, DemoPlans.Plan plan, List<AccountId> people, LocalDate today) {
        var first = plan.firstDay();
        var id = draft(centre, plan, first.plusDays(CREATED));
        step("trungtam", first.plusDays(CREATED + 1).atTime(OFFICE), () -> classes.submit(id));
        step("giamdoc", first.plusDays(APPROVED).atTime(OFFICE), () -> classes.approve(id));
        step("trungtam", first.plusDays(APPROVED + 1).atTime(OFFICE), () -> classes.open(id));
        actors.as("trungtam", first.plusDays(ENROLLED).atTime(OFFICE), () -> enrolments.enrol(id, people));
        if (plan.atSite()) {
            var site = classes.find(id).orElseThrow().places().getLast();
            actors.as("trungtam", first.plusDays(ENROLLED + 1).atTime(OFFICE), () -> {
                clerks.assign(site.id(), actors.account("thuky"));
                return site;
            });
        }
        step("trungtam", first.atTime(MORNING), () -> classes.start(id));
        classes.find(id).orElseThrow().sessions().stream()
                .filter(session -> session.date().isBefore(today))
                .forEach(session -> attend(id, session, people));
        return id;
    }

    /** A class in the state in which certificates are proposed; a class of usual size has three people who lack something. */
    ClassId taught(UnitId centre, DemoPlans.Plan plan, List<AccountId> people) {
        var first = plan.firstDay();
        var id = running(centre, plan, people, LocalDate.MAX);
        takeQuizzes(first, people);
        mark(id, first.plusDays(MARKED).atTime(OFFICE), people);
        step("trungtam", first.plusDays(ASSESSED).atTime(OFFICE), () -> classes.assess(id));
        return id;
    }

    private void attend(ClassId id, SessionDetail session, List<AccountId> people) {
        var time = session.halfDay() == HalfDay.MORNING ? MORNING : AFTERNOON;
        var random = new Random(SEED + session.number());
        var entries = entries(id, people);
        actors.as(
                "trungtam",
                session.date().atTime(time),
                () -> sheets.mark(
                        session.id(),
                        IntStream.range(0, people.size())
                                .mapToObj(position -> change(
                                        entries.get(position),
                                        Lack.of(position),
                                        session.number(),
                                        random.nextInt(LATE_ONE_IN) == 0))
                                .toList()));
    }

    /** Late people miss a period of the first session at most, which leaves them enough. */
    private static MarkChange change(Enrolment person, Lack lack, int session, boolean late) {
        if (lack == Lack.ATTENDANCE && session > 1) {
            return new MarkChange(person.id(), 1, Mark.ABSENT, 0);
        }
        return late && session == 1
                ? new MarkChange(person.id(), 1, Mark.LATE, 1)
                : new MarkChange(person.id(), 1, Mark.PRESENT, 0);
    }

    private void takeQuizzes(LocalDate first, List<AccountId> people) {
        var random = new Random(SEED);
        for (int position = 0; position < people.size(); position++) {
            for (var module : DemoPlans.MODULES) {
                boolean last = module.equals(DemoPlans.MODULES.getLast());
                if (last && Lack.of(position) == Lack.QUIZ) {
                    continue;
                }
                var at = first.plusDays(1 + random.nextInt(QUIZ_DAYS))
                        .atTime(EVENING)
                        .plusMinutes(random.nextInt(QUIZ_MINUTES));
                quizzes.takeLeavingOpen(
                        people.get(position),
                        module,
                        at.atZone(PlatformTime.ZONE).toInstant(),
                        random.nextInt(MOST_OPEN + 1));
            }
        }
    }

    private void mark(ClassId id, LocalDateTime at, List<AccountId> people) {
        var random = new Random(SEED);
        var entries = entries(id, people);
        actors.as("giangvien", at, () -> {
            for (int position = 0; position < people.size(); position++) {
                int tenths = Lack.of(position) == Lack.MARK ? LOW_MARK : LEAST_MARK + random.nextInt(MARKS);
                marks.enterFirst(entries.get(position).id(), BigDecimal.valueOf(tenths, 1), null);
            }
            return id;
        });
    }

    /** In the order of the people. */
    private List<Enrolment> entries(ClassId id, List<AccountId> people) {
        return SystemWork.call("demo", () -> enrolments.of(id)).stream()
                .sorted(Comparator.comparingInt(entry -> people.indexOf(entry.account())))
                .toList();
    }

    void step(String userName, LocalDateTime at, Supplier<StepResult> work) {
        var result = actors.as(userName, at, work);
        if (!(result instanceof StepResult.Done)) {
            throw new IllegalStateException("a demo class does not go on: " + result);
        }
    }
}
