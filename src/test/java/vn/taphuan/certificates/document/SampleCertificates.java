package vn.taphuan.certificates.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up certificates: short, long, and as long as anything may be. */
public final class SampleCertificates {

    static final CertificateData.Verification VERIFICATION =
            new CertificateData.Verification("K7QMX2VD9FRTB4HNWZ", "https://taphuan.example/verify");

    private static final LocalDate RELEASED = LocalDate.of(2026, 11, 27);
    private static final Instant FROZEN = Instant.parse("2026-11-27T02:15:00Z");

    private SampleCertificates() {}

    public static CertificateData shortest() {
        return certificate(
                new CertificateData.Issuer(
                        "ĐẢNG BỘ XÃ TRÙNG KHÁNH",
                        "TRUNG TÂM CHÍNH TRỊ",
                        true,
                        "Giám đốc Trung tâm chính trị xã Trùng Khánh"),
                new CertificateData.Holder("Ma Văn Mẫu Ý", 1985, "Đảng ủy xã Đàm Thủy, tỉnh Cao Bằng", null),
                training(null, null),
                null,
                signing(List.of("GIÁM ĐỐC"), "Đàm Quang Mẫu Sơn"));
    }

    static CertificateData named(String name) {
        CertificateData data = shortest();
        CertificateData.Holder holder = new CertificateData.Holder(
                name, data.holder().birthYear(), data.holder().unit(), null);
        return certificate(data.issuer(), holder, data.training(), null, data.signing());
    }

    static CertificateData on(LocalDate day) {
        CertificateData data = shortest();
        CertificateData.Training training = data.training();
        return certificate(
                data.issuer(),
                data.holder(),
                new CertificateData.Training(
                        training.programme(),
                        training.modules(),
                        training.periods(),
                        day,
                        day,
                        training.venue(),
                        null,
                        null),
                null,
                data.signing());
    }

    public static CertificateData longer() {
        return certificate(
                new CertificateData.Issuer(
                        "ĐẢNG BỘ XÃ TRÙNG KHÁNH",
                        "TRUNG TÂM CHÍNH TRỊ",
                        true,
                        "Giám đốc Trung tâm chính trị xã Trùng Khánh"),
                new CertificateData.Holder(
                        "Công Tằng Tôn Nữ Thị Mẫu Phương Thảo",
                        1978,
                        "Ban Xây dựng Đảng, Đảng ủy xã Trùng Khánh, tỉnh Cao Bằng",
                        "Phó Trưởng ban, Ủy viên Ủy ban Kiểm tra Đảng ủy xã"),
                training("03/2026", "Giỏi"),
                new CertificateData.Decision("15-QĐ/TTCT", LocalDate.of(2026, 11, 25)),
                signing(List.of("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nông Thị Mẫu Hường"));
    }

    /** Every field as long as it may be, in sensible Vietnamese words. */
    public static CertificateData longest() {
        return filled("Nguyễn Phước Quỳnh Hương Đặng Trường Khương ", "NGUYỄN PHƯỚC QUỲNH HƯƠNG ĐẶNG TRƯỜNG KHƯƠNG ");
    }

    /** Every field as long as it may be, in the widest letters there are. */
    public static CertificateData widest() {
        return filled("WWWWW ƯƯWƯƯƯW ", "WWWWW ƯƯWƯƯƯW ");
    }

    /** The same words in layout 2, whose code is the one of {@code code}. */
    public static CertificateData second(CertificateData data, String code) {
        CertificateData.Verification verification = data.verification();
        return new CertificateData(
                2,
                null,
                data.issuer(),
                data.holder(),
                data.training(),
                data.decision(),
                data.registerNumber(),
                data.signing(),
                verification == null ? null : new CertificateData.Verification(code, verification.address()),
                data.frozenAt(),
                data.marks());
    }

    static CertificateData preview(CertificateData data) {
        return new CertificateData(
                data.layoutVersion(),
                data.template(),
                data.issuer(),
                data.holder(),
                data.training(),
                data.decision(),
                null,
                new CertificateData.Signing(
                        data.signing().place(),
                        null,
                        data.signing().titleLines(),
                        data.signing().signerName()),
                null,
                data.frozenAt(),
                Set.of(CertificateMark.PREVIEW));
    }

    static CertificateData marked(CertificateData data, @Nullable String registerNumber, CertificateMark... marks) {
        return new CertificateData(
                data.layoutVersion(),
                data.template(),
                data.issuer(),
                data.holder(),
                data.training(),
                data.decision(),
                registerNumber,
                data.signing(),
                data.verification(),
                data.frozenAt(),
                Set.of(marks));
    }

    static CertificateData withoutParty(CertificateData data) {
        CertificateData.Issuer issuer = data.issuer();
        return certificate(
                new CertificateData.Issuer(issuer.parentBody(), issuer.issuingBody(), false, issuer.certifier()),
                data.holder(),
                data.training(),
                data.decision(),
                data.signing());
    }

    private static CertificateData filled(String words, String capitals) {
        return new CertificateData(
                1,
                null,
                new CertificateData.Issuer(of(capitals, 120), of(capitals, 120), true, of(words, 120)),
                new CertificateData.Holder(of(words, 60), 1978, of(words, 120), of(words, 100)),
                new CertificateData.Training(
                        of(words, 250),
                        7,
                        12,
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        of(words, 120),
                        of(words, 80),
                        of(words, 30)),
                new CertificateData.Decision(of(capitals, 40), LocalDate.of(2026, 11, 25)),
                of(capitals, 30),
                new CertificateData.Signing(
                        of(words, 40),
                        RELEASED,
                        List.of(of(capitals, 40), of(capitals, 40), of(capitals, 40)),
                        of(words, 60)),
                new CertificateData.Verification(
                        "W".repeat(32), "https://" + "www.taphuan.example/".repeat(4) + "verify"),
                FROZEN,
                Set.of());
    }

    private static String of(String words, int length) {
        return words.repeat(length / words.length() + 1)
                        .substring(0, length - 1)
                        .strip() + "Ỵ";
    }

    private static CertificateData.Training training(@Nullable String className, @Nullable String grade) {
        return new CertificateData.Training(
                "bồi dưỡng nghiệp vụ nghiên cứu, biên soạn lịch sử Đảng bộ địa phương và lịch sử truyền thống ngành",
                7,
                12,
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 24),
                "Trung tâm chính trị xã Trùng Khánh",
                className,
                grade);
    }

    private static CertificateData.Signing signing(List<String> title, String name) {
        return new CertificateData.Signing("Trùng Khánh", RELEASED, title, name);
    }

    private static CertificateData certificate(
            CertificateData.Issuer issuer,
            CertificateData.Holder holder,
            CertificateData.Training training,
            CertificateData.@Nullable Decision decision,
            CertificateData.Signing signing) {
        return new CertificateData(
                1, null, issuer, holder, training, decision, "0118/2026", signing, VERIFICATION, FROZEN, Set.of());
    }
}
