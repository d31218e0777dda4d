package vn.taphuan.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.survey.MySurveys;
import vn.taphuan.classes.survey.OpenSurveyResult;
import vn.taphuan.classes.survey.SurveyAnswers;
import vn.taphuan.classes.survey.SurveyAnswers.Rating;
import vn.taphuan.classes.survey.SurveyItem;
import vn.taphuan.classes.survey.Surveys;
import vn.taphuan.people.ActingAs;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;

/** Asks demo trainees what they thought of their class, and has some of them answer. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
class DemoSurvey {

    private static final LocalTime OFFICE = LocalTime.of(16, 30);
    private static final int DAYS = 14;
    private static final int SEED = 18;
    private static final int GOOD = 3;

    private final Surveys surveys;
    private final MySurveys mine;
    private final ActingAs acting;
    private final DemoClock clock;
    private final DemoActors actors;

    DemoSurvey(Surveys surveys, MySurveys mine, ActingAs acting, DemoClock clock, DemoActors actors) {
        this.surveys = surveys;
        this.mine = mine;
        this.acting = acting;
        this.clock = clock;
        this.actors = actors;
    }

    void open(ClassId id, LocalDate on) {
        var result = actors.as("trungtam", on.atTime(OFFICE), () -> surveys.open(id, on.plusDays(DAYS)));
        if (result != OpenSurveyResult.OPEN) {
            throw new IllegalStateException("the survey of a demo class cannot be opened: " + result);
        }
    }

    /** The survey of a taught class with the answers of these people. */
    void held(ClassId id, LocalDate on, List<AccountId> people) {
        open(id, on);
        var random = new Random(SEED);
        for (var person : people) {
            clock.at(
                    on.plusDays(1).atTime(OFFICE),
                    () -> SystemWork.call("demo", () -> acting.call(person, () -> answer(id, random))));
        }
    }

    private Object answer(ClassId id, Random random) {
        var ratings = mine.find(id).orElseThrow().parts().stream()
                .flatMap(part -> part.items().stream()
                        .map(item -> new Rating(part, item, GOOD + random.nextInt(SurveyItem.HIGHEST - GOOD + 1))))
                .toList();
        boolean writes = random.nextInt(GOOD) == 0;
        return mine.answer(
                id,
                new SurveyAnswers(
                        ratings,
                        writes ? "Giữ phần thực hành trên tài liệu của xã mình." : "",
                        writes ? "Gửi tài liệu trước buổi học." : ""));
    }
}
