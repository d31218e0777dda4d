package vn.taphuan.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.taphuan.classes.schedule.MoveOption;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Card;

/** Which session is being moved, the first fields that fit, and the way to give it up; where the keyboard goes on. */
class MovePanel extends Div {

    private static final int OFFERED = 6;

    private final List<Button> buttons = new ArrayList<>();

    /** @param targets in the order of the board, of which those are offered first that are free, then those without a warning */
    MovePanel(
            String session,
            List<BoardField> targets,
            Map<BoardField, MoveOption> options,
            Function<BoardField, String> name,
            Consumer<List<SessionMove>> take,
            Runnable giveUp) {
        var row = new Div();
        row.addClassNames("row", "wrap");
        targets.stream()
                .filter(field -> option(options, field).fits())
                .sorted(Comparator.comparing(
                                (BoardField field) -> option(options, field).exchanged() > 0)
                        .thenComparing(
                                field -> option(options, field).warnings().size()))
                .limit(OFFERED)
                .forEach(field -> {
                    var option = option(options, field);
                    var button = Buttons.small(
                            name(name.apply(field), option),
                            "offer-" + buttons.size(),
                            () -> take.accept(option.moves()));
                    buttons.add(button);
                    row.add(button);
                });
        var help = new Paragraph(getTranslation(buttons.isEmpty() ? "schedule.moving.none" : "schedule.moving.help"));
        help.addClassNames("s", "soft");
        var stop = Buttons.plain(getTranslation("schedule.give-up"), "give-up", giveUp);
        buttons.add(stop);
        add(new Card(getTranslation("schedule.moving", session), help, row, new Div(stop)));
    }

    private String name(String field, MoveOption option) {
        return option.exchanged() == 0 ? field : getTranslation("schedule.offer.exchange", field, option.exchanged());
    }

    private static MoveOption option(Map<BoardField, MoveOption> options, BoardField field) {
        return Objects.requireNonNull(options.get(field));
    }

    /** On the first field that fits, or on the way out. */
    void focus() {
        buttons.getFirst().focus();
    }
}
