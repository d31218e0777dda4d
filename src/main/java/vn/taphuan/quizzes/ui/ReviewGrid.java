package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.quizzes.bank.ReviewRule;
import vn.taphuan.quizzes.bank.ReviewRule.Moment;
import vn.taphuan.quizzes.bank.ReviewRule.Part;

/** What people see of an ended attempt, part by part, at each moment. */
class ReviewGrid extends Div {

    private final Map<Moment, Map<Part, Checkbox>> boxes = new EnumMap<>(Moment.class);

    ReviewGrid() {
        addClassName("review-grid");
        var table = new DataTable(Stream.concat(
                Stream.of(getTranslation("quizzes.sitting.review.part")),
                Stream.of(Moment.values()).map(moment -> getTranslation("quizzes.sitting.review." + moment.name()))));
        for (var part : Part.values()) {
            table.row(Stream.concat(
                            Stream.<Component>of(new Span(getTranslation("quizzes.sitting.review." + part.name()))),
                            Stream.of(Moment.values()).map(moment -> box(moment, part)))
                    .toArray(Component[]::new));
        }
        add(table);
    }

    private Checkbox box(Moment moment, Part part) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("quizzes.sitting.review." + part.name()) + " – "
                + getTranslation("quizzes.sitting.review." + moment.name()));
        box.setId("review-" + moment.name().toLowerCase(Locale.ROOT) + "-"
                + part.name().toLowerCase(Locale.ROOT));
        boxes.computeIfAbsent(moment, first -> new EnumMap<>(Part.class)).put(part, box);
        return box;
    }

    void setValue(ReviewRule rule) {
        boxes.forEach((moment, parts) -> parts.forEach((part, box) ->
                box.setValue(rule.shown().getOrDefault(moment, Set.of()).contains(part))));
    }

    ReviewRule getValue() {
        Map<Moment, Set<Part>> shown = new EnumMap<>(Moment.class);
        boxes.forEach((moment, parts) -> {
            var chosen = EnumSet.noneOf(Part.class);
            parts.forEach((part, box) -> {
                if (Boolean.TRUE.equals(box.getValue())) {
                    chosen.add(part);
                }
            });
            shown.put(moment, chosen);
        });
        return new ReviewRule(shown);
    }
}
