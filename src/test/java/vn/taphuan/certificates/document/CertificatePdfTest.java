package vn.taphuan.certificates.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PrintedPaper;
import vn.taphuan.platform.pdf.PrintedPaper.Block;

class CertificatePdfTest {

    /** Where the code stands with its quiet zone, of at least four modules. */
    private static final Block QR = new Block("QR", 34 - 4, 150 - 4, 69 + 4, 185 + 4);

    static Stream<CertificateData> allLengths() {
        return Stream.of(
                SampleCertificates.shortest(),
                SampleCertificates.named(
                        "Nguyễn Phước Quỳnh Hương Đặng Trường Khương Nghiễm Ngọc Tuyến".substring(0, 60)),
                SampleCertificates.longer(),
                SampleCertificates.longest(),
                SampleCertificates.widest(),
                SampleCertificates.withoutParty(SampleCertificates.longer()),
                SampleCertificates.preview(SampleCertificates.longer()));
    }

    static Stream<CertificateData> allMarks() {
        CertificateData data = SampleCertificates.longer();
        return Stream.of(
                data,
                SampleCertificates.preview(data),
                SampleCertificates.marked(data, "0118/2026", CertificateMark.SAMPLE),
                SampleCertificates.marked(data, null, CertificateMark.SAMPLE, CertificateMark.PREVIEW));
    }

    static Stream<CertificateData> extremes() {
        return Stream.of(SampleCertificates.longest(), SampleCertificates.withoutParty(SampleCertificates.shortest()));
    }

    @Test
    void the_paper_says_what_the_data_say() throws Exception {
        assertThat(text(SampleCertificates.longer()))
                .isEqualTo("ĐẢNG BỘ XÃ TRÙNG KHÁNH TRUNG TÂM CHÍNH TRỊ * ĐẢNG CỘNG SẢN VIỆT NAM "
                        + "GIẤY CHỨNG NHẬN "
                        + "Giám đốc Trung tâm chính trị xã Trùng Khánh chứng nhận đồng chí "
                        + "Công Tằng Tôn Nữ Thị Mẫu Phương Thảo "
                        + "Sinh năm: 1978 Chức vụ: Phó Trưởng ban, Ủy viên Ủy ban Kiểm tra Đảng ủy xã "
                        + "Đơn vị: Ban Xây dựng Đảng, Đảng ủy xã Trùng Khánh, tỉnh Cao Bằng "
                        + "Đã hoàn thành chương trình bồi dưỡng nghiệp vụ nghiên cứu, biên soạn lịch sử Đảng bộ địa "
                        + "phương và lịch sử truyền thống ngành (lớp 03/2026), gồm 7 chuyên đề, 12 tiết; "
                        + "từ ngày 23 tháng 11 năm 2026 đến ngày 24 tháng 11 năm 2026, "
                        + "tại Trung tâm chính trị xã Trùng Khánh. Xếp loại: Giỏi. "
                        + "Theo Quyết định công nhận hoàn thành số 15-QĐ/TTCT, ngày 25 tháng 11 năm 2026. "
                        + "Trùng Khánh, ngày 27 tháng 11 năm 2026 K/T GIÁM ĐỐC PHÓ GIÁM ĐỐC Nông Thị Mẫu Hường "
                        + "Số vào sổ: 0118/2026 Mã tra cứu: K7QM X2VD 9FRT B4HN WZ "
                        + "Quét mã QR hoặc nhập mã tra cứu tại taphuan.example/verify");
    }

    @Test
    void one_day_is_said_once_and_small_numbers_have_a_leading_zero() throws Exception {
        assertThat(text(SampleCertificates.on(LocalDate.of(2026, 2, 5))))
                .contains("12 tiết; ngày 05 tháng 02 năm 2026, tại Trung tâm")
                .doesNotContain("đến ngày");
    }

    @Test
    void every_vietnamese_letter_is_read_back() throws Exception {
        List<String> names = List.of(
                "Àà Áá Ảả Ãã Ạạ Ăă Ằằ Ắắ Ẳẳ Ẵẵ Ặặ Ââ Ầầ Ấấ Ẩẩ Ẫẫ Ậậ Đđ",
                "Èè Éé Ẻẻ Ẽẽ Ẹẹ Êê Ềề Ếế Ểể Ễễ Ệệ Ìì Íí Ỉỉ Ĩĩ Ịị",
                "Òò Óó Ỏỏ Õõ Ọọ Ôô Ồồ Ốố Ổổ Ỗỗ Ộộ Ơơ Ờờ Ớớ Ởở Ỡỡ Ợợ",
                "Ùù Úú Ủủ Ũũ Ụụ Ưư Ừừ Ứứ Ửử Ữữ Ựự Ỳỳ Ýý Ỷỷ Ỹỹ Ỵỵ");
        for (String name : names) {
            assertThat(text(SampleCertificates.named(name))).contains(" " + name + " ");
        }
    }

