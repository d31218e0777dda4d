package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.taphuan.classes.enrolment.Enrolment;
import vn.taphuan.classes.enrolment.Waiting;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.DataTable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;
import vn.taphuan.platform.ui.TwoLines;

/** Those who wait for a seat, in their order; those who are offered one come first. */
class WaitingCard extends Section {

    private static final int SHOWN = 100;

    WaitingCard(List<Waiting> waiting, boolean plans, Consumer<Enrolment> remove) {
        addClassNames("card", "stack", "stack-3");
        setId("waiting");
        add(new H2(getTranslation("classes.waiting.title", waiting.size())));
        var table = new DataTable(Stream.of("person", "place", "since", "actions")
                .map(column -> getTranslation("classes.waiting.column." + column)));
        int place = 0;
        for (var one : waiting.stream().limit(SHOWN).toList()) {
            var confirmBy = one.confirmBy();
            boolean offered = confirmBy != null;
            place += offered ? 0 : 1;
            var person = one.person();
            Component actions = plans
                    ? Buttons.icon(
                            "x",
                            getTranslation("classes.waiting.remove", person.fullName()),
                            () -> remove.accept(person))
                    : new Span();
            table.row(
                    new TwoLines(person.fullName(), person.unitName()),
                    new Span(offered ? "–" : String.valueOf(place)),
                    confirmBy != null
                            ? new StateBadge(
                                    Tone.ATTENTION,
                                    "clock",
                                    getTranslation("classes.waiting.offered", Formats.dateTime(confirmBy)))
                            : new Span(Formats.dateTime(person.at())),
                    actions);
        }
        add(table);
        if (waiting.size() > SHOWN) {
            add(new Span(getTranslation("classes.waiting.more", waiting.size() - SHOWN)));
        }
    }
}
