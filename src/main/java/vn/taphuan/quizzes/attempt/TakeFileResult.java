package vn.taphuan.quizzes.attempt;

import java.time.Instant;

/** The outcome of bringing an answer file. Whatever is refused changes nothing. */
public sealed interface TakeFileResult {

    /** It is kept, and waits for a decision. */
    record Taken(EvidenceId evidence) implements TakeFileResult {}

    /** It is no answer file, or only a part of one. */
    record Damaged() implements TakeFileResult {}

    /** It was made for another server. */
    record OtherServer() implements TakeFileResult {}

    /** It has been changed after it was made, or was not made by the page of its attempt. */
    record Altered() implements TakeFileResult {}

    /** Its attempt is none that one answers for; which, is not told. */
    record Foreign() implements TakeFileResult {}

    /** The same answers came in a file before. */
    record Twice(EvidenceId before) implements TakeFileResult {}

    /** The attempt was handed in: what was handed in counts. */
    record HandedIn(Instant at) implements TakeFileResult {}

    /** The time of the attempt is not over. */
    record StillRuns(Instant deadline) implements TakeFileResult {}

    /** The server holds everything that is in it. */
    record NothingNew() implements TakeFileResult {}
}
