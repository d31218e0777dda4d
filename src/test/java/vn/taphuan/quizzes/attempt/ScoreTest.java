package vn.taphuan.quizzes.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.quizzes.bank.Answer;
import vn.taphuan.quizzes.bank.Arrangement;
import vn.taphuan.quizzes.bank.Difficulty;
import vn.taphuan.quizzes.bank.MultipleChoice;
import vn.taphuan.quizzes.bank.Option;
import vn.taphuan.quizzes.bank.Question;
import vn.taphuan.quizzes.bank.QuestionContent;
import vn.taphuan.quizzes.bank.QuestionVersion;
import vn.taphuan.quizzes.bank.QuestionVersionId;
import vn.taphuan.quizzes.bank.TrueOrFalse;

class ScoreTest {

    private final List<FrozenQuestion> paper = new ArrayList<>();
    private final Map<Integer, Answer> answers = new HashMap<>();

    @Test
    void thirdsAddUpToExactlyTheMark() {
        for (int i = 0; i < 7; i++) {
            ask(new TrueOrFalse("?", true), i < 4 ? new Answer.Truth(true) : null);
        }
        for (int i = 0; i < 3; i++) {
            ask(threeRight(), new Answer.Choices(List.of(0)));
        }
        var score = Score.of(paper, answers);
        assertThat(score.outOfTen()).hasToString("5.0");
        assertThat(score.passes(50)).isTrue();
        assertThat(score.answered()).isEqualTo(7);
    }

    @Test
    void whoeverIsShownThePassScoreHasPassed() {
        for (int i = 0; i < 10; i++) {
            ask(new TrueOrFalse("?", true), new Answer.Truth(i < 5));
        }
        assertThat(Score.of(paper, answers).passes(50)).isTrue();
        assertThat(Score.of(paper, answers).passes(51)).isFalse();
    }

    @Test
    void nothingAnsweredIsNothingEarned() {
        ask(new TrueOrFalse("?", true), null);
        var score = Score.of(paper, answers);
        assertThat(score.outOfTen()).hasToString("0.0");
        assertThat(score.passes(1)).isFalse();
    }

    private void ask(Question question, Answer answer) {
        int no = paper.size() + 1;
        var content = new QuestionContent(
                "m1-q" + no, "t", Difficulty.EASY, false, question, "…", new LessonId("m1-bai"), List.of());
        paper.add(new FrozenQuestion(
                no,
                new QuestionVersion(new QuestionVersionId(UUID.randomUUID()), content),
                new Arrangement(List.of(0, 1, 2, 3))));
        if (answer != null) {
            answers.put(no, answer);
        }
    }

    private static Question threeRight() {
        return new MultipleChoice(
                "?",
                List.of(new Option("a", true), new Option("b", true), new Option("c", true), new Option("d", false)));
    }
}
