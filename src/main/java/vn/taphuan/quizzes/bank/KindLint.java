package vn.taphuan.quizzes.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is odd about matching, ordering and numeric questions. */
final class KindLint {

    /** On a phone of usual size the last one is still on the same screen as the question, or nearly. */
    static final int MOST_PARTS = 6;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])[0-9]{4}(?![0-9])");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private KindLint() {}

    /** A question that answers itself. */
    static List<QuestionHint> errors(Question question) {
        return question instanceof Ordering ordering && tellsItsOrder(ordering)
                ? List.of(QuestionHint.of("lint.order-in-words"))
                : List.of();
    }

    static List<QuestionHint> warnings(Question question) {
        List<QuestionHint> odd = new ArrayList<>();
        switch (question) {
            case Matching matching -> {
                if (matching.extra().isEmpty()) {
                    odd.add(QuestionHint.of("lint.matching-no-extra"));
                }
                many(matching.pairs().size(), odd);
            }
            case Ordering ordering -> many(ordering.items().size(), odd);
            case Numeric numeric -> number(numeric, odd);
            case SingleChoice single -> {}
            case MultipleChoice multiple -> {}
            case TrueOrFalse statement -> {}
            case ShortAnswer answer -> {}
        }
        return odd;
    }

    private static void many(int parts, List<QuestionHint> odd) {
        if (parts > MOST_PARTS) {
            odd.add(QuestionHint.of("lint.many-parts", parts, MOST_PARTS));
        }
    }

    private static void number(Numeric question, List<QuestionHint> odd) {
        var numbers = NUMBER.matcher(question.text());
        boolean stands = numbers.results()
                .flatMap(found -> WrittenNumber.read(found.group(), List.of()).readings().stream())
                .anyMatch(number -> number.compareTo(question.value()) == 0);
        if (stands) {
            odd.add(QuestionHint.of("lint.number-in-text"));
        }
        if (question.tolerance().compareTo(question.value().abs().multiply(HALF)) > 0) {
            odd.add(QuestionHint.of("lint.wide-tolerance"));
        }
    }

    /** Each item holds a year, or another number, and they rise or fall. */
    private static boolean tellsItsOrder(Ordering question) {
        var numbers = question.items().stream()
                .flatMap(item -> first(YEAR, item).or(() -> first(WHOLE, item)).stream())
                .toList();
        return numbers.size() == question.items().size() && (isRising(numbers) || isRising(numbers.reversed()));
    }

    private static Optional<BigDecimal> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(found -> new BigDecimal(found.group()));
    }

    private static boolean isRising(List<BigDecimal> numbers) {
        return IntStream.range(1, numbers.size())
                .allMatch(i -> numbers.get(i - 1).compareTo(numbers.get(i)) < 0);
    }
}
