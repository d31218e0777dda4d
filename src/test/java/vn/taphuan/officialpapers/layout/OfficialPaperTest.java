package vn.taphuan.officialpapers.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.taphuan.officialpapers.layout.Block.Column;
import vn.taphuan.officialpapers.layout.PrintedWords.Phrase;
import vn.taphuan.platform.pdf.ArchivalCheck;

/** Papers field by field against the layout in force on their date, in both formats, as other programs read them. */
class OfficialPaperTest {

    private static final Path SEEN = Path.of("target/seen/official-papers");
    private static final double TWIPS = 1440 / 25.4;
    private static final double LEFT = 30;
    private static final double RIGHT = 210 - 15;

    @Test
    void untilTheTwentySixthOfMayThePaperFollowsTheOldGuidance() throws Exception {
        assertThat(rules(LayoutSystem.PARTY, SamplePapers.OLD).id()).isEqualTo("party-2018");
        partyPaper(SamplePapers.OLD, "26", "05");
    }

    @Test
    void fromTheTwentySeventhOfMayThePaperFollowsTheNewGuidance() throws Exception {
        assertThat(rules(LayoutSystem.PARTY, SamplePapers.NEW).id()).isEqualTo("party-2026");
        partyPaper(SamplePapers.NEW, "27", "05");
    }

    /** F-01 to F-05, F-15 to F-18. */
    private static void partyPaper(LocalDate date, String day, String month) throws Exception {
        var paper = SamplePapers.paper(OfficialKind.KE_HOACH, LayoutSystem.PARTY, date);
        try (var printed = new PrintedWords(
                keep("ke-hoach-" + date, "pdf", SamplePapers.printer().pdf(paper)))) {
            var heading = printed.phrase("ĐẢNG CỘNG SẢN VIỆT NAM");
            is(heading, 15, true, false);
            assertThat(heading.middle()).isGreaterThan(105);
            assertThat(printed.ruleUnder(heading)).isCloseTo(heading.right() - heading.left(), within(0.7));
            is(printed.phrase("ĐẢNG ỦY XÃ VÍ DỤ ĐÔNG"), 14, false, false);
            var body = printed.phrase("TRUNG TÂM CHÍNH TRỊ");
            is(body, 14, true, false);
            var star = printed.phrase("*");
            is(star, 14, false, false);
            var number = printed.phrase("Số 07-KH/TTCT");
            is(number, 14, false, false);
            assertThat(List.of(body.middle(), star.middle(), number.middle()))
                    .allSatisfy(middle -> assertThat(middle).isLessThan(105));
            assertThat(star.baseline()).isGreaterThan(body.baseline());
            assertThat(number.baseline()).isGreaterThan(star.baseline());
            var placeDate = printed.phrase("Ví Dụ Đông, ngày " + day + " tháng " + month + " năm 2026");
            is(placeDate, 14, false, true);
            assertThat(placeDate.baseline()).isGreaterThan(heading.baseline());
            is(printed.phrase("KẾ HOẠCH"), 16, true, false);
            is(printed.phrase("mở lớp"), 14, true, false);
            is(printed.phrase("-----"), 14, false, false);
            is(printed.phrase("I. MỤC ĐÍCH, YÊU CẦU"), 14, true, false);
            var text = printed.phrase("Thực hiện Kế hoạch");
            is(text, 14, false, false);
            assertThat(text.left()).isCloseTo(LEFT + 10, within(0.5));
            assertThat(printed.phrase("1. Mục đích").left()).isCloseTo(text.left(), within(0.5));
            assertThat(printed.words()).allSatisfy(word -> {
                assertThat(word.left()).isGreaterThan(LEFT - 0.5);
                assertThat(word.right()).isLessThan(RIGHT + 0.7);
                assertThat(word.font()).contains("Tinos");
            });
            eighteenPointsApart(printed);
            assertThat(printed.text()).contains("phối hợp thực hiện.").doesNotContain("./.");
            var recipients = printed.phrase("Nơi nhận:");
            is(recipients, 14, false, false);
            assertThat(printed.ruleUnder(recipients)).isCloseTo(recipients.right() - recipients.left(), within(0.7));
            is(printed.phrase("- Lưu Trung tâm."), 12, false, false);
            is(printed.phrase("GIÁM ĐỐC"), 14, true, false);
            is(printed.phrase("Nguyễn Văn Mẫu"), 14, true, false);
            var page = printed.words().stream()
                    .filter(word -> word.page() == 2 && word.text().equals("2"))
                    .findFirst()
                    .orElseThrow();
            assertThat(page.middle()).isCloseTo((LEFT + RIGHT) / 2, within(8.0));
            assertThat(page.baseline()).isLessThan(16);
            assertThat(printed.words().stream().filter(word -> word.page() == 1).map(Phrase::text))
                    .doesNotContain("1");
        }
        partyDocx(keep("ke-hoach-" + date, "docx", SamplePapers.printer().docx(paper)), day, month);
    }

