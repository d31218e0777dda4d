package vn.taphuan.quizzes.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads topics and the quiz from {@code module.yaml}, and refuses a quiz that its questions cannot fill. */
final class QuizReader {

    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_ATTEMPTS = 100;
    private static final int MOST_QUESTIONS = 100;
    private static final int LONGEST_TITLE = 200;

    private QuizReader() {}

    static List<Topic> topics(YamlEntry module) {
        Set<String> codes = new HashSet<>();
        return module.entries("topics").stream()
                .map(entry -> {
                    entry.only("code", "title");
                    var topic = new Topic(entry.text("code"), entry.text("title"));
                    if (!codes.add(topic.code())) {
                        entry.problemAt("code", "quizzes.problem.topic-twice", topic.code());
                    }
                    return topic;
                })
                .toList();
    }

    /** The quiz, when the module has one. */
    static Optional<QuizContent> quiz(YamlEntry module, List<Topic> topics, List<QuestionContent> questions) {
        return module.entry("quiz").map(entry -> {
            entry.only(
                    "title",
                    "minutes",
                    "attempts",
                    "pass-percent",
                    "draw",
                    QuizConductReader.GRADING,
                    QuizConductReader.LAYOUT,
                    QuizConductReader.NAVIGATION,
                    QuizConductReader.REVIEW);
            var title = entry.text("title");
            if (title.length() > LONGEST_TITLE) {
                entry.problemAt("title", "quizzes.problem.title", String.valueOf(LONGEST_TITLE));
            }
            var draw = draw(entry, topics, questions);
            var quiz = new QuizContent(
                    title,
                    entry.number("minutes", 1, LONGEST_MINUTES),
                    entry.number("attempts", 1, MOST_ATTEMPTS),
                    entry.number("pass-percent", 1, 100),
                    QuizConductReader.read(entry),
                    draw);
            if (quiz.questions() < 1 || quiz.questions() > MOST_QUESTIONS) {
                entry.problem("quizzes.problem.draw-size", String.valueOf(MOST_QUESTIONS));
            }
            return quiz;
        });
    }

    private static List<DrawRule> draw(YamlEntry quiz, List<Topic> topics, List<QuestionContent> questions) {
        Set<String> codes = topics.stream().map(Topic::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return quiz.entries("draw").stream()
                .flatMap(entry -> {
                    entry.only("topic", "difficulty", "count");
                    var topic = entry.text("topic");
                    var difficulty = Difficulty.parse(entry.text("difficulty"));
                    if (!codes.contains(topic)) {
                        entry.problemAt("topic", "quizzes.problem.draw-topic", topic);
                    }
                    if (difficulty.isEmpty()) {
                        entry.problemAt("difficulty", "quizzes.problem.draw-difficulty", topic);
                    }
                    int count = entry.number("count", 1, MOST_QUESTIONS);
                    var rule = difficulty.map(known -> new DrawRule(topic, known, count));
                    rule.ifPresent(known -> check(known, entry, seen, questions));
                    return rule.stream();
                })
                .toList();
    }

    private static void check(DrawRule rule, YamlEntry entry, Set<String> seen, List<QuestionContent> questions) {
        var name = rule.topic() + "/" + rule.difficulty().text();
        if (!seen.add(name)) {
            entry.problem("quizzes.problem.draw-twice", name);
        }
        int missing = rule.missing(questions);
        if (missing > 0) {
            entry.problem(
                    "quizzes.problem.draw-too-few",
                    name,
                    String.valueOf(rule.count()),
                    String.valueOf(rule.count() - missing));
        }
    }
}
