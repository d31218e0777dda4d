package vn.taphuan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.schedule.MoveResult;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.session.TrainingClasses;

/** Leaves a class with a draft of its schedule: its last session would be held on the next morning. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoSchedule {

    private static final LocalTime OFFICE = LocalTime.of(10, 5);

    private final TrainingClasses classes;
    private final ScheduleDrafts drafts;
    private final DemoActors actors;

    DemoSchedule(TrainingClasses classes, ScheduleDrafts drafts, DemoActors actors) {
        this.classes = classes;
        this.drafts = drafts;
        this.actors = actors;
    }

    void draft(ClassId id, LocalDate today) {
        var result = actors.as("trungtam", today.minusDays(1).atTime(OFFICE), () -> {
            var last = classes.find(id).orElseThrow().sessions().getLast();
            return drafts.move(
                    id,
                    null,
                    new SessionMove(
                            last.id(),
                            last.date().plusDays(1),
                            HalfDay.MORNING,
                            last.rooms().stream()
                                    .map(SessionDetail.RoomUse::room)
                                    .toList(),
                            last.lecturers().stream()
                                    .map(SessionDetail.Teacher::lecturer)
                                    .toList()));
        });
        if (!(result instanceof MoveResult.Drafted)) {
            throw new IllegalStateException("no draft of the demo's schedule: " + result);
        }
    }
}
