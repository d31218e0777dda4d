package vn.taphuan.platform.mail;

/** How far a message has come. */
public enum MailState {
    WAITING,
    /** The mail server has taken it; whether it reached anybody is not known. */
    SENT,
    /** Refused for good, tried too often, or no longer of use. */
    GIVEN_UP
}
