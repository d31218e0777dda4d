package vn.taphuan.quizzes.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.ui.FactField;
import vn.taphuan.quizzes.bank.DraftTask;
import vn.taphuan.quizzes.bank.Option;
import vn.taphuan.quizzes.bank.Pair;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionSheet;
import vn.taphuan.quizzes.bank.QuestionSheet.Lesson;
import vn.taphuan.quizzes.bank.Topic;

/** One question to write, of any kind; it need not be finished to be saved. */
final class QuestionForm extends Section {

    private static final int PAUSE = 600;
    private static final int FEWEST = 3;
    private static final List<Option> BLANK_OPTIONS =
            List.of(new Option("", true), new Option("", false), new Option("", false), new Option("", false));

    private final Select<String> kind = new Select<>();
    private final Select<String> topic = new Select<>();
    private final Select<String> difficulty = new Select<>();
    private final Checkbox situation = new Checkbox();
    private final TextArea text = new TextArea();
    private final OptionRows options;
    private final RadioButtonGroup<Boolean> truth = new RadioButtonGroup<>();
    private final AcceptedRows accepted;
    private final PairRows pairs;
    private final AcceptedRows extra;
    private final ItemRows items;
    private final NumberFields number;
    private final TextArea explanation = new TextArea();
    private final Select<String> reread = new Select<>();
    private final FactField facts;
    private transient Runnable changed = () -> {};
    private final transient QuestionSheet sheet;
    private String code = "";
    private transient String openedBlock = "";
    private transient Optional<QuestionDraft> opened = Optional.empty();
    private boolean showing;

    QuestionForm(QuestionSheet sheet, FactSheet factSheet, boolean readOnly) {
        this.sheet = sheet;
        addClassNames("card", "stack", "question-form");
        setId("question-form");
        options = new OptionRows(readOnly, this::edited);
        accepted = new AcceptedRows("accepted", readOnly, this::edited);
        pairs = new PairRows(readOnly, this::edited);
        extra = new AcceptedRows("extra", readOnly, this::edited);
        items = new ItemRows(readOnly, this::edited);
        number = new NumberFields(readOnly, this::edited);
        facts = new FactField(factSheet, getTranslation("quizzes.facts"), getTranslation("quizzes.facts.help"), true);
        facts.setReadOnly(readOnly);
        facts.onChange(this::edited);
        select(kind, "kind", getTranslation("quizzes.kind"), DraftTask.KINDS, readOnly);
        kind.setItemLabelGenerator(one -> QuestionWords.kind(this, one));
        select(
                topic,
                "topic",
                getTranslation("quizzes.topic"),
                sheet.topics().stream().map(Topic::code).toList(),
                readOnly);
        topic.setItemLabelGenerator(this::topicTitle);
        select(
                difficulty,
                "difficulty",
                getTranslation("quizzes.difficulty"),
                List.of("easy", "medium", "hard"),
                readOnly);
        difficulty.setItemLabelGenerator(one -> QuestionWords.difficulty(this, one));
        select(
                reread,
                "reread",
                getTranslation("quizzes.reread"),
                sheet.lessons().stream().map(Lesson::id).toList(),
                readOnly);
        reread.setItemLabelGenerator(this::lessonTitle);
        situation.setId("situation");
        situation.setLabel(getTranslation("quizzes.situation"));
        situation.setReadOnly(readOnly);
        situation.addValueChangeListener(this::told);
        truth.setId("truth");
        truth.setLabel(getTranslation("quizzes.truth"));
        truth.setItems(true, false);
        truth.setItemLabelGenerator(value -> QuestionWords.truth(this, value));
        truth.setReadOnly(readOnly);
        truth.setManualValidation(true);
        truth.addValueChangeListener(this::told);
        area(text, "question-text", getTranslation("quizzes.text"), readOnly);
        area(explanation, "explanation", getTranslation("quizzes.explanation"), readOnly);
        var three = new Div(kind, topic, difficulty);
        three.addClassName("question-three");
        add(three, text, situation, options, truth, accepted, pairs, extra, items, number, explanation, reread, facts);
    }

    /** @param block the lines of the file that say this */
    void show(QuestionDraft question, String block) {
        showing = true;
        code = question.code();
        opened = Optional.of(question);
        openedBlock = block;
        kind.setValue(question.kind());
        choose(topic, sheet.topics().stream().map(Topic::code).toList(), question.topic());
        choose(difficulty, List.of("easy", "medium", "hard"), question.difficulty());
        choose(reread, sheet.lessons().stream().map(Lesson::id).toList(), question.reread());
        situation.setValue(question.situation());
        text.setValue(question.text());
        show(question.task());
        explanation.setValue(question.explanation());
        facts.setValue(question.facts());
        showing = false;
        edited();
    }

    /** The fields of the other kinds are empty. */
    private void show(DraftTask task) {
        options.show(
                task instanceof DraftTask.Choosing choosing
                                && !choosing.options().isEmpty()
                        ? choosing.options()
                        : BLANK_OPTIONS);
        truth.setValue(task instanceof DraftTask.Stating stating ? stating.truth() : null);
        accepted.show(task instanceof DraftTask.Writing writing ? writing.accepted() : List.of());
        pairs.show(task instanceof DraftTask.Pairing pairing ? pairing.pairs() : List.of());
        extra.show(task instanceof DraftTask.Pairing pairing ? pairing.extra() : List.of());
        items.show(task instanceof DraftTask.Arranging arranging ? arranging.items() : List.of());
        number.show(task instanceof DraftTask.Counting counting ? counting : new DraftTask.Counting("", "", List.of()));
    }

