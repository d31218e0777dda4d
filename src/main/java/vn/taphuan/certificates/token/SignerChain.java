package vn.taphuan.certificates.token;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import vn.taphuan.certificates.keys.CertificateChains;
import vn.taphuan.platform.files.Sha256;

/** A signer's certificate with those that came along with it, the signer's first. */
record SignerChain(List<X509Certificate> certificates) {

    private static final int LONGEST_NAME = 200;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    SignerChain {
        certificates = List.copyOf(certificates);
    }

    /** Reads PEM or DER; nothing when it is no certificate. */
    static Optional<SignerChain> read(byte[] file) {
        try {
            var certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(file))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            return certificates.isEmpty() ? Optional.empty() : Optional.of(new SignerChain(certificates));
        } catch (CertificateException none) {
            return Optional.empty();
        }
    }

    static SignerChain ofPem(String pem) {
        return new SignerChain(CertificateChains.chain(pem));
    }

    String pem() {
        return CertificateChains.pem(certificates);
    }

    X509Certificate signer() {
        return certificates.getFirst();
    }

    Sha256 fingerprint() {
        try {
            return Sha256.of(signer().getEncoded());
        } catch (CertificateEncodingException broken) {
            throw new IllegalStateException("a certificate cannot be read", broken);
        }
    }

    /** The name that the certificate gives its holder, else all that it says of him. */
    String signerName() {
        return name(signer().getSubjectX500Principal());
    }

    /** Who certified the signer. */
    String authorityName() {
        return name(signer().getIssuerX500Principal());
    }

    /** Whether the certificate says that it may sign, and not that it certifies others. */
    boolean maySign() {
        var usage = signer().getKeyUsage();
        return signer().getBasicConstraints() < 0
                && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(signer().getNotBefore().toInstant())
                && !moment.isAfter(signer().getNotAfter().toInstant());
    }

    private static String name(X500Principal principal) {
        var whole = principal.getName();
        try {
            var name = new LdapName(whole)
                    .getRdns().reversed().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst()
                            .orElse(whole);
            return cut(name);
        } catch (InvalidNameException unreadable) {
            return cut(whole);
        }
    }

    private static String cut(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }
}
