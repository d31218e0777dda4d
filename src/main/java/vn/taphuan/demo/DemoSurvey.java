package vn.taphuan.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import vn.taphuan.platform.security.AccountId;

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
    private final DemoActors actors;
    private final Clock clock;

    DemoSurvey(Surveys surveys, MySurveys mine, DemoActors actors, Clock clock) {
        this.surveys = surveys;
        this.mine = mine;
        this.actors = actors;
        this.clock = clock;
    }

    /** In the afternoon of the day, or now where that has not come yet. */
    void open(ClassId id, LocalDate on) {
        var now = LocalDateTime.now(clock);
        var office = on.atTime(OFFICE);
        var result =
                actors.as("trungtam", office.isAfter(now) ? now : office, () -> surveys.open(id, on.plusDays(DAYS)));
        if (result != OpenSurveyResult.OPEN) {
            throw new IllegalStateException("the survey of a demo class cannot be opened: " + result);
        }
    }

    /** The survey of a taught class with the answers of these people. */
    void held(ClassId id, LocalDate on, List<AccountId> people) {
        open(id, on);
        var random = new Random(SEED);
        for (var person : people) {
            actors.as(person, on.plusDays(1).atTime(OFFICE), () -> answer(id, random));
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
