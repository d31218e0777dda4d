package vn.taphuan.quizzes.bank;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.quizzes.bank.ReviewRule.Moment;
import vn.taphuan.quizzes.bank.ReviewRule.Part;

/** Reads how a quiz is conducted; what is left out is as usual. Constants are written in lower case with hyphens. */
final class QuizConductReader {

    static final String GRADING = "grading";
    static final String LAYOUT = "layout";
    static final String NAVIGATION = "navigation";
    static final String REVIEW = "review";

    private QuizConductReader() {}

    static QuizConduct read(YamlEntry quiz) {
        var usual = QuizConduct.USUAL;
        return new QuizConduct(
                one(quiz, GRADING, usual.grading()),
                one(quiz, LAYOUT, usual.layout()),
                one(quiz, NAVIGATION, usual.navigation()),
                quiz.entry(REVIEW).map(QuizConductReader::review).orElse(usual.review()));
    }

    /** A moment that is left out shows nothing. */
    private static ReviewRule review(YamlEntry entry) {
        entry.only(Stream.of(Moment.values()).map(QuizConductReader::name).toArray(String[]::new));
        Map<Moment, Set<Part>> shown = new EnumMap<>(Moment.class);
        for (var moment : Moment.values()) {
            if (entry.has(name(moment))) {
                shown.put(moment, parts(entry, name(moment)));
            }
        }
        return new ReviewRule(shown);
    }

    private static Set<Part> parts(YamlEntry entry, String moment) {
        var parts = EnumSet.noneOf(Part.class);
        for (var text : entry.texts(moment)) {
            parse(Part.class, text).ifPresentOrElse(parts::add, () -> unknown(entry, moment, text, Part.class));
        }
        return parts;
    }

    private static <E extends Enum<E>> E one(YamlEntry entry, String key, E usual) {
        var text = entry.optionalText(key);
        var found = text.flatMap(given -> parse(usual.getDeclaringClass(), given));
        if (text.isPresent() && found.isEmpty()) {
            unknown(entry, key, text.get(), usual.getDeclaringClass());
        }
        return found.orElse(usual);
    }

    private static <E extends Enum<E>> void unknown(YamlEntry entry, String key, String text, Class<E> known) {
        entry.problemAt(
                key,
                "quizzes.problem.conduct",
                text,
                Stream.of(known.getEnumConstants()).map(QuizConductReader::name).collect(Collectors.joining(", ")));
    }

    private static <E extends Enum<E>> Optional<E> parse(Class<E> of, String text) {
        return Stream.of(of.getEnumConstants())
                .filter(constant -> name(constant).equals(text))
                .findFirst();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
