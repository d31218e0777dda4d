package vn.taphuan.quizzes.attempt;

/** The outcome of starting a quiz. */
public sealed interface StartResult {

    /** The attempt to go on with: a new one, or the one that runs already. */
    record Running(AttemptId attempt) implements StartResult {}

    /** All attempts are used. */
    record NoneLeft() implements StartResult {}

    /** A final quiz that is not open yet, or no longer. */
    record NotOpen() implements StartResult {}

    /** There is no such quiz, or it is not for him. */
    record NoQuiz() implements StartResult {}
}
