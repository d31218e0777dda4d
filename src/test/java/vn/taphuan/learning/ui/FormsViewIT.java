package vn.taphuan.learning.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.forms.FormId;
import vn.taphuan.catalogue.printing.PrintoutKind;
import vn.taphuan.catalogue.printing.PrintoutName;
import vn.taphuan.catalogue.printing.Printouts;
import vn.taphuan.platform.ui.FileLink;
import vn.taphuan.platform.ui.Language;

/** Forms and handouts as a trainee meets them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ViewPackages(classes = FormsView.class)
class FormsViewIT extends SpringBrowserlessTest {

    @Autowired
    private Programmes programmes;

    @Autowired
    private Printouts printouts;

    @BeforeEach
    void signIn() {
        TestReaders.signIn(TestReaders.trainee("Nông Thị Mẫu Lan"));
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void allFormsStandByModuleWithWhenToUseThem() {
        navigate(FormsView.class);
        assertThat(text("forms-m4")).contains("Phiếu tư liệu", "Dùng khi nào: ", "cần đối chiếu");
        var docx = $(Anchor.class).withId("docx-phieu-tu-lieu").single();
        assertThat(docx.getHref()).startsWith("printouts/").endsWith("/forms/phieu-tu-lieu.docx");
        assertThat(docx.isRouterIgnore()).isTrue();
        assertThat($(Anchor.class).withId("handout-m1").single().getHref()).endsWith("/handout.pdf");
    }

    @Test
    void onceAFileIsMadeItsSizeIsShown() {
        var version = programmes.module(new ModuleCode("m5")).orElseThrow().version();
        var name = new PrintoutName(Optional.of(new FormId("phieu-tieu-su")), PrintoutKind.DOCX);
        int bytes = printouts.open(version, name).orElseThrow().content().length;
        navigate(FormsView.class);
        var link = $(Anchor.class).withId("docx-phieu-tieu-su").single();
        assertThat(link.getElement().getTextRecursively()).isEqualTo("DOCX · " + FileLink.size(bytes));
        assertThat(link.getElement().getAttribute("aria-label"))
                .isEqualTo("Phiếu tiểu sử, DOCX · " + FileLink.size(bytes));
    }

    @Test
    void sizesAreRoundedUp() {
        assertThat(FileLink.size(1)).isEqualTo("1 KB");
        assertThat(FileLink.size(71_824)).isEqualTo("72 KB");
        assertThat(FileLink.size(1_140_000)).isEqualTo("1,2 MB");
    }

    @Test
    void aModuleShowsItsOwn() {
        navigate(ProgrammeView.class, Map.of("code", "lich-su-dang", "module", "m4"));
        assertThat(text("printouts-m4")).contains("Biểu mẫu", "Phiếu tư liệu", "Tài liệu in của chuyên đề");
        assertThat($(Anchor.class).withId("pdf-bien-ban-phong-van").all()).hasSize(1);
    }

    private String text(String id) {
        return $(Component.class).withId(id).single().getElement().getTextRecursively();
    }
}
