package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonReading;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ReadingState;

/** Go on with the module that was read last; else begin the first that has lessons; else rest. */
@org.springframework.stereotype.Component
class ReadingOffer implements NextStepOffer {

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        return next(facts).map(module -> step(module, owner)).or(() -> rest(facts, owner));
    }

    /** The module that reading should go on with. */
    static Optional<ModuleReading> next(LearningFacts facts) {
        return facts.modules().stream()
                .filter(module -> module.state() == ReadingState.READING && module.total() > 0)
                .max(Comparator.comparing(module -> module.lastRead().orElse(Instant.EPOCH)))
                .or(() -> facts.modules().stream()
                        .filter(module -> module.state() == ReadingState.NOT_STARTED && module.total() > 0)
                        .findFirst());
    }

    private static NextStep step(ModuleReading module, Component owner) {
        var summary = module.module().summary();
        var lesson = module.next().map(LessonReading::lesson).orElseThrow();
        var title = owner.getTranslation("learning.next.module", summary.number(), summary.shortTitle());
        var address = CatalogueNavigation.lesson(lesson.id());
        if (module.state() == ReadingState.READING) {
            return new NextStep(
                    NextStep.Urgency.CONTINUE,
                    title,
                    owner.getTranslation(
                            "learning.next.place", lesson.position(), module.total(), module.minutesLeft()),
                    owner.getTranslation("learning.next.continue"),
                    address,
                    false);
        }
        return new NextStep(
                NextStep.Urgency.BEGIN,
                title,
                owner.getTranslation("learning.next.start.text", module.total(), module.minutesLeft()),
                owner.getTranslation("learning.next.start"),
                address,
                false);
    }

    private static Optional<NextStep> rest(LearningFacts facts, Component owner) {
        return Optional.of(new NextStep(
                NextStep.Urgency.REST,
                owner.getTranslation("learning.next.done"),
                owner.getTranslation("learning.next.done.text"),
                owner.getTranslation("learning.next.done.action"),
                CatalogueNavigation.programme(facts.programme().code(), null),
                false));
    }
}
