package vn.taphuan.quizzes.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.facts.Citations;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads {@code questions.yaml}; each problem names the question, and reading goes on to find them all. */
final class QuestionReader {

    private static final int LONGEST_CODE = 60;

    private final ModuleCode module;
    private final Set<String> topics;
    private final Set<LessonId> lessons;
    private final FactSheet facts;
    private final Set<String> codes = new HashSet<>();

    QuestionReader(ModuleCode module, Set<String> topics, Set<LessonId> lessons, FactSheet facts) {
        this.facts = facts;
        this.module = module;
        this.topics = topics;
        this.lessons = lessons;
    }

    /** The questions without a problem; the others are told to the file. */
    List<QuestionContent> read(YamlEntry file) {
        file.only("questions");
        List<QuestionContent> questions = new ArrayList<>();
        file.entries("questions").forEach(entry -> question(entry).ifPresent(questions::add));
        return questions;
    }

    private Optional<QuestionContent> question(YamlEntry entry) {
        var code = code(entry);
        var topic = topic(entry, code);
        var difficulty = Difficulty.parse(entry.text("difficulty"));
        if (difficulty.isEmpty()) {
            entry.problemAt("difficulty", "quizzes.problem.difficulty", code);
        }
        boolean situation = entry.flag("situation").orElse(false);
        var task = task(entry, code);
        var explanation = entry.text("explanation");
        var reread = reread(entry, code);
        var facts = facts(entry, code);
        if (task.isEmpty() || difficulty.isEmpty() || reread.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QuestionContent(
                code, topic, difficulty.get(), situation, task.get(), explanation, reread.get(), facts));
    }

    private String code(YamlEntry entry) {
        var code = entry.text("id");
        if (!code.startsWith(module.value() + "-") || code.length() > LONGEST_CODE) {
            entry.problemAt("id", "quizzes.problem.code", code, module.value());
        } else if (!codes.add(code)) {
            entry.problemAt("id", "quizzes.problem.code-twice", code);
        }
        return code;
    }

    private String topic(YamlEntry entry, String code) {
        var topic = entry.text("topic");
        if (!topics.contains(topic)) {
            entry.problemAt("topic", "quizzes.problem.topic", code, topic);
        }
        return topic;
    }

    private Optional<LessonId> reread(YamlEntry entry, String code) {
        var text = entry.text("reread");
        var lesson = LessonId.parse(text).filter(lessons::contains);
        if (lesson.isEmpty()) {
            entry.problemAt("reread", "quizzes.problem.reread", code, text);
        }
        return lesson;
    }

    /** An answer rests on what was read in its source; whether the facts exist at all is seen by the catalogue. */
    private List<String> facts(YamlEntry entry, String code) {
        var cited = entry.texts("facts");
        if (cited.isEmpty()) {
            entry.problem("quizzes.problem.facts-empty", code);
        }
        for (var id : cited) {
            if (!Citations.isId(id)) {
                entry.problemAt("facts", "quizzes.problem.fact", code, id);
            } else if (facts.find(id).filter(fact -> !fact.decides()).isPresent()) {
                entry.problemAt("facts", "quizzes.problem.fact-not-read", code, id);
            }
        }
        return cited;
    }

    private Optional<Question> task(YamlEntry entry, String code) {
        var text = entry.text("text");
        var kind = entry.text("type");
        return switch (kind) {
            case SingleChoice.KIND -> {
                only(entry, "options");
                var options = options(entry, code);
                yield built(entry, code, "single-options", () -> new SingleChoice(text, options));
            }
            case MultipleChoice.KIND -> {
                only(entry, "options");
                var options = options(entry, code);
                yield built(entry, code, "multiple-options", () -> new MultipleChoice(text, options));
            }
            case TrueOrFalse.KIND -> {
                only(entry, "answer");
                var truth = entry.flag("answer");
                if (truth.isEmpty()) {
                    entry.problem("quizzes.problem.truth", code);
                }
                yield truth.map(value -> new TrueOrFalse(text, value));
            }
            case ShortAnswer.KIND -> {
                only(entry, "accepted");
                var accepted = entry.texts("accepted");
                yield built(entry, code, "accepted", () -> new ShortAnswer(text, accepted));
            }
            case Matching.KIND -> {
                only(entry, "pairs", "extra");
                var pairs = pairs(entry);
                var extra = entry.texts("extra");
                yield built(entry, code, "pairs", () -> new Matching(text, pairs, extra));
            }
            case Ordering.KIND -> {
                only(entry, "items");
                var items = entry.texts("items");
                yield built(entry, code, "items", () -> new Ordering(text, items));
            }
            case Numeric.KIND -> {
                only(entry, "value", "tolerance", "units");
                var value = number(entry, code, "value", Optional.of(entry.text("value")));
                var tolerance = entry.has("tolerance")
                        ? number(entry, code, "tolerance", entry.optionalText("tolerance"))
                        : Optional.of(BigDecimal.ZERO);
                var units = entry.texts("units");
                yield value.flatMap(known -> tolerance.flatMap(
                        about -> built(entry, code, "tolerance", () -> new Numeric(text, known, about, units))));
            }
            default -> {
                entry.problemAt("type", "quizzes.problem.kind", code, kind);
                yield Optional.empty();
            }
        };
    }

    private static void only(YamlEntry entry, String... ownKeys) {
        entry.only(
                Stream.concat(QuestionDraft.KEYS.stream(), Stream.of(ownKeys)).toArray(String[]::new));
    }

    private static List<Pair> pairs(YamlEntry entry) {
        return entry.entries("pairs").stream()
                .map(pair -> {
                    pair.only("left", "right");
                    return new Pair(pair.text("left"), pair.text("right"));
                })
                .toList();
    }

    /** A number that can be read in one way only. */
    private static Optional<BigDecimal> number(YamlEntry entry, String code, String key, Optional<String> written) {
        var text = written.filter(some -> !some.isEmpty());
        var number = WrittenNumber.read(text.orElse(""), List.of());
        if (number.isAmbiguous()) {
            entry.problemAt(
                    key,
                    "quizzes.problem.number-ambiguous",
                    code,
                    text.orElse(""),
                    WrittenNumber.write(number.readings().getFirst()),
                    WrittenNumber.write(number.readings().getLast()));
        } else if (text.isPresent() && !number.isClear()) {
            entry.problemAt(key, "quizzes.problem.number", code, text.get());
        }
        return number.isClear() ? Optional.of(number.readings().getFirst()) : Optional.empty();
    }

    private static List<Option> options(YamlEntry entry, String code) {
        Set<String> texts = new HashSet<>();
        return entry.entries("options").stream()
                .map(option -> {
                    option.only("text", "correct");
                    var text = option.text("text");
                    if (!texts.add(text)) {
                        option.problem("quizzes.problem.option-twice", code, text);
                    }
                    return new Option(text, option.flag("correct").orElse(false));
                })
                .toList();
    }

    /** The kind itself knows what it needs; what it refuses is a problem of the file. */
    private static Optional<Question> built(YamlEntry entry, String code, String cause, Supplier<Question> kind) {
        try {
            return Optional.of(kind.get());
        } catch (IllegalArgumentException unusable) {
            entry.problem("quizzes.problem." + cause, code);
            return Optional.empty();
        }
    }
}
