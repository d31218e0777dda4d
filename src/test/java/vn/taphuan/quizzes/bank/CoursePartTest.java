package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.facts.Certainty;
import vn.taphuan.catalogue.facts.Fact;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.loading.ClasspathContent;
import vn.taphuan.catalogue.loading.CourseReader;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.ProgrammeSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;
import vn.taphuan.quizzes.bank.ReviewRule.Moment;
import vn.taphuan.quizzes.bank.ReviewRule.Part;

class CoursePartTest {

    private static final ModuleCode M1 = new ModuleCode("m1");
    private static final FactSheet FACTS = FactSheet.of(List.of(
            Fact.of("M1-01", "Một.", Certainty.READ),
            Fact.of("S0-03", "Hai.", Certainty.READ),
            Fact.of("V-02", "Ba.", Certainty.READ),
            Fact.of("M1-02", "Bốn.", Certainty.SECONDARY)));

    private static final String MODULE = """
            quiz:
              title: "Kiểm tra"
              minutes: 15
              attempts: 3
              pass-percent: 50
              draw:
                - {topic: t, difficulty: easy, count: 2}
            topics:
              - {code: t, title: "Chủ đề"}
            """;
    private static final String QUESTIONS = """
            questions:
              - id: m1-q01
                type: true-false
                topic: t
                difficulty: easy
                text: "Một"
                answer: false
                explanation: "Vì thế."
                reread: m1-bai
                facts: [M1-01]
              - id: m1-q02
                type: single
                topic: t
                difficulty: easy
                situation: true
                text: "Hai"
                options:
                  - {text: "a"}
                  - {text: "b", correct: true}
                explanation: "Vì thế."
                reread: m1-bai
                facts: [S0-03, V-02]
            """;

    @Test
    void howAQuizIsConductedIsReadAsWritten() {
        var written = MODULE.replace("  draw:", """
                grading: average
                layout: all-on-one
                navigation: in-order
                review:
                  right-after: [marks]
                  after-close: [answers, marks, key, explanation]
                draw:""".indent(2).stripTrailing());
        var source = source(written, QUESTIONS);
        assertThat(quiz(source, questions(source)).orElseThrow().conduct())
                .isEqualTo(new QuizConduct(
                        Grading.AVERAGE,
                        Layout.ALL_ON_ONE,
                        Navigation.IN_ORDER,
                        new ReviewRule(Map.of(
                                Moment.RIGHT_AFTER, Set.of(Part.MARKS), Moment.AFTER_CLOSE, Set.of(Part.values())))));
        assertThat(source.problems()).isEmpty();
        var wrong = source(MODULE.replace("  draw:", "  grading: best\n  draw:"), QUESTIONS);
        quiz(wrong, questions(wrong));
        assertThat(wrong.problems()).hasSize(1);
        var problem = wrong.problems().getFirst();
        assertThat(problem.cause()).isEqualTo("quizzes.problem.conduct");
        assertThat(problem.arguments()).containsExactly("best", "highest, last, average, first");
    }

    @Test
    void questionsAndQuizAreReadAsWritten() {
        var source = source(MODULE, QUESTIONS);
        var questions = questions(source);
        assertThat(quiz(source, questions))
                .contains(new QuizContent(
                        "Kiểm tra", 15, 3, 50, QuizConduct.USUAL, List.of(new DrawRule("t", Difficulty.EASY, 2))));
        assertThat(source.problems()).isEmpty();
        assertThat(questions)
                .containsExactly(
                        new QuestionContent(
                                "m1-q01",
                                "t",
                                Difficulty.EASY,
                                false,
                                new TrueOrFalse("Một", false),
                                "Vì thế.",
                                new LessonId("m1-bai"),
                                List.of("M1-01")),
                        new QuestionContent(
                                "m1-q02",
                                "t",
                                Difficulty.EASY,
                                true,
                                new SingleChoice("Hai", List.of(new Option("a", false), new Option("b", true))),
                                "Vì thế.",
                                new LessonId("m1-bai"),
                                List.of("S0-03", "V-02")));
    }

    @Test
    void anAnswerThatRestsOnWhatWasNotReadIsRefused() {
        var source =
                source(MODULE, QUESTIONS.replace("[M1-01]", "[M1-01, M1-02]").replace("[S0-03, V-02]", "[]"));
        QuizCoursePart.check(source, FACTS);
        assertThat(source.problems())
                .extracting(CourseProblem::cause)
                .containsExactly("quizzes.problem.fact-not-read", "quizzes.problem.facts-empty");
        assertThat(source.problems().getFirst().line()).isEqualTo(10);
    }

