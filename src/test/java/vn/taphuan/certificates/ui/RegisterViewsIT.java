package vn.taphuan.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.document.CertificateData;
import vn.taphuan.certificates.register.CertificateState;
import vn.taphuan.certificates.register.CertificateSummary;
import vn.taphuan.certificates.register.RegisterBook;
import vn.taphuan.certificates.signing.IssuingBodies;
import vn.taphuan.classes.People;
import vn.taphuan.platform.pdf.PdfWords;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Language;

/** The register, its book and what becomes of an entry, as officer, director and auditor meet them. */
@DemoInstallation
@ViewPackages(classes = CertificateWorkView.class)
class RegisterViewsIT extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private TaughtClasses taught;

    @Autowired
    private RegisterBook register;

    @Autowired
    private IssuingBodies bodies;

    private UnitId east;

    @BeforeEach
    void staff() {
        taught.hireStaff();
        east = people.centre(1);
        people.signIn("trungtam");
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEntryIsIssuedAgainAndTheNewOneRevokedAndBookAndSheetSaySo() throws Exception {
        var was = issued();
        people.signIn("trungtam");
        navigate(CertificateEntryView.path(was.id()), CertificateEntryView.class);
        test(button("reissue")).click();
        test(button("reissue-go")).click();
        Select<?> reason = $(Select.class).withId("reissue-reason").single();
        assertThat(reason.isInvalid()).isTrue();
        chooseFirst();
        test(button("reissue-go")).click();
        assertThat(text(one("open-change"))).contains("Giấy mới ghi giống giấy cũ", "In sai thông tin");
        assertThat($(Button.class).withId("sign-change").exists()).isFalse();

        people.signIn("giamdoc");
        navigate("certificate-work", CertificateWorkView.class);
        assertThat(text(one("decisions"))).contains(was.fullName(), was.number(), "Cấp lại");
        navigate(CertificateEntryView.path(was.id()), CertificateEntryView.class);
        test(button("sign-change")).click();
        assertThat(text($(Main.class).single())).contains("Đã thay thế", "Đã thay bằng số");

        people.signIn("trungtam");
        var now = register.lines(east, LocalDate.now(PlatformTime.ZONE).getYear(), "", 0, 200).stream()
                .filter(line -> was.number().equals(line.replaces()))
                .findFirst()
                .orElseThrow();
        navigate(CertificateEntryView.path(now.id()), CertificateEntryView.class);
        test(button("revoke")).click();
        TextArea why = $(TextArea.class).withId("reason").single();
        why.setValue("Cấp nhầm người");
        test(button("reason-go")).click();
        people.signIn("giamdoc");
        navigate(CertificateEntryView.path(now.id()), CertificateEntryView.class);
        test(button("sign-change")).click();
        assertThat(text($(Main.class).single())).contains("Đã thu hồi", "Cấp nhầm người", "Thay cho số");

        var view = navigate(CertificateRegisterView.PATH, CertificateRegisterView.class);
        int year = LocalDate.now(PlatformTime.ZONE).getYear();
        var volume = register.volume(east, year);
        var pdf = RegisterPrint.of(view, volume, bodies.find(east).issuer());
        Files.createDirectories(Path.of("target/books"));
        Files.write(Path.of("target/books/so-goc.pdf"), pdf);
        var said = new StringBuilder();
        PdfWords.read(pdf, said::append, () -> {});
        assertThat(said.toString())
                .containsIgnoringWhitespaces("SỔ GỐC CẤP GIẤY CHỨNG NHẬN NĂM " + year, "Mẫu đề xuất – cần đối chiếu")
                .containsIgnoringWhitespaces("Đã thay bằng số " + now.number(), "Thay cho số " + was.number())
                .containsIgnoringWhitespaces(
                        volume.lines().size() + " giấy", volume.head().substring(0, 8), "Chừa chỗ đóng dấu giáp lai");
        var sheet = RegisterSheet.of(view, String.valueOf(year), volume.lines());
        Files.write(Path.of("target/books/so.xlsx"), sheet);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var lines = book.getSheetAt(0);
            assertThat(lines.getLastRowNum()).isEqualTo(volume.lines().size());
            var last = lines.getRow(lines.getLastRowNum());
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo(now.number());
            assertThat(last.getCell(6).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(now.issuedOn());
            assertThat(last.getCell(8).getStringCellValue()).isEqualTo("Đã thu hồi");
        }
        people.signIn(people.userName(was.account()));
        navigate("my-certificates", MyCertificatesView.class);
        assertThat(text($(Main.class).single())).contains("Đã thay bằng số", "Đã thu hồi ngày");
    }

    @Test
    void theAuditorChecksTheRegisters() {
        issued();
        people.signIn("kiemsoat");
        navigate(RegisterCheckView.PATH, RegisterCheckView.class);
        test(button("check-registers")).click();
        assertThat(text(one("check-result"))).contains("mắt chuỗi");
    }

    @Test
    void anOldPaperIsEnteredByHandAndMarked() {
        navigate(OldCertificatesView.PATH, OldCertificatesView.class);
        test(button("add-old")).click();
        test(button("old-save")).click();
        DatePicker issued = $(DatePicker.class).withId("old-issued").single();
        assertThat(issued.isInvalid()).isTrue();
        issued.setValue(LocalDate.of(2019, 5, 20));
        var number = "118-" + System.nanoTime();
        type("old-number", number);
        type("old-issuer", "Trung tâm bồi dưỡng chính trị huyện Mẫu");
        type("old-name", "Hoàng Thị Mẫu Giấy");
        type("old-unit", "Đảng ủy xã Mẫu");
        test(button("old-save")).click();
        assertThat($(TextField.class).withId("old-programme").single().isInvalid())
                .isTrue();
        type("old-programme", "Bồi dưỡng nghiệp vụ");
        test(button("old-save")).click();
        assertThat($(Dialog.class).withId("old-dialog").exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTemplateIsMadeEditedByKeyboardAndPutIntoUse() {
        navigate(TemplatesView.PATH, TemplatesView.class);
        assertThat(text(one("templates-in-use"))).contains("Mẫu của hệ thống", "cần đối chiếu");
        test(button("new-template")).click();
        test(button("new-template-go")).click();
        assertThat($(TextField.class).withId("template-name").single().isInvalid())
                .isTrue();
        type("template-name", "Mẫu A5 " + System.nanoTime());
        test(button("new-template-go")).click();
        assertThat(getCurrentView()).isInstanceOf(TemplateEditorView.class);
        assertThat(text(one("template-problems"))).contains("Mọi mục vừa chỗ với Công Tằng Tôn Nữ");
        Select<Integer> part = $(Select.class).withId("template-part").single();
        part.setValue(3);
        type("field-before", "GIẤY CHỨNG NHẬN BỒI DƯỠNG");
        NumberField left = $(NumberField.class).withId("field-left").single();
        left.setValue(1.0);
        assertThat(left.isInvalid()).isTrue();
        assertThat(left.getErrorMessage()).contains("mép giấy");
        test(button("save-template")).click();
        test(button("use-template")).click();
        test(button("use-go")).click();
        assertThat(text(one("use-dialog"))).contains("Chưa đưa vào dùng được");
        test(button("use-back")).click();
        left.setValue(37.5);
        assertThat(left.isInvalid()).isFalse();
        assertThat($(TextField.class).withId("field-before").single().getValue())
                .isEqualTo("GIẤY CHỨNG NHẬN BỒI DƯỠNG");
        test(button("field-delete")).click();
        assertThat(part.getValue()).isEqualTo(3);
        assertThat(text(one("template-form"))).doesNotContain("GIẤY CHỨNG NHẬN");
        test(button("save-template")).click();
        people.signIn("giamdoc");
        navigate(TemplatesView.PATH, TemplatesView.class);
        assertThat(text(one("templates"))).contains("Mẫu A5", "Chưa dùng");
        assertThat($(Button.class).withId("new-template").exists()).isFalse();
    }

    private void type(String id, String words) {
        $(TextField.class).withId(id).single().setValue(words);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void chooseFirst() {
        Select select = $(Select.class).withId("reissue-reason").single();
        select.setValue(select.getListDataView().getItem(0));
    }

    private CertificateSummary issued() {
        var decision = new CertificateData.Decision("15-QĐ/TTCT", TaughtClasses.someDay());
        var issued = taught.issued(1, decision).getFirst();
        assertThat(issued.state()).isEqualTo(CertificateState.ISSUED);
        return issued;
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
