package vn.taphuan.classes.checkin;

import java.time.Duration;
import java.time.Instant;

/**
 * What the screen of a hall shows now.
 *
 * @param token for the QR code
 * @param code eight digits to type, in two groups
 * @param changesIn until another token and code stand there
 * @param checkedIn how many have checked in here
 * @param expected how many of the class have their place here, or nowhere
 */
public record HallScreen(
        Hall hall,
        Phase phase,
        Instant opens,
        Instant ends,
        String token,
        String code,
        Duration changesIn,
        int checkedIn,
        int expected) {

    /** Whether people can check in by it now. */
    public enum Phase {
        BEFORE,
        OPEN,
        OVER,
        /** The class does not take people. */
        CLOSED
    }
}
