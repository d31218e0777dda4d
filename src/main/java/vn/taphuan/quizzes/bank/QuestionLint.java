package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.LintReport;
import vn.taphuan.catalogue.spi.LintRule;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.persistence.VietnameseNames;

/**
 * Questions that give themselves away or ask the same: right answers that are the longest or stand in the same place too often,
 * "all of the above", near-duplicates, missing explanations, lessons that no question leads to.
 */
@Component
class QuestionLint implements LintRule {

    private static final double MOST_LONGEST = 0.4;
    private static final double MOST_IN_ONE_PLACE = 0.4;
    private static final double MUCH_LONGER = 1.6;
    static final double NEARLY_THE_SAME = 0.75;
    private static final int FEW_QUESTIONS = 8;
    static final int FEWEST_WORDS = 15;
    private static final int SITUATIONS_ONE_IN = 3;
    private static final int MOST_PLACES = 10;
    private static final Pattern ALL_OF_THEM = Pattern.compile("tat ca cac (y|dap an|phuong an)|ca .* deu (dung|sai)");
    private static final Pattern BLANK = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final FactSheet NO_FACTS = FactSheet.of(List.of());

    @Override
    public void look(ModuleSource source, LintReport report) {
        var module = source.module().value();
        var questions = QuizCoursePart.questions(source, QuizReader.topics(source.moduleYaml()), NO_FACTS);
        report.count(module, "questions", questions.size());
        report.count(
                module,
                "situations",
                questions.stream().filter(QuestionContent::situation).count());
        if (questions.isEmpty()) {
            return;
        }
        if (questions.stream().filter(QuestionContent::situation).count() * SITUATIONS_ONE_IN < questions.size()) {
            report.error(module, "lint.situations");
        }
        singles(module, questions, report);
        questions.forEach(question -> one(question, report));
        duplicates(questions, report);
        Set<String> reread =
                questions.stream().map(question -> question.reread().value()).collect(Collectors.toSet());
        source.lessons().stream()
                .map(lesson -> lesson.value())
                .filter(lesson -> !reread.contains(lesson))
                .sorted()
                .forEach(lesson -> report.error(module, "lint.lesson-unreached", lesson));
    }

    /**
     * The single choices of a module.
     *
     * @param longest in how many the right answer is the longest
     * @param places how often the right answer stands at each place
     */
    record Singles(int count, int longest, List<Integer> places) {

        boolean biasedByLength() {
            return count >= FEW_QUESTIONS && longest > count * MOST_LONGEST;
        }

        boolean biasedTo(int place) {
            return count >= FEW_QUESTIONS && places.get(place) > count * MOST_IN_ONE_PLACE;
        }
    }

    static Singles singles(List<QuestionContent> questions) {
        int count = 0;
        int longest = 0;
        var places = new Integer[MOST_PLACES];
        Arrays.fill(places, 0);
        for (var question : questions) {
            if (question.question() instanceof SingleChoice single) {
                count++;
                places[rightPlace(single)]++;
                longest += longest(single) ? 1 : 0;
            }
        }
        return new Singles(count, longest, List.of(places));
    }

    /** From 0; all behind the tenth count as the tenth. */
    static int rightPlace(SingleChoice question) {
        int place = 0;
        while (!question.options().get(place).correct()) {
            place++;
        }
        return Math.min(place, MOST_PLACES - 1);
    }

    static boolean longest(SingleChoice question) {
        return right(question).length() > longestWrong(question);
    }

    static boolean muchLonger(SingleChoice question) {
        return right(question).length() > longestWrong(question) * MUCH_LONGER;
    }

    private static String right(SingleChoice question) {
        return question.options().get(rightPlace(question)).text();
    }

    private static int longestWrong(SingleChoice question) {
        return question.options().stream()
                .filter(option -> !option.correct())
                .mapToInt(option -> option.text().length())
                .max()
                .orElse(0);
    }

    private static void singles(String module, List<QuestionContent> questions, LintReport report) {
        for (var question : questions) {
            if (question.question() instanceof SingleChoice single && muchLonger(single)) {
                report.warning(question.code(), "lint.answer-longer");
            }
        }
        var all = singles(questions);
        if (all.biasedByLength()) {
            report.error(module, "lint.length-bias", all.longest(), all.count());
        }
        for (int place = 0; place < MOST_PLACES; place++) {
            if (all.biasedTo(place)) {
                report.error(
                        module, "lint.position-bias", place + 1, all.places().get(place), all.count());
            }
        }
    }

    private static void one(QuestionContent question, LintReport report) {
        int words = words(question.explanation());
        if (words < FEWEST_WORDS) {
            report.error(question.code(), "lint.explanation", words, FEWEST_WORDS);
        }
        KindLint.errors(question.question())
                .forEach(found -> report.error(
                        question.code(), found.key(), found.arguments().toArray()));
        KindLint.warnings(question.question())
                .forEach(found -> report.warning(
                        question.code(), found.key(), found.arguments().toArray()));
        speaksOfOthers(question).forEach(option -> report.error(question.code(), "lint.option-of-others", option));
    }

    static int words(String text) {
        return BLANK.split(text.strip()).length;
    }

    /** Options like "all of the above". */
    static List<String> speaksOfOthers(QuestionContent question) {
        return options(question).stream()
                .map(Option::text)
                .filter(option ->
                        ALL_OF_THEM.matcher(VietnameseNames.searchKey(option)).find())
                .toList();
    }

    private static List<Option> options(QuestionContent question) {
        return switch (question.question()) {
            case SingleChoice single -> single.options();
            case MultipleChoice multiple -> multiple.options();
            case TrueOrFalse truth -> List.of();
            case ShortAnswer answer -> List.of();
            case Matching matching ->
                matching.choices().stream()
                        .map(choice -> new Option(choice, false))
                        .toList();
            case Ordering ordering -> List.of();
            case Numeric numeric -> List.of();
        };
    }

    /** Two questions that share most of their pairs of neighbouring words. */
    private static void duplicates(List<QuestionContent> questions, LintReport report) {
        List<Set<String>> pairs = new ArrayList<>();
        for (var question : questions) {
            var own = pairs(question.question().text());
            for (int before = 0; before < pairs.size(); before++) {
                double alike = alike(own, pairs.get(before));
                var other = questions.get(before).code();
                if (alike == 1) {
                    report.error(question.code(), "lint.same-words", other);
                } else if (alike >= NEARLY_THE_SAME) {
                    report.warning(question.code(), "lint.nearly-same", other);
                }
            }
            pairs.add(own);
        }
    }

    static double alike(QuestionContent one, QuestionContent other) {
        return alike(pairs(one.question().text()), pairs(other.question().text()));
    }

    private static double alike(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> pairs(String text) {
        var words = BLANK.split(VietnameseNames.searchKey(text));
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length; i++) {
            pairs.add(words[i] + " " + words[i + 1]);
        }
        return pairs;
    }
}
