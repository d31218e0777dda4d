package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.taphuan.quizzes.board.Tally;

/** A group as one bar: handed in, answering, silent, offline; the rest has not begun. Words beside it say the same. */
final class LiveBar extends Div {

    private static final List<String> PARTS = List.of("ended", "answering", "silent", "offline", "waiting");

    private final List<Span> parts = new ArrayList<>();
    private List<Integer> shown = List.of();

    LiveBar() {
        addClassName("board-bar");
        getElement().setAttribute("aria-hidden", "true");
        for (var part : PARTS) {
            var span = new Span();
            span.addClassName(part);
            parts.add(span);
            add(span);
        }
    }

    void show(Tally tally) {
        var now = List.of(tally.ended(), tally.answering(), tally.silent(), tally.offline(), tally.notBegun());
        for (int i = 0; i < now.size(); i++) {
            if (shown.isEmpty() || !shown.get(i).equals(now.get(i))) {
                parts.get(i).getStyle().set("flex-grow", String.valueOf(now.get(i)));
            }
        }
        shown = now;
    }
}
