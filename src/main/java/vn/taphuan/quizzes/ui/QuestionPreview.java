package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.ui.TraineePreview;
import vn.taphuan.platform.ui.Bold;
import vn.taphuan.platform.ui.Buttons;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.quizzes.bank.DraftTask;
import vn.taphuan.quizzes.bank.Pair;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionHint;

/** A question as a trainee will see it, before and after handing in, and what is wrong or odd about it. */
final class QuestionPreview extends Div {

    private static final Set<String> HALVES = Set.of("left", "right");
    private static final Set<String> FIELDS = Set.of(
            "text", "explanation", "reread", "topic", "difficulty", "accepted", "value", "tolerance", "items", "pairs");

    private final TraineePreview preview = new TraineePreview();
    private final Div remarks = new Div();
    private final Random random = new Random(1);
    private long seed = random.nextLong();

    QuestionPreview() {
        addClassNames("stack", "stack-3", "question-preview");
        remarks.setId("question-remarks");
        remarks.addClassNames("stack", "stack-2");
        remarks.getElement().setAttribute("role", "status");
        add(preview, remarks);
    }

    /** @param lesson title of the lesson to reread */
    void show(QuestionDraft question, String lesson, List<CourseProblem> problems, List<QuestionHint> hints) {
        show(question, lesson);
        remarks.removeAll();
        if (problems.isEmpty() && hints.isEmpty()) {
            var fine = new Span(Icons.of("check"), new Span(" " + getTranslation("quizzes.fine")));
            fine.addClassNames("s", "t-ok");
            remarks.add(fine);
        }
        if (!problems.isEmpty()) {
            remarks.add(list(
                    "problems",
                    getTranslation("quizzes.problems"),
                    "stop",
                    problems.stream().map(this::problem).distinct().toList()));
        }
        if (!hints.isEmpty()) {
            remarks.add(list(
                    "hints",
                    getTranslation("quizzes.hints"),
                    "bulb",
                    hints.stream()
                            .map(hint ->
                                    getTranslation(hint.key(), hint.arguments().toArray()))
                            .toList()));
        }
    }

    /** The form names its fields otherwise than the file. */
    private String problem(CourseProblem problem) {
        var arguments = problem.arguments();
        if (problem.cause().equals("catalogue.problem.no-text") && HALVES.contains(arguments.getFirst())) {
            return getTranslation("quizzes.pair.half");
        }
        var field = arguments.getLast().isEmpty() && problem.cause().startsWith("quizzes.problem.")
                ? problem.cause().substring("quizzes.problem.".length())
                : arguments.getFirst();
        boolean lacks = !field.equals(arguments.getFirst()) || problem.cause().equals("catalogue.problem.no-text");
        return lacks && FIELDS.contains(field)
                ? getTranslation("quizzes.lacks", getTranslation("quizzes." + field))
                : getTranslation(problem.cause(), arguments.toArray());
    }

    private static Component list(String id, String title, String icon, List<String> texts) {
        var list = new UnorderedList();
        list.addClassNames("remarks", "remarks-" + id);
        texts.forEach(text -> list.add(new ListItem(Icons.of(icon), new Span(text))));
        var name = new H2(title);
        name.addClassName("s");
        var part = new Section(name, list);
        part.setId("question-" + id);
        part.addClassNames("stack", "stack-2");
        return part;
    }

    private Component task(QuestionDraft question) {
        var hint = new Paragraph(getTranslation("quizzes.preview.hint." + question.kind()));
        hint.addClassNames("xs", "soft");
        return new Div(hint, new H2(QuestionWords.title(this, question)));
    }

    private Component answers(QuestionDraft question) {
        var answers = new Div();
        answers.addClassName("pv-answers");
        switch (question.task()) {
            case DraftTask.Choosing choosing ->
                shuffled(choosing.options())
                        .forEach(option -> answers.add(answer(option.text(), choosing.several() ? "box" : "radio")));
            case DraftTask.Stating stating -> {
                answers.add(answer(QuestionWords.truth(this, true), "radio"));
                answers.add(answer(QuestionWords.truth(this, false), "radio"));
            }
            case DraftTask.Writing writing ->
                answers.add(new Span(getTranslation("quizzes.page.short.label")), field());
            case DraftTask.Pairing pairing -> answers.add(matching(pairing));
            case DraftTask.Arranging arranging -> answers.add(ordering(arranging));
            case DraftTask.Counting counting -> answers.add(number(counting));
        }
        return answers;
    }

