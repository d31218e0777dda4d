package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.platform.persistence.VietnameseNames;
import vn.taphuan.platform.ui.FilterTabs;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionSheet;
import vn.taphuan.quizzes.bank.QuestionSheet.Row;
import vn.taphuan.quizzes.bank.QuestionSheet.Standing;
import vn.taphuan.quizzes.bank.Topic;

/** All questions of a module by topic, to be searched by their words and filtered by how far they are. */
final class QuestionIndex extends Div {

    private static final List<Set<Standing>> FILTERS = List.of(
            Set.of(Standing.REVIEWED, Standing.DRAFT, Standing.SUBMITTED, Standing.ACCEPTED, Standing.RETIRING),
            Set.of(Standing.DRAFT, Standing.SUBMITTED, Standing.ACCEPTED, Standing.RETIRING),
            Set.of(Standing.RETIRING, Standing.RETIRED));

    private final transient QuestionSheet sheet;
    private final transient Function<String, String> address;
    private final transient @Nullable Consumer<String> addTo;
    private final TextField search = new TextField();
    private final FilterTabs filter;
    private final Paragraph count = new Paragraph();
    private final Div topics = new Div();

    /** @param addTo adds a question to a topic; none where nothing can be added */
    QuestionIndex(QuestionSheet sheet, Function<String, String> address, @Nullable Consumer<String> addTo) {
        this.sheet = sheet;
        this.address = address;
        this.addTo = addTo;
        addClassNames("stack", "question-index");
        setId("question-index");
        filter = new FilterTabs(getTranslation("quizzes.filter"), chosen -> show());
        filter.setId("question-filter");
        filter.add(getTranslation("quizzes.filter.all"), matching(0));
        filter.add(getTranslation("quizzes.filter.changed"), matching(1));
        filter.add(getTranslation("quizzes.filter.retired"), matching(2));
        search.setId("question-search");
        search.setLabel(getTranslation("quizzes.search"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        count.addClassNames("s", "soft");
        count.setId("question-count");
        count.getElement().setAttribute("role", "status");
        topics.addClassName("question-topics");
        add(filter, search, count, topics);
        show();
    }

    private long matching(int number) {
        return sheet.rows().stream()
                .filter(row -> FILTERS.get(number).contains(row.standing()))
                .count();
    }

    private void show() {
        var words = VietnameseNames.searchKey(search.getValue());
        var found = sheet.rows().stream()
                .filter(row -> FILTERS.get(filter.selected()).contains(row.standing()))
                .filter(row -> matches(row, words))
                .toList();
        long situations = found.stream()
                .flatMap(row -> row.question().stream())
                .filter(QuestionDraft::situation)
                .count();
        count.setText(getTranslation("quizzes.count", found.size(), situations));
        topics.removeAll();
        for (var topic : sheet.topics()) {
            var rows = found.stream()
                    .filter(row -> topicOf(row).equals(topic.code()))
                    .toList();
            if (!rows.isEmpty() || words.isEmpty() && filter.selected() == 0) {
                topics.add(new QuestionRows(
                        topic.title(), rows, address, null, addTo == null ? null : () -> addTo.accept(topic.code())));
            }
        }
        var known = sheet.topics().stream().map(Topic::code).collect(Collectors.toSet());
        var others = found.stream().filter(row -> !known.contains(topicOf(row))).toList();
        if (!others.isEmpty()) {
            topics.add(new QuestionRows(getTranslation("quizzes.topic.none"), others, address, null, null));
        }
    }

    private static String topicOf(Row row) {
        return row.question().map(QuestionDraft::topic).orElse("");
    }

    private static boolean matches(Row row, String words) {
        var text = row.question()
                .map(question ->
                        question.text() + " " + question.task() + " " + question.explanation() + " " + question.facts())
                .orElse("");
        return VietnameseNames.searchKey(row.code() + " " + text).contains(words);
    }
}
