package vn.taphuan.certificates.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.document.CertificatePdf;
import vn.taphuan.certificates.document.CertificateProof;
import vn.taphuan.certificates.document.SampleCertificates;
import vn.taphuan.certificates.keys.SealKey;
import vn.taphuan.certificates.keys.TrialKeys;
import vn.taphuan.platform.pdf.PrintedPaper;

class QrPayloadTest {

    private static final String CODE = "K7QMX2VD9FRTB4HNWZAB";
    private static SealKey key;

    @BeforeAll
    static void makeAKey() {
        key = TrialKeys.make();
    }

    static List<CertificateData> lengths() {
        return List.of(
                SampleCertificates.second(SampleCertificates.shortest(), CODE),
                SampleCertificates.second(SampleCertificates.longer(), CODE),
                SampleCertificates.second(SampleCertificates.longest(), CODE));
    }

    @Test
    void itSaysWhatThePaperSaysInAtMost250Bytes() {
        var data = lengths().get(1);
        var payload = QrPayload.write(data, CODE, key);
        var said = read(payload, CODE).orElseThrow();
        assertThat(said.fullName()).isEqualTo(data.holder().fullName());
        assertThat(said.number()).isEqualTo(data.registerNumber());
        assertThat(said.issuedOn()).isEqualTo(data.signing().issuedOn());
        assertThat(said.birthYear()).isEqualTo(1978);
        assertThat(said.grade()).isEqualTo("Giỏi");
        assertThat(said.issuer()).isEqualTo("TRUNG TÂM CHÍNH TRỊ");
        assertThat(said.programme())
                .startsWith("bồi dưỡng nghiệp vụ nghiên cứu")
                .endsWith("…");
        assertThat(new BigInteger(payload).toByteArray()).hasSizeLessThanOrEqualTo(QrPayload.MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void theCodeIsReadFromThePrintedPageAndItsSignatureHolds(CertificateData data) throws Exception {
        var payload = QrPayload.write(data, CODE, key);
        try (var paper =
                new PrintedPaper(CertificatePdf.render(data, new CertificateProof(payload, new byte[] {'{', '}'})))) {
            var address = paper.qrCode();
            assertThat(address).isEqualTo(data.verification().link() + "#" + payload);
            assertThat(read(address.substring(address.indexOf('#') + 1), CODE)).isPresent();
        }
    }

    @Test
    void neitherAnotherCodeNorAChangedDigitNorAForeignKeyPasses() {
        var payload = QrPayload.write(lengths().getFirst(), CODE, key);
        assertThat(read(payload, "K7QMX2VD9FRTB4HNWZAC")).isEmpty();
        for (int at = 20; at < payload.length(); at += 37) {
            char other = payload.charAt(at) == '5' ? '6' : '5';
            assertThat(read(payload.substring(0, at) + other + payload.substring(at + 1), CODE))
                    .isEmpty();
        }
        assertThat(read(QrPayload.write(lengths().getFirst(), CODE, TrialKeys.make()), CODE))
                .isEmpty();
        assertThat(read("", CODE)).isEmpty();
        assertThat(read("12345", CODE)).isEmpty();
        assertThat(read("1" + "0".repeat(1500), CODE)).isEmpty();
    }

    private static Optional<QrPayload> read(String payload, String code) {
        PublicKey open = key.known().certificate().getPublicKey();
        return QrPayload.read(payload, code, id -> key.known().keyId().startsWith(id) ? List.of(open) : List.of());
    }
}