    /** Told after each change, and when another question is shown. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    QuestionDraft value() {
        return new QuestionDraft(
                code,
                Objects.requireNonNullElse(topic.getValue(), ""),
                Objects.requireNonNullElse(difficulty.getValue(), ""),
                situation.getValue(),
                text.getValue().strip(),
                task(),
                explanation.getValue().strip(),
                Objects.requireNonNullElse(reread.getValue(), ""),
                facts.getValue());
    }

    private DraftTask task() {
        return switch (kind.getValue()) {
            case "true-false" -> new DraftTask.Stating(truth.getValue());
            case "short" -> new DraftTask.Writing(accepted.value());
            case "matching" -> new DraftTask.Pairing(pairs.value(), extra.value());
            case "ordering" -> new DraftTask.Arranging(items.value());
            case "numeric" -> number.value();
            default -> new DraftTask.Choosing(kind.getValue().equals("multiple"), options.value());
        };
    }

    /** The lines of the file; those that were opened, as long as they say the same. */
    String block() {
        var now = value();
        return opened.filter(now::equals).isPresent() ? openedBlock : now.block();
    }

    private void edited() {
        if (!showing) {
            fit();
            judge();
            changed.run();
        }
    }

    private void told(HasValue.ValueChangeEvent<?> change) {
        edited();
    }

    private void fit() {
        var task = task();
        options.setVisible(task instanceof DraftTask.Choosing);
        options.several(task instanceof DraftTask.Choosing choosing && choosing.several());
        truth.setVisible(task instanceof DraftTask.Stating);
        accepted.setVisible(task instanceof DraftTask.Writing);
        pairs.setVisible(task instanceof DraftTask.Pairing);
        extra.setVisible(task instanceof DraftTask.Pairing);
        items.setVisible(task instanceof DraftTask.Arranging);
        number.setVisible(task instanceof DraftTask.Counting);
    }

    /** Says next to each field what it lacks; the reader of course packages has the last word elsewhere. */
    private void judge() {
        var now = value();
        wrong(text, now.text().isEmpty(), getTranslation("quizzes.text.missing"));
        wrong(explanation, now.explanation().isEmpty(), getTranslation("quizzes.explanation.missing"));
        topic.setInvalid(now.topic().isEmpty());
        topic.setErrorMessage(getTranslation("quizzes.topic.missing"));
        reread.setInvalid(now.reread().isEmpty());
        reread.setErrorMessage(getTranslation("quizzes.reread.missing"));
        switch (now.task()) {
            case DraftTask.Choosing choosing -> options.error(lacks(choosing));
            case DraftTask.Stating stating -> {
                truth.setInvalid(stating.truth() == null);
                truth.setErrorMessage(getTranslation("quizzes.truth.missing"));
            }
            case DraftTask.Writing writing ->
                accepted.error(writing.accepted().isEmpty() ? getTranslation("quizzes.accepted.missing") : "");
            case DraftTask.Pairing pairing -> pairs.error(lacks(pairing));
            case DraftTask.Arranging arranging ->
                items.error(isEnough(arranging.items(), FEWEST) ? "" : getTranslation("quizzes.items.wrong"));
            case DraftTask.Counting counting -> number.judge();
        }
    }

    private String lacks(DraftTask.Choosing now) {
        long right = now.options().stream().filter(Option::correct).count();
        if (now.options().stream().anyMatch(option -> option.text().isEmpty())) {
            return getTranslation("quizzes.option.empty");
        }
        if (now.several()) {
            return right < 2 || right == now.options().size() ? getTranslation("quizzes.options.several.wrong") : "";
        }
        return right != 1 || now.options().size() < 2 ? getTranslation("quizzes.options.one.wrong") : "";
    }

    private String lacks(DraftTask.Pairing now) {
        if (now.pairs().stream()
                .anyMatch(pair -> pair.left().isEmpty() || pair.right().isEmpty())) {
            return getTranslation("quizzes.pair.half");
        }
        var left = now.pairs().stream().map(Pair::left).toList();
        var right = Stream.concat(now.pairs().stream().map(Pair::right), now.extra().stream())
                .toList();
        return isEnough(left, 2) && isEnough(right, FEWEST) ? "" : getTranslation("quizzes.pairs.wrong");
    }

    private static boolean isEnough(List<String> texts, int fewest) {
        return texts.size() >= fewest && texts.stream().distinct().count() == texts.size();
    }

    private static void wrong(TextArea field, boolean wrong, String why) {
        field.setInvalid(wrong);
        field.setErrorMessage(why);
    }

    private void area(TextArea field, String id, String label, boolean readOnly) {
        field.setId(id);
        field.setLabel(label);
        field.setReadOnly(readOnly);
        field.setWidthFull();
        field.setMinRows(2);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(this::told);
    }

    private void select(Select<String> field, String id, String label, List<String> items, boolean readOnly) {
        field.setId(id);
        field.setLabel(label);
        field.setItems(items);
        field.setReadOnly(readOnly);
        field.setManualValidation(true);
        field.setWidthFull();
        field.addValueChangeListener(this::told);
    }

    /** What the file says and the module does not know stays chosen until somebody chooses something else. */
    private static void choose(Select<String> field, List<String> items, String value) {
        if (value.isEmpty()) {
            field.clear();
        } else {
            if (!items.contains(value)) {
                field.setItems(Stream.concat(items.stream(), Stream.of(value)).toList());
            }
            field.setValue(value);
        }
    }

    private String topicTitle(String wanted) {
        return sheet.topics().stream()
                .filter(known -> known.code().equals(wanted))
                .map(Topic::title)
                .findFirst()
                .orElse(wanted);
    }

    private String lessonTitle(String wanted) {
        return sheet.lessons().stream()
                .filter(known -> known.id().equals(wanted))
                .map(Lesson::title)
                .findFirst()
                .orElse(wanted);
    }
}
