package vn.taphuan.catalogue.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.platform.pdf.ArchivalCheck;
import vn.taphuan.platform.pdf.PrintedPaper;

/** Every form that comes with the application, as other programs see its files. */
class ShippedFormsTest {

    private static final Instant PUBLISHED = Instant.parse("2026-11-20T03:00:00Z");
    private static final Path SEEN = Path.of("target/seen/forms");

    static List<FormContent> forms() {
        return ShippedForms.all();
    }

    @Test
    void everyFormIsReadWithoutAProblem() {
        var sources = ShippedForms.modules();
        sources.forEach(FormReader::read);
        assertThat(sources.stream().map(ModuleSource::problems).flatMap(List::stream))
                .isEmpty();
        assertThat(forms())
                .extracting(form -> form.id().value())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void thePdfIsTaggedEmbeddedAndWhole(FormContent form) throws Exception {
        var pdf = ShippedForms.papers().pdf(form, PUBLISHED);
        keep(form, "pdf", pdf);
        ArchivalCheck.assertArchivalAndAccessible(pdf);
        try (var paper = new PrintedPaper(pdf)) {
            assertThat(paper.document().getDocumentCatalog().getMarkInfo().isMarked())
                    .isTrue();
            assertThat(paper.fonts())
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
            var letters = letters(paper.text());
            assertThat(words(form)).allSatisfy(word -> assertThat(letters).contains(letters(word)));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theDocxIsValidAndWhole(FormContent form) throws Exception {
        var docx = ShippedForms.papers().docx(form, PUBLISHED);
        keep(form, "docx", docx);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo(form.title());
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(List.of(((Number) size.getW()).intValue(), ((Number) size.getH()).intValue()))
                    .isEqualTo(form.landscape() ? List.of(16838, 11906) : List.of(11906, 16838));
            long tables = form.sections().stream()
                    .filter(section -> section.table() != null)
                    .count();
            assertThat(document.getTables().stream()
                            .filter(table -> table.getRow(0).isRepeatHeader()))
                    .hasSize((int) tables);
        }
        assertThat(errors(docx)).isEmpty();
        var letters = letters(textOf(docx));
        assertThat(words(form)).allSatisfy(word -> assertThat(letters).contains(letters(word)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theStylesOfTheDocxAreValid(FormContent form) throws Exception {
        var xml = part(ShippedForms.papers().docx(form, PUBLISHED), "word/styles.xml");
        List<XmlError> errors = new ArrayList<>();
        StylesDocument.Factory.parse(new ByteArrayInputStream(xml)).validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
    }

    @Test
    void theSameFormIsTheSameFile() {
        var form = ShippedForms.form("phieu-tu-lieu");
        assertThat(ShippedForms.papers().docx(form, PUBLISHED))
                .isEqualTo(ShippedForms.papers().docx(form, PUBLISHED));
        assertThat(ShippedForms.papers().pdf(form, PUBLISHED))
                .isEqualTo(ShippedForms.papers().pdf(form, PUBLISHED));
    }

    @Test
    void aPaperOfThePartyHasItsHead() throws Exception {
        var form = ShippedForms.form("ke-hoach-bien-soan");
        try (var paper = new PrintedPaper(ShippedForms.papers().pdf(form, PUBLISHED))) {
            assertThat(paper.text(1))
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số …-KH/…", "KẾ HOẠCH", "-----", "mẫu đề xuất – cần đối chiếu")
                    .doesNotContain("Số:");
            assertThat(paper.text()).contains("T/M …", "TRƯỞNG BAN CHỈ ĐẠO", "Nơi nhận:");
            assertThat(paper.fonts())
                    .allSatisfy(font -> assertThat(font.getName()).contains("+Tinos"));
        }
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(ShippedForms.papers().docx(form, PUBLISHED)))) {
            var head = document.getTables().getFirst();
            assertThat(head.getRow(0).getCell(0).getText()).contains("*", "Số …-KH/…");
            assertThat(head.getRow(0).getCell(1).getText()).startsWith("ĐẢNG CỘNG SẢN VIỆT NAM");
            var title = head.getRow(0)
                    .getCell(1)
                    .getParagraphs()
                    .getFirst()
                    .getRuns()
                    .getFirst();
            assertThat(title.isBold()).isTrue();
            assertThat(title.getUnderline().name()).isEqualTo("SINGLE");
            assertThat(title.getFontSizeAsDouble()).isEqualTo(15);
            var recipients = document.getTables().getLast().getRow(0).getCell(0).getParagraphs();
            assertThat(recipients.getFirst().getText()).isEqualTo("Nơi nhận:");
            assertThat(recipients.getFirst().getRuns().getFirst().getUnderline().name())
                    .isEqualTo("SINGLE");
        }
    }

    @Test
    void minutesAreSignedByBothAndGoToNobody() throws Exception {
        var form = ShippedForms.form("bien-ban-tham-dinh");
        try (var paper = new PrintedPaper(ShippedForms.papers().pdf(form, PUBLISHED))) {
            assertThat(paper.text())
                    .contains("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ (CHỦ TỊCH HỘI ĐỒNG)", "Số …-BB/…")
                    .doesNotContain("T/M", "Nơi nhận");
        }
    }

    /** What the schema says against the document, apart from Word's own boxes to tick, which are newer than it. */
    private static List<XmlError> errors(byte[] docx) throws Exception {
        var xml = new String(part(docx, "word/document.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("<w14:checkbox>.*?</w14:checkbox>", "")
                .replace(" mc:Ignorable=\"w14\"", "");
        List<XmlError> errors = new ArrayList<>();
        DocumentDocument.Factory.parse(xml).validate(new XmlOptions().setErrorListener(errors));
        return errors;
    }

    private static List<String> words(FormContent form) {
        List<String> words = new ArrayList<>();
        form.sections().forEach(section -> {
            words.add(section.heading());
            words.add(section.note());
            section.fields().forEach(field -> {
                words.add(field.label());
                words.add(field.text());
                words.addAll(field.options());
            });
            if (section.table() != null) {
                words.addAll(section.table().headings());
                section.table().rows().forEach(words::addAll);
            }
        });
        if (form.layout() == FormLayout.PLAIN) {
            words.add(form.use());
        }
        return words;
    }

    /** Letters and digits alone: where lines break differs from file to file. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String textOf(byte[] docx) throws Exception {
        return new String(part(docx, "word/document.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("<w:sdtPr>.*?</w:sdtPr>", "")
                .replaceAll("<[^>]+>", "")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static byte[] part(byte[] docx, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    var bytes = new ByteArrayOutputStream();
                    zip.transferTo(bytes);
                    return bytes.toByteArray();
                }
            }
        }
        throw new IllegalStateException(name);
    }

    private static void keep(FormContent form, String ending, byte[] file) throws Exception {
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(form.id().value() + "." + ending), file);
    }
}