    private static Div field() {
        var field = new Div();
        field.addClassNames("input", "pv-input");
        return field;
    }

    /** To be opened, for looking at what is offered. */
    private Component matching(DraftTask.Pairing pairing) {
        var choices = shuffled(Stream.concat(pairing.pairs().stream().map(Pair::right), pairing.extra().stream())
                .toList());
        var all = new Div();
        all.addClassNames("stack", "stack-2");
        for (var pair : pairing.pairs()) {
            var name = new Span(pair.left());
            var select = new Element("select");
            select.setAttribute("class", "select").appendChild(choice(getTranslation("quizzes.page.matching.choose")));
            choices.forEach(choice -> select.appendChild(choice(choice)));
            var label = new NativeLabel();
            label.addClassName("pv-match");
            label.add(name);
            label.getElement().appendChild(select);
            all.add(label);
        }
        return all;
    }

    private static Element choice(String text) {
        return new Element("option").setText(text);
    }

    private Component ordering(DraftTask.Arranging arranging) {
        var list = new OrderedList();
        list.addClassName("pv-order");
        var items = shuffled(arranging.items());
        for (int i = 0; i < items.size(); i++) {
            var text = new Span(items.get(i));
            text.addClassName("grow");
            list.add(new ListItem(new Bold(String.valueOf(i + 1)), text, Icons.of("up"), Icons.of("down")));
        }
        return list;
    }

    private Component number(DraftTask.Counting counting) {
        var row = new Div(field());
        row.addClassName("row");
        counting.units().stream().limit(1).forEach(unit -> row.add(new Span(unit)));
        return new Div(new Span(getTranslation("quizzes.page.short.label")), row);
    }

    private <T> List<T> shuffled(List<T> things) {
        List<T> order = new ArrayList<>(things);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    private static Component answer(String text, String mark) {
        var sign = new Span();
        sign.addClassName(mark);
        var answer = new Div(sign, new Span(text));
        answer.addClassName("ans");
        return answer;
    }

    private Component note(QuestionDraft question, String lesson) {
        var row = new Div();
        row.addClassNames("row", "wrap", "xs", "soft");
        boolean shuffled = switch (question.task()) {
            case DraftTask.Choosing choosing -> true;
            case DraftTask.Pairing pairing -> true;
            case DraftTask.Arranging arranging -> true;
            case DraftTask.Stating stating -> false;
            case DraftTask.Writing writing -> false;
            case DraftTask.Counting counting -> false;
        };
        if (QuestionWords.hasParts(question)) {
            row.add(new Span(getTranslation("quizzes.preview.points." + question.kind())));
        }
        if (shuffled) {
            row.add(
                    new Span(getTranslation("quizzes.preview.shuffled")),
                    Buttons.small(getTranslation("quizzes.preview.shuffle"), "shuffle", () -> {
                        seed = random.nextLong();
                        show(question, lesson);
                    }));
        }
        return row;
    }

    private void show(QuestionDraft question, String lesson) {
        preview.show(task(question), answers(question), note(question, lesson), after(question, lesson));
    }

    private Component after(QuestionDraft question, String lesson) {
        var title = new Paragraph(getTranslation("quizzes.preview.after"));
        title.addClassNames("xs", "soft");
        var right = new UnorderedList();
        right.addClassName("pv-right");
        QuestionWords.right(this, question).forEach(text -> right.add(right(text)));
        var after = new Div(title, right, new Paragraph(question.explanation()));
        if (!lesson.isEmpty()) {
            var again = new Paragraph(getTranslation("quizzes.preview.reread", lesson));
            again.addClassNames("s", "soft");
            after.add(again);
        }
        after.addClassName("pv-after");
        return after;
    }

    private static ListItem right(String text) {
        return new ListItem(Icons.of("check"), new Span(text));
    }
}
