package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.LessonReading;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ReadingState;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.Note;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** One module of a programme: closed it shows title and state, open its objectives and lessons. */
final class ModuleCard extends NativeDetails {

    private static final int PER_MILLE_IN_PERCENT = 10;

    private final transient ModuleReading module;

    /** @param isNext the one with which to go on: its button is the filled one of the page */
    ModuleCard(ModuleReading module, List<ModuleReading> programme, List<ModuleExtra> extras, boolean isNext) {
        this.module = module;
        setId("module-" + module.module().summary().code().value());
        addClassNames("card", "module");
        setSummary(spine(), what(), Icons.of("chevd"));
        var inside = new Div();
        inside.addClassName("module-in");
        inside.add(objectives(), audience());
        if (!module.module().prerequisites().isEmpty()) {
            inside.add(prerequisites(programme));
        }
        inside.add(module.total() == 0 ? noLessons() : lessons());
        extras.forEach(extra -> extra.of(module, this).ifPresent(inside::add));
        module.next()
                .or(() -> module.lessons().stream().findFirst())
                .ifPresent(lesson -> inside.add(goOn(lesson, isNext)));
        setContent(inside);
    }

    private Component spine() {
        var spine = new Span(String.valueOf(module.module().summary().number()));
        spine.addClassName("spine");
        spine.getElement().setAttribute("aria-hidden", "true");
        switch (module.state()) {
            case READ -> spine.addClassName("read-all");
            case READING -> spine.addClassName("reading");
            case NOT_STARTED -> {}
        }
        return spine;
    }

    private Component what() {
        var summary = module.module().summary();
        var number = new Span(getTranslation("learning.programme.number", summary.number()));
        number.addClassNames("xs", "soft");
        var state = new Div(badge(), progress());
        state.addClassNames("row", "wrap", "s");
        var what = new Div(number, new H2(summary.title()), state);
        what.addClassNames("what", "stack", "stack-2");
        return what;
    }

    private Component badge() {
        var badge = module.total() == 0
                ? new StateBadge(Tone.NEUTRAL, "clock", getTranslation("learning.programme.state.empty"))
                : badge(getTranslation("learning.programme.state." + module.state()));
        badge.setId("state-" + module.module().summary().code().value());
        return badge;
    }

    private StateBadge badge(String word) {
        return switch (module.state()) {
            case READ -> new StateBadge(Tone.EARNED, "check", word);
            case READING -> new StateBadge(Tone.IN_PROGRESS, "book", word);
            case NOT_STARTED -> new StateBadge(Tone.NEUTRAL, "minus", word);
        };
    }

    private Component progress() {
        var words = new Span();
        words.addClassName("soft");
        if (module.total() > 0) {
            var lessons = getTranslation("learning.programme.lessons", module.finished(), module.total());
            words.setText(
                    module.state() == ReadingState.READ
                            ? lessons
                            : lessons + " · " + getTranslation("learning.programme.left", module.minutesLeft()));
        }
        return words;
    }

    private Component objectives() {
        var list = new UnorderedList();
        list.addClassName("dash");
        module.module().objectives().forEach(objective -> list.add(new ListItem(objective)));
        return new Section(new H3(getTranslation("learning.programme.objectives")), list);
    }

    private Component audience() {
        return labelled("learning.programme.audience", module.module().audience());
    }

    private Component prerequisites(List<ModuleReading> programme) {
        var titles = programme.stream()
                .map(other -> other.module().summary())
                .filter(other -> module.module().prerequisites().contains(other.code()))
                .map(other -> getTranslation("learning.next.module", other.number(), other.shortTitle()))
                .toList();
        return labelled("learning.programme.prerequisites", String.join("; ", titles));
    }

    private Component labelled(String key, String text) {
        var line = new Paragraph();
        line.getElement().appendChild(new Element("b").setText(getTranslation(key) + ": "));
        line.add(text);
        line.addClassName("s");
        return line;
    }

    private Component noLessons() {
        return Note.info(
                getTranslation("learning.programme.none.title"), getTranslation("learning.programme.none.text"));
    }

    private Component lessons() {
        var list = new OrderedList();
        list.addClassName("lessons");
        module.lessons().forEach(lesson -> list.add(new ListItem(lesson(lesson))));
        return new Section(new H3(getTranslation("learning.programme.list")), list);
    }

    private Component lesson(LessonReading reading) {
        var lesson = reading.lesson();
        var title = new Span(lesson.title());
        title.addClassName("t");
        var facts = new Span(getTranslation("catalogue.minutes", lesson.minutes()) + " · " + state(reading));
        facts.addClassNames("xs", "soft");
        var words = new Div(new Div(title), facts);
        words.addClassName("grow");
        var link = new Anchor(CatalogueNavigation.lesson(lesson.id()), tick(reading), words, Icons.of("right"));
        link.setId("lesson-" + lesson.id().value());
        return link;
    }

    private String state(LessonReading reading) {
        if (reading.finished()) {
            return getTranslation("learning.programme.lesson.finished");
        }
        return reading.position() == null
                ? getTranslation("learning.programme.lesson.unread")
                : getTranslation("learning.programme.lesson.reading", reading.progress() / PER_MILLE_IN_PERCENT);
    }

    private static Component tick(LessonReading reading) {
        var tick = new Span();
        tick.addClassName("tick");
        tick.getElement().setAttribute("aria-hidden", "true");
        if (reading.finished()) {
            tick.addClassName("on");
            tick.add(Icons.of("check"));
        } else {
            tick.setText(String.valueOf(reading.lesson().position()));
            tick.setClassName("part", reading.position() != null);
        }
        return tick;
    }

    private Component goOn(LessonReading lesson, boolean isNext) {
        var key = switch (module.state()) {
            case READ -> "learning.programme.again";
            case READING -> "learning.next.continue";
            case NOT_STARTED -> "learning.next.start";
        };
        var link = new Anchor(
                CatalogueNavigation.lesson(lesson.lesson().id()), new Span(getTranslation(key)), Icons.of("right"));
        link.setId("go-on-" + module.module().summary().code().value());
        link.addClassName("btn");
        link.setClassName("btn-main", isNext);
        var row = new Div(link);
        row.addClassName("module-do");
        return row;
    }
}
