package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.quizzes.board.PeopleFilter;
import vn.taphuan.quizzes.board.Tally;

/** The totals of a sitting or a place; each leads to its people. */
final class BoardFigures extends Section {

    private final LiveText ended = new LiveText();
    private final LiveText people = new LiveText();
    private final LiveBar bar = new LiveBar();
    private final LiveText mean = new LiveText();
    private final LiveText passed = new LiveText();
    private final Map<PeopleFilter, LiveText> counts = new EnumMap<>(PeopleFilter.class);
    private final Map<PeopleFilter, Div> boxes = new EnumMap<>(PeopleFilter.class);

    /** @param address of the people whom a filter shows; none where they stand on the same page */
    BoardFigures(@Nullable Function<PeopleFilter, String> address) {
        addClassName("board-figures");
        getElement().setAttribute("aria-label", getTranslation("quizzes.board.figures"));
        add(main(address));
        add(figure(PeopleFilter.ANSWERING, "pen", address));
        add(figure(PeopleFilter.SILENT, "clock", address));
        add(figure(PeopleFilter.OFFLINE, "wifioff", address));
        add(figure(PeopleFilter.NOT_BEGUN, "wait", address));
        add(marks());
    }

    void show(Tally tally) {
        ended.say(Formats.number(tally.ended()));
        people.say(getTranslation("quizzes.board.of", Formats.number(tally.people())));
        bar.show(tally);
        mean.say(BoardWords.mean(tally));
        passed.say(
                tally.marked() == 0
                        ? getTranslation("quizzes.board.no-marks")
                        : getTranslation(
                                "quizzes.board.passed",
                                Formats.number(tally.passed()),
                                Formats.number(tally.marked())));
        counts.forEach((filter, text) -> text.say(Formats.number(filter.of(tally))));
        boxes.forEach((filter, box) -> box.setClassName("is-some", filter.of(tally) > 0));
    }

    private Component main(@Nullable Function<PeopleFilter, String> address) {
        ended.addClassName("board-big");
        ended.setId("ended");
        var line = new Div(ended, people);
        line.addClassName("board-line");
        var box = new Div(label("check", "quizzes.board.filter.ENDED", PeopleFilter.ENDED, address), line, bar);
        box.addClassNames("board-figure", "board-main");
        return box;
    }

    private Component figure(PeopleFilter filter, String icon, @Nullable Function<PeopleFilter, String> address) {
        var count = new LiveText();
        count.addClassName("board-big");
        count.setId("count-" + filter.name().toLowerCase(Locale.ROOT));
        counts.put(filter, count);
        var box = new Div(label(icon, "quizzes.board.filter." + filter.name(), filter, address), count);
        box.addClassNames("board-figure", "board-" + filter.name().toLowerCase(Locale.ROOT));
        boxes.put(filter, box);
        return box;
    }

    private Component marks() {
        mean.addClassName("board-big");
        mean.setId("mean");
        passed.addClassNames("board-small");
        var label = new Div(Icons.of("chart"), new Span(getTranslation("quizzes.board.mean")));
        label.addClassName("board-label");
        var box = new Div(label, mean, passed);
        box.addClassNames("board-figure", "board-marks");
        return box;
    }

    private Component label(
            String icon, String key, PeopleFilter filter, @Nullable Function<PeopleFilter, String> address) {
        var label = new Div(Icons.of(icon));
        label.addClassName("board-label");
        label.add(
                address == null
                        ? new Span(getTranslation(key))
                        : new Anchor(address.apply(filter), getTranslation(key)));
        return label;
    }
}
