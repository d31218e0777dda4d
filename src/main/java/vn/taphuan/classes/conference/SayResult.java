package vn.taphuan.classes.conference;

/** What came of a clerk's word. */
public sealed interface SayResult {

    /** It holds, now or since it came the first time. */
    record Said() implements SayResult {}

    /** Somebody else has counted meanwhile, and otherwise. */
    record CountedOtherwise(int heads, String by) implements SayResult {}

    /** The number is hard to believe; the clerk is asked whether he is sure. */
    record Doubtful(int listed) implements SayResult {}

    /** No number of heads, or a trouble without words where they are needed, or too many. */
    record NotUnderstood() implements SayResult {}

    /** The session is not today's, or the class is not under way. */
    record NotNow() implements SayResult {}
}
