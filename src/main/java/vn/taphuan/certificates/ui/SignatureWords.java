package vn.taphuan.certificates.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.taphuan.certificates.token.PersonSignature;

/** Signatures of people on a paper, in words. */
final class SignatureWords {

    private SignatureWords() {}

    /** Who signed, when, and whether the authority is known; empty when nobody did. */
    static String of(Component owner, List<PersonSignature> signatures, Function<Instant, String> moment) {
        return signatures.stream()
                .map(one -> owner.getTranslation("certificates.token.by", one.signer(), moment.apply(one.at())) + ". "
                        + owner.getTranslation(
                                "certificates.token.chain." + one.chain().name()))
                .collect(Collectors.joining("; "));
    }
}
