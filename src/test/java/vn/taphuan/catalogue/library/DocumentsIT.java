package vn.taphuan.catalogue.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.RealInstallation;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;

/** Authors keep the library, trainees read it, and nobody sees or changes more than he may. */
@RealInstallation
class DocumentsIT {

    private static final ProgrammeCode PROGRAMME = new ProgrammeCode("lich-su-dang");

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentKeeping keeping;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private static @Nullable SignedIn author;
    private static @Nullable SignedIn otherAuthor;
    private static @Nullable SignedIn trainee;

    @BeforeEach
    void peopleOfTheProvince() {
        if (author == null) {
            author = people.with(Role.CONTENT_AUTHOR, people.province());
            otherAuthor = people.with(Role.CONTENT_AUTHOR, people.province());
            trainee = people.trainee("Nông Thị Mẫu Lan", people.commune(3).id());
        }
        TestPeople.actAs(author);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTraineeDownloadsWhatAnAuthorAdded() throws Exception {
        var id = added(content("Hướng dẫn sưu tầm"), upload("Hướng dẫn \"sưu tầm\".docx", Files.pdf("Nội dung")));
        TestPeople.actAs(trainee);
        var found = documents.find(id).orElseThrow();
        assertThat(found.newest().format()).isEqualTo(DocumentFormat.PDF);
        assertThat(found.newest().text()).isEqualTo(TextState.READ);
        assertThat(documents.of(PROGRAMME)).extracting(DocumentSummary::id).contains(id);
        var answer = download(found.newest().address());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        var disposition = ContentDisposition.parse(answer.getHeader("Content-Disposition"));
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo("Hướng dẫn sưu tầm.pdf");
        assertThat(disposition.getCharset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(answer.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aNewEditionTakesThePlaceOfTheOldOneWhichIsKeptForAuthors() throws Exception {
        var id = added(content("Lịch sử một sở"), upload("a.txt", Files.text("bản một")));
        assertThat(keeping.renew(id, 1, upload("a.txt", Files.text("bản một"))))
                .isEqualTo(new SaveDocumentResult.FileRefused(FileProblem.SAME_AS_BEFORE));
        assertThat(keeping.renew(id, 1, upload("b.txt", Files.text("bản hai"))))
                .isEqualTo(new SaveDocumentResult.Stored(id));
        assertThat(documents.editions(id)).extracting(DocumentEdition::number).containsExactly(2, 1);
        var first = DocumentDownloads.address(id, 1);
        assertThat(download(first).getContentAsString(StandardCharsets.UTF_8)).isEqualTo("bản một");
        TestPeople.actAs(trainee);
        assertThat(download(first).getStatus()).isEqualTo(404);
        assertThat(download(DocumentDownloads.address(id, 2)).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("bản hai");
        assertThatThrownBy(() -> documents.editions(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsWithdrawnDoesNotExistForTrainees() throws Exception {
        var id = added(content("Bản nhầm"), upload("a.txt", Files.text("nhầm")));
        assertThat(keeping.withdraw(id, 1, "đưa nhầm")).isEqualTo(new SaveDocumentResult.Stored(id));
        var address = DocumentDownloads.address(id, 1);
        assertThat(download(address).getStatus()).isEqualTo(200);
        TestPeople.actAs(trainee);
        assertThat(documents.find(id)).isEmpty();
        assertThat(documents.of(PROGRAMME)).extracting(DocumentSummary::id).doesNotContain(id);
        assertThat(download(address).getStatus()).isEqualTo(404);
        TestPeople.actAs(author);
        keeping.restore(id, 2);
        TestPeople.actAs(trainee);
        assertThat(download(address).getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select reason from audit_entry where subject_id = ? and action = 'document.withdrawn'")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("đưa nhầm");
    }

    @Test
    void aReplacedDocumentLeadsToTheOneInItsPlace() {
        var old = added(content("Bản cũ"), upload("a.txt", Files.text("cũ " + UUID.randomUUID())));
        var next = added(content("Bản mới"), upload("b.txt", Files.text("mới " + UUID.randomUUID())));
        assertThat(keeping.replace(old, 1, old)).isInstanceOf(SaveDocumentResult.ReplacementWrong.class);
        assertThat(keeping.replace(old, 1, next)).isEqualTo(new SaveDocumentResult.Stored(old));
        assertThat(keeping.replace(next, 1, old)).isInstanceOf(SaveDocumentResult.ReplacementWrong.class);
        TestPeople.actAs(trainee);
        var seen = documents.find(old).orElseThrow();
        assertThat(seen.replacement()).contains(new DocumentSummary.Replacement(next, "Bản mới"));
        assertThat(seen.on(LocalDate.of(2026, 11, 24))).isEqualTo(Validity.REPLACED);
        TestPeople.actAs(author);
        keeping.withdraw(next, 1, "thử");
        TestPeople.actAs(trainee);
        assertThat(documents.find(old).orElseThrow().replacement()).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoWasFasterAndOverwritesNothing() {
        var id = added(content("Tên đầu"), upload("a.txt", Files.text("x")));
        TestPeople.actAs(otherAuthor);
        keeping.edit(id, 1, content("Tên của người kia"));
        TestPeople.actAs(author);
        var answer = keeping.edit(id, 1, content("Tên của tôi"));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SaveDocumentResult.Changed.class,
                        changed -> assertThat(changed.by())
                                .isEqualTo(java.util.Objects.requireNonNull(otherAuthor)
                                        .fullName()));
        assertThat(keeping.withdraw(id, 1, "x")).isInstanceOf(SaveDocumentResult.Changed.class);
        assertThat(keeping.renew(id, 1, upload("b.txt", Files.text("y"))))
                .isInstanceOf(SaveDocumentResult.Changed.class);
        assertThat(documents.find(id).orElseThrow().content().title()).isEqualTo("Tên của người kia");
    }

    @Test
    void ofManyWhoRenewAtOnceExactlyOneDoes() throws Exception {
        var id = added(content("Nhiều người"), upload("a.txt", Files.text("0")));
        List<Callable<SaveDocumentResult>> work = java.util.stream.IntStream.rangeClosed(1, 6)
                .<Callable<SaveDocumentResult>>mapToObj(number -> () -> {
                    TestPeople.actAs(author);
                    return keeping.renew(id, 1, upload("a.txt", Files.text("bản của " + number)));
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var stored = threads.invokeAll(work).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .filter(SaveDocumentResult.Stored.class::isInstance)
                    .count();
            assertThat(stored).isOne();
        }
        assertThat(documents.editions(id)).hasSize(2);
    }

    @Test
    void wrongDataAreAllNamedAndWrongFilesRefused() {
        var wrong = new DocumentContent(
                PROGRAMME,
                new ModuleCode("kc1"),
                DocumentKind.OTHER,
                " ",
                "x".repeat(81),
                null,
                null,
                "V-99",
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 1, 1),
                null);
        assertThat(keeping.add(wrong, upload("a.txt", Files.text("x"))))
                .isEqualTo(new SaveDocumentResult.Wrong(List.of(
                        DocumentProblem.TITLE_MISSING,
                        DocumentProblem.MODULE_UNKNOWN,
                        DocumentProblem.NUMBER_TOO_LONG,
                        DocumentProblem.REGULATION_UNKNOWN,
                        DocumentProblem.VALIDITY_TURNED)));
        assertThat(keeping.add(content("Mật"), new DocumentUpload("a.txt", Files.text("x"), false)))
                .isEqualTo(new SaveDocumentResult.FileRefused(FileProblem.NOT_CONFIRMED));
        assertThat(keeping.add(content("To"), upload("a.txt", new byte[20 * 1024 * 1024 + 1])))
                .isEqualTo(new SaveDocumentResult.FileRefused(FileProblem.TOO_LARGE));
        assertThat(keeping.add(content("Macro"), upload("a.docm", Files.zip(Files.docxParts(Files.MACROS, "x")))))
                .isEqualTo(new SaveDocumentResult.FileRefused(FileProblem.ACTIVE));
    }

    @Test
    void theLargestFileFitsIntoTheDatabase() {
        var large = new byte[20 * 1024 * 1024];
        new java.util.Random(1).nextBytes(large);
        System.arraycopy(Files.text("%PDF-1.7\n"), 0, large, 0, 9);
        System.arraycopy(Files.text("\n%%EOF"), 0, large, large.length - 6, 6);
        var id = added(content("Bản quét"), upload("quet.pdf", large));
        assertThat(documents.find(id).orElseThrow().newest().text()).isEqualTo(TextState.UNREADABLE);
        assertThat(documents.open(id, 1).orElseThrow().content()).isEqualTo(large);
    }

    @Test
    void onlyAuthorsOfTheProvinceChangeTheLibrary() throws Exception {
        var id = added(content("Có sẵn"), upload("a.txt", Files.text("có sẵn")));
        var centre =
                people.centreFor("Trung tâm mẫu tài liệu", people.commune(15).id());
        for (var person : List.of(
                Objects.requireNonNull(trainee),
                people.with(Role.CONTENT_REVIEWER, people.province()),
                TestReaders.at(centre, "Tác giả", "CONTENT_AUTHOR", Set.of(Permissions.CONTENT_EDIT)))) {
            TestPeople.actAs(person);
            assertThatThrownBy(() -> keeping.add(content("x"), upload("a.txt", Files.text("x"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keeping.edit(id, 1, content("x"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keeping.renew(id, 1, upload("a.txt", Files.text("y"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keeping.withdraw(id, 1, "x")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keeping.restore(id, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> keeping.replace(id, 1, id)).isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();
        var guarded = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        assertThat(guarded.perform(get("/" + DocumentDownloads.address(id, 1)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(302, 401, 403);
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        TestPeople.actAs(trainee);
        for (var address : List.of(
                DocumentDownloads.address(new DocumentId(UUID.randomUUID()), 1),
                "document-files/x/1",
                "document-files/" + UUID.randomUUID() + "/0",
                "document-files/" + UUID.randomUUID() + "/99999999999")) {
            assertThat(download(address).getStatus()).as(address).isEqualTo(404);
        }
    }

    private DocumentId added(DocumentContent content, DocumentUpload upload) {
        return ((SaveDocumentResult.Stored) keeping.add(content, upload)).id();
    }

    private static DocumentContent content(String title) {
        return new DocumentContent(
                PROGRAMME,
                new ModuleCode("m4"),
                DocumentKind.GUIDANCE,
                title,
                null,
                null,
                null,
                "V-02",
                null,
                null,
                null);
    }

    private static DocumentUpload upload(String name, byte[] content) {
        return new DocumentUpload(name, content, true);
    }

    private MockHttpServletResponse download(String address) throws Exception {
        return MockMvcBuilders.standaloneSetup(context.getBean(DocumentDownloads.class))
                .build()
                .perform(get("/" + address))
                .andReturn()
                .getResponse();
    }
}
