package vn.taphuan.classes.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.taphuan.classes.EnrolmentId;

class ListReadingTest {

    private static final ListedPerson NGAN = person("Đàm Thị Ngân", "xã Quảng Uyên", 1984, "ngan.dam", null);
    private static final ListedPerson HOA = person("Nông Thị Hoa", "phường Thục Phán", 1990, "hoa.nong", null);
    private static final ListedPerson OTHER_HOA = person("Nông Thị Hoa", "xã Bảo Lạc", 1990, "hoa.nong2", Mark.PRESENT);
    private static final ListedPerson HOA_WITHOUT_MARK = person("Nông Thị Hòa", "xã Bảo Lạc", 1979, "hoa3", null);
    private static final List<String> HEAD =
            List.of("STT", "Họ và tên", "Năm sinh", "Đơn vị", "Mã tài khoản", "Điểm danh", "Số tiết nghỉ");

    private static ListedPerson person(String name, String unit, int born, String userName, Mark mark) {
        return new ListedPerson(
                new EnrolmentId(UUID.randomUUID()), name, unit, born, userName, mark, 0, mark == null ? 0 : 7);
    }

    @SafeVarargs
    private static List<ListRow> read(List<String>... rows) {
        var all = new ArrayList<List<String>>(List.of(List.of("DANH SÁCH ĐIỂM DANH"), List.<String>of(), HEAD));
        all.addAll(List.of(rows));
        return new ListReading(List.of(NGAN, HOA, OTHER_HOA, HOA_WITHOUT_MARK), 4)
                .read(all)
                .orElseThrow();
    }

    private static ListRow.Outcome only(String... cells) {
        return read(List.of(cells)).getFirst().outcome();
    }

    private static MarkChange change(ListRow.Outcome outcome) {
        return ((ListRow.Fits) outcome).change();
    }

    private static ListRow.Refused refused(ListRow.Reason reason) {
        return new ListRow.Refused(reason);
    }

    @Test
    void aPersonIsFoundByNameByCodeOrByWhatTellsTwoOfOneNameApart() {
        assertThat(change(only("1", "Đàm Thị Ngân", "", "", "", "Có mặt")))
                .isEqualTo(new MarkChange(NGAN.enrolment(), 1, Mark.PRESENT, 0));
        assertThat(change(only("1", "DAM THI NGAN", "1984", "", "", "x")).enrolment())
                .isEqualTo(NGAN.enrolment());
        assertThat(change(only("1", "", "", "", "NGAN.DAM", "V")))
                .isEqualTo(new MarkChange(NGAN.enrolment(), 1, Mark.ABSENT, 0));
        assertThat(change(only("1", "Nông Thị Hoa", "", "UBND xã Bảo Lạc", "", "P")))
                .as("the mark that stood is counted on")
                .isEqualTo(new MarkChange(OTHER_HOA.enrolment(), 8, Mark.EXCUSED, 0));
        assertThat(change(only("1", "Nông Thị Hòa", "", "", "", "muộn", "2")))
                .isEqualTo(new MarkChange(HOA_WITHOUT_MARK.enrolment(), 1, Mark.LATE, 2));
        assertThat(((ListRow.Fits) only("1", "Nông Thị Hoa", "", "xã Bảo Lạc", "", "có mặt")).effect())
                .isEqualTo(ListRow.Effect.SAME);
    }

    @Test
    void everyRowThatDoesNotFitSaysWhy() {
        assertThat(only("1", "Người Lạ", "", "", "", "x")).isEqualTo(refused(ListRow.Reason.NOT_FOUND));
        assertThat(only("1", "Đàm Thị Ngân", "05/11/1985", "", "", "x")).isEqualTo(refused(ListRow.Reason.OTHERWISE));
        assertThat(only("1", "Đàm Thị Ngân", "", "", "hoa.nong", "x")).isEqualTo(refused(ListRow.Reason.OTHERWISE));
        assertThat(only("1", "Nông Thị Hoa", "1990", "", "", "x")).isEqualTo(refused(ListRow.Reason.SEVERAL));
        assertThat(only("1", "Đàm Thị Ngân", "", "", "", "đi họp")).isEqualTo(refused(ListRow.Reason.MARK_UNKNOWN));
        assertThat(only("1", "Đàm Thị Ngân", "", "", "", "muộn", "9")).isEqualTo(refused(ListRow.Reason.MISSED_WRONG));
        assertThat(only("1", "", "", "", "", "x")).isEqualTo(refused(ListRow.Reason.NAME_MISSING));
        assertThat(only("1", "Đàm Thị Ngân", "", "", "", "")).isEqualTo(new ListRow.Empty());
    }

    @Test
    void aPersonIsMarkedOnceAndRowsKeepTheirNumbers() {
        var rows = read(
                List.of("1", "Đàm Thị Ngân", "", "", "", "x"),
                List.of(),
                List.of("2", "Dam Thi Ngan", "", "", "", "v"),
                List.of("", "", "Tổng cộng"));
        assertThat(rows).extracting(ListRow::number).containsExactly(4, 6);
        assertThat(rows.getLast().outcome()).isEqualTo(refused(ListRow.Reason.TWICE));
    }

    @Test
    void aListWithoutHeadingsIsNone() {
        assertThat(new ListReading(List.of(NGAN), 4).read(List.of(List.of("Đàm Thị Ngân", "x"))))
                .isEmpty();
        var two = List.of(List.of("Họ đệm", "Tên", "Chuyên cần"), List.of("Đàm Thị", "Ngân", "✓"));
        var row = new ListReading(List.of(NGAN), 4).read(two).orElseThrow().getFirst();
        assertThat(row.name()).isEqualTo("Đàm Thị Ngân");
        assertThat(change(row.outcome()).mark()).isEqualTo(Mark.PRESENT);
    }
}