    private static void eighteenPointsApart(PrintedWords printed) {
        var first = printed.phrase("Thực hiện Kế hoạch");
        var second = printed.words().stream()
                .filter(word -> word.page() == 1 && word.baseline() > first.baseline() + 1)
                .findFirst()
                .orElseThrow();
        assertThat((second.baseline() - first.baseline()) * 72 / 25.4).isCloseTo(18, within(0.2));
    }

    private static void partyDocx(byte[] docx, String day, String month) throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgMar().getTop())).isCloseTo(20, within(0.1));
            assertThat(millimetres(section.getPgMar().getBottom())).isCloseTo(20, within(0.1));
            assertThat(millimetres(section.getPgMar().getLeft())).isCloseTo(30, within(0.1));
            assertThat(millimetres(section.getPgMar().getRight())).isCloseTo(15, within(0.1));
            var head = document.getTables().getFirst().getRow(0);
            has(run(head.getCell(1), "ĐẢNG CỘNG SẢN VIỆT NAM"), 15, true, false, true);
            has(
                    run(head.getCell(1), "Ví Dụ Đông, ngày " + day + " tháng " + month + " năm 2026"),
                    14,
                    false,
                    true,
                    false);
            has(run(head.getCell(0), "ĐẢNG ỦY XÃ VÍ DỤ ĐÔNG"), 14, false, false, false);
            has(run(head.getCell(0), "TRUNG TÂM CHÍNH TRỊ"), 14, true, false, false);
            has(run(head.getCell(0), "*"), 14, false, false, false);
            has(run(head.getCell(0), "Số 07-KH/TTCT"), 14, false, false, false);
            var kind = paragraph(document, "KẾ HOẠCH");
            assertThat(kind.getStyle()).isEqualTo("Title");
            assertThat(kind.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
            var text = paragraph(document, "Thực hiện Kế hoạch");
            var style = document.getStyles().getStyle(text.getStyle());
            assertThat(style.getCTStyle().getPPr().getJc().getVal().toString()).isEqualTo("both");
            assertThat(millimetres(style.getCTStyle().getPPr().getInd().getFirstLine()))
                    .isCloseTo(10, within(0.1));
            assertThat(document.getStyles()
                            .getStyle("Normal")
                            .getCTStyle()
                            .getPPr()
                            .getSpacing()
                            .getLine()
                            .toString())
                    .isEqualTo("360");
            assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                    .isEqualTo(14);
            var end = document.getTables().getLast().getRow(0);
            has(run(end.getCell(0), "Nơi nhận:"), 14, false, false, true);
            has(run(end.getCell(1), "GIÁM ĐỐC"), 14, true, false, false);
            assertThat(document.getHeaderList().stream()
                            .map(one -> one.getText().strip()))
                    .contains("2");
        }
        assertThat(errors(docx)).isEmpty();
    }

    /** F-09, F-10, F-14. */
    @Test
    void aPaperOfTheStateBearsItsNameAndMotto() throws Exception {
        var paper = SamplePapers.paper(OfficialKind.KE_HOACH, LayoutSystem.STATE, SamplePapers.NEW);
        try (var printed = new PrintedWords(
                keep("ke-hoach-nha-nuoc", "pdf", SamplePapers.printer().pdf(paper)))) {
            var state = printed.phrase("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            is(state, 13, true, false);
            assertThat(state.right()).isLessThan(RIGHT + 0.5);
            var motto = printed.phrase("Độc lập - Tự do - Hạnh phúc");
            is(motto, 14, true, false);
            assertThat(printed.ruleUnder(motto)).isCloseTo(motto.right() - motto.left(), within(0.7));
            assertThat(printed.phrase("Số: 07/KH-TTCT").middle()).isLessThan(105);
            is(printed.phrase("Nơi nhận:"), 12, true, true);
            assertThat(printed.text())
                    .contains("phối hợp thực hiện./.")
                    .doesNotContain("ĐẢNG CỘNG SẢN VIỆT NAM", " * ", "-----");
            var docx = keep("ke-hoach-nha-nuoc", "docx", SamplePapers.printer().docx(paper));
            assertThat(errors(docx)).isEmpty();
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
                var head = document.getTables().getFirst();
                double room =
                        head.getRow(0).getCell(1).getWidth() - head.getCellMarginLeft() - head.getCellMarginRight();
                // other programs measure letters a little wider
                assertThat(room / TWIPS).as("on one line").isGreaterThan(state.right() - state.left() + 2);
            }
        }
    }

    /** F-13, F-17. */
    @Test
    void aLetterHasNoNameAndSaysSmallUnderItsNumberWhatItIsAbout() throws Exception {
        var paper = SamplePapers.paper(OfficialKind.CONG_VAN, LayoutSystem.PARTY, SamplePapers.NEW);
        try (var printed =
                new PrintedWords(keep("cong-van", "pdf", SamplePapers.printer().pdf(paper)))) {
            var about = printed.phrase("về việc mời học viên");
            is(about, 12, false, true);
            assertThat(about.baseline())
                    .isGreaterThan(printed.phrase("Số 07-CV/TTCT").baseline());
            assertThat(about.middle()).isLessThan(105);
            assertThat(printed.text())
                    .contains("Kính gửi: - Đảng ủy xã Ví Dụ Đông,")
                    .doesNotContain("CÔNG VĂN", "V/v");
        }
    }

    /** T-21, F-21. */
    @Test
    void anInvitationIsAGiayMoiWithoutASymbol() throws Exception {
        var paper = SamplePapers.paper(OfficialKind.GIAY_MOI, LayoutSystem.PARTY, SamplePapers.NEW);
        try (var printed =
                new PrintedWords(keep("giay-moi", "pdf", SamplePapers.printer().pdf(paper)))) {
            is(printed.phrase("GIẤY MỜI"), 16, true, false);
            assertThat(printed.text()).contains("Số 07/TTCT").doesNotContainIgnoringCase("triệu tập");
        }
    }

    /** F-19. */
    @Test
    void minutesAreSignedByTwoAndGoToNobody() throws Exception {
        var paper = SamplePapers.paper(OfficialKind.BIEN_BAN, LayoutSystem.PARTY, SamplePapers.NEW);
        try (var printed =
                new PrintedWords(keep("bien-ban", "pdf", SamplePapers.printer().pdf(paper)))) {
            assertThat(printed.phrase("NGƯỜI GHI BIÊN BẢN").middle()).isLessThan(105);
            assertThat(printed.phrase("CHỦ TRÌ").middle()).isGreaterThan(105);
            assertThat(printed.text()).doesNotContain("Nơi nhận");
        }
    }

    /** F-12. */
    @Test
    void aListHasNoNumberAndRepeatsItsHeadings() throws Exception {
        var paper = SamplePapers.paper(OfficialKind.DANH_SACH, LayoutSystem.PARTY, SamplePapers.NEW);
        try (var printed =
                new PrintedWords(keep("danh-sach", "pdf", SamplePapers.printer().pdf(paper)))) {
            assertThat(printed.text()).doesNotContain("Số 07");
            assertThat(printed.pages()).isGreaterThan(1);
            assertThat(printed.words().stream()
                            .filter(word -> word.text().equals("TT"))
                            .map(Phrase::page))
                    .contains(1, 2);
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                keep("danh-sach", "docx", SamplePapers.printer().docx(paper))))) {
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(document.getTables().get(1).getNumberOfRows()).isEqualTo(61);
        }
    }

    /** A paragraph that only breaks, or a free line after the last table, would come on an empty page of its own. */
    @Test
    void noPageOfADocxStaysEmptyWhereTheOneBeforeIsFull() throws Exception {
        var table = new Block.Table(List.of(new Column("TT", 1, true)), List.of(List.of("1")), 0);
        var paper = new OfficialPaper(
                SamplePapers.content(OfficialKind.DANH_SACH, LayoutSystem.PARTY, SamplePapers.NEW),
                List.of(
                        table,
                        new Block.PageBreak(),
                        new Block.Centred("Buổi 2", true, false),
                        table,
                        new Block.PageBreak(),
                        table),
                false,
                "x",
                java.time.Instant.EPOCH);
        var docx = SamplePapers.printer().docx(paper);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().stream().filter(OfficialPaperTest::beginsPage))
                    .hasSize(2);
            assertThat(beginsPage(paragraph(document, "Buổi 2"))).isTrue();
            var elements = document.getBodyElements();
            assertThat(elements.get(elements.indexOf(paragraph(document, "Buổi 2")) - 1))
                    .isInstanceOf(XWPFTable.class);
            assertThat(document.getDocument().xmlText()).doesNotContain("<w:br");
            assertThat(document.getParagraphs().getLast().getSpacingBetween()).isEqualTo(1);
        }
        assertThat(errors(docx)).isEmpty();
    }

    @Test
    void numberAndDateCanBeLeftToTheHand() throws Exception {
        var typed = SamplePapers.content(OfficialKind.QUYET_DINH, LayoutSystem.PARTY, null);
        var open = new PaperContent(
                typed.kind(),
                typed.system(),
                typed.parentBody(),
                typed.issuingBody(),
                typed.bodySymbol(),
                "",
                typed.place(),
                null,
                typed.about(),
                "",
                List.of(),
                "K/T Giám đốc",
                "Phó giám đốc",
                "",
                "",
                "",
                "",
                typed.options());
        var paper = new OfficialPaper(open, List.of(Block.Text.of("Điều 1. x")), false, "x", java.time.Instant.EPOCH);
        try (var printed =
                new PrintedWords(keep("de-trong", "pdf", SamplePapers.printer().pdf(paper)))) {
            assertThat(printed.text().replaceAll("\\s+", " "))
                    .contains("-QĐ/TTCT", "ngày tháng năm", "K/T GIÁM ĐỐC PHÓ GIÁM ĐỐC")
                    .doesNotContain("Nơi nhận");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsArchivalAccessibleValidAndTheSameEachTime(OfficialKind kind) throws Exception {
        for (var system : LayoutSystem.values()) {
            var paper = SamplePapers.paper(kind, system, SamplePapers.NEW);
            var pdf = keep(kind + "-" + system, "pdf", SamplePapers.printer().pdf(paper));
            ArchivalCheck.assertArchivalAndAccessible(pdf);
            var docx = keep(kind + "-" + system, "docx", SamplePapers.printer().docx(paper));
            assertThat(errors(docx)).isEmpty();
            assertThat(SamplePapers.printer().pdf(paper)).isEqualTo(pdf);
            assertThat(SamplePapers.printer().docx(paper)).isEqualTo(docx);
        }
    }

    @Test
    void anInstallationMaySetEverySizeByItself() {
        var own = Map.of("party-2026.line", "19", "party-2026.margins", "25 15 25 35");
        var book = new LayoutBook(key -> own.getOrDefault(key, ""));
        var rules = book.on(LayoutSystem.PARTY, SamplePapers.NEW);
        assertThat(rules.sizes().line()).isEqualTo(19);
        assertThat(rules.margins()).isEqualTo(new LayoutRules.Margins(25, 15, 25, 35));
        assertThat(book.on(LayoutSystem.PARTY, SamplePapers.OLD).sizes().line()).isEqualTo(18);
        assertThat(rules.toCheck()).isTrue();
    }

    @Test
    void aDocxIsEditedSavedAndOpenedAgainWithoutBreaking() throws Exception {
        var docx = SamplePapers.printer()
                .docx(SamplePapers.paper(OfficialKind.KE_HOACH, LayoutSystem.PARTY, SamplePapers.NEW));
        var edited = new ByteArrayOutputStream();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            paragraph(document, "Đề nghị các đơn vị").getRuns().getFirst().setText("Đã sửa trong máy.", 0);
            document.createParagraph().createRun().setText("Đoạn thêm.");
            document.write(edited);
        }
        try (var again = new XWPFDocument(new ByteArrayInputStream(edited.toByteArray()))) {
            assertThat(paragraph(again, "Đã sửa trong máy.").getStyle()).isEqualTo("BodyTextJustified");
            assertThat(paragraph(again, "Đoạn thêm.").getText()).isEqualTo("Đoạn thêm.");
            assertThat(again.getTables().getFirst().getRow(0).getCell(0).getText())
                    .contains("Số 07-KH/TTCT");
        }
    }

    private static LayoutRules rules(LayoutSystem system, LocalDate on) {
        return SamplePapers.book().on(system, on);
    }

    private static void is(Phrase phrase, double points, boolean bold, boolean italic) {
        assertThat(phrase.points()).as(phrase.text()).isCloseTo(points, within(0.05));
        assertThat(phrase.isBold()).as(phrase.text()).isEqualTo(bold);
        assertThat(phrase.isItalic()).as(phrase.text()).isEqualTo(italic);
    }

    private static void has(XWPFRun run, double points, boolean bold, boolean italic, boolean underlined) {
        assertThat(run.getFontSizeAsDouble()).as(run.text()).isEqualTo(points);
        assertThat(run.isBold()).as(run.text()).isEqualTo(bold);
        assertThat(run.isItalic()).as(run.text()).isEqualTo(italic);
        assertThat(run.getUnderline() == UnderlinePatterns.SINGLE)
                .as(run.text())
                .isEqualTo(underlined);
    }

    private static XWPFRun run(XWPFTableCell cell, String text) {
        var found = cell.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + cell.getText()));
        if (!text.startsWith("Nơi nhận")) {
            assertThat(found.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        }
        return found.getRuns().getFirst();
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String begin) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static boolean beginsPage(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        return properties != null && properties.isSetPageBreakBefore();
    }

    private static double millimetres(Object twips) {
        return ((Number) twips).doubleValue() / TWIPS;
    }

    private static List<XmlError> errors(byte[] docx) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        var document = new String(part(docx, "word/document.xml"), StandardCharsets.UTF_8)
                .replace(" mc:Ignorable=\"w14\"", "");
        DocumentDocument.Factory.parse(document).validate(new XmlOptions().setErrorListener(errors));
        StylesDocument.Factory.parse(new ByteArrayInputStream(part(docx, "word/styles.xml")))
                .validate(new XmlOptions().setErrorListener(errors));
        return errors;
    }

    private static byte[] part(byte[] docx, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalStateException(name);
    }

    private static byte[] keep(String name, String ending, byte[] file) throws Exception {
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(name + "." + ending), file);
        return file;
    }
}
