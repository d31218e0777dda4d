package vn.taphuan.platform.mail;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.deployment.StartRefusedException;

/**
 * Whether this installation sends mail: where a mail server is named, and never in a demo, whose addresses are fictitious but
 * may be somebody's.
 */
@Component
class MailSettings {

    private final boolean offered;
    private final boolean workerHere;
    private final String from;
    private final String domain;

    /** @throws StartRefusedException when a mail server is named but messages could not be written right */
    MailSettings(Environment settings, Deployment deployment) {
        offered = StringUtils.hasText(settings.getProperty("spring.mail.host")) && !deployment.isDemo();
        workerHere = settings.getProperty("taphuan.mail.worker", Boolean.class, true);
        from = settings.getProperty("taphuan.mail.from", "").strip();
        domain = deployment.publicUrl().map(URI::getHost).orElse("");
        if (offered && !SmtpPost.isAddress(from)) {
            throw new StartRefusedException(
                    "SPRING_MAIL_HOST is set, but TAPHUAN_MAIL_FROM is not an e-mail address.",
                    "Set it to the address that messages come from, for example taphuan@example.vn, or remove SPRING_MAIL_HOST.");
        }
        if (offered && domain.isEmpty()) {
            throw new StartRefusedException(
                    "SPRING_MAIL_HOST is set, but TAPHUAN_PUBLIC_URL is not: links in messages would lead nowhere.",
                    "Set it to the address that people type, for example https://taphuan.example.vn, or remove SPRING_MAIL_HOST.");
        }
    }

    boolean offered() {
        return offered;
    }

    /** Whether this node delivers; another may do it. */
    boolean workerHere() {
        return workerHere;
    }

    String from() {
        return from;
    }

    /** The right half of a message's own id. */
    String domain() {
        return domain;
    }
}
