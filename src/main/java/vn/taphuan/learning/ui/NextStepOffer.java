package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A bean that knows of something a trainee could do next; home shows the most urgent of all offers. */
interface NextStepOffer {

    /** @param owner translates */
    Optional<NextStep> offer(LearningFacts facts, Component owner);
}
