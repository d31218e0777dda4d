package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassesNavigation;
import vn.taphuan.classes.absence.MyMakeUps;
import vn.taphuan.classes.checkin.CheckIns;
import vn.taphuan.classes.enrolment.MyClasses;

/** Check in to the session that is held today; before and after that, go to it. */
@org.springframework.stereotype.Component
class SessionOffer implements NextStepOffer {

    private final MyClasses classes;
    private final MyMakeUps makeUps;
    private final CheckIns checkIns;
    private final Clock clock;

    SessionOffer(MyClasses classes, MyMakeUps makeUps, CheckIns checkIns, Clock clock) {
        this.classes = classes;
        this.makeUps = makeUps;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        return NextSession.among(classes.mine(), makeUps.coming(), clock)
                .filter(NextSession::isToday)
                .map(next -> step(next, facts, owner));
    }

    private NextStep step(NextSession next, LearningFacts facts, Component owner) {
        boolean checksIn = checkIns.waits(next.session().id());
        var title = checksIn ? "learning.session.check-in." : "learning.session.today.";
        return new NextStep(
                NextStep.Urgency.TODAY,
                owner.getTranslation(title + next.session().halfDay()),
                Stream.of(next.makesUp() ? next.trainingClass(owner) : "", next.where(), next.modules(facts, owner))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · ")),
                owner.getTranslation(checksIn ? "learning.session.check-in.go" : "learning.session.open"),
                checksIn ? ClassesNavigation.CHECK_IN : ClassesNavigation.MINE,
                checksIn);
    }
}
