package vn.taphuan.notifications;

import java.time.Instant;
import vn.taphuan.platform.mail.MailState;

/**
 * A message about a class, as whoever plans it sees it.
 *
 * @param recipient name of whoever gets it
 * @param notices how many changes it tells
 */
public record LetterSummary(LetterId id, String recipient, int notices, Instant madeAt, MailState state) {

    LetterSummary in(MailState now) {
        return new LetterSummary(id, recipient, notices, madeAt, now);
    }
}
