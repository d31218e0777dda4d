package vn.taphuan.certificates.issuing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateMark;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.IssuingBody;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitSummary;
import vn.taphuan.units.Units;

/** What a certificate says that is issued again: person and class as the records have them now. */
@Component
class ReissuePapers {

    private final Completions completions;
    private final IssuingBodies bodies;
    private final PaperDrafts papers;
    private final Units units;

    ReissuePapers(Completions completions, IssuingBodies bodies, PaperDrafts papers, Units units) {
        this.completions = completions;
        this.bodies = bodies;
        this.papers = papers;
        this.units = units;
    }

    PaperDrafts.Outcome draft(ChangeStore.Subject of, LocalDate on) {
        var completion = completions.of(of.trainingClass());
        var person = completion.byAccount().get(of.account());
        var body = issuers(of.body(), on).getFirst();
        return person == null
                ? new PaperDrafts.Outcome.Printable(of.paper())
                : papers.draft(
                        completion.trainingClass(),
                        body,
                        papers.templateOf(completion.trainingClass()),
                        person.person(),
                        of.paper().decision());
    }

    /** Who issues for a body on a day: itself, or what followed it; never empty. */
    List<IssuingBody> issuers(UnitId body, LocalDate on) {
        var lasting = units.inForce(List.of(body), on).getOrDefault(body, List.of()).stream()
                .map(UnitSummary::id)
                .sorted(Comparator.comparing((UnitId unit) -> !unit.equals(body)))
                .toList();
        return (lasting.isEmpty() ? List.of(body) : lasting)
                .stream().map(bodies::find).toList();
    }

    /** The frozen paper with the new issuer, decision and signature. */
    static CertificateData signed(
            CertificateData frozen, IssuingBody body, CertificateData old, CertificateData.Signing signing) {
        return new CertificateData(
                CertificateData.layoutOf(frozen.template()),
                frozen.template(),
                body.issuer(),
                frozen.holder(),
                frozen.training(),
                old.decision(),
                null,
                signing,
                null,
                frozen.frozenAt(),
                previewMarks(frozen));
    }

    private static Set<CertificateMark> previewMarks(CertificateData frozen) {
        var marks = EnumSet.of(CertificateMark.PREVIEW);
        marks.addAll(frozen.marks());
        return marks;
    }
}
