package vn.taphuan.certificates.issuing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.certificates.eligibility.ClassRecord;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.IssuingBody;
import vn.taphuan.certificates.templates.PaperPrinter;
import vn.taphuan.platform.deployment.Deployment;

/** What a certificate will say: everything but number, code and date, as a preview. */
@Component
class PaperDrafts {

    private final IssuingBodies bodies;
    private final PaperPrinter printer;
    private final Deployment deployment;
    private final Clock clock;

    PaperDrafts(IssuingBodies bodies, PaperPrinter printer, Deployment deployment, Clock clock) {
        this.bodies = bodies;
        this.printer = printer;
        this.deployment = deployment;
        this.clock = clock;
    }

    /** Either the paper, or why it cannot be printed. */
    sealed interface Outcome {
        record Printable(CertificateData paper) implements Outcome {}

        record Unprintable(PaperProblem problem) implements Outcome {}
    }

    /** By what the papers of a class are printed that are proposed now; none for the look of the house. */
    CertificateData.@Nullable Template templateOf(ClassRecord trainingClass) {
        return printer.templateNow(trainingClass.body(), trainingClass.programme())
                .orElse(null);
    }

    Outcome draft(
            ClassRecord trainingClass,
            IssuingBody body,
            CertificateData.@Nullable Template template,
            ClassRecord.Person person,
            CertificateData.@Nullable Decision decision) {
        if (trainingClass.from() == null
                || trainingClass.modules().isEmpty()
                || trainingClass.periods() < 1
                || trainingClass.programmeTitle().isBlank()) {
            return new Outcome.Unprintable(PaperProblem.CLASS_INCOMPLETE);
        }
        if (person.birthYear() == null) {
            return new Outcome.Unprintable(PaperProblem.BIRTH_YEAR_MISSING);
        }
        try {
            var paper = paper(trainingClass, body, template, person, person.birthYear(), decision);
            return printer.unfit(paper).isEmpty()
                    ? new Outcome.Printable(paper)
                    : new Outcome.Unprintable(PaperProblem.DOES_NOT_FIT);
        } catch (IllegalArgumentException unprintable) {
            return new Outcome.Unprintable(PaperProblem.UNPRINTABLE);
        }
    }

    private CertificateData paper(
            ClassRecord trainingClass,
            IssuingBody body,
            CertificateData.@Nullable Template template,
            ClassRecord.Person person,
            int birthYear,
            CertificateData.@Nullable Decision decision) {
        var marks = EnumSet.of(CertificateMark.PREVIEW);
        if (deployment.isDemo()) {
            marks.add(CertificateMark.SAMPLE);
        }
        return new CertificateData(
                CertificateData.layoutOf(template),
                template,
                body.issuer(),
                new CertificateData.Holder(person.fullName(), birthYear, person.unitName(), person.position()),
                new CertificateData.Training(
                        trainingClass.programmeTitle(),
                        trainingClass.modules().size(),
                        trainingClass.periods(),
                        Objects.requireNonNull(trainingClass.from()),
                        Objects.requireNonNull(trainingClass.to()),
                        trainingClass.venue(),
                        trainingClass.code(),
                        null),
                decision,
                null,
                new CertificateData.Signing(
                        body.place(), null, body.titleOf(body.usualCapacity()), bodies.notSignedYet()),
                null,
                clock.instant(),
                marks);
    }

    /** The same paper with the decision and the signature that the batch has got since. */
    static CertificateData completed(
            CertificateData paper,
            CertificateData.@Nullable Decision decision,
            CertificateData.@Nullable Signing signing) {
        return new CertificateData(
                paper.layoutVersion(),
                paper.template(),
                paper.issuer(),
                paper.holder(),
                paper.training(),
                decision,
                null,
                signing == null ? paper.signing() : signing,
                null,
                paper.frozenAt(),
                paper.marks());
    }

    /** As it would look now. */
    byte[] print(CertificateData paper) {
        return printer.print(paper, null);
    }

    /** Whether two papers say the same of person and training. */
    static boolean sameWords(CertificateData one, CertificateData other) {
        return one.holder().equals(other.holder()) && one.training().equals(other.training());
    }
}
