package vn.taphuan.certificates.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.geom.Rectangle;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.document.SampleCertificates;
import vn.taphuan.certificates.sealing.TrialAuthority;
import vn.taphuan.platform.files.Sha256;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PdfAddition;
import vn.taphuan.platform.pdf.PdfSealing;
import vn.taphuan.platform.pdf.UnreadablePdfException;

/** What a signer's own token adds to a sealed paper: judged by us and by the European DSS; what else is added is found. */
class SignedOutsideTest {

    private static TrialAuthority platform;
    private static TrialAuthority outside;
    private static TrialAuthority.Identity director;
    private static byte[] sealed;

    @BeforeAll
    static void sealAPaper() throws Exception {
        platform = new TrialAuthority();
        outside = new TrialAuthority();
        director = outside.identity("EC");
        var plain = CertificatePdf.render(
                SampleCertificates.second(SampleCertificates.longer(), "K7QMX-2VD9F-RTB4H-NWZAB"),
                new CertificateProof("1234567890".repeat(60), "{\"a\":1}".getBytes()));
        var key = platform.identity("EC");
        sealed = PdfSealing.seal(
                plain,
                new PdfSealing.Key(key.pair().getPrivate(), key.chain(), null),
                new PdfSealing.Words("Xác nhận tệp", "Trùng Khánh"),
                Instant.now());
    }

