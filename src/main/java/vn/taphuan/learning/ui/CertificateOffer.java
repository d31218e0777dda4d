package vn.taphuan.learning.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.taphuan.certificates.CertificatesNavigation;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.platform.ui.Formats;

/** Look at the certificate that was issued within the last week. */
@org.springframework.stereotype.Component
class CertificateOffer implements NextStepOffer {

    private static final int NEWS_DAYS = 7;

    private final RegisterBook register;
    private final Clock clock;

    CertificateOffer(RegisterBook register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> offer(LearningFacts facts, Component owner) {
        var since = LocalDate.now(clock).minusDays(NEWS_DAYS);
        return register.mine().stream()
                .filter(one ->
                        one.state() == CertificateState.ISSUED && one.issuedOn().isAfter(since))
                .findFirst()
                .map(one -> step(one, owner));
    }

    private static NextStep step(CertificateSummary one, Component owner) {
        return new NextStep(
                NextStep.Urgency.READY,
                owner.getTranslation("learning.certificate.ready"),
                owner.getTranslation("learning.certificate.number", one.number(), Formats.date(one.issuedOn())),
                owner.getTranslation("learning.certificate.open"),
                CertificatesNavigation.MINE,
                false);
    }
}
