package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.quizzes.attempt.QuizAttempts;
import vn.taphuan.quizzes.attempt.QuizOverview;

/** Take the final quiz of one's class once it is open, as long as it is not passed and there is an attempt left. */
@org.springframework.stereotype.Component
class FinalQuizOffer implements NextStepOffer {

    private static final Set<ClassState> HELD = EnumSet.of(ClassState.RUNNING, ClassState.ASSESSING);

    private final MyClasses classes;
    private final QuizAttempts attempts;

    FinalQuizOffer(MyClasses classes, QuizAttempts attempts) {
        this.classes = classes;
        this.attempts = attempts;
    }

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        return classes.mine().stream()
                .map(mine -> mine.trainingClass())
                .filter(mine -> HELD.contains(mine.state()))
                .flatMap(mine -> attempts.overview(mine.id()).stream())
                .filter(QuizOverview::canBegin)
                .findFirst()
                .map(quiz -> QuizOffer.take(quiz, NextStep.Urgency.DUE, owner));
    }
}
