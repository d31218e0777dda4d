package vn.taphuan.catalogue.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The words of files, read within bounds of time, memory and length. */
class TextReadingTest {

    private final TextReading reading = new TextReading(Duration.ofSeconds(20));

    @Test
    void wordsOfEachKindAreRead() throws IOException {
        var pdf = reading.read(DocumentFormat.PDF, Files.pdf("Đồng chí Bí thư chủ trì hội nghị ở đình Nà Mẫu."));
        assertThat(pdf.state()).isEqualTo(TextState.READ);
        assertThat(pdf.text().replace('\n', ' ')).contains("Đồng chí Bí thư chủ trì hội nghị ở đình Nà Mẫu.");
        var docx = reading.read(DocumentFormat.DOCX, Files.docx("Lưu chiểu", "trước phát hành"));
        assertThat(docx).isEqualTo(new ReadText(TextState.READ, "Lưu chiểu\ntrước phát hành"));
        var cells = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("Dự toán").createRow(0);
            row.createCell(0).setCellValue("Thành tiền");
            row.createCell(1).setCellValue("Ghi chú");
            book.write(cells);
        }
        assertThat(reading.read(DocumentFormat.XLSX, cells.toByteArray()).text())
                .isEqualTo("Thành tiền\nGhi chú");
        assertThat(reading.read(DocumentFormat.MD, Files.text("# Phiếu\u200B  tư liệu"))
                        .text())
                .isEqualTo("# Phiếu tư liệu");
    }

    @Test
    void aPictureHasNoWords() {
        assertThat(reading.read(DocumentFormat.PNG, new byte[] {1}).state()).isEqualTo(TextState.NONE);
        assertThat(reading.read(DocumentFormat.PDF, Files.pdfBomb(0)).state()).isEqualTo(TextState.NONE);
    }

    @Test
    void whatIsLockedOrDamagedIsNotRead() {
        assertThat(reading.read(DocumentFormat.PDF, Files.lockedPdf()).state()).isEqualTo(TextState.UNREADABLE);
        assertThat(reading.read(DocumentFormat.PDF, Files.text("%PDF-1.7\nnothing\n%%EOF"))
                        .state())
                .isEqualTo(TextState.UNREADABLE);
        assertThat(reading.read(DocumentFormat.DOCX, Files.docx("a</w:t><w:t")).state())
                .isEqualTo(TextState.UNREADABLE);
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsGivenUp() {
        var bomb = Files.pdfBomb(300);
        assertThat(bomb.length).isLessThan(1_000_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(3),
                () -> assertThat(reading.read(DocumentFormat.PDF, bomb).state()).isEqualTo(TextState.UNREADABLE));
    }

    @Test
    void entitiesOfXmlAreNotResolved() {
        var parts = Files.docxParts(Files.MAIN, "&a;");
        parts.computeIfPresent(
                "word/document.xml", (name, part) -> "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + part);
        assertThat(reading.read(DocumentFormat.DOCX, Files.zip(parts)).text()).isEmpty();
    }

    @Test
    void ofAVeryLongFileTheBeginningIsKept() {
        var read = reading.read(DocumentFormat.TXT, Files.text("sử xã ".repeat(200_000)));
        assertThat(read.state()).isEqualTo(TextState.PARTLY);
        assertThat(read.text()).hasSizeLessThanOrEqualTo(TextReading.MOST_CHARACTERS);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        var hasty = new TextReading(Duration.ofNanos(1));
        assertThat(hasty.read(DocumentFormat.PDF, Files.pdf("x".repeat(5_000))).state())
                .isEqualTo(TextState.UNREADABLE);
    }
}
