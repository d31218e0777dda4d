package vn.taphuan.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What needs somebody on a board, the worst first. A row stays while only its words change. */
public final class LiveProblems extends Section {

    private static final int MOST = 12;

    /** @param icon as {@link Icons} names it; @param call whom one can ring about it */
    public record Row(String name, String path, String icon, boolean grave, Optional<PhoneCall> call) {}

    /** @param words all that is the matter */
    public record Problem(Row row, String words) {}

    private final LiveText count = new LiveText();
    private final OrderedList list = new OrderedList();
    private final LiveText more = new LiveText();
    private final List<LiveText> words = new ArrayList<>();
    private transient List<Row> shown = List.of();

    public LiveProblems(String title) {
        addClassNames("card", "board-problems");
        setId("problems");
        count.addClassName("board-count");
        count.setId("problem-count");
        count.getElement().setAttribute("role", "status");
        var head = new Div(new H2(title), count);
        head.addClassName("row");
        var rest = new Paragraph(more);
        rest.addClassNames("s", "soft");
        add(head, list, rest);
    }

    /** @param problems all of them, the worst first; not more than {@value #MOST} are shown */
    public void show(List<Problem> problems) {
        count.say(getTranslation("platform.board.problems.count", problems.size()));
        count.setClassName("is-none", problems.isEmpty());
        more.say(
                problems.isEmpty()
                        ? getTranslation("platform.board.problems.none")
                        : problems.size() > MOST
                                ? getTranslation("platform.board.problems.more", problems.size() - MOST)
                                : "");
        var first = problems.stream().limit(MOST).toList();
        var rows = first.stream().map(Problem::row).toList();
        if (!rows.equals(shown)) {
            shown = rows;
            list.removeAll();
            words.clear();
            rows.forEach(row -> list.add(item(row)));
        }
        for (int i = 0; i < first.size(); i++) {
            words.get(i).say(first.get(i).words());
        }
    }

    private ListItem item(Row row) {
        var sign = new Span(Icons.of(row.icon()));
        sign.addClassName("board-sign");
        var link = new Anchor(row.path());
        link.add(new Bold(row.name()));
        var text = new LiveText();
        words.add(text);
        var what = new Div(link, new Paragraph(text));
        what.addClassName("grow");
        var item = new ListItem(sign, what);
        row.call().ifPresent(call -> item.add(call.link()));
        item.setClassName("is-grave", row.grave());
        return item;
    }
}
