package vn.taphuan.quizzes.sitting;

/** The outcome of preparing. */
public sealed interface PrepareResult {

    /** @param drawn papers that were drawn now @param people on the list @param withoutPlace of the class, whose places do not take part */
    record Prepared(int drawn, int people, int withoutPlace) implements PrepareResult {}

    /** Nobody of the class is at a place that takes part. */
    record Nobody() implements PrepareResult {}

    /** There are no questions to draw from. */
    record NoQuestions() implements PrepareResult {}

    record Closed() implements PrepareResult {}
}
