package vn.taphuan.classes.invitation;

/** What came of inviting a lecturer. */
public sealed interface InviteResult {

    /**
     * @param token end of the secret link; shown this once, the database keeps its hash alone
     * @param mailed whether a message with the link is on its way
     */
    record Made(String token, boolean mailed) implements InviteResult {}

    /** The session is over, or its class was cancelled or closed. */
    record TooLate() implements InviteResult {}

    /** The closing day has passed, or comes after the session. */
    record DayWrong() implements InviteResult {}

    /** No message can be sent: there is no address, or this installation sends none. */
    record NoMail() implements InviteResult {}
}
