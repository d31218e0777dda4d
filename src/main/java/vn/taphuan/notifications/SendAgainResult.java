package vn.taphuan.notifications;

/** What came of sending a message again that could not be sent. */
public enum SendAgainResult {
    /** On its way, to the address of today. */
    SENDING,
    /** He has no address that is known, or wants no mail any more. */
    NO_ADDRESS,
    /** It is on its way or was sent, or somebody else has just sent it again. */
    NOT_LOST
}
