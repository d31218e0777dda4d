package vn.taphuan.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import vn.taphuan.catalogue.authoring.LessonText;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;

/** What is wrong with a lesson as it is typed, with lines to go to, and facts that are named and cited differently. */
final class LessonRemarks extends Div {

    /** Without diacritics: the last line of a lesson repeats all of its facts. */
    private static final String ALL_FACTS = "*du kien:";

    private final transient IntConsumer goTo;
    private final transient Consumer<Set<String>> name;

    /**
     * @param goTo a line of the Markdown, from 1
     * @param name adds facts to those of the lesson
     */
    LessonRemarks(IntConsumer goTo, Consumer<Set<String>> name) {
        this.goTo = goTo;
        this.name = name;
        setId("lesson-remarks");
        addClassNames("stack", "stack-2");
        getElement().setAttribute("role", "status");
    }

    /** @param linesBefore lines of the file above the Markdown */
    void show(List<CourseProblem> problems, int linesBefore) {
        removeAll();
        if (problems.isEmpty()) {
            var fine = new Span(Icons.of("check"), new Span(" " + getTranslation("catalogue.editor.fine")));
            fine.addClassNames("s", "t-ok");
            add(fine);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("remarks");
        problems.stream().limit(50).forEach(problem -> list.add(row(problem, linesBefore)));
        add(list);
    }

    /** Facts that the text cites and the lesson does not name, and the other way round. */
    void compare(LessonText.Front front, String markdown, boolean readOnly) {
        Set<String> cited = new TreeSet<>();
        markdown.lines()
                .filter(line -> !VietnameseNames.searchKey(line).startsWith(ALL_FACTS))
                .forEach(line -> Citations.in(line).forEach(fact -> cited.add(fact.id())));
        Set<String> missing = new TreeSet<>(cited);
        front.facts().forEach(missing::remove);
        if (!missing.isEmpty()) {
            var words = hint(getTranslation("lint.facts-unnamed", String.join(", ", missing)));
            if (!readOnly) {
                words.add(Buttons.small(
                        getTranslation("catalogue.editor.facts.name"), "name-facts", () -> name.accept(missing)));
            }
            add(words);
        }
        Set<String> idle = new TreeSet<>(front.facts());
        idle.removeAll(cited);
        if (!idle.isEmpty()) {
            add(hint(getTranslation("lint.facts-uncited", String.join(", ", idle))));
        }
    }

    private static Div hint(String text) {
        var hint = new Div(Icons.of("info"), new Span(text));
        hint.addClassNames("s", "row", "wrap", "remark-hint");
        return hint;
    }

    private Component row(CourseProblem problem, int linesBefore) {
        var words = new Span(getTranslation(problem.cause(), problem.arguments().toArray()));
        int line = problem.line() - linesBefore;
        if (line < 1) {
            var place = new Span(getTranslation("catalogue.editor.front"));
            place.addClassName("remark-place");
            return new ListItem(Icons.of("stop"), place, words);
        }
        var place = new NativeButton(getTranslation("catalogue.editor.line", line), click -> goTo.accept(line));
        place.addClassName("remark-place");
        place.getElement().setAttribute("type", "button");
        return new ListItem(Icons.of("stop"), place, words);
    }
}
