package vn.taphuan.certificates.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes X.509: the platform's own authority, certificates of its keys, and the list of those that no longer count. */
final class CertificateMaker {

    private static final int SERIAL_BITS = 120;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateMaker() {}

    static X509Certificate authority(
            KeyPair pair, KeyAlgorithm algorithm, X500Principal name, Instant now, Duration lasts) {
        return certificate(pair.getPublic(), name, new Issuer(pair, algorithm, name), now, lasts, true);
    }

    static X509Certificate leaf(PublicKey key, X500Principal name, SealKey authority, Instant now, Duration lasts) {
        var issuer = new Issuer(
                new KeyPair(authority.known().certificate().getPublicKey(), authority.secret()),
                authority.known().algorithm(),
                authority.known().certificate().getSubjectX500Principal());
        return certificate(key, name, issuer, now, lasts, false);
    }

    /** @param stolen certificates with the moment from which on they do not count */
    static X509CRL revocations(SealKey authority, List<Stolen> stolen, Instant now, Instant next) {
        try {
            var list =
                    new JcaX509v2CRLBuilder(authority.known().certificate().getSubjectX500Principal(), Date.from(now));
            list.setNextUpdate(Date.from(next));
            stolen.forEach(one -> list.addCRLEntry(
                    one.certificate().getSerialNumber(), Date.from(one.since()), CRLReason.keyCompromise));
            list.addExtension(
                    Extension.cRLNumber,
                    false,
                    new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(
                                    authority.known().certificate().getPublicKey()));
            var signer =
                    new JcaContentSignerBuilder(authority.known().algorithm().signature()).build(authority.secret());
            return new JcaX509CRLConverter().getCRL(list.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException("the list of revoked keys cannot be written", failed);
        }
    }

    record Stolen(X509Certificate certificate, Instant since) {}

    private record Issuer(KeyPair pair, KeyAlgorithm algorithm, X500Principal name) {}

    private static X509Certificate certificate(
            PublicKey key, X500Principal name, Issuer issuer, Instant now, Duration lasts, boolean authority) {
        try {
            var from = now.minus(CLOCKS_DIFFER).truncatedTo(ChronoUnit.SECONDS);
            var certificate = new JcaX509v3CertificateBuilder(
                    issuer.name(),
                    new BigInteger(SERIAL_BITS, RANDOM),
                    Date.from(from),
                    Date.from(from.plus(lasts)),
                    name,
                    key);
            var extensions = new JcaX509ExtensionUtils();
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            certificate.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(
                            authority
                                    ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                    : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            certificate.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            certificate.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(issuer.pair().getPublic()));
            var signer = new JcaContentSignerBuilder(issuer.algorithm().signature())
                    .build(issuer.pair().getPrivate());
            return new JcaX509CertificateConverter().getCertificate(certificate.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException failed) {
            throw new IllegalStateException("a certificate cannot be made", failed);
        }
    }

    /** A name as certificates carry it; characters that would break it up are left out. */
    static X500Principal name(String commonName, String organisation) {
        return new X500Principal("CN=" + quoted(commonName) + ", O=" + quoted(organisation) + ", C=VN");
    }

    private static String quoted(String text) {
        int longest = 64;
        var clean = Objects.requireNonNull(text)
                .replaceAll("[\"\\\\\\p{Cntrl}]", " ")
                .strip();
        return '"' + clean.substring(0, Math.min(longest, clean.length())) + '"';
    }
}
