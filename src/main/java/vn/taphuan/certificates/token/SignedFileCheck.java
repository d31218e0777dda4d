package vn.taphuan.certificates.token;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.document.PrintedWords;
import vn.taphuan.certificates.keys.SealKeys;
import vn.taphuan.certificates.token.FileOutcome.Reason;
import vn.taphuan.certificates.token.PaperForms.Form;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.pdf.BoundedReading;
import vn.taphuan.platform.pdf.PdfAddition;
import vn.taphuan.platform.pdf.PdfInspection;
import vn.taphuan.platform.security.UnitId;

/**
 * Judges a file that comes back signed. It belongs to the paper whose stored bytes it begins with: names of files say nothing. Whatever
 * is not that paper with nothing but good signatures behind it is refused.
 */
@Component
class SignedFileCheck {

    /** Bytes of the largest file; ours have 120 KB at most, and a signature needs some tens more. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Duration MOST_TIME = Duration.ofSeconds(60);

    private final PaperForms forms;
    private final SealKeys keys;
    private final Clock clock;
    private final BoundedReading reading = BoundedReading.waiting("signed-file", MOST_TIME);

    SignedFileCheck(PaperForms forms, SealKeys keys, Clock clock) {
        this.forms = forms;
        this.keys = keys;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        reading.close();
    }

    sealed interface Judged {

        record No(FileOutcome outcome) implements Judged {}

        record Good(Form base, List<PaperForms.NewSignature> signatures) implements Judged {
            public Good {
                signatures = List.copyOf(signatures);
            }
        }
    }

    /** @param visible whether whoever asks may know of a body's papers */
    Judged check(PaperForms.Batch batch, byte[] pdf, Predicate<UnitId> visible) {
        if (pdf.length > LARGEST) {
            return no(Reason.TOO_LARGE, null);
        }
        var earlier = EarlierRevisions.of(pdf);
        var whole = Sha256.of(pdf);
        var base = forms.with(earlier.keySet()).stream()
                .filter(form -> visible.test(form.body()))
                .max(Comparator.comparing(form -> Objects.requireNonNull(earlier.get(form.sha256()))));
        return base.map(form -> extending(batch, form, form.sha256().equals(whole), pdf, earlier))
                .orElseGet(() -> unknown(batch, pdf));
    }

    private Judged extending(
            PaperForms.Batch batch, Form base, boolean nothingAdded, byte[] pdf, Map<Sha256, Integer> earlier) {
        if (!base.batch().equals(batch.id())) {
            return no(Reason.OTHER_BATCH, base.number());
        }
        if (base.signedRevision() != null) {
            return new Judged.No(new FileOutcome.AlreadySigned(base.number()));
        }
        if (!base.counts()) {
            return no(Reason.ENDED, base.number());
        }
        if (nothingAdded) {
            return no(Reason.NOT_SIGNED, base.number());
        }
        if (!base.mayBeSigned()) {
            return no(Reason.OUTDATED, base.number());
        }
        int length = Objects.requireNonNull(earlier.get(base.sha256()));
        return reading.read(goOn -> PdfAddition.of(pdf, length, goOn))
                .map(added -> judge(base, added))
                .orElseGet(() -> no(Reason.UNREADABLE, base.number()));
    }

    private Judged judge(Form base, PdfAddition added) {
        var fault = fault(added);
        if (fault.isPresent()) {
            return no(fault.get(), base.number());
        }
        List<PaperForms.NewSignature> good = new ArrayList<>();
        for (var signature : added.signatures()) {
            var chain = new SignerChain(signature.chain());
            if (!chain.maySign() || keys.known(chain.signer().getPublicKey()).isPresent()) {
                return no(Reason.NOT_A_SIGNER, base.number());
            }
            var at = at(signature, base);
            if (!chain.holdsAt(at)) {
                return no(Reason.RUN_OUT, base.number());
            }
            good.add(new PaperForms.NewSignature(chain, at));
        }
        return new Judged.Good(base, good);
    }

    private static Optional<Reason> fault(PdfAddition added) {
        var signatures = added.signatures();
        if (signatures.isEmpty()) {
            return Optional.of(added.nothingElse() ? Reason.NOT_SIGNED : Reason.MORE_THAN_SIGNED);
        }
        if (signatures.stream().anyMatch(one -> !one.intact())) {
            return Optional.of(Reason.BROKEN);
        }
        if (signatures.stream().anyMatch(one -> !one.strong())) {
            return Optional.of(Reason.WEAK);
        }
        if (!added.nothingElse()) {
            return Optional.of(Reason.MORE_THAN_SIGNED);
        }
        return added.coversText() ? Optional.of(Reason.COVERS_TEXT) : Optional.empty();
    }

    /** What it claims, where that can be: after our file was made, and not in the future; else now, when it certainly is there. */
    private Instant at(PdfAddition.Signature signature, Form base) {
        var now = clock.instant();
        var claimed = signature.at();
        boolean can = claimed != null
                && claimed.isAfter(base.madeAt().minus(CLOCKS_DIFFER))
                && claimed.isBefore(now.plus(CLOCKS_DIFFER));
        return can ? Objects.requireNonNull(claimed) : now;
    }

    /** It begins with nothing of ours; perhaps it shows one of the papers nevertheless. */
    private Judged unknown(PaperForms.Batch batch, byte[] pdf) {
        return reading.read(goOn -> PdfInspection.of(pdf, goOn))
                .map(inside -> new PrintedWords(inside.text())
                        .code()
                        .flatMap(code -> forms.numberByCode(batch.id(), code))
                        .map(number -> no(Reason.ALTERED, number))
                        .orElseGet(() -> no(Reason.FOREIGN, null)))
                .orElseGet(() -> no(Reason.UNREADABLE, null));
    }

    private static Judged no(Reason reason, @Nullable String number) {
        return new Judged.No(new FileOutcome.Refused(reason, number));
    }
}
