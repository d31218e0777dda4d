package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ReadingState;
import vn.taphuan.platform.ui.ProgressRing;

/** How far one has come: a ring of as many parts as there are modules, and the same in words. */
@org.springframework.stereotype.Component
class ProgressCard implements HomeCard {

    private static final int FIRST = 10;

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Component> card(LearningFacts facts, Component owner) {
        if (facts.modules().isEmpty()) {
            return Optional.empty();
        }
        long read = in(facts, ReadingState.READ).count();
        int all = facts.modules().size();
        var ring = new ProgressRing(
                facts.modules().stream().map(ModuleReading::percent).toList(),
                read + "/" + all,
                owner.getTranslation("learning.home.modules"));
        ring.setId("progress-ring");
        var card = new Section(ring, words(facts, owner));
        card.setId("progress");
        card.addClassNames("card", "row", "prog");
        card.getElement().setAttribute("aria-labelledby", "progress-title");
        return Optional.of(card);
    }

    private static Component words(LearningFacts facts, Component owner) {
        var title = new H2(owner.getTranslation("learning.home.progress"));
        title.setId("progress-title");
        var link = new Anchor(
                CatalogueNavigation.programme(facts.programme().code(), null),
                owner.getTranslation("learning.home.all", facts.modules().size()));
        link.setId("all-modules");
        link.addClassName("link");
        var words = new Div(title, done(facts, owner));
        words.addClassNames("grow", "stack", "stack-2");
        if (in(facts, ReadingState.READING).findAny().isPresent()) {
            words.add(line("r", owner.getTranslation("learning.home.reading", reading(facts, owner))));
        }
        words.add(link);
        return words;
    }

    private static Component done(LearningFacts facts, Component owner) {
        var numbers = in(facts, ReadingState.READ)
                .map(module -> String.valueOf(module.module().summary().number()))
                .collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            var none = new Paragraph(owner.getTranslation("learning.home.done.none"));
            none.addClassNames("s", "soft");
            return none;
        }
        return line("g", owner.getTranslation("learning.home.done", numbers));
    }

    private static String reading(LearningFacts facts, Component owner) {
        return in(facts, ReadingState.READING)
                .map(module -> owner.getTranslation(
                        "learning.home.reading.one", module.module().summary().number(), module.percent()))
                .collect(Collectors.joining(", "));
    }

    private static Component line(String colour, String text) {
        var dot = new Span();
        dot.addClassNames("dot", colour);
        var line = new Paragraph(dot, new Span(text));
        line.addClassNames("s", "soft");
        return line;
    }

    private static Stream<ModuleReading> in(LearningFacts facts, ReadingState state) {
        return facts.modules().stream().filter(module -> module.state() == state);
    }
}