    @Test
    void without_the_party_heading_the_body_stands_alone() throws Exception {
        assertThat(text(SampleCertificates.withoutParty(SampleCertificates.shortest())))
                .startsWith("ĐẢNG BỘ XÃ TRÙNG KHÁNH TRUNG TÂM CHÍNH TRỊ *")
                .doesNotContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    }

    @ParameterizedTest
    @MethodSource("allLengths")
    void everything_stays_inside_the_frame_and_nothing_covers_anything(CertificateData data) throws Exception {
        try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(data))) {
            assertThat(paper.pages()).isOne();
            List<Block> blocks = new ArrayList<>(paper.blocks());
            blocks.removeIf(block -> block.text().startsWith("BẢN XEM TRƯỚC"));
            if (data.verification() != null) {
                blocks.add(QR);
            }
            assertThat(blocks).hasSizeGreaterThan(10).allSatisfy(block -> {
                assertThat(block.left()).isGreaterThan(12.5);
                assertThat(block.top()).isGreaterThan(12.5);
                assertThat(block.right()).isLessThan(297 - 12.5);
                assertThat(block.bottom()).isLessThan(210 - 12.5);
            });
            for (int one = 0; one < blocks.size(); one++) {
                for (int other = one + 1; other < blocks.size(); other++) {
                    assertThat(blocks.get(one).overlaps(blocks.get(other)))
                            .as("%s over %s", blocks.get(one), blocks.get(other))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allLengths")
    void there_is_room_for_the_signature_and_a_round_stamp(CertificateData data) throws Exception {
        try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(data))) {
            Block name = block(paper, data.signing().signerName());
            Block title = block(paper, data.signing().titleLines().getLast());
            assertThat(name.top() - title.bottom()).isGreaterThan(25);
        }
    }

    @ParameterizedTest
    @MethodSource("allLengths")
    void the_code_is_read_from_the_printed_page(CertificateData data) throws Exception {
        if (data.verification() != null) {
            try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(data))) {
                assertThat(paper.qrCode()).isEqualTo(data.verification().link());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("allMarks")
    void marks_are_printed_across_and_leave_the_code_readable(CertificateData data) throws Exception {
        String text = text(data).replace(" ", "");
        assertThat(text.contains("BẢNXEMTRƯỚC")).isEqualTo(data.marks().contains(CertificateMark.PREVIEW));
        assertThat(text.contains("MẪU–KHÔNGCÓGIÁTRỊ")).isEqualTo(data.marks().contains(CertificateMark.SAMPLE));
        if (data.verification() != null) {
            try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(data))) {
                assertThat(paper.qrCode()).isEqualTo(data.verification().link());
            }
        }
    }

    @Test
    void a_preview_leaves_number_date_and_code_open() throws Exception {
        assertThat(text(SampleCertificates.preview(SampleCertificates.longer())))
                .contains("Số vào sổ: ....", "Trùng Khánh, ngày .... tháng .... năm ....", "Mã QR có khi giấy")
                .doesNotContain("0118/2026", "Mã tra cứu");
    }

    @ParameterizedTest
    @MethodSource({"allMarks", "extremes"})
    void it_is_archivable_and_accessible(CertificateData data) throws Exception {
        ArchivalCheck.assertArchivalAndAccessible(CertificatePdf.render(data));
    }

    @Test
    void only_embedded_fonts_are_used() throws Exception {
        try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(SampleCertificates.longer()))) {
            assertThat(paper.fonts()).hasSize(3).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("+Tinos");
            });
        }
    }

    @Test
    void the_file_says_what_it_is() throws Exception {
        try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(SampleCertificates.shortest()))) {
            var information = paper.document().getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Giấy chứng nhận – Ma Văn Mẫu Ý");
            assertThat(information.getAuthor()).isEqualTo("TRUNG TÂM CHÍNH TRỊ");
            assertThat(information.getCreationDate().toInstant()).isEqualTo(Instant.parse("2026-11-27T02:15:00Z"));
            assertThat(information.getModificationDate()).isEqualTo(information.getCreationDate());
            assertThat(paper.document().getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
        }
    }

    @Test
    void a_paper_stays_small() {
        assertThat(CertificatePdf.render(SampleCertificates.longest())).hasSizeLessThan(90_000);
    }

    @Test
    void the_same_data_give_the_same_file_in_four_threads_at_once() throws Exception {
        byte[] expected = CertificatePdf.render(SampleCertificates.shortest());
        byte[] other = CertificatePdf.render(SampleCertificates.longer());
        Callable<Void> printing = () -> {
            for (int time = 0; time < 20; time++) {
                assertThat(CertificatePdf.render(SampleCertificates.shortest())).isEqualTo(expected);
                assertThat(CertificatePdf.render(SampleCertificates.longer())).isEqualTo(other);
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(printing, printing, printing, printing))) {
                done.get();
            }
        }
    }

    private static String text(CertificateData data) throws Exception {
        try (PrintedPaper paper = new PrintedPaper(CertificatePdf.render(data))) {
            return paper.text();
        }
    }

    private static Block block(PrintedPaper paper, String text) throws Exception {
        return paper.blocks().stream()
                .filter(block -> block.text().strip().equals(text))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
