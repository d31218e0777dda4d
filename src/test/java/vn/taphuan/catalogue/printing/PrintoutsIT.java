package vn.taphuan.catalogue.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.taphuan.RealInstallation;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.forms.FormId;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;

/** Who gets which file, and what it says of itself. */
@RealInstallation
class PrintoutsIT {

    private static final PrintoutName CARD =
            new PrintoutName(Optional.of(new FormId("phieu-tu-lieu")), PrintoutKind.DOCX);

    @Autowired
    private Printouts printouts;

    @Autowired
    private Programmes programmes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext context;

    private final SignedIn trainee = TestReaders.trainee("Nông Thị Mẫu Lan");
    private ContentVersionId version = new ContentVersionId(new UUID(0, 0));
    private MockMvc web = MockMvcBuilders.standaloneSetup(new Object()).build();

    @BeforeEach
    void find() {
        web = MockMvcBuilders.standaloneSetup(context.getBean(PrintoutDownloads.class))
                .build();
        version = programmes.module(new ModuleCode("m4")).orElseThrow().version();
    }

    @Test
    void aTraineeGetsAnAttachmentWithItsVietnameseName() throws Exception {
        var answer = open(trainee, CARD.text());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        var disposition = ContentDisposition.parse(answer.getHeader("Content-Disposition"));
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo("Phiếu tư liệu.docx");
        assertThat(disposition.getCharset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(new String(answer.getContentAsByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        var handout = open(trainee, "handout.pdf");
        assertThat(handout.getContentType()).isEqualTo("application/pdf");
        assertThat(ContentDisposition.parse(handout.getHeader("Content-Disposition"))
                        .getFilename())
                .startsWith("Chuyên đề 4 – ")
                .endsWith(".pdf");
    }

    @Test
    void anAuthorGetsItToo() throws Exception {
        var author = TestReaders.person("Bế Văn Mẫu Tài", "AUTHOR", Set.of(Permissions.CONTENT_READ));
        assertThat(open(author, CARD.text()).getStatus()).isEqualTo(200);
    }

    @Test
    void whoNeitherLearnsNorWritesIsRefused() throws Exception {
        var clerk = TestReaders.person("Lý Văn Mẫu Sáng", "SITE_CLERK", Set.of(Permissions.ATTENDANCE_TAKE));
        assertThatThrownBy(() -> open(clerk, CARD.text())).hasRootCauseInstanceOf(AuthorizationDeniedException.class);
        TestReaders.does(clerk, () -> {
            assertThatThrownBy(() -> printouts.of(List.of(version))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> printouts.open(version, CARD)).isInstanceOf(AccessDeniedException.class);
        });
        var guarded = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var stranger = guarded.perform(get("/printouts/" + version.value() + "/" + CARD.text()))
                .andReturn()
                .getResponse();
        assertThat(stranger.getStatus()).isIn(302, 401, 403);
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        for (var name : List.of("forms/khong-co.docx", "forms/phieu-tu-lieu.exe", "forms/PHIEU.pdf", "forms/..pdf")) {
            assertThat(open(trainee, name).getStatus()).as(name).isEqualTo(404);
        }
        version = new ContentVersionId(UUID.randomUUID());
        assertThat(open(trainee, CARD.text()).getStatus()).isEqualTo(404);
        assertThat(open(trainee, "handout.pdf").getStatus()).isEqualTo(404);
    }

    @Test
    void whatManyAskForAtOnceIsMadeOnceAndItsSizeIsKnownAfterwards() throws Exception {
        var name = new PrintoutName(Optional.of(new FormId("bien-ban-phong-van")), PrintoutKind.PDF);
        List<Callable<byte[]>> requests = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            requests.add(() -> TestReaders.as(
                    trainee, () -> printouts.open(version, name).orElseThrow().content()));
        }
        byte[] first;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(requests);
            first = answers.getFirst().get();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(jdbc.sql("select count(*) from catalogue_printout where version_id = ? and name = ?")
                        .params(version.value(), name.text())
                        .query(Integer.class)
                        .single())
                .isOne();
        var listed =
                TestReaders.as(trainee, () -> printouts.of(List.of(version))).get(version);
        assertThat(listed.forms())
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.proposed()).isTrue());
        assertThat(listed.forms().getFirst().pdf().bytes()).isEqualTo(first.length);
    }

    private MockHttpServletResponse open(SignedIn person, String name) throws Exception {
        var before = SecurityContextHolder.getContext();
        TestReaders.signIn(person);
        try {
            return web.perform(get("/printouts/" + version.value() + "/" + name))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
