package vn.taphuan.certificates.issuing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.document.SheetCheck;
import vn.taphuan.certificates.document.SheetProblem;
import vn.taphuan.certificates.document.SheetTemplate;
import vn.taphuan.certificates.document.TemplateSamples;
import vn.taphuan.certificates.eligibility.Completions;
import vn.taphuan.certificates.register.PublicAddress;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.certificates.signing.SigningCapacity;
import vn.taphuan.certificates.templates.PaperPrinter;
import vn.taphuan.classes.ClassId;
import vn.taphuan.platform.audit.AccessLog;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.UnitId;

/** How papers would look by a template, printed by what prints the real ones; marked as having no value. */
@Service
public class TemplatePreviews {

    /** As many digits as the code of a long name carries, so that it looks as dense as it will be. */
    private static final CertificateProof PROOF =
            new CertificateProof("1".repeat(560), "{}".getBytes(StandardCharsets.UTF_8));

    private final PaperPrinter printer;
    private final PaperDrafts papers;
    private final Completions completions;
    private final IssuingBodies bodies;
    private final PublicAddress address;
    private final AccessLog access;
    private final CurrentAccount current;
    private final Clock clock;

    TemplatePreviews(
            PaperPrinter printer,
            PaperDrafts papers,
            Completions completions,
            IssuingBodies bodies,
            PublicAddress address,
            AccessLog access,
            CurrentAccount current,
            Clock clock) {
        this.printer = printer;
        this.papers = papers;
        this.completions = completions;
        this.bodies = bodies;
        this.address = address;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** On whom a template is tried. */
    public sealed interface Sample {

        /** Nobody real. */
        record MadeUp(TemplateSamples.Length length) implements Sample {}

        /** Whoever of a class has the longest name; the others are only measured. */
        record LongestOf(ClassId trainingClass) implements Sample {}
    }

    /**
     * A paper that says that it does not count.
     *
     * @param problems of the template, and what does not fit on this paper
     * @param tooLong who else of the class has something that does not fit, by name
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Preview(byte[] pdf, String name, List<SheetProblem> problems, List<String> tooLong) {}

    /** @throws AccessDeniedException when body or class is outside the own units */
    @PreAuthorize("hasAuthority('" + Permissions.CERTIFICATE_READ + "')")
    @Transactional
    public Preview of(UnitId body, SheetTemplate template, Sample sample) {
        current.requireIn(Permissions.CERTIFICATE_READ, body);
        var people = switch (sample) {
            case Sample.MadeUp(var length) -> List.of(madeUp(body, length));
            case Sample.LongestOf(var trainingClass) -> ofClass(body, trainingClass);
        };
        var shown = people.getFirst();
        List<SheetProblem> problems = new ArrayList<>(SheetCheck.of(template));
        problems.addAll(SheetCheck.fit(template, shown));
        var tooLong = people.stream()
                .skip(1)
                .filter(one -> !SheetCheck.fit(template, one).isEmpty())
                .map(one -> one.holder().fullName())
                .toList();
        return new Preview(
                printer.print(shown, template, PROOF), shown.holder().fullName(), List.copyOf(problems), tooLong);
    }

    private CertificateData madeUp(UnitId body, TemplateSamples.Length length) {
        var issuing = bodies.find(body);
        var title = Stream.of(SigningCapacity.values())
                .map(issuing::titleOf)
                .max(Comparator.comparingInt(lines -> String.join("", lines).length()))
                .orElseThrow();
        return specimen(TemplateSamples.of(
                length,
                issuing.issuer(),
                issuing.place(),
                length == TemplateSamples.Length.SHORT ? issuing.titleOf(issuing.usualCapacity()) : title,
                clock.instant(),
                today()));
    }

    /** The longest name first; somebody made up when nobody of the class can have a paper yet. */
    private List<CertificateData> ofClass(UnitId body, ClassId trainingClass) {
        var completion = completions.of(trainingClass);
        if (!completion.trainingClass().body().equals(body)) {
            throw new AccessDeniedException("a class of another body");
        }
        var issuing = bodies.find(body);
        List<CertificateData> people = new ArrayList<>();
        for (var one : completion.people()) {
            if (papers.draft(completion.trainingClass(), issuing, null, one.person(), null)
                    instanceof PaperDrafts.Outcome.Printable(var paper)) {
                people.add(specimen(paper));
            }
        }
        if (people.isEmpty()) {
            return List.of(madeUp(body, TemplateSamples.Length.LONG));
        }
        access.listed(
                "certificate.template-preview",
                completion.people().stream().map(one -> one.person().account()).toList());
        people.sort(Comparator.comparingInt(
                        (CertificateData one) -> one.holder().fullName().length())
                .reversed());
        return people;
    }

    private CertificateData specimen(CertificateData preview) {
        return TemplateSamples.specimen(preview, address.specimen(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
