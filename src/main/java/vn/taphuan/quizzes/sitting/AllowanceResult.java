package vn.taphuan.quizzes.sitting;

/** The outcome of giving more time or attempts. */
public sealed interface AllowanceResult {

    /** @param moved attempts that last longer now @param takenUp those of them that the server had ended */
    record Given(int people, int moved, int takenUp) implements AllowanceResult {}

    /** It gives nothing, too much, or no reason. */
    record Wrong() implements AllowanceResult {}

    /** Nobody of the sitting is meant. */
    record Nobody() implements AllowanceResult {}
}
