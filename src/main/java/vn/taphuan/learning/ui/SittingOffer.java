package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.quizzes.attempt.QuizNavigation;
import vn.taphuan.quizzes.sitting.MySitting;
import vn.taphuan.quizzes.sitting.SittingStarts;

/** Go to the sitting that is held today, until it is taken or over; one that runs already is {@link QuizOffer}'s. */
@org.springframework.stereotype.Component
class SittingOffer implements NextStepOffer {

    private final SittingStarts sittings;
    private final Clock clock;

    SittingOffer(SittingStarts sittings, Clock clock) {
        this.sittings = sittings;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        var now = clock.instant();
        return sittings.mine().stream()
                .filter(sitting -> !sitting.over() && sitting.running() == null && sitting.ended() == null)
                .filter(sitting -> !day(sitting.opensAt()).isAfter(day(now)))
                .findFirst()
                .map(sitting -> step(sitting, now, owner));
    }

    private static NextStep step(MySitting sitting, Instant now, Component owner) {
        boolean soon = now.isBefore(sitting.opensAt());
        var when = soon
                ? owner.getTranslation("learning.sitting.opens", Formats.time(sitting.opensAt()))
                : owner.getTranslation("learning.sitting.closes", moment(sitting.closesAt(), now));
        return new NextStep(
                soon ? NextStep.Urgency.TODAY : NextStep.Urgency.NOW,
                sitting.title(),
                sitting.placeName().isEmpty() ? when : when + " · " + sitting.placeName(),
                owner.getTranslation("learning.sitting.enter"),
                "/" + QuizNavigation.sitting(sitting.id()),
                true);
    }

    /** Of another day with its date. */
    private static String moment(Instant at, Instant now) {
        return day(at).equals(day(now)) ? Formats.time(at) : Formats.dateTime(at);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformTime.ZONE);
    }
}
