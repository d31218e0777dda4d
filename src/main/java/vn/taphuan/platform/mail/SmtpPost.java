package vn.taphuan.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one message to the mail server; jakarta.mail stays behind this class. */
@Component
class SmtpPost {

    /** What came of it. */
    sealed interface Result {
        record Taken() implements Result {}

        /** @param problem what went wrong, without addresses or words of the message */
        record Failed(String problem, boolean forGood) implements Result {}
    }

    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;

    SmtpPost(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            return address.getAddress().equals(text) && text.indexOf('@') > 0;
        } catch (AddressException wrong) {
            return false;
        }
    }

    /** @param id gives the message its own id in the world, the same at each try, so that a repeat can be told */
    Result send(UUID id, Instant written, String to, String subject, String text, @Nullable MailAttachment attachment) {
        try {
            var post = sender.getObject();
            var mime = post.createMimeMessage();
            var message = new MimeMessageHelper(mime, attachment != null, StandardCharsets.UTF_8.name());
            message.setFrom(settings.from());
            message.setTo(new InternetAddress(to, true));
            message.setSubject(subject);
            message.setText(text);
            if (attachment != null) {
                message.addAttachment(
                        attachment.name(),
                        new ByteArrayResource(attachment.text().getBytes(StandardCharsets.UTF_8)),
                        attachment.mediaType() + "; charset=UTF-8");
            }
            message.setSentDate(Date.from(written));
            mime.setHeader("Message-ID", "<" + id + "@" + settings.domain() + ">");
            mime.setHeader("Auto-Submitted", "auto-generated");
            post.send(mime);
            return new Result.Taken();
        } catch (MailSendException failed) {
            return failed.getFailedMessages().isEmpty() && failed.getMessageExceptions().length == 0
                    ? new Result.Taken() // only the farewell went wrong: the server has the message
                    : new Result.Failed(name(failed), isRefusedForGood(failed));
        } catch (MailParseException | MailPreparationException wrong) {
            return new Result.Failed(name(wrong), true);
        } catch (MailException failed) {
            return new Result.Failed(name(failed), false);
        } catch (MessagingException wrong) {
            return new Result.Failed(name(wrong), true);
        }
    }

    /** The server knows that address and will never take anything for it. */
    private static boolean isRefusedForGood(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .anyMatch(each -> each instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    /** Kinds only: what a server says may quote the address. */
    private static String name(Exception failed) {
        var inner = failed instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failed.getCause();
        var deepest = inner;
        while (deepest != null && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Stream.of(failed, inner, deepest)
                .filter(Objects::nonNull)
                .map(each -> each.getClass().getSimpleName())
                .distinct()
                .reduce((one, next) -> one + " / " + next)
                .orElse("");
    }
}
