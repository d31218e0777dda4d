package vn.taphuan.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.taphuan.platform.qr.QrCode;

/** The paper builder by two papers that a centre prints: a sign-in slip and a class list. */
class PaperDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final String SIGN_IN = "https://taphuan.example/login";

    @Test
    void a_slip_carries_name_code_and_address() throws Exception {
        try (PrintedPaper paper = new PrintedPaper(slip())) {
            assertThat(paper.pages()).isOne();
            assertThat(paper.text())
                    .isEqualTo("Phiếu đăng nhập lần đầu Họ và tên: Công Tằng Tôn Nữ Thị Mẫu Phương Thảo "
                            + "Tên đăng nhập: thao.cong Mã dùng một lần: K7QM-X2VD "
                            + "Mã có hiệu lực đến hết ngày 04 tháng 12 năm 2026.");
            assertThat(paper.qrCode()).isEqualTo(SIGN_IN);
            assertThat(paper.document().getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
        }
    }

    @Test
    void a_long_table_repeats_its_headings_and_numbers_pages_from_the_second_on() throws Exception {
        try (PrintedPaper paper = new PrintedPaper(classList(120))) {
            assertThat(paper.pages()).isGreaterThan(3);
            assertThat(paper.text(1)).startsWith("Danh sách học viên");
            for (int page = 2; page <= paper.pages(); page++) {
                assertThat(paper.text(page))
                        .startsWith("STT Họ và tên Năm sinh Đơn vị")
                        .endsWith(" " + page);
            }
            assertThat(paper.text()).contains("120 Nông Thị Mẫu Hường 120 1978");
        }
    }

    @Test
    void papers_are_archivable_and_accessible() throws Exception {
        ArchivalCheck.assertArchivalAndAccessible(slip());
        ArchivalCheck.assertArchivalAndAccessible(classList(60));
    }

    @Test
    void only_embedded_fonts_are_used() throws Exception {
        try (PrintedPaper paper = new PrintedPaper(classList(60))) {
            assertThat(paper.fonts()).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+Tinos");
            });
        }
    }

    @Test
    void the_same_paper_is_the_same_file() {
        assertThat(classList(60)).isEqualTo(classList(60)).isNotEqualTo(classList(61));
    }

    @Test
    void a_row_with_a_missing_cell_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaperTable(
                        List.of(PaperTable.Column.of("STT", 1), PaperTable.Column.of("Họ và tên", 4)),
                        List.of(List.of("1"))));
    }

    @Test
    void a_character_without_a_glyph_is_refused_rather_than_printed_as_a_box() {
        assertThatIllegalArgumentException().isThrownBy(() -> PaperRun.regular("Chúc mừng 🎉"));
        assertThat(PaperFace.REGULAR.canPrint("Chúc mừng 🎉")).isFalse();
    }

    static byte[] slip() {
        PaperStyle large = PaperStyle.of(24, 1.4).withSpacing(0.08);
        return new PaperDocument(PaperSize.A5, properties("Phiếu đăng nhập lần đầu"))
                .title("Phiếu đăng nhập lần đầu")
                .paragraph(
                        List.of(PaperRun.regular("Họ và tên: "), PaperRun.bold("Công Tằng Tôn Nữ Thị Mẫu Phương Thảo")))
                .paragraph(List.of(PaperRun.regular("Tên đăng nhập: "), PaperRun.bold("thao.cong")))
                .paragraph("Mã dùng một lần:")
                .text(PaperRole.PARAGRAPH, large, PaperAlignment.CENTER, List.of(PaperRun.bold("K7QM-X2VD")))
                .paragraph("Mã có hiệu lực đến hết ngày 04 tháng 12 năm 2026.")
                .figure(QrCode.of(SIGN_IN), 30, "Mã QR dẫn tới " + SIGN_IN)
                .toBytes();
    }

    static byte[] classList(int people) {
        List<List<String>> rows = IntStream.rangeClosed(1, people)
                .mapToObj(number -> List.of(
                        String.valueOf(number),
                        "Nông Thị Mẫu Hường " + number,
                        "1978",
                        "Ban Xây dựng Đảng, Đảng ủy xã Trùng Khánh, tỉnh Cao Bằng",
                        ""))
                .toList();
        List<PaperTable.Column> columns = List.of(
                new PaperTable.Column("STT", 1, PaperAlignment.CENTER),
                PaperTable.Column.of("Họ và tên", 4),
                new PaperTable.Column("Năm sinh", 1.4, PaperAlignment.CENTER),
                PaperTable.Column.of("Đơn vị", 5),
                PaperTable.Column.of("Ký tên", 2));
        return new PaperDocument(PaperSize.A4, properties("Danh sách học viên"))
                .title("Danh sách học viên")
                .paragraph("Lớp 03/2026, từ ngày 23 đến ngày 24 tháng 11 năm 2026")
                .table(new PaperTable(columns, rows))
                .toBytes();
    }

    private static PaperProperties properties(String title) {
        return PaperProperties.vietnamese(title, "Trung tâm chính trị", "", NOW);
    }
}
