package vn.taphuan.quizzes.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.catalogue.spi.YamlSpans;

/** The part of an author's question that depends on its kind, finished or not. */
public sealed interface DraftTask {

    /** The kinds in the order in which they are offered. */
    List<String> KINDS = List.of(
            SingleChoice.KIND,
            MultipleChoice.KIND,
            TrueOrFalse.KIND,
            ShortAnswer.KIND,
            Matching.KIND,
            Ordering.KIND,
            Numeric.KIND);

    /** @param several whether several options may be right */
    record Choosing(boolean several, List<Option> options) implements DraftTask {
        public Choosing {
            options = List.copyOf(options);
        }
    }

    /** @param truth none while nobody has said */
    record Stating(@Nullable Boolean truth) implements DraftTask {}

    /** @param accepted the first is shown as the right one */
    record Writing(List<String> accepted) implements DraftTask {
        public Writing {
            accepted = List.copyOf(accepted);
        }
    }

    /** @param extra what belongs to none */
    record Pairing(List<Pair> pairs, List<String> extra) implements DraftTask {
        public Pairing {
            pairs = List.copyOf(pairs);
            extra = List.copyOf(extra);
        }
    }

    /** @param items in their right order */
    record Arranging(List<String> items) implements DraftTask {
        public Arranging {
            items = List.copyOf(items);
        }
    }

    /** Numbers as they were typed; those that are clear are written in one way, and no tolerance is none. */
    record Counting(String value, String tolerance, List<String> units) implements DraftTask {
        public Counting {
            value = usual(value);
            tolerance = usual(tolerance).equals("0") ? "" : usual(tolerance);
            units = List.copyOf(units);
        }

        private static String usual(String text) {
            var number = WrittenNumber.read(text, List.of());
            return number.isClear() ? WrittenNumber.write(number.readings().getFirst()) : text;
        }
    }

    static DraftTask of(Question question) {
        return switch (question) {
            case SingleChoice single -> new Choosing(false, single.options());
            case MultipleChoice multiple -> new Choosing(true, multiple.options());
            case TrueOrFalse statement -> new Stating(statement.truth());
            case ShortAnswer answer -> new Writing(answer.accepted());
            case Matching matching -> new Pairing(matching.pairs(), matching.extra());
            case Ordering ordering -> new Arranging(ordering.items());
            case Numeric numeric ->
                new Counting(
                        WrittenNumber.write(numeric.value()),
                        numeric.tolerance().signum() == 0 ? "" : WrittenNumber.write(numeric.tolerance()),
                        numeric.units());
        };
    }

    /** As {@link Question#kind}. */
    default String kind() {
        return switch (this) {
            case Choosing choosing -> choosing.several() ? MultipleChoice.KIND : SingleChoice.KIND;
            case Stating stating -> TrueOrFalse.KIND;
            case Writing writing -> ShortAnswer.KIND;
            case Pairing pairing -> Matching.KIND;
            case Arranging arranging -> Ordering.KIND;
            case Counting counting -> Numeric.KIND;
        };
    }

    /** What is right, one line for each part. @param truth names the two truth values */
    default List<String> rightInWords(Question.TruthInWords truth) {
        return switch (this) {
            case Choosing choosing ->
                choosing.options().stream()
                        .filter(Option::correct)
                        .map(Option::text)
                        .toList();
            case Stating stating -> stating.truth() == null ? List.of() : List.of(truth.of(stating.truth()));
            case Writing writing -> writing.accepted().stream().limit(1).toList();
            case Pairing pairing ->
                pairing.pairs().stream().map(Matching::inWords).toList();
            case Arranging arranging -> Ordering.inWords(arranging.items());
            case Counting counting -> List.of(inWords(counting));
        };
    }

    private static String inWords(Counting counting) {
        var value = WrittenNumber.read(counting.value(), List.of());
        var tolerance = WrittenNumber.read(counting.tolerance(), List.of());
        return value.isClear()
                ? Numeric.inWords(
                        value.readings().getFirst(),
                        tolerance.isClear() ? tolerance.readings().getFirst() : BigDecimal.ZERO,
                        counting.units())
                : counting.value();
    }

