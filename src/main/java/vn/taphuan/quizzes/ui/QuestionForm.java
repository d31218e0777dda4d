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
import vn.taphuan.quizzes.bank.Option;
import vn.taphuan.quizzes.bank.QuestionDraft;
import vn.taphuan.quizzes.bank.QuestionSheet;
import vn.taphuan.quizzes.bank.QuestionSheet.Lesson;
import vn.taphuan.quizzes.bank.Topic;

/** One question to write, of any kind; it need not be finished to be saved. */
final class QuestionForm extends Section {

    private static final int PAUSE = 600;

    private final Select<String> kind = new Select<>();
    private final Select<String> topic = new Select<>();
    private final Select<String> difficulty = new Select<>();
    private final Checkbox situation = new Checkbox();
    private final TextArea text = new TextArea();
    private final OptionRows options;
    private final RadioButtonGroup<Boolean> truth = new RadioButtonGroup<>();
    private final AcceptedRows accepted;
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
        accepted = new AcceptedRows(readOnly, this::edited);
        facts = new FactField(factSheet, getTranslation("quizzes.facts"), getTranslation("quizzes.facts.help"), true);
        facts.setReadOnly(readOnly);
        facts.onChange(this::edited);
        select(kind, "kind", getTranslation("quizzes.kind"), QuestionDraft.KINDS, readOnly);
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
        add(three, text, situation, options, truth, accepted, explanation, reread, facts);
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
        options.show(
                question.options().isEmpty()
                        ? QuestionDraft.empty(code, question.kind(), "").options()
                        : question.options());
        truth.setValue(question.truth());
        accepted.show(question.accepted());
        explanation.setValue(question.explanation());
        facts.setValue(question.facts());
        showing = false;
        edited();
    }

    /** Told after each change, and when another question is shown. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    QuestionDraft value() {
        var chosen = kind.getValue();
        boolean choice = chosen.equals("single") || chosen.equals("multiple");
        return new QuestionDraft(
                code,
                chosen,
                Objects.requireNonNullElse(topic.getValue(), ""),
                Objects.requireNonNullElse(difficulty.getValue(), ""),
                situation.getValue(),
                text.getValue().strip(),
                choice ? options.value() : List.of(),
                chosen.equals("true-false") ? truth.getValue() : null,
                chosen.equals("short") ? accepted.value() : List.of(),
                explanation.getValue().strip(),
                Objects.requireNonNullElse(reread.getValue(), ""),
                facts.getValue());
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
        var chosen = kind.getValue();
        boolean choice = chosen.equals("single") || chosen.equals("multiple");
        options.setVisible(choice);
        options.several(chosen.equals("multiple"));
        truth.setVisible(chosen.equals("true-false"));
        accepted.setVisible(chosen.equals("short"));
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
        truth.setInvalid(now.truth() == null && truth.isVisible());
        truth.setErrorMessage(getTranslation("quizzes.truth.missing"));
        accepted.error(now.accepted().isEmpty() ? getTranslation("quizzes.accepted.missing") : "");
        options.error(options(now));
    }

    private String options(QuestionDraft now) {
        long right = now.options().stream().filter(Option::correct).count();
        if (now.options().stream().anyMatch(option -> option.text().isEmpty())) {
            return getTranslation("quizzes.option.empty");
        }
        if (now.kind().equals("single") && (right != 1 || now.options().size() < 2)) {
            return getTranslation("quizzes.options.one.wrong");
        }
        return now.kind().equals("multiple")
                        && (right < 2 || right == now.options().size())
                ? getTranslation("quizzes.options.several.wrong")
                : "";
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
