package vn.taphuan.catalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.catalogue.CatalogueNavigation;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.library.DocumentContent;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentKind;
import vn.taphuan.catalogue.library.DocumentUpload;
import vn.taphuan.catalogue.library.Documents;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.classes.People;
import vn.taphuan.platform.ui.Language;

/** The library and the search as people of the demo meet them. */
@DemoInstallation
@ViewPackages(packages = "vn.taphuan.catalogue.ui")
class LibraryViewsIT extends SpringBrowserlessTest {

    private static final ProgrammeCode PROGRAMME = new ProgrammeCode("lich-su-dang");

    @Autowired
    private People people;

    @Autowired
    private DocumentKeeping keeping;

    @Autowired
    private Documents documents;

    @BeforeEach
    void vietnamese() {
        UI.getCurrent().setLocale(Language.VIETNAMESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTraineeSeesWhatHoldsAndWhatWasReplacedByWhat() {
        people.signIn("hocvien");
        navigate(DocumentsView.class);
        assertThat(text("documents-m4"))
                .contains(
                        "Hướng dẫn ghi phiếu tư liệu (tài liệu mẫu)",
                        "Còn hiệu lực",
                        "Đã được thay thế",
                        "Thay bằng:",
                        "PDF · ");
        assertThat(text("documents")).contains("Dùng cho cả chương trình").doesNotContain("Lịch mở lớp dự kiến");
        assertThat($(Anchor.class).withId("add-document").all()).isEmpty();
        var old = documents.of(PROGRAMME).stream()
                .filter(document -> document.replacement().isPresent())
                .findFirst()
                .orElseThrow();
        navigate(DocumentView.class, Map.of("id", old.id().value().toString()));
        assertThat(text("validity-note")).contains("Không dùng tài liệu này cho việc mới", "Thay bằng:");
        var download = $(Anchor.class).withId("download").single();
        assertThat(download.getHref()).startsWith("document-files/");
        assertThat(download.isRouterIgnore()).isTrue();
        assertThat($(Component.class).withId("document-actions").all()).isEmpty();
        assertThat($(Component.class).withId("editions").all()).isEmpty();
    }

    @Test
    void aReviewerSeesTheHistoryButChangesNothing() {
        people.signIn("thamdinh");
        navigate(DocumentsView.class);
        assertThat(text("documents")).contains("Lịch mở lớp dự kiến", "Đã thu hồi");
        var any = documents.of(PROGRAMME).getFirst();
        navigate(DocumentView.class, Map.of("id", any.id().value().toString()));
        assertThat(text("editions")).contains("Triệu Mùi Mẫu Xuân");
        assertThat($(Component.class).withId("document-actions").all()).isEmpty();
    }

    @Test
    void theSecondEditorIsToldWhoWasFasterAndKeepsWhatHeTyped() {
        people.signIn("bientap");
        var id = document("Tài liệu hai người sửa");
        navigate(EditDocumentView.class, Map.of("id", id.value().toString()));
        var other = documents.find(id).orElseThrow();
        keeping.edit(id, other.version(), content("Tên của người kia"));
        test($(TextField.class).withId("title").single()).setValue("Tên của tôi");
        test($(Button.class).withId("save").single()).click();
        assertThat(text("said")).contains("đã sửa tài liệu này lúc", "Xem bản mới");
        assertThat($(TextField.class).withId("title").single().getValue()).isEqualTo("Tên của tôi");
        assertThat(documents.find(id).orElseThrow().content().title()).isEqualTo("Tên của người kia");
    }

    @Test
    void withoutAPlaceAFileOrATitleNothingIsAddedAndEachFieldSaysSo() {
        people.signIn("bientap");
        navigate(NewDocumentView.class);
        assertThat(text("secret-warning")).contains("không nhận bí mật nhà nước");
        var upload = $(com.vaadin.flow.component.upload.Upload.class)
                .withId("upload")
                .single();
        assertThat(upload.isEnabled()).isFalse();
        test($(com.vaadin.flow.component.checkbox.Checkbox.class)
                        .withId("not-secret")
                        .single())
                .click();
        assertThat(upload.isEnabled()).isTrue();
        test($(Button.class).withId("save").single()).click();
        assertThat($(ComboBox.class).withId("place").single().getErrorMessage())
                .isEqualTo("Chọn chuyên đề hoặc chương trình");
        int before = documents.of(PROGRAMME).size();
        @SuppressWarnings("unchecked")
        ComboBox<DocumentPlace> place = $(ComboBox.class).withId("place").single();
        place.setValue(place.getListDataView().getItem(0));
        test($(Button.class).withId("save").single()).click();
        assertThat(text("file-problem")).contains("Đồng chí chưa chọn tệp");
        assertThat(documents.of(PROGRAMME)).hasSize(before);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        people.signIn("hocvien");
        UI.getCurrent().navigate("documents/" + java.util.UUID.randomUUID());
        assertThat(getCurrentView()).isNotInstanceOf(DocumentView.class);
    }

    @Test
    void whatIsFoundIsMarkedAndLeadsToItsSection() {
        people.signIn("hocvien");
        search(Map.of("q", "lưu chiểu"));
        assertThat(text("search-count")).endsWith("kết quả cho “lưu chiểu”");
        assertThat(text("hit-term-luu-chieu")).contains("Thuật ngữ", "Lưu chiểu");
        search(Map.of("q", "lop binh dan hoc vu", "kind", "lesson"));
        var link = $(Anchor.class).all().stream()
                .filter(anchor -> anchor.getHref().startsWith("lesson/m4-tim-tu-lieu-o-dau-truoc#muc-"))
                .toList();
        assertThat(link).hasSize(1);
        search(Map.of("q", "<b>zzzkhongco</b>"));
        assertThat(text("search-results")).contains("Không tìm thấy");
        search(Map.of());
        assertThat(text("search-results")).contains("Đồng chí cần tìm gì?");
    }

    private DocumentId document(String title) {
        var upload = new DocumentUpload("a.txt", title.getBytes(StandardCharsets.UTF_8), true);
        return ((SaveDocumentResult.Stored) keeping.add(content(title), upload)).id();
    }

    private static DocumentContent content(String title) {
        return new DocumentContent(
                PROGRAMME, new ModuleCode("m2"), DocumentKind.OTHER, title, null, null, null, null, null, null, null);
    }

    private static void search(Map<String, String> asked) {
        UI.getCurrent().navigate(CatalogueNavigation.search(), QueryParameters.simple(asked));
    }

    private String text(String id) {
        return $(Component.class).withId(id).single().getElement().getTextRecursively();
    }
}