    /** Reads what the file says; nothing when there is no such kind, or something that a form would lose. */
    static Optional<DraftTask> read(String kind, YamlEntry entry) {
        return Optional.<DraftTask>ofNullable(
                        switch (kind) {
                            case SingleChoice.KIND, MultipleChoice.KIND ->
                                new Choosing(kind.equals(MultipleChoice.KIND), options(entry));
                            case TrueOrFalse.KIND ->
                                new Stating(entry.has("answer") ? Boolean.valueOf(is(entry, "answer")) : null);
                            case ShortAnswer.KIND -> new Writing(entry.texts("accepted"));
                            case Matching.KIND -> new Pairing(pairs(entry), entry.texts("extra"));
                            case Ordering.KIND -> new Arranging(entry.texts("items"));
                            case Numeric.KIND ->
                                new Counting(text(entry, "value"), text(entry, "tolerance"), entry.texts("units"));
                            default -> null;
                        })
                .filter(task -> onlyKnown(entry, "options", Set.of("text", "correct"))
                        && onlyKnown(entry, "pairs", Set.of("left", "right")));
    }

    /** The keys that a file may use for this kind. */
    default Set<String> keys() {
        return switch (this) {
            case Choosing choosing -> Set.of("options");
            case Stating stating -> Set.of("answer");
            case Writing writing -> Set.of("accepted");
            case Pairing pairing -> Set.of("pairs", "extra");
            case Arranging arranging -> Set.of("items");
            case Counting counting -> Set.of("value", "tolerance", "units");
        };
    }

    /** As it is written in the file, below the question's hyphen. */
    default String lines() {
        return switch (this) {
            case Choosing choosing ->
                list(
                        "options",
                        choosing.options().stream()
                                .map(option -> "{text: " + YamlSpans.quoted(option.text())
                                        + (option.correct() ? ", correct: true}" : "}"))
                                .toList());
            case Stating stating -> stating.truth() == null ? "" : line("answer", String.valueOf(stating.truth()));
            case Writing writing -> line("accepted", inOneLine(writing.accepted()));
            case Pairing pairing ->
                list(
                                "pairs",
                                pairing.pairs().stream()
                                        .map(pair -> "{left: " + YamlSpans.quoted(pair.left()) + ", right: "
                                                + YamlSpans.quoted(pair.right()) + "}")
                                        .toList())
                        + (pairing.extra().isEmpty() ? "" : line("extra", inOneLine(pairing.extra())));
            case Arranging arranging ->
                list("items", arranging.items().stream().map(YamlSpans::quoted).toList());
            case Counting counting ->
                line("value", YamlSpans.quoted(counting.value()))
                        + (counting.tolerance().isEmpty()
                                ? ""
                                : line("tolerance", YamlSpans.quoted(counting.tolerance())))
                        + (counting.units().isEmpty() ? "" : line("units", inOneLine(counting.units())));
        };
    }

    private static List<Option> options(YamlEntry entry) {
        return entry.entries("options").stream()
                .map(option -> new Option(text(option, "text"), is(option, "correct")))
                .toList();
    }

    private static List<Pair> pairs(YamlEntry entry) {
        return entry.entries("pairs").stream()
                .map(pair -> new Pair(text(pair, "left"), text(pair, "right")))
                .toList();
    }

    private static boolean onlyKnown(YamlEntry entry, String key, Set<String> known) {
        return entry.entries(key).stream().allMatch(part -> known.containsAll(part.keys()));
    }

    private static boolean is(YamlEntry entry, String key) {
        return text(entry, key).equals("true");
    }

    private static String text(YamlEntry entry, String key) {
        return entry.has(key) ? entry.optionalText(key).orElse("") : "";
    }

    private static String line(String key, String value) {
        return "    " + key + ": " + value + "\n";
    }

    private static String list(String key, List<String> values) {
        return values.isEmpty()
                ? line(key, "[]")
                : "    " + key + ":\n"
                        + String.join(
                                "",
                                values.stream()
                                        .map(value -> "      - " + value + "\n")
                                        .toList());
    }

    private static String inOneLine(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(YamlSpans::quoted).toList()) + "]";
    }
}
