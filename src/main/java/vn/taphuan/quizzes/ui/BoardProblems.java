package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.LiveText;
import vn.taphuan.quizzes.board.BoardNavigation;
import vn.taphuan.quizzes.board.Picture;
import vn.taphuan.quizzes.board.SiteCondition;
import vn.taphuan.quizzes.board.SiteLine;

/** The places that need somebody, the worst first. */
final class BoardProblems extends Section {

    private static final int MOST = 12;

    private record Line(String name, String path, String icon, String words, boolean grave) {}

    private final LiveText count = new LiveText();
    private final OrderedList list = new OrderedList();
    private final LiveText more = new LiveText();
    private List<Line> shown = List.of();

    BoardProblems() {
        addClassNames("card", "board-problems");
        setId("problems");
        count.addClassName("board-count");
        count.setId("problem-count");
        count.getElement().setAttribute("role", "status");
        var title = new H2(getTranslation("quizzes.board.problems"));
        var head = new Div(title, count);
        head.addClassName("row");
        var rest = new Paragraph(more);
        rest.addClassNames("s", "soft");
        add(head, list, rest);
    }

    void show(Picture picture) {
        var problems = picture.sites().stream()
                .filter(site -> site.condition().isProblem())
                .sorted(SiteLine.WORST_FIRST)
                .toList();
        count.say(getTranslation("quizzes.board.problems.count", problems.size()));
        count.setClassName("is-none", problems.isEmpty());
        more.say(
                problems.isEmpty()
                        ? getTranslation("quizzes.board.problems.none")
                        : problems.size() > MOST
                                ? getTranslation("quizzes.board.problems.more", problems.size() - MOST)
                                : "");
        var lines =
                problems.stream().limit(MOST).map(site -> line(picture, site)).toList();
        if (!lines.equals(shown)) {
            shown = lines;
            list.removeAll();
            lines.forEach(line -> list.add(item(line)));
        }
    }

    private Line line(Picture picture, SiteLine site) {
        return new Line(
                site.name(),
                BoardNavigation.place(picture.head().sitting(), site.place()),
                BoardWords.icon(site),
                BoardWords.fully(this, site),
                site.condition() == SiteCondition.LINE_DOWN);
    }

    private static ListItem item(Line line) {
        var sign = new Span(Icons.of(line.icon()));
        sign.addClassName("board-sign");
        var link = new Anchor(line.path());
        link.add(new Bold(line.name()));
        var words = new Div(link, new Paragraph(line.words()));
        words.addClassName("grow");
        var item = new ListItem(sign, words);
        item.setClassName("is-grave", line.grave());
        return item;
    }
}
