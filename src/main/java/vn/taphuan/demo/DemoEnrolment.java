package vn.taphuan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.enrolment.IntakeContent;
import vn.taphuan.classes.enrolment.Intakes;
import vn.taphuan.classes.enrolment.UnitSeatsContent;
import vn.taphuan.classes.enrolment.WaitingPolicy;
import vn.taphuan.classes.nomination.NominationContent;
import vn.taphuan.classes.nomination.NominationResult;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.people.AccountSummary;
import vn.taphuan.platform.security.UnitId;

/** A class that takes people in: full, with a waiting list, seats that a commune holds without names, and a paper to decide. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoEnrolment {

    private static final LocalTime OFFICE = LocalTime.of(9, 15);
    private static final int PLANNED = -12;
    private static final int OPENED = -8;
    private static final int NAMED = -2;
    private static final int WAITING = 3;
    private static final int QUOTA = 4;
    private static final int HELD = 2;
    private static final int CONFIRM_HOURS = 24;

    private final TrainingClasses classes;
    private final Enrolments enrolments;
    private final Intakes intakes;
    private final Nominations nominations;
    private final DemoTeaching teaching;
    private final DemoActors actors;

    DemoEnrolment(
            TrainingClasses classes,
            Enrolments enrolments,
            Intakes intakes,
            Nominations nominations,
            DemoTeaching teaching,
            DemoActors actors) {
        this.classes = classes;
        this.enrolments = enrolments;
        this.intakes = intakes;
        this.nominations = nominations;
        this.teaching = teaching;
        this.actors = actors;
    }

    /** @param from which of the numbered trainees come first */
    ClassId open(UnitId centre, DemoPlans.Plan plan, LocalDate today, int from) {
        var id = teaching.draft(centre, plan, today.plusDays(PLANNED));
        var opened = today.plusDays(OPENED);
        teaching.step("trungtam", today.plusDays(PLANNED).atTime(OFFICE.plusHours(1)), () -> classes.submit(id));
        teaching.step("giamdoc", opened.minusDays(1).atTime(OFFICE), () -> classes.approve(id));
        teaching.step("trungtam", opened.atTime(OFFICE), () -> classes.open(id));
        var commune = actors.unit("donvi");
        actors.as("trungtam", opened.atTime(OFFICE), () -> {
            intakes.change(
                    id, IntakeContent.USUAL, new IntakeContent(true, WaitingPolicy.UNIT_SHARE, CONFIRM_HOURS, null));
            return intakes.fix(id, commune, UnitSeatsContent.NOTHING, new UnitSeatsContent(QUOTA, HELD));
        });
        int seats = plan.seats() - HELD;
        actors.as(
                "trungtam",
                opened.plusDays(1).atTime(OFFICE),
                () -> enrolments.enrol(id, actors.trainees(from, seats)));
        actors.as(
                "trungtam",
                opened.plusDays(2).atTime(OFFICE),
                () -> enrolments.letWait(id, actors.trainees(from + seats, WAITING)));
        name(id, commune, today);
        return id;
    }

    private void name(ClassId id, UnitId commune, LocalDate today) {
        var day = today.plusDays(NAMED);
        var result = actors.as("donvi", day.atTime(OFFICE), () -> {
            var people = nominations.candidates(id, commune, "").stream()
                    .filter(person -> !person.userName().equals("donvi")
                            && !person.userName().equals("hocvien"))
                    .limit(HELD)
                    .map(AccountSummary::id)
                    .toList();
            return nominations.enter(
                    id, commune, new NominationContent("12-CV/MAU", day, "Đảng ủy xã Ví Dụ", List.copyOf(people)));
        });
        if (!(result instanceof NominationResult.Entered)) {
            throw new IllegalStateException("the demo's unit cannot name people: " + result);
        }
    }
}
