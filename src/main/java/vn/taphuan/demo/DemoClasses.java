package vn.taphuan.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/**
 * Classes of the demo's first centre: a finished one with certificates, one at each step before that, one that is taught today,
 * one that takes people in, and one that is planned. Each is made in one transaction, by the people whose work it is and with the dates of then; what an
 * interrupted start has left out is made by the next one.
 */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(60)
class DemoClasses implements ApplicationRunner {

    /** Made last: where it is, the demo is whole. */
    private static final String LAST = "Lớp mẫu sắp mở";

    private static final int SEATS = 40;
    private static final int PEOPLE = 30;
    private static final int FEW_SEATS = 12;
    private static final int FEW = 6;
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    private final Units units;
    private final DemoPlans plans;
    private final DemoTeaching teaching;
    private final DemoCertificates certificates;
    private final DemoSittings sittings;
    private final DemoEnrolment enrolment;
    private final DemoSchedule schedule;
    private final DemoPapers papers;
    private final DemoSurvey survey;
    private final DemoDay day;
    private final DemoActors actors;
    private final TrainingClasses classes;
    private final ClassLists lists;
    private final TransactionTemplate transaction;
    private final Deployment deployment;
    private final Clock clock;

    DemoClasses(
            Units units,
            DemoPlans plans,
            DemoTeaching teaching,
            DemoCertificates certificates,
            DemoSittings sittings,
            DemoEnrolment enrolment,
            DemoSchedule schedule,
            DemoPapers papers,
            DemoSurvey survey,
            DemoDay day,
            DemoActors actors,
            TrainingClasses classes,
            ClassLists lists,
            TransactionTemplate transaction,
            Deployment deployment,
            Clock clock) {
        this.units = units;
        this.plans = plans;
        this.teaching = teaching;
        this.certificates = certificates;
        this.sittings = sittings;
        this.enrolment = enrolment;
        this.schedule = schedule;
        this.papers = papers;
        this.survey = survey;
        this.day = day;
        this.actors = actors;
        this.classes = classes;
        this.lists = lists;
        this.transaction = transaction;
        this.deployment = deployment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemWork.as("demo", () -> {
            if (deployment.isDemo() && missing(LAST)) { // no certificate of the demo is ever a real one
                create(LocalDate.now(clock));
            }
        });
    }

    private void create(LocalDate today) {
        var centre = units.search("Ví Dụ Đông", UnitKind.POLITICAL_CENTRE, null)
                .getFirst()
                .id();
        var tuesday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(1);
        if (plans.isPlaceMissing()) {
            transaction.executeWithoutResult(status -> plans.addPlace(centre));
        }
        once("Lớp mẫu đã xong", name -> finished(centre, oneDay(name, tuesday.minusWeeks(6), SEATS)));
        once("Lớp mẫu chờ phát hành", name -> signed(centre, oneDay(name, tuesday.minusWeeks(5), FEW_SEATS)));
        once("Lớp mẫu chờ ký", name -> checked(centre, oneDay(name, tuesday.minusWeeks(4), FEW_SEATS)));
        once("Lớp mẫu chờ kiểm tra", name -> proposed(centre, oneDay(name, tuesday.minusWeeks(3), FEW_SEATS)));
        once("Lớp mẫu chờ xét", name -> taught(centre, oneDay(name, tuesday.minusWeeks(2), SEATS)));
        once("Lớp mẫu đang học", name -> running(centre, name, today));
        once(
                "Lớp mẫu đang ghi danh",
                name -> schedule.draft(
                        enrolment.open(
                                centre, oneDay(name, tuesday.plusWeeks(2), FEW_SEATS), today, 3 * PEOPLE + 3 * FEW),
                        today));
        once(LAST, name -> planned(centre, oneDay(name, tuesday.plusWeeks(3), SEATS), today));
    }

    private interface Making {
        void make(String name);
    }

    private void once(String name, Making making) {
        if (missing(name)) {
            transaction.executeWithoutResult(status -> making.make(name));
        }
    }

    private boolean missing(String name) {
        return lists.search(EnumSet.allOf(ClassState.class), name, 0, 1).isEmpty();
    }

    private static DemoPlans.Plan oneDay(String name, LocalDate day, int seats) {
        return new DemoPlans.Plan(name, List.of(day, day), seats, false);
    }

    private void finished(UnitId centre, DemoPlans.Plan plan) {
        var id = teaching.taught(centre, plan, actors.trainees(0, PEOPLE));
        var batch = certificates.propose(id, plan.firstDay());
        certificates.check(batch, plan.firstDay());
        certificates.sign(batch, plan.firstDay());
        var released = certificates.release(batch, plan.firstDay());
        teaching.step("trungtam", released.atTime(CLOSING), () -> classes.finish(id));
        papers.wholeFile(id, plan.firstDay());
    }

    private void signed(UnitId centre, DemoPlans.Plan plan) {
        var batch = certificates.propose(teaching.taught(centre, plan, actors.trainees(PEOPLE, FEW)), plan.firstDay());
        certificates.check(batch, plan.firstDay());
        certificates.sign(batch, plan.firstDay());
    }

    private void checked(UnitId centre, DemoPlans.Plan plan) {
        var id = teaching.taught(centre, plan, actors.trainees(PEOPLE + FEW, FEW));
        certificates.check(certificates.propose(id, plan.firstDay()), plan.firstDay());
    }

    private void proposed(UnitId centre, DemoPlans.Plan plan) {
        var id = teaching.taught(centre, plan, actors.trainees(PEOPLE + 2 * FEW, FEW));
        certificates.propose(id, plan.firstDay());
    }

    private void taught(UnitId centre, DemoPlans.Plan plan) {
        var people = actors.trainees(PEOPLE + 3 * FEW, PEOPLE);
        var id = teaching.taught(centre, plan, people);
        survey.held(id, plan.firstDay(), people.subList(0, 2 * FEW));
    }

    /** A class whose first day has been and whose last session is today, or on Monday where today is a day off. */
    private void running(UnitId centre, String name, LocalDate today) {
        var first = workday(today.minusDays(1), -1);
        var plan = new DemoPlans.Plan(name, List.of(first, first, workday(today, 1)), SEATS, true);
        var people = Stream.concat(
                        Stream.of(actors.account("hocvien")), actors.trainees(2 * PEOPLE + 3 * FEW, PEOPLE).stream())
                .toList();
        var id = teaching.running(centre, plan, people, today);
        sittings.hold(id, first, today, people);
        survey.open(id, today);
        day.comeIn(id, today);
    }

    private void planned(UnitId centre, DemoPlans.Plan plan, LocalDate today) {
        teaching.draft(centre, plan, workday(today.minusDays(1), -1));
    }

    /** The day itself, or the nearest workday before (-1) or after (1) it. */
    private static LocalDate workday(LocalDate day, int direction) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workday(day.plusDays(direction), direction) : day;
    }
}
