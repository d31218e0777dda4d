package vn.taphuan.quizzes.attempt;

import java.util.Base64;

/**
 * What a device needs to answer an attempt.
 *
 * @param token for one header, and nowhere else
 * @param logKey 32 bytes: encrypts what the device has not sent yet; the same for this person and attempt on each device
 */
public record DeviceAccess(AttemptToken token, byte[] logKey) {

    public String logKeyText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(logKey);
    }

    @Override
    public String toString() {
        return "DeviceAccess[…]";
    }
}
