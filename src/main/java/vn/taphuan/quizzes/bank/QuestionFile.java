package vn.taphuan.quizzes.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.spi.YamlSpans;

/**
 * The text of a {@code questions.yaml}, of which the lines of single questions are changed, added or taken out; everything else,
 * comments and the other questions, stays byte for byte as it is. Immutable.
 */
final class QuestionFile {

    private static final String KEY = "questions";
    private static final String EMPTY = KEY + ":\n";
    private static final Pattern HEAD = Pattern.compile("(?m)^" + KEY + ":[^\n]*\n?");

    /** Whole lines of the text: from the one with the hyphen to the one with the last value. */
    private record Lines(int start, int end) {}

    private final String text;
    private final Map<String, Lines> questions = new LinkedHashMap<>();
    private final int end;

    private QuestionFile(String text, List<YamlSpans> entries) {
        this.text = text;
        int last = text.length();
        for (var entry : entries) {
            int start = text.lastIndexOf('\n', entry.start() - 1) + 1;
            int newline = text.indexOf('\n', entry.end());
            last = newline < 0 ? text.length() : newline + 1;
            questions.put(entry.text("id").orElseThrow(), new Lines(start, last));
        }
        this.end = last;
    }

    /** Nothing when single questions cannot be told apart in it: it is no such YAML, or an id is missing or stands twice. */
    static Optional<QuestionFile> of(String text) {
        if (isEmpty(text)) {
            return Optional.of(new QuestionFile(text, List.of()));
        }
        return YamlSpans.of(text)
                .filter(root -> root.keys().equals(Set.of(KEY)))
                .flatMap(root -> root.entries(KEY))
                .filter(entries -> entries.stream().allMatch(entry -> ownLines(text, entry))
                        && entries.stream()
                                        .map(entry -> entry.text("id").orElse(""))
                                        .filter(id -> !id.isBlank())
                                        .distinct()
                                        .count()
                                == entries.size())
                .map(entries -> new QuestionFile(text, entries));
    }

    /** The ids in the order in which they stand. */
    List<String> codes() {
        return List.copyOf(questions.keySet());
    }

    /** The lines of a question, with a line feed at the end. */
    Optional<String> block(String code) {
        return Optional.ofNullable(questions.get(code)).map(lines -> {
            var block = text.substring(lines.start(), lines.end());
            return block.endsWith("\n") ? block : block + "\n";
        });
    }

    /** The text with other lines for a question; one that is not there yet comes to the end. */
    String with(String code, String block) {
        var lines = questions.get(code);
        if (lines != null) {
            return text.substring(0, lines.start()) + block + text.substring(lines.end());
        }
        if (questions.isEmpty()) {
            var head = HEAD.matcher(text);
            return head.find()
                    ? text.substring(0, head.start()) + EMPTY + block + text.substring(head.end())
                    : text + EMPTY + block;
        }
        var before = text.substring(0, end);
        return before + (before.endsWith("\n") ? "\n" : "\n\n") + block + text.substring(end);
    }

    /** The text without a question and without the blank line before it. */
    String without(String code) {
        var lines = questions.get(code);
        if (lines == null) {
            return text;
        }
        int start = lines.start();
        if (start >= 2 && text.charAt(start - 1) == '\n' && text.charAt(start - 2) == '\n') {
            start--;
        }
        var rest = text.substring(0, start) + text.substring(lines.end());
        return questions.size() > 1 ? rest : HEAD.matcher(rest).replaceFirst(KEY + ": []\n");
    }

    /** The questions that a form can show, by their ids; the others are missing. */
    Map<String, QuestionDraft> drafts() {
        Map<String, QuestionDraft> drafts = new LinkedHashMap<>();
        codes().forEach(code -> block(code).flatMap(QuestionDraft::read).ifPresent(draft -> drafts.put(code, draft)));
        return drafts;
    }

    /** Its first key stands on the line of its hyphen, and nothing else does. */
    private static boolean ownLines(String text, YamlSpans entry) {
        int start = text.lastIndexOf('\n', entry.start() - 1) + 1;
        return text.substring(start, entry.start()).strip().equals("-");
    }

    private static boolean isEmpty(String text) {
        var words = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return words.isEmpty()
                || words.size() == 1 && Set.of(KEY + ":", KEY + ": []").contains(words.getFirst());
    }
}
