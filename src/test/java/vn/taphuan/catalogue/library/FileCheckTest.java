package vn.taphuan.catalogue.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a file is follows from its content; what is two things at once, or brings programs, is not taken. */
class FileCheckTest {

    @Test
    void honestFilesAreKnownByTheirContentWhateverTheirName() throws IOException {
        assertThat(format("x.docx", Files.pdf("Xin chào"))).isEqualTo(DocumentFormat.PDF);
        assertThat(format("x.pdf", Files.docx("Xin chào"))).isEqualTo(DocumentFormat.DOCX);
        assertThat(format("x", picture("png"))).isEqualTo(DocumentFormat.PNG);
        assertThat(format("x", picture("jpg"))).isEqualTo(DocumentFormat.JPG);
        assertThat(format("ghi-chú.txt", Files.text("Lịch sử xã"))).isEqualTo(DocumentFormat.TXT);
        assertThat(format("ghi-chú.MD", Files.text("# Lịch sử xã"))).isEqualTo(DocumentFormat.MD);
    }

    @Test
    void whatOfficeProgramsWriteIsTaken() throws IOException {
        var words = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Biên bản");
            document.write(words);
        }
        assertThat(format("a", words.toByteArray())).isEqualTo(DocumentFormat.DOCX);
        var cells = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Dự toán").createRow(0).createCell(0).setCellValue("Thành tiền");
            book.write(cells);
        }
        assertThat(format("a", cells.toByteArray())).isEqualTo(DocumentFormat.XLSX);
    }

    @Test
    void aPageThatIsNamedPdfIsNotTaken() {
        assertThat(problem("giấy mời.pdf", Files.text("<!DOCTYPE html><script>alert(1)</script>")))
                .isEqualTo(FileProblem.UNKNOWN_KIND);
        assertThat(problem("x.txt", Files.text("  <!-- a --><html><body onload=x>")))
                .isEqualTo(FileProblem.UNKNOWN_KIND);
        assertThat(problem("x.md", Files.text("<?xml version='1.0'?><a/>"))).isEqualTo(FileProblem.UNKNOWN_KIND);
        assertThat(problem("x.exe", new byte[] {'M', 'Z', 0, 1, 2, 3})).isEqualTo(FileProblem.UNKNOWN_KIND);
    }

    @Test
    void filesThatAreTwoThingsAtOnceAreNotTaken() throws IOException {
        var zip = Files.docx("ẩn");
        assertThat(problem("a.pdf", Files.joined(Files.pdf("một"), zip))).isEqualTo(FileProblem.SUSPICIOUS);
        assertThat(problem("a.png", Files.joined(picture("png"), zip))).isEqualTo(FileProblem.SUSPICIOUS);
        assertThat(problem("a.jpg", Files.joined(picture("jpg"), zip))).isEqualTo(FileProblem.SUSPICIOUS);
        assertThat(problem("a.png", Files.joined(picture("png"), Files.text("<script>"))))
                .isEqualTo(FileProblem.SUSPICIOUS);
        assertThat(problem("a.docx", Files.joined(zip, Files.pdf("một")))).isEqualTo(FileProblem.SUSPICIOUS);
        assertThat(problem("a.pdf", Files.joined(Files.text("GIF89a"), Files.pdf("một"))))
                .isNotNull();
        assertThat(problem("a.pdf", Files.text("%PDF-1.7 <html>"))).isEqualTo(FileProblem.SUSPICIOUS);
    }

    @Test
    void aZipIsNoWordFileWithoutWhatMakesOne() {
        assertThat(problem("a.docx", Files.zip(Map.of("x.txt", "chào")))).isEqualTo(FileProblem.SUSPICIOUS);
        var parts = Files.docxParts("application/xml", "chào");
        assertThat(problem("a.docx", Files.zip(parts))).isEqualTo(FileProblem.UNKNOWN_KIND);
        parts = Files.docxParts(Files.MAIN, "chào");
        parts.remove("word/document.xml");
        assertThat(problem("a.docx", Files.zip(parts))).isEqualTo(FileProblem.UNKNOWN_KIND);
        parts = Files.docxParts(Files.MAIN, "chào");
        parts.put("../../etc/passwd", "x");
        assertThat(problem("a.docx", Files.zip(parts))).isEqualTo(FileProblem.SUSPICIOUS);
    }

    @Test
    void programsWithinOfficeFilesAreNotTaken() {
        assertThat(problem("a.docm", Files.zip(Files.docxParts(Files.MACROS, "chào"))))
                .isEqualTo(FileProblem.ACTIVE);
        var parts = Files.docxParts(Files.MAIN, "chào");
        parts.put("word/vbaProject.bin", "x");
        assertThat(problem("a.docx", Files.zip(parts))).isEqualTo(FileProblem.ACTIVE);
        parts = Files.docxParts(Files.MAIN, "chào");
        parts.put("word/_rels/settings.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" TargetMode="External"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://198.51.100.7/x.dotm"/></Relationships>""");
        assertThat(problem("a.docx", Files.zip(parts))).isEqualTo(FileProblem.ACTIVE);
        parts.replaceAll(
                (name, part) -> part.replace("http://198.51.100.7/x.dotm", "file:///C:/Users/Lan/Normal.dotm"));
        assertThat(format("a.docx", Files.zip(parts))).isEqualTo(DocumentFormat.DOCX);
        assertThat(problem("a.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo(FileProblem.OLD_OFFICE);
    }

    @Test
    void aFileThatIsFarLargerInsideIsNotTakenAndDoesNotFillTheMemory() {
        var parts = Files.docxParts(Files.MAIN, "chào");
        parts.put("word/media/x.xml", " ".repeat(120_000_000));
        var bomb = Files.zip(parts);
        assertThat(bomb.length).isLessThan(200_000);
        parts.clear();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(problem("a.docx", bomb)).isEqualTo(FileProblem.SUSPICIOUS));
    }

    @Test
    void aZipWhoseListAndPartsDisagreeIsNotTaken() {
        var good = Files.docx("chào");
        var other = good.clone();
        int name = indexOf(other, "word/document.xml");
        other[name] = 'W';
        assertThat(problem("a.docx", other)).isEqualTo(FileProblem.SUSPICIOUS);
        assertThat(problem("a.docx", Arrays.copyOf(good, good.length - 1))).isEqualTo(FileProblem.SUSPICIOUS);
        for (int cut = 5; cut < good.length; cut += 37) {
            assertThat(problem("a.docx", Arrays.copyOf(good, cut))).isEqualTo(FileProblem.SUSPICIOUS);
        }
    }

    @Test
    void drawingsAreTakenAsTheRulesForFiguresAllowAndKeptClean() {
        var plain =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>x</title><rect x=\"1\" y=\"1\" width=\"2\" height=\"2\"/></svg>";
        var kept = (CheckedFile.Accepted) FileCheck.check("so-do.svg", Files.text(plain));
        assertThat(kept.format()).isEqualTo(DocumentFormat.SVG);
        assertThat(new String(kept.content(), StandardCharsets.UTF_8))
                .contains("<rect")
                .doesNotContain("title");
        assertThat(problem("a.svg", Files.text(plain.replace("<rect", "<script>alert(1)</script><rect"))))
                .isEqualTo(FileProblem.UNSAFE_DRAWING);
        assertThat(problem("a.svg", Files.text(plain.replace("<rect", "<rect onload=\"x()\""))))
                .isEqualTo(FileProblem.UNSAFE_DRAWING);
        assertThat(problem("a.svg", Files.text("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + plain)))
                .isIn(FileProblem.UNSAFE_DRAWING, FileProblem.UNKNOWN_KIND);
    }

    @Test
    void textInAnotherEncodingSaysSo() {
        assertThat(problem("a.txt", "Lịch sử".getBytes(StandardCharsets.UTF_16LE)))
                .isNotNull();
        assertThat(problem("a.txt", new byte[] {'L', (byte) 0xB8, 'c', 'h', ' ', (byte) 0xFC}))
                .isEqualTo(FileProblem.NOT_UTF_8);
        assertThat(problem("a.txt", new byte[0])).isEqualTo(FileProblem.EMPTY);
    }

    @Test
    void manyCommentsBeforeAPageTakeNoTime() {
        var text = "<!---->".repeat(200_000) + "x";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(FileCheck.check("a.txt", Files.text(text))).isNotNull());
    }

    @Test
    void namesAreSafeToSend() {
        assertThat(name("C:\\Users\\Lan\\Kế hoạch.PDF")).isEqualTo("Kế hoạch.pdf");
        assertThat(name("../../etc/passwd")).isEqualTo("passwd.pdf");
        assertThat(name("a\"b\r\nSet-Cookie: x.pdf")).isEqualTo("a b Set-Cookie x.pdf");
        assertThat(name("\u202Efdp.exe")).isEqualTo("fdp.pdf");
        assertThat(name("...")).isEqualTo("tai-lieu.pdf");
        assertThat(name("Ố".repeat(500) + ".pdf")).hasSizeLessThan(130).endsWith(".pdf");
    }

    private static String name(String given) {
        return FileNames.safe(given, DocumentFormat.PDF);
    }

    private static DocumentFormat format(String name, byte[] content) {
        return ((CheckedFile.Accepted) FileCheck.check(name, content)).format();
    }

    private static FileProblem problem(String name, byte[] content) {
        return ((CheckedFile.Refused) FileCheck.check(name, content)).problem();
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static byte[] picture(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }
}
