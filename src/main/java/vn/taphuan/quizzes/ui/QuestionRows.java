package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionSheet.Row;

/** The questions of one topic, each a link. */
final class QuestionRows extends Nav {

    /**
     * @param address of a question by its code
     * @param here the one that is shown
     * @param add adds a question to this topic; none where nothing can be added
     */
    QuestionRows(
            String title,
            List<Row> rows,
            Function<String, String> address,
            @Nullable String here,
            @Nullable Runnable add) {
        addClassNames("card", "card-flush", "ql");
        setAriaLabel(title);
        var count = new Span(Formats.number(rows.size()));
        count.addClassName("count");
        var name = new H2(title);
        name.add(new Span(" "), count);
        var head = new Div(name);
        head.addClassName("card-head");
        if (add != null) {
            var button = Buttons.icon("plus", getTranslation("quizzes.question.add.to", title), add);
            button.addClassName("add-question");
            head.add(button);
        }
        var list = new UnorderedList();
        rows.forEach(
                row -> list.add(item(row, address.apply(row.code()), row.code().equals(here))));
        add(head, list);
    }

    private Component item(Row row, String address, boolean on) {
        var title = new Bold(row.question()
                .map(question -> QuestionWords.title(this, question))
                .orElse(row.code()));
        var facts = new Span(row.question().map(this::facts).orElse(getTranslation("quizzes.question.unusual")));
        facts.addClassName("grow");
        var below = new Span(facts, QuestionWords.badge(this, row.standing()));
        below.addClassNames("row", "xs", "soft");
        var link = new Anchor(address, title, below);
        link.setId("question-" + row.code());
        if (on) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var item = new ListItem(link);
        item.setClassName("on", on);
        return item;
    }

    private String facts(QuestionDraft question) {
        List<String> facts = new ArrayList<>(List.of(
                QuestionWords.kind(this, question.kind()), QuestionWords.difficulty(this, question.difficulty())));
        if (question.situation()) {
            facts.add(getTranslation("quizzes.situation.short"));
        }
        return String.join(" · ", facts);
    }
}
