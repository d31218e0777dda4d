package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A bean that draws one card of home, below the next step. */
interface HomeCard {

    /** Cards are shown in this order: progress 10, next session 20, certificate 30. */
    int order();

    /** @param owner translates; @return nothing when there is nothing to show to this person */
    Optional<Component> card(LearningFacts facts, Component owner);
}
