package vn.taphuan.certificates.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CertificateDataTest {

    @Test
    void what_is_stored_as_json_prints_the_same_paper() {
        JsonMapper json = JsonMapper.shared();
        CertificateData data = SampleCertificates.longer();

        CertificateData read = json.readValue(json.writeValueAsString(data), CertificateData.class);

        assertThat(read).isEqualTo(data);
        assertThat(CertificatePdf.render(read)).isEqualTo(CertificatePdf.render(data));
    }

    @Test
    void names_are_kept_in_nfc_with_single_spaces() {
        CertificateData.Holder holder =
                new CertificateData.Holder("  Nguye\u0302\u0303n \t Thị  Mẫu ", 1980, "Đảng ủy xã Đàm Thủy", "  ");

        assertThat(holder.fullName()).isEqualTo("Nguyễn Thị Mẫu");
        assertThat(holder.position()).isNull();
    }

    @Test
    void a_name_of_sixty_letters_is_accepted_and_one_more_refused() {
        assertThat(holder("Ễ".repeat(60)).fullName()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> holder("Ễ".repeat(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> holder(" "));
    }

    @Test
    void a_character_that_cannot_be_printed_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> holder("Nguyễn 🎉"));
        assertThatIllegalArgumentException().isThrownBy(() -> holder("Nguyễn\u0007"));
    }

    @Test
    void only_a_preview_has_no_number() {
        CertificateData data = SampleCertificates.shortest();

        assertThatIllegalArgumentException().isThrownBy(() -> SampleCertificates.marked(data, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleCertificates.marked(data, "0118/2026", CertificateMark.PREVIEW));
    }

    @Test
    void codes_and_addresses_are_what_they_say() {
        assertThatIllegalArgumentException().isThrownBy(() -> verification("short", "https://taphuan.example/verify"));
        assertThatIllegalArgumentException().isThrownBy(() -> verification("K7QMX2VD9FRTB4HN", "javascript:alert(1)"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verification("K7QMX2VD9FRTB4HN", "https://taphuan.example/verify/"));
        assertThat(verification("K7QMX2VD9FRTB4HN", "http://localhost:8080/verify")
                        .link())
                .isEqualTo("http://localhost:8080/verify/K7QMX2VD9FRTB4HN");
    }

    @Test
    void days_run_forward_and_counts_start_at_one() {
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThatIllegalArgumentException().isThrownBy(() -> training(7, day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> training(0, day, day));
    }

    @Test
    void a_signer_has_a_title_of_up_to_three_lines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CertificateData.Signing("Trùng Khánh", null, List.of(), "Đàm Quang Mẫu Sơn"));
    }

    private static CertificateData.Holder holder(String name) {
        return new CertificateData.Holder(name, 1980, "Đảng ủy xã Đàm Thủy", null);
    }

    private static CertificateData.Verification verification(String code, String address) {
        return new CertificateData.Verification(code, address);
    }

    private static CertificateData.Training training(int modules, LocalDate from, LocalDate to) {
        return new CertificateData.Training("Lịch sử Đảng bộ", modules, 12, from, to, "Hội trường xã", null, null);
    }
}
