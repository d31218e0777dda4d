package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.taphuan.quizzes.bank.Difficulty.EASY;
import static vn.taphuan.quizzes.bank.Difficulty.HARD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.quizzes.QuizSubject;

class QuestionDrawTest {

    private final List<QuestionVersion> pool = new ArrayList<>();

    QuestionDrawTest() {
        add("a", EASY, 4);
        add("a", HARD, 2);
        add("b", EASY, 3);
    }

    @Test
    void asManyOfEachTopicAndDifficultyAsTheRulesSay() {
        var quiz = quiz(new DrawRule("a", EASY, 2), new DrawRule("a", HARD, 1), new DrawRule("b", EASY, 3));
        for (int seed = 0; seed < 100; seed++) {
            var drawn = QuestionDraw.draw(quiz, new Random(seed));
            assertThat(drawn).doesNotHaveDuplicates().hasSize(6);
            assertThat(of(drawn, "a", EASY)).hasSize(2);
            assertThat(of(drawn, "a", HARD)).hasSize(1);
            assertThat(of(drawn, "b", EASY)).hasSize(3);
        }
    }

    @Test
    void everyQuestionAndEveryPlaceComesUp() {
        var quiz = quiz(new DrawRule("a", EASY, 2), new DrawRule("b", EASY, 1));
        Set<QuestionVersion> seen = new HashSet<>();
        Set<String> firstTopics = new HashSet<>();
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            var drawn = QuestionDraw.draw(quiz, random);
            seen.addAll(drawn);
            firstTopics.add(drawn.getFirst().content().topic());
        }
        assertThat(seen).hasSize(7);
        assertThat(firstTopics).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void tooFewQuestionsAreCounted() {
        var questions = pool.stream().map(QuestionVersion::content).toList();
        assertThat(new DrawRule("a", HARD, 5).missing(questions)).isEqualTo(3);
        assertThat(new DrawRule("a", HARD, 2).missing(questions)).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> QuestionDraw.draw(quiz(new DrawRule("a", HARD, 3)), new Random(1)));
    }

    @Test
    void ofEachModuleAsManyAsTheShareSaysOrAsThereAre() {
        assertThat(new ModuleShare(null, 5).from(pool).count()).isEqualTo(5);
        assertThat(new ModuleShare(null, 5).from(pool).from()).hasSize(9);
        assertThat(new ModuleShare(HARD, 1).from(pool).from()).hasSize(2);
        assertThat(new ModuleShare(HARD, 3).from(pool).count()).isEqualTo(2);
    }

    private static List<QuestionVersion> of(List<QuestionVersion> drawn, String topic, Difficulty difficulty) {
        return drawn.stream()
                .filter(question -> question.content().topic().equals(topic)
                        && question.content().difficulty() == difficulty)
                .toList();
    }

    private Quiz quiz(DrawRule... rules) {
        return new Quiz(
                new QuizId(UUID.randomUUID()),
                new QuizSubject.OfModule(new ModuleCode("m1")),
                new QuizRules("Kiểm tra", 15, 3, 50, QuizConduct.USUAL),
                Stream.of(rules).map(rule -> rule.from(pool)).toList());
    }

    private void add(String topic, Difficulty difficulty, int count) {
        for (int i = 0; i < count; i++) {
            var code = "m1-" + topic + difficulty.text() + i;
            var question = new TrueOrFalse(code, true);
            pool.add(new QuestionVersion(
                    new QuestionVersionId(UUID.randomUUID()),
                    new QuestionContent(
                            code, topic, difficulty, false, question, "…", new LessonId("m1-bai"), List.of())));
        }
    }
}