    @AfterAll
    static void close() {
        platform.close();
        outside.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void theSealAllowsASignatureBehindItAndBothHold(String algorithm) throws Exception {
        var signed = SigningProgram.sign(sealed, outside.identity(algorithm));
        assertThat(signed).startsWith(sealed);
        assertThat(indications(signed)).containsExactly(Indication.TOTAL_PASSED, Indication.TOTAL_PASSED);
        var added = added(signed);
        assertThat(added.nothingElse()).isTrue();
        assertThat(added.coversText()).isFalse();
        assertThat(added.signatures()).singleElement().satisfies(one -> {
            assertThat(one.intact()).isTrue();
            assertThat(one.strong()).isTrue();
            assertThat(one.at())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            var chain = new SignerChain(one.chain());
            assertThat(chain.signerName()).isEqualTo("Trial seal");
            assertThat(chain.authorityName()).isEqualTo("Trial authority");
            assertThat(chain.maySign()).isTrue();
        });
        ArchivalCheck.assertArchivalAndAccessible(signed);
    }

    @Test
    void theStoredFileIsFoundInTheSignedOne() throws Exception {
        var twice = SigningProgram.sign(SigningProgram.sign(sealed, director), director);
        assertThat(EarlierRevisions.of(twice)).containsEntry(Sha256.of(sealed), sealed.length);
        assertThat(EarlierRevisions.of(twice)).containsEntry(Sha256.of(twice), twice.length);
        assertThat(EarlierRevisions.of(SigningProgram.rewrite(sealed))).doesNotContainKey(Sha256.of(sealed));
        assertThat(EarlierRevisions.of("%%EOF".repeat(10_000).getBytes())).hasSizeLessThan(60);
    }

    @Test
    void timeAndRevocationCanBeAddedBehindThePersonsSignatureToo() throws Exception {
        var signed = SigningProgram.sign(sealed, director);
        var stamped = PdfSealing.timeStamp(signed, new PdfSealing.TimeStamps(platform.timeStamps(), "", ""));
        assertThat(stamped).startsWith(signed);
        assertThat(added(stamped).nothingElse()).isTrue();
        assertThat(added(stamped).signatures()).hasSize(1);
        var lasting = PdfSealing.addRevocation(stamped, List.of(), List.of());
        assertThat(added(lasting).nothingElse()).isTrue();
        assertThat(indications(lasting)).containsOnly(Indication.TOTAL_PASSED);
    }

    @Test
    void aPictureOfTheSignatureMayStandWhereNothingIsWritten() throws Exception {
        var free = SigningProgram.sign(sealed, director, new Rectangle(20, 6, 6, 6), "SHA-256", Instant.now());
        assertThat(added(free).nothingElse()).isTrue();
        assertThat(added(free).coversText()).isFalse();
        var over = SigningProgram.sign(sealed, director, new Rectangle(200, 200, 400, 200), "SHA-256", Instant.now());
        assertThat(added(over).coversText()).isTrue();
    }

    @Test
    void whatWasWrittenOrStuckOnBeforeSigningIsFound() throws Exception {
        assertThat(added(SigningProgram.sign(SigningProgram.overwrite(sealed), director))
                        .nothingElse())
                .isFalse();
        assertThat(added(SigningProgram.sign(SigningProgram.stick(sealed), director))
                        .nothingElse())
                .isFalse();
        assertThat(added(SigningProgram.stick(SigningProgram.sign(sealed, director)))
                        .nothingElse())
                .isFalse();
    }

    @Test
    void aChangedByteAndAWeakDigestAreFound() throws Exception {
        var signed = SigningProgram.sign(sealed, director);
        signed[sealed.length + 40] ^= 1;
        var broken = readable(signed);
        assertThat(broken).isTrue();
        var weak = SigningProgram.sign(sealed, director, null, "SHA-1", Instant.now());
        assertThat(added(weak).signatures())
                .singleElement()
                .satisfies(one -> assertThat(one.strong()).isFalse());
    }

    /** A changed byte either makes the file unreadable, or the signature does not hold, or more than a signature is seen. */
    private static boolean readable(byte[] changed) {
        try {
            var added = added(changed);
            return added.signatures().stream().noneMatch(PdfAddition.Signature::intact) || !added.nothingElse();
        } catch (UnreadablePdfException unreadable) {
            return true;
        }
    }

    @Test
    void noneOfOursIsUnreadable() {
        assertThatThrownBy(() -> PdfAddition.of("%PDF-1.7 nonsense".getBytes(), 4, () -> {}))
                .isInstanceOf(UnreadablePdfException.class);
    }

    @Test
    void aChainIsTrustedOnlyWhenItLeadsToAConfiguredAuthority(@TempDir Path folder) throws Exception {
        var anchor = folder.resolve("authority.pem");
        Files.writeString(anchor, new SignerChain(List.of(outside.certificate())).pem());
        var anchors = new TrustAnchors(new TokenSettings(List.of(anchor, folder.resolve("missing.pem"))));
        var chain = new SignerChain(director.chain());
        assertThat(anchors.judge(chain, Instant.now())).isEqualTo(PersonSignature.Chain.TRUSTED);
        assertThat(anchors.judge(new SignerChain(List.of(chain.signer())), Instant.now()))
                .isEqualTo(PersonSignature.Chain.TRUSTED);
        assertThat(anchors.judge(chain, Instant.now().plus(Duration.ofDays(5000))))
                .isEqualTo(PersonSignature.Chain.NOT_KNOWN);
        assertThat(anchors.judge(new SignerChain(platform.identity("EC").chain()), Instant.now()))
                .isEqualTo(PersonSignature.Chain.NOT_KNOWN);
        assertThat(new TrustAnchors(new TokenSettings(List.of())).judge(chain, Instant.now()))
                .isEqualTo(PersonSignature.Chain.NOT_KNOWN);
    }

    private static PdfAddition added(byte[] pdf) throws UnreadablePdfException {
        return PdfAddition.of(pdf, sealed.length, () -> {});
    }

    /** What the European DSS says of all signatures of a file, whose authorities it is told to trust. */
    private static List<Indication> indications(byte[] pdf) throws Exception {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(platform.certificate()));
        trusted.addCertificate(new CertificateToken(outside.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(platform.revocations()), new ByteArrayInputStream(outside.revocations())));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream().map(report::getIndication).toList();
    }
}
