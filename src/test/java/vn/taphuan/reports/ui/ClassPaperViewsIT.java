package vn.taphuan.reports.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.certificates.TaughtClasses;
import vn.taphuan.classes.People;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.officialpapers.layout.LayoutSystem;
import vn.taphuan.officialpapers.record.PaperRecord;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.ui.Language;
import vn.taphuan.reports.classpapers.ClassPaper;
import vn.taphuan.reports.classpapers.ClassPapers;
import vn.taphuan.reports.classpapers.PersonColumn;

/** The pages of class papers as officer and director meet them, through the real services. */
@DemoInstallation
@ViewPackages(classes = ClassPaperView.class)
class ClassPaperViewsIT extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private TaughtClasses taught;

    @Autowired
    private ClassPapers papers;

    @Autowired
    private ClassPapersTab tab;

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
    void theOfficerCompletesThePlanLooksAtItProducesItAndFindsItInTheList() {
        var of = running();
        open(of, ClassPaper.PLAN);
        assertThat(area("about").getValue()).contains(of.name());
        assertThat(area("section-basis").getValue()).contains("15-KH/TU", "05/01/2026");
        assertThat(area("section-content").getValue()).contains("Chuyên đề 1", "02 buổi, 08 tiết");
        complete("7");
        test(button("preview")).click();
        assertThat($(Dialog.class).withId("preview-dialog").single().isOpened()).isTrue();
        assertThat(papers.of(of.id())).allSatisfy(row -> assertThat(row.kept()).isNull());
        test(button("preview-back")).click();

        test(button("produce")).click();
        assertThat(text(one("message"))).contains("Đã lập bản 1", "sửa thì lập bản mới");
        assertThat(text(one("editions"))).contains("Số 07-KH/TTCT", "09/11/2026", "TRUNG TÂM MẪU");
        var kept = kept(of, ClassPaper.PLAN);
        assertThat(kept.editions()).hasSize(1);
        assertThat($(Anchor.class).withId("pdf-" + kept.id().value() + "-1").all())
                .isNotEmpty();

        var list = tab.content(of);
        UI.getCurrent().add(list);
        assertThat(text(list)).contains("Kế hoạch mở lớp", "Đã lập", "Số 07-KH/TTCT · 09/11/2026", "Chưa lập");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var of = running();
        open(of, ClassPaper.INVITATION);
        complete("bảy");
        area("addressees").setValue("");
        area("section-body").setValue("Lời mời của tôi.");
        test(button("produce")).click();
        assertThat(text(one("message"))).contains("Chưa lập được văn bản", "Chưa ghi nơi kính gửi.");
        assertThat(area("addressees").isInvalid()).isTrue();
        assertThat(field("number").isInvalid()).isTrue();
        assertThat(field("number").getErrorMessage()).contains("chữ số");
        assertThat(area("section-body").getValue()).isEqualTo("Lời mời của tôi.");
        assertThat(papers.of(of.id())).allSatisfy(row -> assertThat(row.kept()).isNull());
        field("number").setValue("7");
        area("addressees").setValue("Các đồng chí học viên");
        test(button("produce")).click();
        assertThat(kept(of, ClassPaper.INVITATION).content().text("body")).isEqualTo("Lời mời của tôi.");
    }

    @Test
    void theRulesOfTheDateAreSaidAndMarkedForChecking() {
        var of = running();
        open(of, ClassPaper.PLAN);
        picker("date").setValue(LocalDate.of(2026, 5, 26));
        assertThat(text(one("rules"))).contains("36-HD/VPTW", "cần đối chiếu");
        picker("date").setValue(LocalDate.of(2026, 5, 27));
        assertThat(text(one("rules"))).contains("05-HD/VPTW", "cần đối chiếu");
        @SuppressWarnings("unchecked")
        Select<LayoutSystem> system = $(Select.class).withId("system").single();
        system.setValue(LayoutSystem.STATE);
        assertThat(text(one("rules"))).contains("30/2020/NĐ-CP");
    }

    @Test
    void aListShowsNoPersonalColumnUntilItIsChosen() {
        var of = running();
        open(of, ClassPaper.TRAINEES);
        @SuppressWarnings("unchecked")
        CheckboxGroup<PersonColumn> columns =
                $(CheckboxGroup.class).withId("columns").single();
        assertThat(columns.getValue()).doesNotContain(PersonColumn.BIRTH_YEAR, PersonColumn.PHONE);
        assertThat($(TextField.class).withId("number").exists()).isFalse();
    }

    @Test
    void whoHasTypedSomethingIsAskedBeforeItWouldBeGone() {
        var of = running();
        open(of, ClassPaper.PLAN);
        area("about").setValue("mở lớp của tôi");
        UI.getCurrent().navigate(PaperPages.of(of.id(), ClassPaper.REPORT));
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(kept(of, ClassPaper.PLAN).content().about()).isEqualTo("mở lớp của tôi");
        assertThat(kept(of, ClassPaper.PLAN).isDraft()).isTrue();
    }

    @Test
    void theSecondOfTwoIsToldWhatChangedAndKeepsWhatHeTyped() {
        var of = running();
        open(of, ClassPaper.PLAN);
        complete("7");
        people.as(
                "giaovuhai",
                () -> papers.keep(
                        of.id(),
                        ClassPaper.PLAN,
                        papers.draft(of.id(), ClassPaper.PLAN).orElseThrow().content(),
                        0));
        test(button("produce")).click();
        assertThat(text(one("message"))).contains("Mẫu giaovuhai", "Số: –", "vẫn còn nguyên");
        assertThat(field("number").getValue()).isEqualTo("7");
        assertThat(kept(of, ClassPaper.PLAN).editions()).isEmpty();
        test(button("produce")).click();
        assertThat(kept(of, ClassPaper.PLAN).editions()).hasSize(1);
    }

    @Test
    void theDirectorReadsAndNobodyElseFindsThePage() {
        var of = running();
        people.signIn("giamdoc");
        navigate(PaperPages.of(of.id(), ClassPaper.PLAN), ClassPaperView.class);
        assertThat($(Button.class).withId("produce").exists()).isFalse();
        assertThat(text($(ClassPaperView.class).single())).contains("Văn bản này chưa được lập");
        assertThat(tab.isFor(of)).isTrue();
        people.signIn("trungtamtay");
        assertThat(tab.isFor(of)).isFalse();
        assertThatThrownBy(() -> navigate(PaperPages.of(of.id(), ClassPaper.PLAN), ClassPaperView.class))
                .isInstanceOf(Throwable.class);
    }

    private ClassDetail running() {
        return taught.running(east, taught.newProgramme(), List.copyOf(taught.trainees(east, 2)));
    }

    private void open(ClassDetail of, ClassPaper paper) {
        navigate(PaperPages.of(of.id(), paper), ClassPaperView.class);
    }

    private void complete(String number) {
        field("parent-body").setValue("ĐẢNG ỦY XÃ VÍ DỤ");
        area("issuing-body").setValue("TRUNG TÂM MẪU");
        field("symbol").setValue("TTCT");
        field("number").setValue(number);
        field("place").setValue("Ví Dụ");
        picker("date").setValue(LocalDate.of(2026, 11, 9));
        area("signer-title").setValue("GIÁM ĐỐC");
    }

    private PaperRecord kept(ClassDetail of, ClassPaper paper) {
        return papers.draft(of.id(), paper).orElseThrow().kept();
    }

    private TextField field(String id) {
        return $(TextField.class).withId(id).single();
    }

    private TextArea area(String id) {
        return $(TextArea.class).withId(id).single();
    }

    private DatePicker picker(String id) {
        return $(DatePicker.class).withId(id).single();
    }

    private Button button(String id) {
        return $(Button.class).withId(id).single();
    }

    private Component one(String id) {
        return $(Component.class).withId(id).single();
    }

    private static String text(HasElement component) {
        return component.getElement().getTextRecursively();
    }
}
