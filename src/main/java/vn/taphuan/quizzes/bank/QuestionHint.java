package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.List;
import vn.taphuan.quizzes.bank.QuestionLint.Singles;

/**
 * What the lint would say of one question while it is written; nothing that forbids it.
 *
 * @param key of a text, which may use the arguments
 */
public record QuestionHint(String key, List<String> arguments) {

    public QuestionHint {
        arguments = List.copyOf(arguments);
    }

    static QuestionHint of(String key, Object... arguments) {
        return new QuestionHint(
                key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** @param others the other questions of its module */
    static List<QuestionHint> of(QuestionContent question, List<QuestionContent> others) {
        List<QuestionHint> hints = new ArrayList<>();
        if (question.question() instanceof SingleChoice single) {
            List<QuestionContent> all = new ArrayList<>(others);
            all.add(question);
            single(single, QuestionLint.singles(all), hints);
        }
        int words = QuestionLint.words(question.explanation());
        if (words < QuestionLint.FEWEST_WORDS) {
            hints.add(of("lint.explanation", words, QuestionLint.FEWEST_WORDS));
        }
        hints.addAll(KindLint.errors(question.question()));
        hints.addAll(KindLint.warnings(question.question()));
        QuestionLint.speaksOfOthers(question).forEach(option -> hints.add(of("lint.option-of-others", option)));
        for (var other : others) {
            double alike = QuestionLint.alike(question, other);
            if (alike == 1) {
                hints.add(of("lint.same-words", other.code()));
            } else if (alike >= QuestionLint.NEARLY_THE_SAME) {
                hints.add(of("lint.nearly-same", other.code()));
            }
        }
        return hints;
    }

    private static void single(SingleChoice question, Singles all, List<QuestionHint> hints) {
        if (QuestionLint.muchLonger(question)) {
            hints.add(of("lint.answer-longer"));
        } else if (QuestionLint.longest(question) && all.biasedByLength()) {
            hints.add(of("lint.length-bias", all.longest(), all.count()));
        }
        int place = QuestionLint.rightPlace(question);
        if (all.biasedTo(place)) {
            hints.add(of("lint.position-bias", place + 1, all.places().get(place), all.count()));
        }
    }
}
