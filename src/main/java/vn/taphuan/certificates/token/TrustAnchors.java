package vn.taphuan.certificates.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.taphuan.certificates.token.PersonSignature.Chain;

/**
 * The authorities whose signers this installation trusts. Says whether a chain leads to one of them and held at a moment; whether its
 * authority has revoked it since is not asked.
 */
@Component
class TrustAnchors {

    private static final Logger log = LoggerFactory.getLogger(TrustAnchors.class);

    private final Set<TrustAnchor> anchors = new HashSet<>();

    TrustAnchors(TokenSettings settings) {
        settings.trustAnchors().forEach(this::add);
    }

    Chain judge(SignerChain chain, Instant at) {
        if (anchors.isEmpty()) {
            return Chain.NOT_KNOWN;
        }
        try {
            var signer = new X509CertSelector();
            signer.setCertificate(chain.signer());
            var path = new PKIXBuilderParameters(anchors, signer);
            path.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain.certificates())));
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(path);
            return Chain.TRUSTED;
        } catch (GeneralSecurityException noPath) {
            return Chain.NOT_KNOWN;
        }
    }

    /** One that cannot be read is left out: then fewer are trusted, never more. */
    private void add(Path file) {
        try {
            SignerChain.read(Files.readAllBytes(file))
                    .ifPresentOrElse(
                            read -> read.certificates()
                                    .forEach(certificate -> anchors.add(new TrustAnchor(certificate, null))),
                            () -> log.error("{} holds no certificate", file));
        } catch (IOException unreadable) {
            log.error("the trust anchor {} cannot be read", file, unreadable);
        }
    }
}
