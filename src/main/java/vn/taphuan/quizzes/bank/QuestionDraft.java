package vn.taphuan.quizzes.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.catalogue.spi.YamlSpans;

/**
 * A question as it stands in an author's form, finished or not: everything may be empty.
 *
 * @param kind as {@link Question#kind}
 * @param difficulty as in the file: {@code easy}, {@code medium}, {@code hard}
 * @param options of single and multiple choice
 * @param truth of a statement; none while nobody has said
 * @param accepted answers of a short answer, the first is shown as the right one
 */
public record QuestionDraft(
        String code,
        String kind,
        String topic,
        String difficulty,
        boolean situation,
        String text,
        List<Option> options,
        @Nullable Boolean truth,
        List<String> accepted,
        String explanation,
        String reread,
        List<String> facts) {

    /** The kinds in the order in which they are offered. */
    public static final List<String> KINDS =
            List.of(SingleChoice.KIND, MultipleChoice.KIND, TrueOrFalse.KIND, ShortAnswer.KIND);

    private static final Set<String> KEYS = Set.of(
            "id",
            "type",
            "topic",
            "difficulty",
            "situation",
            "text",
            "options",
            "answer",
            "accepted",
            "explanation",
            "reread",
            "facts");

    public QuestionDraft {
        options = List.copyOf(options);
        accepted = List.copyOf(accepted);
        facts = List.copyOf(facts);
    }

    /** A question of which nothing is said yet. */
    public static QuestionDraft empty(String code, String kind, String topic) {
        return new QuestionDraft(
                code,
                kind,
                topic,
                Difficulty.MEDIUM.text(),
                false,
                "",
                List.of(new Option("", true), new Option("", false), new Option("", false), new Option("", false)),
                null,
                List.of(),
                "",
                "",
                List.of());
    }

    public static QuestionDraft of(QuestionContent content) {
        List<Option> options = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        Boolean truth = null;
        switch (content.question()) {
            case SingleChoice single -> options.addAll(single.options());
            case MultipleChoice multiple -> options.addAll(multiple.options());
            case TrueOrFalse statement -> truth = statement.truth();
            case ShortAnswer answer -> accepted.addAll(answer.accepted());
        }
        return new QuestionDraft(
                content.code(),
                content.question().kind(),
                content.topic(),
                content.difficulty().text(),
                content.situation(),
                content.question().text(),
                options,
                truth,
                accepted,
                content.explanation(),
                content.reread().value(),
                content.facts());
    }

    /** Reads the lines of one question; nothing when they hold something that a form would lose. */
    public static Optional<QuestionDraft> read(String block) {
        var list = "questions:\n" + block;
        var usual = YamlSpans.of(list)
                .flatMap(spans -> spans.entries("questions"))
                .filter(entries -> entries.size() == 1
                        && KEYS.containsAll(entries.getFirst().keys()));
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        var entry = YamlEntry.read(new SourceFile("", list), list, 0, problem -> {})
                .entries("questions")
                .getFirst();
        if (!kindsFit(entry)) {
            return Optional.empty();
        }
        return Optional.of(new QuestionDraft(
                text(entry, "id"),
                text(entry, "type"),
                text(entry, "topic"),
                text(entry, "difficulty"),
                text(entry, "situation").equals("true"),
                text(entry, "text"),
                entry.entries("options").stream()
                        .map(option -> new Option(
                                text(option, "text"), text(option, "correct").equals("true")))
                        .toList(),
                entry.has("answer") ? Boolean.valueOf(text(entry, "answer").equals("true")) : null,
                entry.texts("accepted"),
                text(entry, "explanation"),
                text(entry, "reread"),
                entry.texts("facts")));
    }

    /** As it is written in the file: lines that begin with two blanks, with a line feed at the end. */
    public String block() {
        var lines = new StringBuilder("  - id: ").append(code).append('\n');
        line(lines, "type", kind);
        line(lines, "topic", topic);
        line(lines, "difficulty", difficulty);
        if (situation) {
            line(lines, "situation", "true");
        }
        line(lines, "text", YamlSpans.quoted(text));
        switch (kind) {
            case TrueOrFalse.KIND -> {
                if (truth != null) {
                    line(lines, "answer", String.valueOf(truth));
                }
            }
            case ShortAnswer.KIND -> line(lines, "accepted", "[" + quoted(accepted) + "]");
            default -> options(lines);
        }
        line(lines, "explanation", YamlSpans.quoted(explanation));
        line(lines, "reread", reread.isEmpty() ? "\"\"" : reread);
        line(lines, "facts", "[" + String.join(", ", facts) + "]");
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    public QuestionDraft withCode(String newCode) {
        return new QuestionDraft(
                newCode,
                kind,
                topic,
                difficulty,
                situation,
                text,
                options,
                truth,
                accepted,
                explanation,
                reread,
                facts);
    }

    private void options(StringBuilder lines) {
        if (options.isEmpty()) {
            line(lines, "options", "[]");
            return;
        }
        lines.append("    options:\n");
        for (var option : options) {
            lines.append("      - {text: ")
                    .append(YamlSpans.quoted(option.text()))
                    .append(option.correct() ? ", correct: true}\n" : "}\n");
        }
    }

    private static void line(StringBuilder lines, String key, String value) {
        lines.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static String quoted(List<String> texts) {
        return String.join(", ", texts.stream().map(YamlSpans::quoted).toList());
    }

    private static String text(YamlEntry entry, String key) {
        return entry.has(key) ? entry.optionalText(key).orElse("") : "";
    }

    /** Options of other keys, or values of another kind than a form shows, are left to those who write the file. */
    private static boolean kindsFit(YamlEntry entry) {
        boolean kinds = KINDS.contains(text(entry, "type"));
        boolean options = entry.entries("options").stream()
                .allMatch(option -> Set.of("text", "correct").containsAll(option.keys()));
        return kinds && options;
    }
}
