package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.enrolment.MyClasses;

/** Go to the session that is held today. */
@org.springframework.stereotype.Component
class SessionOffer implements NextStepOffer {

    private final MyClasses classes;
    private final Clock clock;

    SessionOffer(MyClasses classes, Clock clock) {
        this.classes = classes;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        return NextSession.among(classes.mine(), clock)
                .filter(NextSession::isToday)
                .map(next -> step(next, facts, owner));
    }

    private static NextStep step(NextSession next, LearningFacts facts, Component owner) {
        return new NextStep(
                NextStep.Urgency.TODAY,
                owner.getTranslation("learning.session.today." + next.session().halfDay()),
                Stream.of(next.where(), next.modules(facts, owner))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")),
                owner.getTranslation("learning.session.open"),
                ClassesNavigation.MINE,
                false);
    }
}
