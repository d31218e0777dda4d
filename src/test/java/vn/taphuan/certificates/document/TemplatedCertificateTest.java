package vn.taphuan.certificates.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.taphuan.certificates.document.HouseTemplates.Start;
import vn.taphuan.certificates.document.SheetField.Upright;
import vn.taphuan.certificates.document.SheetProblem.Trouble;
import vn.taphuan.certificates.document.TemplateSamples.Length;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PaperAlignment;
import vn.taphuan.platform.pdf.PaperFamily;
import vn.taphuan.platform.pdf.PaperInk;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.pdf.PdfPicture;
import vn.taphuan.platform.pdf.PrintedPaper;
import vn.taphuan.platform.pdf.PrintedPaper.Block;

class TemplatedCertificateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final CertificateProof PROOF = new CertificateProof("1234567890".repeat(58), "{\"a\":1}".getBytes());

    static Stream<Start> starts() {
        return Arrays.stream(Start.values());
    }

    @ParameterizedTest
    @EnumSource(Start.class)
    void every_start_is_without_fault_and_bears_short_and_long_names(Start start) {
        var template = HouseTemplates.of(start);
        assertThat(SheetCheck.of(template).stream().filter(one -> one.trouble() != Trouble.PICTURE_MISSING))
                .isEmpty();
        assertThat(SheetCheck.fit(template, specimen(Length.SHORT))).isEmpty();
        assertThat(SheetCheck.fit(template, specimen(Length.LONG))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("starts")
    void it_is_archivable_and_accessible_and_nothing_covers_anything(Start start) throws Exception {
        var template = HouseTemplates.of(start);
        for (var length : Length.values()) {
            var pdf = CertificatePdf.render(specimen(length), template, null, PROOF);
            ArchivalCheck.assertArchivalAndAccessible(pdf);
            keep(start + "-" + length, pdf);
            try (var paper = new PrintedPaper(pdf)) {
                assertThat(paper.qrCode())
                        .startsWith("https://taphuan.example/verify/")
                        .endsWith("#" + PROOF.payload());
                var blocks = new ArrayList<>(paper.blocks());
                blocks.removeIf(block -> block.text().startsWith("MẪU"));
                var quiet = template.qr().within(3);
                blocks.add(new Block("QR", quiet.left(), quiet.top(), quiet.right(), quiet.bottom()));
                for (int one = 0; one < blocks.size(); one++) {
                    for (int other = one + 1; other < blocks.size(); other++) {
                        assertThat(blocks.get(one).overlaps(blocks.get(other)))
                                .as("%s %s: %s over %s", start, length, blocks.get(one), blocks.get(other))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void fields_are_read_in_their_order_and_what_a_person_lacks_is_left_out() throws Exception {
        assertThat(text(specimen(Length.SHORT), HouseTemplates.of(Start.A4_ACROSS)))
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM GIẤY CHỨNG NHẬN Giám đốc Trung tâm chính trị xã Ví Dụ chứng nhận đồng chí"
                                + " Ma Văn Mẫu Ý Sinh năm: 1978 Đơn vị: Đảng ủy xã Ví Dụ Đã hoàn thành chương trình bồi dưỡng nghiệp vụ")
                .contains("GIÁM ĐỐC Đàm Mẫu Sơn Số vào sổ: 1234/2026-GCN Mã tra cứu: 00000 00000 00000 00000")
                .doesNotContain("Chức vụ", "Xếp loại");
    }

    @Test
    void words_of_the_template_capitals_and_letters_are_its_own() throws Exception {
        var template = HouseTemplates.of(Start.FORM_A4_ACROSS);
        var field = template.fields().get(2);
        var changed = new SheetField(
                field.kind(),
                "Công tác tại:",
                ", tỉnh Cao Bằng",
                field.left(),
                field.top(),
                field.width(),
                1,
                PaperAlignment.CENTER,
                Upright.TOP,
                PaperFamily.SANS,
                true,
                false,
                true,
                11,
                8,
                FieldInk.BLUE);
        assertThat(text(specimen(Length.SHORT), template.withField(2, changed)))
                .contains("CÔNG TÁC TẠI: ĐẢNG ỦY XÃ VÍ DỤ, TỈNH CAO BẰNG");
    }

    @Test
    void what_does_not_fit_is_told_and_still_printed_whole() throws Exception {
        var template = HouseTemplates.of(Start.A4_ACROSS);
        int at = kinds(template).indexOf(FieldKind.FULL_NAME);
        var name = template.fields().get(at);
        var narrow = template.withField(at, resized(name, 40, 20));
        assertThat(SheetCheck.fit(narrow, specimen(Length.LONG)))
                .containsExactly(SheetProblem.of(at, Trouble.DOES_NOT_FIT));
        assertThat(text(specimen(Length.LONG), narrow)).contains("Công Tằng Tôn Nữ Thị Mẫu Phương Thảo");
    }

    @Test
    void everything_that_is_the_matter_is_told_at_once() {
        var template = HouseTemplates.of(Start.A4_ACROSS);
        int name = kinds(template).indexOf(FieldKind.FULL_NAME);
        int signer = kinds(template).indexOf(FieldKind.SIGNER_NAME);
        int title = kinds(template).indexOf(FieldKind.TITLE);
        var field = template.fields().get(title);
        var bad = template.withField(name, template.fields().get(name).at(250, 71))
                .withField(signer, template.fields().get(signer).at(176, 170))
                .withField(title, field.at(32, 150))
                .withRoom(new SheetBox(176, 155, 30, 20));
        var without = bad.withFields(bad.fields().stream()
                .filter(one -> one.kind() != FieldKind.CODE)
                .toList());
        assertThat(SheetCheck.of(without))
                .extracting(SheetProblem::trouble)
                .contains(
                        Trouble.OUTSIDE,
                        Trouble.IN_ROOM,
                        Trouble.COVERS_QR,
                        Trouble.MISSING,
                        Trouble.ROOM_SMALL,
                        Trouble.OVERLAPS);
        assertThat(SheetCheck.of(without).stream().filter(one -> one.trouble() == Trouble.MISSING))
                .extracting(SheetProblem::missing)
                .containsExactly(FieldKind.CODE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Start.class,
            names = {"A5_ACROSS", "A4_UPRIGHT", "FORM_A4_ACROSS"})
    void a_background_keeps_it_archivable_read_out_or_not(Start start) throws Exception {
        var template = HouseTemplates.of(start);
        var jpeg = paper(template.size());
        for (var words : List.of("", "GIẤY CHỨNG NHẬN, Họ và tên, Đơn vị")) {
            var covered = template.withBackground(new SheetBackground("x", words));
            var pdf = CertificatePdf.render(specimen(Length.LONG), covered, jpeg, PROOF);
            ArchivalCheck.assertArchivalAndAccessible(pdf);
            keep(start + "-background", pdf);
            try (var paper = new PrintedPaper(pdf)) {
                assertThat(paper.qrCode()).endsWith(PROOF.payload());
            }
        }
    }

    @Test
    void what_goes_onto_printed_sheets_has_neither_background_nor_frame_and_a_page_for_each() throws Exception {
        var template = HouseTemplates.of(Start.FORM_A4_ACROSS)
                .withSheet(PaperSize.A4_LANDSCAPE, true, SheetFrame.HOUSE)
                .withBackground(new SheetBackground("x", "GIẤY CHỨNG NHẬN"));
        var pdf = CertificatePdf.forForms(
                List.of(
                        new CertificatePdf.Printed(specimen(Length.SHORT), PROOF),
                        new CertificatePdf.Printed(specimen(Length.LONG), PROOF)),
                template);
        ArchivalCheck.assertArchivalAndAccessible(pdf);
        keep("for-forms", pdf);
        try (var paper = new PrintedPaper(pdf)) {
            assertThat(paper.pages()).isEqualTo(2);
            assertThat(paper.text(2)).contains("Công Tằng Tôn Nữ").doesNotContain("Ma Văn Mẫu Ý");
            assertThat(paper.document().getPage(0).getResources().getXObjectNames())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("starts")
    void the_parts_that_were_altered_are_named(Start start) throws Exception {
        var template = HouseTemplates.of(start);
        var data = specimen(Length.LONG);
        var words = text(data, template);
        assertThat(new PrintedWords(words).differing(data, template)).isEmpty();
        assertThat(new PrintedWords(words).code()).contains("00000000000000000000");
        assertThat(differing(words, "Thảo", "Thảo Nguyên", data, template)).containsExactly(PrintedField.HOLDER);
        assertThat(differing(words, "1978", "1979", data, template)).containsExactly(PrintedField.BIRTH_YEAR);
        assertThat(differing(words, "1234/2026", "1235/2026", data, template)).containsExactly(PrintedField.NUMBER);
        assertThat(differing(words, "tháng 11 năm 2026 GIÁM ĐỐC", "tháng 12 năm 2026 GIÁM ĐỐC", data, template))
                .hasSizeLessThan(2);
        assertThat(differing(words, "truyền thống ngành", "truyền thống", data, template))
                .containsExactly(PrintedField.PROGRAMME);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void a_template_is_read_as_it_was_written(Start start) {
        var json = JsonMapper.builder().build();
        var template = HouseTemplates.of(start).withBackground(new SheetBackground("x", "y"));
        var text = json.writeValueAsString(template);
        assertThat(json.readValue(text, SheetTemplate.class)).isEqualTo(template);
        assertThat(json.writeValueAsString(json.readValue(text, SheetTemplate.class)))
                .isEqualTo(text);
    }

    @Test
    void every_colour_can_be_read_on_paper() {
        for (var ink : FieldInk.values()) {
            assertThat(contrast(ink.ink())).as(ink.name()).isGreaterThan(4.5);
        }
    }

    private static List<PrintedField> differing(
            String words, String what, String by, CertificateData data, SheetTemplate template) {
        return List.copyOf(new PrintedWords(words.replace(what, by)).differing(data, template));
    }

    private static SheetField resized(SheetField field, double width, double least) {
        return new SheetField(
                field.kind(),
                field.before(),
                field.after(),
                field.left(),
                field.top(),
                width,
                field.lines(),
                field.alignment(),
                field.upright(),
                field.family(),
                field.bold(),
                field.italic(),
                field.capitals(),
                field.points(),
                least,
                field.ink());
    }

    private static List<FieldKind> kinds(SheetTemplate template) {
        return template.fields().stream().map(SheetField::kind).toList();
    }

    private static double contrast(PaperInk ink) {
        return 1.05 / (0.2126 * part(ink.red()) + 0.7152 * part(ink.green()) + 0.0722 * part(ink.blue()) + 0.05);
    }

    private static double part(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    static CertificateData specimen(Length length) {
        return TemplateSamples.specimen(
                TemplateSamples.of(length, Instant.parse("2026-11-27T02:15:00Z"), TODAY),
                "https://taphuan.example/verify",
                TODAY);
    }

    private static String text(CertificateData data, SheetTemplate template) throws Exception {
        try (var paper = new PrintedPaper(CertificatePdf.render(data, template, null, PROOF))) {
            return paper.text();
        }
    }

    /** A pale sheet as somebody would scan it. */
    private static byte[] paper(PaperSize size) throws Exception {
        var sheet = new BufferedImage(size.width() * 4, size.height() * 4, BufferedImage.TYPE_INT_RGB);
        var drawing = sheet.createGraphics();
        drawing.setColor(new Color(0xFD, 0xF6, 0xE3));
        drawing.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        drawing.setColor(new Color(0xA9, 0x79, 0x2A));
        drawing.drawRect(40, 40, sheet.getWidth() - 80, sheet.getHeight() - 80);
        drawing.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(sheet, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static void keep(String name, byte[] pdf) throws Exception {
        var folder = Path.of("target/templates");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".pdf"), pdf);
        Files.write(folder.resolve(name + ".png"), PdfPicture.png(pdf, 100));
    }
}
