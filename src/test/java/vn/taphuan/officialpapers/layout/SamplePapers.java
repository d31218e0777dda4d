package vn.taphuan.officialpapers.layout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.taphuan.officialpapers.layout.Block.Column;
import vn.taphuan.platform.time.PlatformTime;

/** Papers of an invented centre. */
public final class SamplePapers {

    static final LocalDate OLD = LocalDate.of(2026, 5, 26);
    static final LocalDate NEW = LocalDate.of(2026, 5, 27);
    private static final Instant MADE = Instant.parse("2026-11-20T03:00:00Z");

    private SamplePapers() {}

    static LayoutBook book() {
        return new LayoutBook(key -> "");
    }

    static OfficialPrinter printer() {
        return new OfficialPrinter(book(), Clock.fixed(MADE, PlatformTime.ZONE));
    }

    public static PaperContent content(OfficialKind kind, LayoutSystem system, @Nullable LocalDate date) {
        return new PaperContent(
                kind,
                system,
                "Đảng ủy xã Ví Dụ Đông",
                "Trung tâm chính trị\nxã Ví Dụ Đông",
                "TTCT",
                "7",
                "Ví Dụ Đông",
                date,
                kind.isLetter()
                        ? "mời học viên dự lớp mẫu"
                        : "mở lớp \"Tập huấn công tác nghiên cứu, biên soạn lịch sử Đảng bộ địa phương\" năm 2026",
                kind.isAddressed() ? "- Đảng ủy xã Ví Dụ Đông,\n- Đảng ủy xã Ví Dụ Tây." : "",
                List.of(),
                "",
                kind.isMinutes() ? "Chủ trì" : "Giám đốc",
                "Nguyễn Văn Mẫu",
                kind.isMinutes() ? "Người ghi biên bản" : "",
                kind.isMinutes() ? "Hà Thị Mẫu" : "",
                "- Thường trực Đảng ủy xã Ví Dụ Đông (báo cáo),\n- Các đơn vị cử học viên,\n- Lưu Trung tâm.",
                Set.of());
    }

    static OfficialPaper paper(OfficialKind kind, LayoutSystem system, @Nullable LocalDate date) {
        return new OfficialPaper(content(kind, system, date), body(kind), false, "Văn bản mẫu", MADE);
    }

    private static List<Block> body(OfficialKind kind) {
        List<Block> body = new ArrayList<>();
        body.add(
                Block.Text.of(
                        "Thực hiện Kế hoạch số 15-KH/TU, ngày 05/01/2026 của Ban Thường vụ, Trung tâm chính trị xã Ví Dụ Đông xây dựng kế hoạch như sau:"));
        if (kind == OfficialKind.KE_HOACH) {
            body.add(new Block.Heading(1, "I. MỤC ĐÍCH, YÊU CẦU"));
            body.add(new Block.Heading(2, "1. Mục đích"));
            for (int line = 0; line < 14; line++) {
                body.add(
                        Block.Text.of(
                                "- Bồi dưỡng kiến thức, kỹ năng cho cán bộ trực tiếp làm công tác nghiên cứu, biên soạn lịch sử đảng của địa phương, đơn vị mình."));
            }
        }
        if (kind == OfficialKind.DANH_SACH) {
            body.add(new Block.Table(
                    List.of(
                            new Column("TT", 1, true),
                            new Column("Họ và tên", 5, false),
                            new Column("Đơn vị", 5, false)),
                    IntStream.rangeClosed(1, 60)
                            .mapToObj(at -> List.of(String.valueOf(at), "Học viên Mẫu " + at, "Xã Ví Dụ Đông"))
                            .toList(),
                    0));
        }
        if (kind == OfficialKind.QUYET_DINH) {
            body.add(new Block.Centred("GIÁM ĐỐC QUYẾT ĐỊNH", true, false));
            body.add(new Block.Text("Điều 1.", " Công nhận 30 học viên hoàn thành lớp."));
        }
        body.add(Block.Text.of("Đề nghị các đơn vị phối hợp thực hiện."));
        return body;
    }
}
