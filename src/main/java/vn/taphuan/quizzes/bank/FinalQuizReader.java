package vn.taphuan.quizzes.bank;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads the final quiz from {@code programme.yaml}, and refuses one that the questions of a module cannot fill. */
final class FinalQuizReader {

    static final String KEY = "final-quiz";

    private static final String EACH = "questions-per-module";
    private static final String DRAW = "draw-per-module";
    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_QUESTIONS = 100;
    private static final int LONGEST_TITLE = 200;

    private FinalQuizReader() {}

    /** @param questions of each module of the programme */
    static Optional<FinalQuizContent> read(YamlEntry programme, Map<ModuleCode, List<QuestionContent>> questions) {
        return programme.entry(KEY).map(entry -> {
            entry.only(
                    "title",
                    "minutes",
                    EACH,
                    DRAW,
                    QuizConductReader.LAYOUT,
                    QuizConductReader.NAVIGATION,
                    QuizConductReader.REVIEW);
            var title = entry.text("title");
            if (title.length() > LONGEST_TITLE) {
                entry.problemAt("title", "quizzes.problem.title", String.valueOf(LONGEST_TITLE));
            }
            var quiz = new FinalQuizContent(
                    title, entry.number("minutes", 1, LONGEST_MINUTES), QuizConductReader.read(entry), shares(entry));
            check(quiz, entry, questions);
            return quiz;
        });
    }

    private static List<ModuleShare> shares(YamlEntry quiz) {
        if (quiz.has(EACH) == quiz.has(DRAW)) {
            quiz.problem("quizzes.problem.final-draw", EACH, DRAW);
            return List.of();
        }
        if (quiz.has(EACH)) {
            return List.of(new ModuleShare(null, quiz.number(EACH, 1, MOST_QUESTIONS)));
        }
        var entries = quiz.entries(DRAW);
        if (entries.isEmpty()) {
            quiz.problemAt(DRAW, "quizzes.problem.draw-size", String.valueOf(MOST_QUESTIONS));
        }
        return draw(entries);
    }

    private static List<ModuleShare> draw(List<YamlEntry> entries) {
        Set<Difficulty> seen = EnumSet.noneOf(Difficulty.class);
        List<ModuleShare> shares = new ArrayList<>();
        for (var entry : entries) {
            entry.only("difficulty", "count");
            var text = entry.text("difficulty");
            int count = entry.number("count", 1, MOST_QUESTIONS);
            Difficulty.parse(text)
                    .ifPresentOrElse(
                            difficulty -> {
                                if (!seen.add(difficulty)) {
                                    entry.problem("quizzes.problem.draw-twice", text);
                                }
                                shares.add(new ModuleShare(difficulty, count));
                            },
                            () -> entry.problemAt("difficulty", "quizzes.problem.final-difficulty", text));
        }
        return shares;
    }

    /** A class may have chosen all modules. */
    private static void check(
            FinalQuizContent quiz, YamlEntry entry, Map<ModuleCode, List<QuestionContent>> questions) {
        int all = quiz.questionsOfEachModule() * questions.size();
        if (all > MOST_QUESTIONS) {
            entry.problem("quizzes.problem.draw-size", String.valueOf(MOST_QUESTIONS));
        }
        for (var share : quiz.ofEachModule()) {
            questions.forEach((module, of) -> {
                int missing = share.missing(of);
                if (missing > 0) {
                    entry.problemAt(
                            share.difficulty() == null ? EACH : DRAW,
                            "quizzes.problem.draw-too-few",
                            share.difficulty() == null
                                    ? module.value()
                                    : module.value() + "/" + share.difficulty().text(),
                            String.valueOf(share.count()),
                            String.valueOf(share.count() - missing));
                }
            });
        }
    }
}
