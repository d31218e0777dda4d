package vn.taphuan.classes.invitation;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.mail.MailMessage;
import vn.taphuan.platform.mail.Outbox;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Language;

/** The message that invites a lecturer, in Vietnamese: it goes to people here, whatever language the officer uses. */
@Component
class InvitationLetters {

    private final Outbox outbox;
    private final MessageSource texts;
    private final Deployment deployment;

    InvitationLetters(Outbox outbox, MessageSource texts, Deployment deployment) {
        this.outbox = outbox;
        this.texts = texts;
        this.deployment = deployment;
    }

    void invite(String to, ClassDetail of, SessionDetail asked, String lecturer, LocalDate closesOn, String token) {
        var base = deployment.publicUrl().orElseThrow();
        var half = texts.getMessage("classes.half-day." + asked.halfDay(), null, Language.VIETNAMESE);
        var when = half + " " + Formats.date(asked.date());
        outbox.put(new MailMessage(
                "class.invitation:" + SecretToken.hash(token).hex(),
                to,
                texts.getMessage("invitations.mail.subject", new Object[] {when}, Language.VIETNAMESE),
                texts.getMessage(
                        "invitations.mail.text",
                        new Object[] {
                            lecturer, of.name(), when, base + AnswerPages.PATH + "/" + token, Formats.date(closesOn)
                        },
                        Language.VIETNAMESE),
                closesOn.plusDays(1).atStartOfDay(PlatformTime.ZONE).toInstant()));
    }
}
