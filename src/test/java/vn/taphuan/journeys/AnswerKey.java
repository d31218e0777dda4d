package vn.taphuan.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The right answers of one module's questions, read from the course package as its authors wrote it. */
final class AnswerKey {

    private final Map<String, Map<String, Object>> questions;

    private AnswerKey(Map<String, Map<String, Object>> questions) {
        this.questions = questions;
    }

    /** @param file path of the questions below the folder of the content */
    static AnswerKey of(String file) {
        try (InputStream input = AnswerKey.class.getResourceAsStream("/content/" + file)) {
            Map<String, List<Map<String, Object>>> read = new Yaml().load(Objects.requireNonNull(input, file));
            return new AnswerKey(read.get("questions").stream()
                    .collect(Collectors.toMap(question -> (String) question.get("text"), question -> question)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }

    /** Answers the question that is on the screen. */
    void answer(Locator quiz) {
        String text = quiz.locator(".q h1").textContent();
        var question = Objects.requireNonNull(questions.get(text), text);
        switch ((String) question.get("type")) {
            case "single", "multiple" -> right(question).forEach(option -> choose(quiz, option));
            case "true-false" -> choose(quiz, Boolean.TRUE.equals(question.get("answer")) ? "Đúng" : "Sai");
            case "short" ->
                quiz.locator(".q input[type=text]")
                        .fill(((List<?>) question.get("accepted")).getFirst().toString());
            case "matching" ->
                parts(question, "pairs")
                        .forEach(pair -> quiz.getByLabel(
                                        text(pair, "left"), new Locator.GetByLabelOptions().setExact(true))
                                .selectOption(new SelectOption().setLabel(text(pair, "right"))));
            case "ordering" -> order(quiz, texts(question, "items"));
            case "numeric" ->
                quiz.locator("input[inputmode=decimal]")
                        .fill(Objects.requireNonNull(question.get("value")).toString());
            default -> throw new IllegalStateException("an unknown type: " + question);
        }
    }

    /** From behind, each thing is brought to the top. */
    private static void order(Locator quiz, List<String> items) {
        for (var item : items.reversed()) {
            var up = quiz.getByLabel("Đưa lên: " + item, new Locator.GetByLabelOptions().setExact(true));
            while (!"true".equals(up.getAttribute("aria-disabled"))) {
                up.click();
            }
        }
    }

    private static List<Map<?, ?>> parts(Map<String, Object> question, String key) {
        return ((List<?>) Objects.requireNonNull(question.get(key)))
                .stream().<Map<?, ?>>map(part -> (Map<?, ?>) part).toList();
    }

    private static List<String> texts(Map<String, Object> question, String key) {
        return ((List<?>) Objects.requireNonNull(question.get(key)))
                .stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> part, String key) {
        return String.valueOf(part.get(key));
    }

    private static List<String> right(Map<String, Object> question) {
        return ((List<?>) question.get("options"))
                .stream()
                        .map(option -> (Map<?, ?>) option)
                        .filter(option -> Boolean.TRUE.equals(option.get("correct")))
                        .map(option -> (String) Objects.requireNonNull(option.get("text")))
                        .toList();
    }

    private static void choose(Locator quiz, String option) {
        quiz.page()
                .locator(
                        "quiz-attempt label.ans",
                        new Page.LocatorOptions()
                                .setHas(quiz.page().getByText(option, new Page.GetByTextOptions().setExact(true))))
                .locator("input")
                .check();
    }
}
