package vn.taphuan.quizzes.bank;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.catalogue.spi.YamlSpans;

/**
 * A question as it stands in an author's form, finished or not: everything may be empty.
 *
 * @param difficulty as in the file: {@code easy}, {@code medium}, {@code hard}
 */
public record QuestionDraft(
        String code,
        String topic,
        String difficulty,
        boolean situation,
        String text,
        DraftTask task,
        String explanation,
        String reread,
        List<String> facts) {

    /** The keys of a file that every kind has. */
    static final Set<String> KEYS =
            Set.of("id", "type", "topic", "difficulty", "situation", "text", "explanation", "reread", "facts");

    public QuestionDraft {
        facts = List.copyOf(facts);
    }

    /** As {@link Question#kind}. */
    public String kind() {
        return task.kind();
    }

    /** A single choice of which nothing is said yet. */
    public static QuestionDraft empty(String code, String topic) {
        var options =
                List.of(new Option("", true), new Option("", false), new Option("", false), new Option("", false));
        return new QuestionDraft(
                code,
                topic,
                Difficulty.MEDIUM.text(),
                false,
                "",
                new DraftTask.Choosing(false, options),
                "",
                "",
                List.of());
    }

    public static QuestionDraft of(QuestionContent content) {
        return new QuestionDraft(
                content.code(),
                content.topic(),
                content.difficulty().text(),
                content.situation(),
                content.question().text(),
                DraftTask.of(content.question()),
                content.explanation(),
                content.reread().value(),
                content.facts());
    }

    /** Reads the lines of one question; nothing when they hold something that a form would lose. */
    public static Optional<QuestionDraft> read(String block) {
        var list = "questions:\n" + block;
        var keys = YamlSpans.of(list)
                .flatMap(spans -> spans.entries("questions"))
                .filter(entries -> entries.size() == 1)
                .map(entries -> entries.getFirst().keys());
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var entry = YamlEntry.read(new SourceFile("", list), list, 0, problem -> {})
                .entries("questions")
                .getFirst();
        return DraftTask.read(text(entry, "type"), entry)
                .filter(task -> keys.get().stream()
                        .allMatch(key -> KEYS.contains(key) || task.keys().contains(key)))
                .map(task -> new QuestionDraft(
                        text(entry, "id"),
                        text(entry, "topic"),
                        text(entry, "difficulty"),
                        text(entry, "situation").equals("true"),
                        text(entry, "text"),
                        task,
                        text(entry, "explanation"),
                        text(entry, "reread"),
                        entry.texts("facts")));
    }

    /** As it is written in the file: lines that begin with two blanks, with a line feed at the end. */
    public String block() {
        var lines = new StringBuilder("  - id: ").append(code).append('\n');
        line(lines, "type", kind());
        line(lines, "topic", topic);
        line(lines, "difficulty", difficulty);
        if (situation) {
            line(lines, "situation", "true");
        }
        line(lines, "text", YamlSpans.quoted(text));
        lines.append(task.lines());
        line(lines, "explanation", YamlSpans.quoted(explanation));
        line(lines, "reread", reread.isEmpty() ? "\"\"" : reread);
        line(lines, "facts", "[" + String.join(", ", facts) + "]");
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    public QuestionDraft withCode(String newCode) {
        return new QuestionDraft(newCode, topic, difficulty, situation, text, task, explanation, reread, facts);
    }

    private static void line(StringBuilder lines, String key, String value) {
        lines.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static String text(YamlEntry entry, String key) {
        return entry.has(key) ? entry.optionalText(key).orElse("") : "";
    }
}
