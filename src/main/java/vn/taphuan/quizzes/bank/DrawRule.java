package vn.taphuan.quizzes.bank;

import java.util.Collection;
import java.util.List;

/** So many questions of one topic and difficulty. */
public record DrawRule(String topic, Difficulty difficulty, int count) {

    boolean fits(QuestionContent question) {
        return question.topic().equals(topic) && question.difficulty() == difficulty;
    }

    /** How many questions the rule lacks. */
    int missing(Collection<QuestionContent> questions) {
        return Math.max(0, count - (int) questions.stream().filter(this::fits).count());
    }

    Draw from(List<QuestionVersion> pool) {
        return new Draw(count, pool.stream().filter(one -> fits(one.content())).toList());
    }
}
