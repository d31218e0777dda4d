package vn.taphuan.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.certificates.issuing.CertificateBatches;
import vn.taphuan.certificates.issuing.ProposalContent;
import vn.taphuan.certificates.issuing.ProposeResult;
import vn.taphuan.certificates.register.CertificatePapers;
import vn.taphuan.classes.People;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.ui.Language;

/** The pages of certificates as officer, checker, director, organiser and holder meet them, through the real services. */
@DemoInstallation
@ViewPackages(classes = CertificateWorkView.class)
class CertificateViewsIT extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private TaughtClasses taught;

    @Autowired
    private CertificateBatches batches;

    @Autowired
    private ObjectProvider<ClassCertificates> tabs;

    @Autowired
    private CertificatesTab tab;

    @Autowired
    private CertificatePapers papers;

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
    void theOfficerSeesWhatIsMissingExplainsAnExceptionAndProposes() {
        var trainees = taught.trainees(east, 3);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        taught.correct(of, 0, trainees.getFirst(), Mark.ABSENT);
        show(of);
        assertThat(text(one("certificates-counts"))).isEqualTo("3 học viên · 2 người đủ điều kiện");
        assertThat(button("propose").getText()).isEqualTo("Chuyển kiểm tra 2 người");
        Grid<?> grid = $(Grid.class).withId("certificate-people").single();
        assertThat(test(grid).size()).isEqualTo(3);

        cell(grid, row(grid, trainees.getFirst()), Checkbox.class).setValue(true);
        assertThat(button("propose").getText()).isEqualTo("Chuyển kiểm tra 3 người");
        test(button("propose")).click();
        assertThat(text(one("certificates-message"))).contains("Thiếu lý do ngoại lệ");
        assertThat(texts(grid)).contains("Dự 4/8 tiết, cần từ 80 %");
        var reason = find(grid, TextField.class, "reason-" + trainees.getFirst().value());
        reason.setValue("Đi công tác theo lệnh");
        test(button("propose")).click();
        assertThat(batches.ofClasses(List.of(of.id()))).singleElement().satisfies(batch -> {
            assertThat(batch.people()).isEqualTo(3);
            assertThat(batch.exceptions()).isEqualTo(1);
        });
        assertThat($(Button.class).withId("propose").exists()).isFalse();
        assertThat(text(one("history"))).contains("đề nghị 3 người");
    }

    @Test
    void eachPersonHasTheOneButtonOfHisStep() throws IOException {
        var trainees = taught.trainees(east, 2);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        propose(of, trainees);
        show(of);
        assertThat($(Button.class).withId("step").exists()).isFalse();

        people.signIn("kiemtra");
        show(of);
        test(button("send-back")).click();
        $(TextArea.class).withId("reason").single().setValue("Xem lại tên");
        test(button("reason-go")).click();
        people.signIn("trungtam");
        show(of);
        assertThat(text(one("remarks"))).contains("Xem lại tên");
        test(button("propose")).click();

        people.signIn("kiemtra");
        show(of);
        assertThat(button("step").getText()).isEqualTo("Đã kiểm tra, chuyển ký 2 người");
        test(button("step")).click();
        people.signIn("giamdoc");
        show(of);
        assertThat(button("step").getText()).isEqualTo("Ký 2 giấy");
        test(button("step")).click();
        people.signIn("bantochuc");
        show(of);
        assertThat(button("step").getText()).isEqualTo("Phát hành 2 giấy");
        test(button("step")).click();
        test($(ConfirmDialog.class).single()).confirm();
        Grid<?> grid = $(Grid.class).withId("certificate-people").single();
        assertThat(texts(grid)).contains("Đã cấp", "-GCN", "Mở giấy");
        assertThat(text($(BatchPapers.class).single())).contains("trên 2", "In danh sách");
        var batch = batches.ofClasses(List.of(of.id())).getFirst().id();
        var zip = new ByteArrayOutputStream();
        BatchFiles.zip(zip, papers, batch);
        assertThat(entries(zip)).hasSize(2).allMatch(name -> name.endsWith("-GCN.pdf"));
        var print = new ByteArrayOutputStream();
        BatchFiles.print(print, "Lớp mẫu", papers, batch);
        try (var pages = new PdfDocument(new PdfReader(new ByteArrayInputStream(print.toByteArray())))) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
        }
        show(of);
        assertThat(text($(BatchPapers.class).single()))
                .contains("Đã lập đủ giấy chứng nhận", "2 trên 2", "Tải tất cả (ZIP)", "Tệp in (một PDF)");

        people.signIn(people.userName(trainees.getFirst()));
        navigate(MyCertificatesView.class);
        assertThat(text($(Main.class).single())).contains("Đã cấp", "Tải giấy (PDF)", "Tải huy hiệu số");
    }

    @Test
    void theOfficerFindsThePapersThatWaitForTheSignersToken() {
        var trainees = taught.trainees(east, 2);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        propose(of, trainees);
        var batch = batches.ofClasses(List.of(of.id())).getFirst().id();
        people.as("kiemtra", () -> batches.check(batch, 0));
        people.as("giamdoc", () -> batches.sign(batch, 1));
        people.as("bantochuc", () -> batches.release(batch, 2));
        show(of);
        assertThat(text(one("certificates"))).contains("Ký số bằng thiết bị riêng");
        navigate(SigningView.PATH + "/" + batch.value(), SigningView.class);
        assertThat(text($(Main.class).single()))
                .contains("Đã ký số 0 trên 2 giấy", "cần đối chiếu", "Tải 2 tệp chưa ký (ZIP)", "Chờ ký số");
    }

    @Test
    void theWorkListShowsWhatWaitsAndOpensIt() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        propose(of, trainees);
        people.signIn("kiemtra");
        navigate(CertificateWorkView.class);
        assertThat(texts($(Grid.class).withId("waiting").single()))
                .contains(of.number() + "/" + of.year(), "Chờ kiểm tra");
    }

    @Test
    void theTraineeReadsWhatIsMissing() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        taught.correct(of, 0, trainees.getFirst(), Mark.ABSENT);
        people.signIn(people.userName(trainees.getFirst()));
        navigate(MyCertificatesView.class);
        assertThat(text($(Main.class).single()))
                .contains("Còn thiếu để được cấp", "Dự 4/8 tiết, cần từ 80 %", "Bài thu hoạch từ 5: 8");
    }

    @Test
    void organisersSetWhatPapersSay() {
        people.signIn("bantochuc");
        navigate(CertificateSettingsView.class);
        var pattern = $(TextField.class).withId("number-pattern").single();
        pattern.setValue("{number}");
        test(button("save-body")).click();
        assertThat(pattern.isInvalid()).isTrue();
        pattern.setValue("{number:4}/{year}-GCN");
        test(button("save-body")).click();
        assertThat(pattern.isInvalid()).isFalse();
        pattern.setValue("{number}/{year}-GCN");
        test(button("save-body")).click();
    }

    @Test
    void organisersGiveAClassARuleOfItsOwnForAReason() {
        var trainees = taught.trainees(east, 1);
        var of = taught.taught(east, taught.newProgramme(), trainees);
        show(of);
        assertThat($(Button.class).withId("change-class-rule").exists()).isFalse();
        people.signIn("bantochuc");
        show(of);
        test(button("change-class-rule")).click();
        assertThat(text(one("rule-difference"))).contains("Giống điều kiện của chương trình");
        test($(IntegerField.class).withId("rule-percent").single()).setValue(90);
        assertThat(text(one("rule-difference"))).contains("dự từ 90 % số tiết (chương trình: dự từ 80 % số tiết)");
        test(button("class-rule-save")).click();
        var reason = $(TextArea.class).withId("class-rule-reason").single();
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue("Theo công văn của tỉnh");
        test(button("class-rule-save")).click();
        assertThat(text(one("class-rule"))).contains("dự từ 90 % số tiết");
    }

    @Test
    void anAuthorisationCanBeLimitedToOneProgramme() {
        people.signIn("bantochuc");
        navigate(CertificateSettingsView.class);
        choose("body", "Ví Dụ Đông");
        choose("authorisation-programme", "khoa học và công nghệ");
        $(TextField.class).withId("authorisation-person").single().setValue("phogiamdoc");
        $(TextField.class).withId("authorisation-number").single().setValue("21-UQ/TTCT");
        $(TextField.class).withId("authorisation-scope").single().setValue("Ký giấy chứng nhận");
        for (var field : List.of("authorisation-date", "authorisation-from", "authorisation-to")) {
            $(DatePicker.class).withId(field).single().setValue(LocalDate.now(PlatformTime.ZONE));
        }
        test(button("add-authorisation")).click();
        test(button("add-authorisation")).click();
        assertThat($(ListItem.class).all().stream()
                        .map(CertificateViewsIT::text)
                        .filter(line -> line.contains("21-UQ/TTCT")))
                .singleElement()
                .asString()
                .contains("Chỉ ký giấy của: Đề xuất và triển khai nhiệm vụ khoa học và công nghệ");
        assertThat(text($(Main.class).single())).contains("đã ghi trước đó");
    }

    @Test
    void theTabIsForStaffOfTheCentreOnly() {
        var of = taught.taught(east, taught.newProgramme(), taught.trainees(east, 1));
        assertThat(tab.isFor(of)).isTrue();
        people.signIn("trungtamtay");
        assertThat(tab.isFor(of)).isFalse();
        people.signIn("giangvien");
        assertThat(tab.isFor(of)).isFalse();
    }

    private void propose(ClassDetail of, List<AccountId> trainees) {
        assertThat(people.as(
                        "trungtam",
                        () -> batches.propose(new ProposalContent(of.id(), Set.copyOf(trainees), Map.of(), null))))
                .isInstanceOf(ProposeResult.Proposed.class);
    }

    private void show(ClassDetail of) {
        UI.getCurrent().removeAll();
        var content = tabs.getObject();
        content.show(of.id());
        UI.getCurrent().add(new Div(content));
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void choose(String id, String part) {
        Select select = $(Select.class).withId(id).single();
        var items = (Stream<Object>) select.getListDataView().getItems();
        select.setValue(items.filter(item ->
                        select.getItemLabelGenerator().apply(item).toString().contains(part))
                .findFirst()
                .orElseThrow());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private String texts(Grid<?> grid) {
        var tester = test((Grid) grid);
        var said = new StringBuilder();
        for (int row = 0; row < tester.size(); row++) {
            for (int column = 0; column < grid.getColumns().size(); column++) {
                boolean drawn =
                        ((Grid.Column<?>) grid.getColumns().get(column)).getRenderer() instanceof ComponentRenderer;
                said.append(
                                drawn
                                        ? text((Component) tester.getCellComponent(row, column))
                                        : tester.getCellText(row, column))
                        .append('\n');
            }
        }
        return said.toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T extends Component> T cell(Grid<?> grid, int row, Class<T> type) {
        return type.cast(test((Grid) grid).getCellComponent(row, 0));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private int row(Grid<?> grid, AccountId person) {
        var tester = test((Grid) grid);
        for (int row = 0; row < tester.size(); row++) {
            if (cell(grid, row, Checkbox.class)
                    .getId()
                    .orElseThrow()
                    .endsWith(person.value().toString())) {
                return row;
            }
        }
        throw new AssertionError("nobody of this id");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T extends Component> T find(Grid<?> grid, Class<T> type, String id) {
        var tester = test((Grid) grid);
        for (int row = 0; row < tester.size(); row++) {
            for (int column = 0; column < grid.getColumns().size(); column++) {
                var found = tester.getCellComponent(row, column);
                if (found instanceof Component cell) {
                    var inside = cell.getChildren()
                            .filter(type::isInstance)
                            .map(type::cast)
                            .filter(child -> child.getId().filter(id::equals).isPresent())
                            .findFirst();
                    if (inside.isPresent()) {
                        return inside.get();
                    }
                }
            }
        }
        throw new AssertionError("no " + id);
    }

    private static List<String> entries(ByteArrayOutputStream zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
