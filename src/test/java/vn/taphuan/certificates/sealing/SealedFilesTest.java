package vn.taphuan.certificates.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.document.SampleCertificates;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PdfInspection;
import vn.taphuan.platform.pdf.PdfSealing;

/** What two programs of others say of our seals: veraPDF of the file, the European DSS of the signature. */
class SealedFilesTest {

    private static final PdfSealing.Words WORDS = new PdfSealing.Words("Xác nhận tệp giấy chứng nhận", "Trùng Khánh");
    private static final CertificateData DATA =
            SampleCertificates.second(SampleCertificates.longer(), "K7QMX-2VD9F-RTB4H-NWZAB");

    private static TrialAuthority authority;
    private static byte[] plain;
    private static byte[] sealed;

    @BeforeAll
    static void sealOne() throws Exception {
        authority = new TrialAuthority();
        plain = CertificatePdf.render(DATA, new CertificateProof("1234567890".repeat(60), "{\"a\":1}".getBytes()));
        sealed = seal(authority.identity("EC"));
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @Test
    void aSealedPaperIsArchivableAccessibleAndOfLevelB() throws Exception {
        ArchivalCheck.assertArchivalAndAccessible(sealed);
        var report = judged(sealed, true);
        assertThat(level(report)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(indication(report)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(Arrays.copyOf(sealed, plain.length)).isEqualTo(plain);
        assertThat(sealed).hasSizeLessThan(120_000);
        var seal = PdfInspection.of(sealed, () -> {}).seals().getFirst();
        assertThat(seal.intact()).isTrue();
        assertThat(seal.coversAll()).isTrue();
    }

    @Test
    void anRsaKeySealsAsWell() throws Exception {
        var report = judged(seal(authority.identity("RSA")), true);
        assertThat(level(report)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(indication(report)).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void timeAndRevocationAreAddedBehindTheSeal() throws Exception {
        var stamped = PdfSealing.timeStamp(sealed, new PdfSealing.TimeStamps(authority.timeStamps(), "", ""));
        assertThat(Arrays.copyOf(stamped, sealed.length)).isEqualTo(sealed);
        ArchivalCheck.assertArchivalAndAccessible(stamped);
        assertThat(level(judged(stamped, true))).isEqualTo(SignatureLevel.PAdES_BASELINE_T);

        var lasting = PdfSealing.addRevocation(stamped, List.of(), List.of());
        assertThat(Arrays.copyOf(lasting, stamped.length)).isEqualTo(stamped);
        ArchivalCheck.assertArchivalAndAccessible(lasting);
        var report = judged(lasting, false);
        assertThat(level(report)).isEqualTo(SignatureLevel.PAdES_BASELINE_LT);
        assertThat(indication(report)).isEqualTo(Indication.TOTAL_PASSED);
        var seals = PdfInspection.of(lasting, () -> {}).seals();
        assertThat(seals).extracting(PdfInspection.Seal::timeStamp).containsExactly(false, true);
        assertThat(seals).allMatch(PdfInspection.Seal::intact);
    }

    @Test
    void anAuthorityThatIsDownLeavesTheFileAsItIs() throws Exception {
        try (var down = new TrialAuthority()) {
            down.goDown();
            assertThatThrownBy(() -> PdfSealing.timeStamp(sealed, new PdfSealing.TimeStamps(down.timeStamps(), "", "")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void bothProgramsSeeThatAByteWasChanged() throws Exception {
        var changed = sealed.clone();
        changed[plain.length / 2] ^= 1;
        assertThat(indication(judged(changed, true))).isEqualTo(Indication.TOTAL_FAILED);
        var seals = PdfInspection.of(changed, () -> {}).seals();
        assertThat(seals).hasSize(1).noneMatch(PdfInspection.Seal::intact);
    }

    private static byte[] seal(TrialAuthority.Identity identity) {
        return PdfSealing.seal(
                plain, new PdfSealing.Key(identity.pair().getPrivate(), identity.chain(), null), WORDS, Instant.now());
    }

    /** @param withList whether the judge may ask for the revocation list, or has only what the file brings */
    private static SimpleReport judged(byte[] pdf, boolean withList) throws Exception {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        if (withList) {
            verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(authority.revocations())));
        }
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    private static SignatureLevel level(SimpleReport report) {
        return report.getSignatureFormat(report.getFirstSignatureId());
    }

    private static Indication indication(SimpleReport report) {
        return report.getIndication(report.getFirstSignatureId());
    }
}
