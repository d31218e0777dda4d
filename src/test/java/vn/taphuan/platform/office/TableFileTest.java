package vn.taphuan.platform.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TableFileTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anXlsxComesOutAsItIsShown() throws IOException {
        var rows = TableFile.read(workbook(false));
        assertThat(rows)
                .containsExactly(
                        List.of("Danh sách"),
                        List.of(),
                        List.of("Họ và tên", "Ngày sinh", "Số tiết"),
                        List.of("Đàm Thị Ngân", "05/11/1984", "4"),
                        List.of("Nông Văn Mẫu", "", "2.5"));
        assertThat(TableFile.read(workbook(true)).get(3)).containsExactly("Đàm Thị Ngân", "05/11/1984", "4");
    }

    private static byte[] workbook(boolean since1904) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            if (since1904) {
                book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = book.createSheet("Buổi 1");
            book.createSheet("Khác").createRow(0).createCell(0).setCellValue("không đọc");
            sheet.createRow(0).createCell(0).setCellValue("Danh sách");
            var head = sheet.createRow(2);
            head.createCell(0).setCellValue("Họ và tên");
            head.createCell(1).setCellValue("Ngày sinh");
            head.createCell(2).setCellValue("Số tiết");
            var first = sheet.createRow(3);
            first.createCell(0).setCellValue(" Đàm Thị Ngân ");
            first.createCell(1).setCellValue(LocalDate.of(1984, 11, 5));
            first.getCell(1).setCellStyle(day);
            first.createCell(2).setCellValue(4);
            var second = sheet.createRow(4);
            second.createCell(0).setCellValue("Nông Văn Mẫu");
            second.createCell(2).setCellValue(2.5);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void csvIsReadWithAnySeparatorAndQuotes() throws IOException {
        var expected = List.of(List.of("Họ và tên", "Đơn vị"), List.of("Đàm \"Ngân\"", "xã; A, B\nvà C"));
        for (var separator : List.of(",", ";", "\t")) {
            var text = "Họ và tên" + separator + "Đơn vị\r\n\"Đàm \"\"Ngân\"\"\"" + separator + "\"xã; A, B\nvà C\""
                    + separator;
            assertThat(TableFile.read(utf8(text))).isEqualTo(expected);
        }
    }

    @Test
    void csvIsReadInEveryEncodingThatVietnameseProgramsWrite() throws IOException {
        var text = "Họ và tên;Đơn vị\nĐàm Thị Ngân;xã Quảng Uyên\n";
        var expected = List.of(List.of("Họ và tên", "Đơn vị"), List.of("Đàm Thị Ngân", "xã Quảng Uyên"));
        assertThat(TableFile.read(utf8(text))).isEqualTo(expected);
        assertThat(TableFile.read(utf8("\uFEFF" + text))).isEqualTo(expected);
        assertThat(TableFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
        assertThat(TableFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(expected);
        // the code page of Windows writes the tone after the letter
        var apart = "Ho\u0323 va\u0300 tên;Đơn vi\u0323\nĐa\u0300m Thi\u0323 Ngân;xa\u0303 Qua\u0309ng Uyên\n";
        assertThat(TableFile.read(apart.getBytes(Charset.forName("windows-1258"))))
                .isEqualTo(expected);
    }

    @Test
    void whatIsNoTableOrTooLargeIsRefused() {
        for (var wrong : List.of(utf8("PK\u0003\u0004 not a zip"), new byte[] {1, 0, 2, 0, 3})) {
            assertThatThrownBy(() -> TableFile.read(wrong)).isInstanceOf(IOException.class);
        }
        var many = utf8("x\n".repeat(TableFile.MOST_ROWS + 1));
        assertThatThrownBy(() -> TableFile.read(many)).isInstanceOf(IOException.class);
        var wide = utf8(";".repeat(TableFile.MOST_COLUMNS + 1));
        assertThatThrownBy(() -> TableFile.read(wide)).isInstanceOf(IOException.class);
    }
}
