package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.classes.absence.MakeUp;
import vn.taphuan.classes.absence.MakeUpState;
import vn.taphuan.classes.absence.MyMakeUps;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.classes.spi.MyClassExtra;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Links;
import vn.taphuan.platform.ui.Toasts;
import vn.taphuan.platform.ui.TwoLines;

/** The sessions that make up for those that a trainee missed: he says yes or no, and on the day checks in there. */
@org.springframework.stereotype.Component
class MyMakeUpBlock implements MyClassExtra {

    private final MyMakeUps makeUps;
    private final Clock clock;

    MyMakeUpBlock(MyMakeUps makeUps, Clock clock) {
        this.makeUps = makeUps;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(ClassDetail trainingClass, Component owner) {
        var block = new Div();
        block.addClassNames("stack", "stack-2");
        block.setId("make-ups-" + trainingClass.id().value());
        show(trainingClass, block);
        return block.getComponentCount() == 0 ? Optional.empty() : Optional.of(block);
    }

    private void show(ClassDetail of, Div block) {
        block.removeAll();
        makeUps.of(of.id()).forEach(one -> block.add(row(of, one, block)));
    }

    private Component row(ClassDetail of, MakeUp one, Div block) {
        var missed = of.session(one.missed())
                .map(SessionDetail::number)
                .map(String::valueOf)
                .orElse("");
        var where = Stream.of(Words.label(block, one.trainingClass()), one.placeName())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        var words = new TwoLines(
                block.getTranslation("makeup.mine", missed, Words.when(block, one.date(), one.halfDay())), where);
        words.addClassName("grow");
        var row = new Div(words, ApologyWords.badge(block, one.state()));
        row.addClassNames("row", "wrap", "classes-absence");
        if (one.state() == MakeUpState.ACCEPTED && one.date().equals(LocalDate.now(clock))) {
            row.add(Links.light("/checkin", block.getTranslation("checkin.mine"), "check-in-make-up"));
        }
        if (makeUps.isOpen(one)) {
            if (one.state() == MakeUpState.OFFERED) {
                row.add(Buttons.small(
                        block.getTranslation("makeup.yes"),
                        "make-up-yes-" + one.id().value(),
                        () -> answer(of, one, true, block)));
            }
            row.add(Buttons.small(
                    block.getTranslation("makeup.no"),
                    "make-up-no-" + one.id().value(),
                    () -> answer(of, one, false, block)));
        }
        return row;
    }

    private void answer(ClassDetail of, MakeUp one, boolean yes, Div block) {
        var result = makeUps.answer(one.id(), yes);
        show(of, block);
        Toasts.show(block.getTranslation("makeup.answered." + result.name()));
    }
}
