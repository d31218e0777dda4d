package vn.taphuan.people;

import java.time.Duration;

/** Whether the own password was changed. */
public sealed interface ChangePasswordResult {

    /** The new one works; sign-ins on other devices have ended. */
    record Changed() implements ChangePasswordResult {}

    record OldPasswordWrong() implements ChangePasswordResult {}

    /** Too many wrong tries in this sign-in. */
    record TooFast(Duration pause) implements ChangePasswordResult {}

    record TooShort() implements ChangePasswordResult {}

    record Differ() implements ChangePasswordResult {}
}