    @Test
    void theQuestionsThatComeWithTheApplicationHaveNoProblems() throws Exception {
        var facts = FactSheet.shipped(problem -> fail(problem.toString()));
        for (var folder : ClasspathContent.read()) {
            var course = CourseReader.read(folder, facts, Set.of("final-quiz"));
            course.modules().forEach(module -> QuizCoursePart.check(module.source(), facts));
            assertThat(QuizCoursePart.finalQuiz(course.programmeSource(), facts))
                    .isPresent();
            assertThat(course.problems()).isEmpty();
        }
    }

    @Test
    void aModuleWithoutQuizIsNoProblem() {
        var source = source("topics: []", null);
        assertThat(quiz(source, questions(source))).isEmpty();
        assertThat(source.problems()).isEmpty();
    }

    @Test
    void aQuizThatItsQuestionsCannotFillIsRefused() {
        var source = source(MODULE.replace("count: 2", "count: 3"), QUESTIONS);
        quiz(source, questions(source));
        assertThat(source.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("lich-su-dang/m1/module.yaml");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.cause()).isEqualTo("quizzes.problem.draw-too-few");
            assertThat(problem.arguments()).containsExactly("t/easy", "3", "2");
        });
    }

    @Test
    void everyWrongQuestionIsNamedWithItsFile() {
        var broken = QUESTIONS
                .replace("type: true-false", "type: essay")
                .replace("correct: true", "correct: false")
                .replace("[S0-03, V-02]", "[so mot]")
                .replaceFirst("reread: m1-bai", "reread: m1-khac");
        var source = source(MODULE, broken);
        questions(source);
        assertThat(source.problems()).extracting(CourseProblem::file).containsOnly("lich-su-dang/m1/questions.yaml");
        assertThat(source.problems())
                .extracting(CourseProblem::cause)
                .contains(
                        "quizzes.problem.kind",
                        "quizzes.problem.reread",
                        "quizzes.problem.single-options",
                        "quizzes.problem.fact");
        assertThat(source.problems())
                .allSatisfy(
                        problem -> assertThat(problem.arguments().getFirst()).startsWith("m1-q0"));
    }

    private static final String KINDS = """
            questions:
              - id: m1-q01
                type: matching
                topic: t
                difficulty: easy
                text: "Ghép"
                pairs:
                  - {left: "A", right: "1"}
                  - {left: "B", right: "2"}
                extra: ["3"]
                explanation: "Vì thế."
                reread: m1-bai
                facts: [M1-01]
              - id: m1-q02
                type: ordering
                topic: t
                difficulty: easy
                text: "Xếp"
                items: ["một", "hai", "ba"]
                explanation: "Vì thế."
                reread: m1-bai
                facts: [M1-01]
              - id: m1-q03
                type: numeric
                topic: t
                difficulty: easy
                text: "Mấy?"
                value: 1.234,50
                tolerance: 0.5
                units: [ngày]
                explanation: "Vì thế."
                reread: m1-bai
                facts: [M1-01]
            """;

    @Test
    void matchingOrderingAndNumbersAreReadAsWritten() {
        var source = source(MODULE, KINDS);
        assertThat(questions(source))
                .extracting(QuestionContent::question)
                .containsExactly(
                        new Matching("Ghép", List.of(new Pair("A", "1"), new Pair("B", "2")), List.of("3")),
                        new Ordering("Xếp", List.of("một", "hai", "ba")),
                        new Numeric("Mấy?", new BigDecimal("1234.5"), new BigDecimal("0.5"), List.of("ngày")));
        assertThat(source.problems()).isEmpty();
    }

    @Test
    void whatIsNoMatchingOrderingOrNumberIsNamedWithItsLine() {
        var source = source(
                MODULE,
                KINDS.replace("[\"3\"]", "[\"2\"]")
                        .replace(", \"ba\"", "")
                        .replace("1.234,50", "1.234")
                        .replace("0.5", "nửa"));
        questions(source);
        assertThat(source.problems())
                .extracting(CourseProblem::cause)
                .containsExactly(
                        "quizzes.problem.pairs",
                        "quizzes.problem.items",
                        "quizzes.problem.number-ambiguous",
                        "quizzes.problem.number");
        assertThat(source.problems().get(2).arguments()).containsExactly("m1-q03", "1.234", "1234", "1,2340");
        assertThat(source.problems().get(2).line()).isEqualTo(28);
        var negative = source(MODULE, KINDS.replace("0.5", "\"-1\"").replace("units", "unit"));
        questions(negative);
        assertThat(negative.problems())
                .extracting(CourseProblem::cause)
                .containsExactly("catalogue.problem.key-unknown", "quizzes.problem.tolerance");
    }

    @Test
    void aQuestionIsOfItsModuleAndOnce() {
        var source = source(MODULE, QUESTIONS.replace("m1-q02", "m1-q01").replace("topic: t", "topic: u"));
        questions(source);
        assertThat(source.problems())
                .extracting(CourseProblem::cause)
                .contains("quizzes.problem.code-twice", "quizzes.problem.topic");
        var foreign = source(MODULE, QUESTIONS.replace("m1-q02", "m2-q02"));
        questions(foreign);
        assertThat(foreign.problems()).extracting(CourseProblem::cause).contains("quizzes.problem.code");
    }

    @Test
    void aFinalQuizIsReadAsWritten() {
        List<CourseProblem> problems = new ArrayList<>();
        var programme = "final-quiz:\n  title: \"Cuối khóa\"\n  minutes: 30\n";
        assertThat(finalQuiz(programme + "  questions-per-module: 2", problems))
                .contains(new FinalQuizContent("Cuối khóa", 30, QuizConduct.USUAL, List.of(new ModuleShare(null, 2))));
        assertThat(finalQuiz(programme + "  draw-per-module:\n    - {difficulty: easy, count: 2}", problems))
                .contains(new FinalQuizContent(
                        "Cuối khóa", 30, QuizConduct.USUAL, List.of(new ModuleShare(Difficulty.EASY, 2))));
        assertThat(finalQuiz("title: \"Không có\"", problems)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aFinalQuizThatAModuleCannotFillIsRefusedWithFileAndLine() {
        assertThat(finalProblem("  questions-per-module: 3")).satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("lich-su-dang/programme.yaml");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.cause()).isEqualTo("quizzes.problem.draw-too-few");
            assertThat(problem.arguments()).containsExactly("m1", "3", "2");
        });
        assertThat(finalProblem("  draw-per-module:\n    - {difficulty: hard, count: 1}")
                        .arguments())
                .containsExactly("m1/hard", "1", "0");
        assertThat(finalProblem("  questions-per-module: 1\n  draw-per-module: []")
                        .cause())
                .isEqualTo("quizzes.problem.final-draw");
        assertThat(finalProblem("  draw-per-module: []").cause()).isEqualTo("quizzes.problem.draw-size");
        assertThat(finalProblem("  draw-per-module:\n    - {difficulty: simple, count: 1}")
                        .cause())
                .isEqualTo("quizzes.problem.final-difficulty");
        assertThat(finalProblem(
                                "  draw-per-module:\n    - {difficulty: easy, count: 1}\n    - {difficulty: easy, count: 1}")
                        .cause())
                .isEqualTo("quizzes.problem.draw-twice");
        assertThat(finalProblem("  questions-per-module: 1\n  pass-percent: 50").cause())
                .as("attempts and pass mark are the class's rule")
                .isEqualTo("catalogue.problem.key-unknown");
    }

    private static CourseProblem finalProblem(String draw) {
        List<CourseProblem> problems = new ArrayList<>();
        finalQuiz("final-quiz:\n  title: \"Cuối khóa\"\n  minutes: 30\n" + draw, problems);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static Optional<FinalQuizContent> finalQuiz(String programme, List<CourseProblem> problems) {
        var file = new SourceFile("lich-su-dang/programme.yaml", programme);
        var yaml = YamlEntry.read(file, programme, 1, problems::add);
        return QuizCoursePart.finalQuiz(new ProgrammeSource(yaml, List.of(source(MODULE, QUESTIONS))), FACTS);
    }

    private static ModuleSource source(String module, String questions) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("module.yaml", module);
        if (questions != null) {
            files.put("questions.yaml", questions);
        }
        var source = ModuleSource.of(M1, "lich-su-dang/m1", files);
        source.lessonsAre(List.of(new LessonId("m1-bai")));
        return source;
    }

    private static List<QuestionContent> questions(ModuleSource source) {
        return QuizCoursePart.questions(source, QuizReader.topics(source.moduleYaml()), FACTS);
    }

    private static Optional<QuizContent> quiz(ModuleSource source, List<QuestionContent> questions) {
        var yaml = source.moduleYaml();
        return QuizReader.quiz(yaml, QuizReader.topics(yaml), questions);
    }
}
