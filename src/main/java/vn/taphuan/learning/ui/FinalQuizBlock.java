package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.quizzes.attempt.QuizAttempts;

/** The final quiz of a class, where it holds one: when it opens, what one has reached, and the way to it. */
@org.springframework.stereotype.Component
class FinalQuizBlock implements MyClassExtra {

    private final QuizAttempts attempts;

    FinalQuizBlock(QuizAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Optional<Component> of(ClassDetail trainingClass, Component owner) {
        return attempts.overview(trainingClass.id())
                .map(quiz ->
                        QuizBlock.block(quiz, "final-quiz-" + trainingClass.id().value(), owner));
    }
}
