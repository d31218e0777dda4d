package vn.taphuan.catalogue.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.catalogue.spi.YamlSpans;
import vn.taphuan.catalogue.spi.YamlSpans.Kind;
import vn.taphuan.catalogue.spi.YamlSpans.Part;

/**
 * A lesson's file taken apart for a form, and put together again: what has not been changed stays byte for byte as it was,
 * comments and the way in which it was written too.
 */
public final class LessonText {

    /**
     * What stands before the Markdown. Each value may be empty: a form is saved before it is finished.
     *
     * @param minutes 0 when none are given
     */
    public record Front(
            String id, String title, String question, List<String> outcomes, int minutes, List<String> facts) {
        public Front {
            outcomes = List.copyOf(outcomes);
            facts = List.copyOf(facts);
        }
    }

    private record Change(int start, int end, String text) {}

    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n(.*?\\n)---\\n", Pattern.DOTALL);
    private static final Set<String> TEXTS = Set.of("id", "title", "question", "minutes");
    private static final int MOST_MINUTES = 9999;

    private final String yaml;
    private final String markdown;
    private final Front front;

    private LessonText(String yaml, String markdown, Front front) {
        this.yaml = yaml;
        this.markdown = markdown;
        this.front = front;
    }

    /** Nothing when no form can show it: it has no front matter, or one of other keys or values than a lesson's. */
    public static Optional<LessonText> of(String text) {
        var front = FRONT_MATTER.matcher(text);
        if (!front.find()) {
            return Optional.empty();
        }
        var yaml = front.group(1);
        return YamlSpans.of(yaml)
                .filter(LessonText::usual)
                .map(spans -> new LessonText(yaml, text.substring(front.end()), read(yaml)));
    }

    /** The beginning of a new lesson. */
    public static String empty(String id) {
        return "---\nid: " + id + "\ntitle: \"\"\nquestion: \"\"\noutcome:\n  - \"\"\nminutes: 5\nfacts: []\n---\n";
    }

    public Front front() {
        return front;
    }

    public String markdown() {
        return markdown;
    }

    /** How many lines of the file stand before the Markdown. */
    public int linesBefore() {
        return (int) yaml.lines().count() + 2;
    }

    /** The file with other values; the id stays. */
    public String with(Front changed, String newMarkdown) {
        return "---\n" + yaml(changed) + "---\n" + newMarkdown;
    }

    private String yaml(Front changed) {
        var spans = YamlSpans.of(yaml).orElseThrow();
        List<Change> changes = new ArrayList<>();
        var added = new StringBuilder();
        if (!changed.title().equals(front.title())) {
            text(spans, "title", YamlSpans.quoted(changed.title()), changes, added);
        }
        if (!changed.question().equals(front.question())) {
            text(spans, "question", YamlSpans.quoted(changed.question()), changes, added);
        }
        if (!changed.outcomes().equals(front.outcomes())) {
            list(spans, "outcome", changed.outcomes(), changes, added);
        }
        if (changed.minutes() != front.minutes()) {
            text(spans, "minutes", String.valueOf(changed.minutes()), changes, added);
        }
        if (!changed.facts().equals(front.facts())) {
            text(spans, "facts", "[" + String.join(", ", changed.facts()) + "]", changes, added);
        }
        var result = new StringBuilder(yaml);
        changes.stream()
                .sorted(Comparator.comparingInt(Change::start).reversed())
                .forEach(change -> result.replace(change.start(), change.end(), change.text()));
        return result.append(added).toString();
    }

    private static void text(YamlSpans spans, String key, String value, List<Change> changes, StringBuilder added) {
        spans.part(key)
                .ifPresentOrElse(
                        part -> changes.add(new Change(part.keyEnd(), part.end(), ": " + value)),
                        () -> added.append(key).append(": ").append(value).append('\n'));
    }

    private static void list(
            YamlSpans spans, String key, List<String> values, List<Change> changes, StringBuilder added) {
        var lines =
                values.stream().map(value -> "\n  - " + YamlSpans.quoted(value)).collect(Collectors.joining());
        text(spans, key, values.isEmpty() ? "[]" : lines, changes, added);
        changes.replaceAll(change -> change.text().startsWith(": \n")
                ? new Change(change.start(), change.end(), ":" + change.text().substring(2))
                : change);
    }

    private static boolean usual(YamlSpans spans) {
        return spans.keys().stream()
                .allMatch(key -> spans.part(key)
                        .map(Part::kind)
                        .filter(kind -> TEXTS.contains(key)
                                ? kind == Kind.TEXT
                                : kind != Kind.OTHER && (key.equals("outcome") || key.equals("facts")))
                        .isPresent());
    }

    private static Front read(String yaml) {
        var entry = YamlEntry.read(new SourceFile("", yaml), yaml, 1, problem -> {});
        return new Front(
                text(entry, "id"),
                text(entry, "title"),
                text(entry, "question"),
                texts(entry, "outcome"),
                entry.has("minutes")
                        ? entry.optionalNumber("minutes", 0, MOST_MINUTES).orElse(0)
                        : 0,
                texts(entry, "facts"));
    }

    private static String text(YamlEntry entry, String key) {
        return entry.optionalText(key).orElse("");
    }

    private static List<String> texts(YamlEntry entry, String key) {
        return entry.has(key) ? entry.texts(key) : List.of();
    }
}
