package vn.taphuan.quizzes.bank;

/** So many questions of one topic and difficulty. */
public record DrawRule(String topic, Difficulty difficulty, int count) {

    boolean fits(QuestionContent question) {
        return question.topic().equals(topic) && question.difficulty() == difficulty;
    }
}
