package vn.taphuan.certificates.token;

import java.time.Instant;

/** A certificate whose signatures are taken for an issuing body. @param fingerprint in hexadecimal digits: what people compare */
public record SignerCertificate(
        SignerCertificateId id,
        String signer,
        String authority,
        Instant validFrom,
        Instant validTo,
        String fingerprint,
        PersonSignature.Chain chain) {}
