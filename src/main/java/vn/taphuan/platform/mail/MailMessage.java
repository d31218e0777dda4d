package vn.taphuan.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person.
 *
 * @param key feature, purpose and what it is about, for instance {@code class.moved:<class>:<session>:<person>}; of two messages with
 *     the same key one is sent. At most 150 characters, no personal data: it is kept
 * @param to one address
 * @param subject one line of at most 200 characters
 * @param text plain text; removed from the database when the message is sent or given up
 * @param uselessAfter no try is made from then on
 * @param attachment a file that goes with it, removed when the text is; none usually
 */
public record MailMessage(
        String key,
        String to,
        String subject,
        String text,
        Instant uselessAfter,
        @Nullable MailAttachment attachment) {

    /** One without a file. */
    public MailMessage(String key, String to, String subject, String text, Instant uselessAfter) {
        this(key, to, subject, text, uselessAfter, null);
    }
}
