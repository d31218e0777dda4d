package vn.taphuan.platform.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.persistence.Utc;

/** Messages to be sent. One stands or falls with the change that causes it, and nobody waits for its delivery. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final OutboxWorker worker;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MailSettings settings, OutboxWorker worker, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.worker = worker;
        this.clock = clock;
    }

    /** Whether this installation sends mail; what needs mail is not offered otherwise, and says so. */
    public boolean isOffered() {
        return settings.offered();
    }

    /** Whether a message can be addressed to this at all; whether anybody reads there is another matter. */
    public static boolean isAddress(String text) {
        return SmtpPost.isAddress(text);
    }

    /**
     * Keeps a message, which is delivered after the commit; one whose key was there before changes nothing.
     *
     * @return whether it is new
     * @throws IllegalStateException when this installation sends no mail
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean put(MailMessage message) {
        if (!settings.offered()) {
            throw new IllegalStateException("this installation sends no mail");
        }
        var now = Utc.of(clock.instant());
        var file = message.attachment();
        try {
            jdbc.sql("""
                            insert into mail_message (id, message_key, state, recipient, subject, body,
                              attachment_name, attachment_type, attachment, created_at, useless_after, next_try_at)
                            values (:id, :key, 'WAITING', :to, :subject, :text, :name, :type, :file, :now, :end, :now)""")
                    .param("id", Ids.next())
                    .param("key", message.key())
                    .param("to", message.to())
                    .param("subject", message.subject())
                    .param("text", message.text())
                    .param("name", file == null ? null : file.name())
                    .param("type", file == null ? null : file.mediaType())
                    .param("file", file == null ? null : file.text())
                    .param("now", now)
                    .param("end", Utc.of(message.uselessAfter()))
                    .update();
        } catch (DuplicateKeyException thereBefore) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
        return true;
    }

    /** How far the message with this key has come; none where there was never one. */
    @Transactional(readOnly = true)
    public Optional<MailState> state(String key) {
        return jdbc.sql("select state from mail_message where message_key = ?")
                .param(key)
                .query((row, number) -> MailState.valueOf(row.getString(1)))
                .optional();
    }

    /** How far the messages with these keys have come; those that there never were are left out. */
    @Transactional(readOnly = true)
    public Map<String, MailState> states(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select message_key, state from mail_message where message_key in (:keys)")
                        .param("keys", keys)
                        .query((row, number) -> Map.entry(row.getString(1), MailState.valueOf(row.getString(2))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
