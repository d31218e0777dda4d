package vn.taphuan.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
                quiz.locator("#short")
                        .fill(((List<?>) question.get("accepted")).getFirst().toString());
            default -> throw new IllegalStateException("an unknown type: " + question);
        }
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
