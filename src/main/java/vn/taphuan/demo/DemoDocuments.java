package vn.taphuan.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.library.DocumentContent;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentKind;
import vn.taphuan.catalogue.library.DocumentUpload;
import vn.taphuan.catalogue.library.Documents;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.pdf.PaperDocument;
import vn.taphuan.platform.pdf.PaperProperties;
import vn.taphuan.platform.pdf.PaperSize;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.time.PlatformTime;

/** A few invented documents in the library, each marked as a sample: valid ones, a replaced one, one that was taken back. */
@Component
@ConditionalOnBooleanProperty("taphuan.demo")
@Order(70)
class DemoDocuments implements ApplicationRunner {

    private static final ProgrammeCode PROGRAMME = new ProgrammeCode("lich-su-dang");
    private static final String AUTHOR = "bientap";
    private static final String BODY = "Ban Mẫu D (đơn vị giả định)";
    private static final LocalTime OFFICE = LocalTime.of(9, 30);
    private static final int WEEKS_AGO = 12;
    private static final int NEWER_WEEKS_AGO = 4;
    private static final String SAMPLE =
            "TÀI LIỆU MẪU. Đơn vị, số, ngày và nội dung đều là giả định, không có giá trị áp dụng.";

    private final Programmes programmes;
    private final Documents documents;
    private final DocumentKeeping keeping;
    private final DemoActors actors;
    private final Deployment deployment;
    private final Clock clock;

    DemoDocuments(
            Programmes programmes,
            Documents documents,
            DocumentKeeping keeping,
            DemoActors actors,
            Deployment deployment,
            Clock clock) {
        this.programmes = programmes;
        this.documents = documents;
        this.keeping = keeping;
        this.actors = actors;
        this.deployment = deployment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemWork.as("demo", () -> {
            boolean wanted = deployment.isDemo()
                    && programmes.find(PROGRAMME).isPresent()
                    && documents.of(PROGRAMME).isEmpty();
            if (wanted) {
                create(LocalDate.now(clock));
            }
        });
    }

    private void create(LocalDate today) {
        var first = today.minusWeeks(WEEKS_AGO);
        var later = today.minusWeeks(NEWER_WEEKS_AGO);
        var old = as(
                first,
                () -> add(
                        content(
                                "m4",
                                DocumentKind.GUIDANCE,
                                "Hướng dẫn ghi phiếu tư liệu, bản cũ (tài liệu mẫu)",
                                "01-HD/MẪU",
                                first),
                        "huong-dan-phieu-tu-lieu-ban-cu.pdf",
                        pdf(
                                "Hướng dẫn ghi phiếu tư liệu, bản cũ",
                                first,
                                List.of("Mỗi tư liệu ghi một phiếu. Phiếu có tên tư liệu, nơi lưu và người ghi."))));
        var guide = as(
                later,
                () -> add(
                        content(
                                "m4",
                                DocumentKind.GUIDANCE,
                                "Hướng dẫn ghi phiếu tư liệu (tài liệu mẫu)",
                                "02-HD/MẪU",
                                later),
                        "huong-dan-phieu-tu-lieu.pdf",
                        pdf(
                                "Hướng dẫn ghi phiếu tư liệu",
                                later,
                                List.of(
                                        "Mỗi tư liệu ghi một phiếu: mã phiếu, tên tư liệu, loại, nơi lưu và ký hiệu kho, đoạn trích nguyên văn, người ghi và ngày ghi.",
                                        "Đoạn trích chép đúng từng chữ, kể cả chỗ viết sai của bản gốc; lời giải thích ghi ở mục riêng.",
                                        "Ví dụ: bà con xã Ví Dụ kể lại hội nghị ở đình Nà Mẫu. Người ghi ghi tên người kể, ngày gặp và đối chiếu với ít nhất một nguồn khác."))));
        as(later, () -> stored(keeping.replace(old, 1, guide)));
        as(
                later,
                () -> add(
                        content(
                                null,
                                DocumentKind.TRAINING,
                                "Hỏi đáp khi tổ chức lớp tập huấn (tài liệu mẫu)",
                                null,
                                null),
                        "hoi-dap-to-chuc-lop.pdf",
                        pdf(
                                "Hỏi đáp khi tổ chức lớp tập huấn",
                                later,
                                List.of(
                                        "Học viên vắng một buổi thì làm thế nào? Giáo vụ ghi có phép hoặc không phép; buổi học bù do trung tâm xếp.",
                                        "Điểm cầu mất đường truyền thì làm thế nào? Thư ký điểm cầu ghi giờ mất, giờ nối lại; bài làm trên máy không mất."))));
        as(
                later,
                () -> add(
                        content("m7", DocumentKind.FORM, "Bảng tự soát dự toán (tài liệu mẫu)", null, null),
                        "bang-tu-soat-du-toan.md",
                        ("# Bảng tự soát dự toán\n\n" + SAMPLE
                                        + "\n\n- Mỗi dòng chi có căn cứ định mức.\n- Số lượng nhân đơn giá bằng thành tiền.\n- Tổng các mục bằng tổng chung.\n")
                                .getBytes(StandardCharsets.UTF_8)));
        var plan = as(
                first,
                () -> add(
                        content(null, DocumentKind.OTHER, "Lịch mở lớp dự kiến (tài liệu mẫu)", null, null),
                        "lich-mo-lop-du-kien.txt",
                        ("Lịch mở lớp dự kiến\n" + SAMPLE + "\nQuý sau mở hai lớp.\n")
                                .getBytes(StandardCharsets.UTF_8)));
        as(later, () -> stored(keeping.withdraw(plan, 1, "Lịch đã có trên trang lớp (mẫu)")));
    }

    private DocumentId add(DocumentContent content, String fileName, byte[] file) {
        return stored(keeping.add(content, new DocumentUpload(fileName, file, true)));
    }

    private <T> T as(LocalDate day, Supplier<T> work) {
        return actors.as(AUTHOR, day.atTime(OFFICE), work);
    }

    private static DocumentId stored(SaveDocumentResult result) {
        if (result instanceof SaveDocumentResult.Stored(var id)) {
            return id;
        }
        throw new IllegalStateException("a document of the demo cannot be stored: " + result);
    }

    private static DocumentContent content(
            @Nullable String module,
            DocumentKind kind,
            String title,
            @Nullable String number,
            @Nullable LocalDate from) {
        return new DocumentContent(
                PROGRAMME,
                module == null ? null : new ModuleCode(module),
                kind,
                title,
                number,
                from,
                number == null ? null : BODY,
                null,
                from,
                null,
                SAMPLE);
    }

    private static byte[] pdf(String title, LocalDate day, List<String> paragraphs) {
        var created = day.atTime(OFFICE).atZone(PlatformTime.ZONE).toInstant();
        var paper = new PaperDocument(
                PaperSize.A4, PaperProperties.vietnamese(title + " (tài liệu mẫu)", BODY, "", created));
        paper.title(title).paragraph(SAMPLE);
        paragraphs.forEach(paper::paragraph);
        return paper.toBytes();
    }
}
