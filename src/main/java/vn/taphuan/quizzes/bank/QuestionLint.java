package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
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
    private static final double NEARLY_THE_SAME = 0.75;
    private static final int FEW_QUESTIONS = 8;
    private static final int FEWEST_WORDS = 15;
    private static final int SITUATIONS_ONE_IN = 3;
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

    private static void singles(String module, List<QuestionContent> questions, LintReport report) {
        int singles = 0;
        int longest = 0;
        var places = new int[10];
        for (var question : questions) {
            if (question.question() instanceof SingleChoice single) {
                singles++;
                var options = single.options();
                int right = options.indexOf(
                        options.stream().filter(Option::correct).findFirst().orElseThrow());
                places[Math.min(right, places.length - 1)]++;
                int length = options.get(right).text().length();
                int others = options.stream()
                        .filter(option -> !option.correct())
                        .mapToInt(option -> option.text().length())
                        .max()
                        .orElse(0);
                longest += length > others ? 1 : 0;
                if (length > others * MUCH_LONGER) {
                    report.warning(question.code(), "lint.answer-longer");
                }
            }
        }
        if (singles < FEW_QUESTIONS) {
            return;
        }
        if (longest > singles * MOST_LONGEST) {
            report.error(module, "lint.length-bias", longest, singles);
        }
        for (int place = 0; place < places.length; place++) {
            if (places[place] > singles * MOST_IN_ONE_PLACE) {
                report.error(module, "lint.position-bias", place + 1, places[place], singles);
            }
        }
    }

    private static void one(QuestionContent question, LintReport report) {
        int words = BLANK.split(question.explanation().strip()).length;
        if (words < FEWEST_WORDS) {
            report.error(question.code(), "lint.explanation", words, FEWEST_WORDS);
        }
        options(question).stream()
                .filter(option -> ALL_OF_THEM
                        .matcher(VietnameseNames.searchKey(option.text()))
                        .find())
                .forEach(option -> report.error(question.code(), "lint.option-of-others", option.text()));
    }

    private static List<Option> options(QuestionContent question) {
        return switch (question.question()) {
            case SingleChoice single -> single.options();
            case MultipleChoice multiple -> multiple.options();
            case TrueOrFalse truth -> List.of();
            case ShortAnswer answer -> List.of();
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
