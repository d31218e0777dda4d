package vn.taphuan.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.RealInstallation;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.library.DocumentContent;
import vn.taphuan.catalogue.library.DocumentId;
import vn.taphuan.catalogue.library.DocumentKeeping;
import vn.taphuan.catalogue.library.DocumentKind;
import vn.taphuan.catalogue.library.DocumentUpload;
import vn.taphuan.catalogue.library.SaveDocumentResult;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;

/** People find what they may read, as it stands at this moment, on every node. */
@RealInstallation
class CatalogueSearchIT {

    @Autowired
    private CatalogueSearch search;

    @Autowired
    private SearchSource source;

    @Autowired
    private DocumentKeeping keeping;

    @Autowired
    private Reading reading;

    @Autowired
    private Programmes programmes;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private final SignedIn trainee = TestReaders.trainee("Nông Thị Mẫu Lan");

    @BeforeEach
    void signIn() {
        TestReaders.signIn(trainee);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aLessonIsFoundWithoutMarksAndOpensAtTheSectionThatSaysIt() {
        var found = found("phong van nhan chung");
        var lesson = found.hits().stream()
                .filter(hit -> hit.kind() == HitKind.LESSON)
                .findFirst()
                .orElseThrow();
        assertThat(lesson.id()).isEqualTo("m4-phong-van-nhan-chung");
        assertThat(lesson.address()).startsWith("lesson/m4-phong-van-nhan-chung");
        assertThat(lesson.title()).anyMatch(Piece::found);
        assertThat(found.counts().get(HitKind.FORM)).isPositive();
        var inASection = found("lớp bình dân học vụ").hits().getFirst();
        assertThat(inASection.address()).contains("#muc-");
        assertThat(inASection.section()).isNotEmpty();
        assertThat(inASection.passage()).anyMatch(piece -> piece.found());
    }

    @Test
    void shortWordsCountAndKindsAndModulesNarrow() {
        for (var word : List.of("sử", "xã", "bộ", "su", "xa", "bo")) {
            assertThat(found(word).total()).as(word).isGreaterThan(10);
        }
        var terms = (SearchAnswer.Found) search.find(new SearchRequest("lưu chiểu", HitKind.TERM, null, 20));
        assertThat(terms.hits()).isNotEmpty().allMatch(hit -> hit.kind() == HitKind.TERM);
        assertThat(terms.hits().getFirst().address()).isEqualTo("glossary/lich-su-dang/luu-chieu");
        assertThat(terms.counts().get(HitKind.LESSON)).isPositive();
        var module = (SearchAnswer.Found) search.find(new SearchRequest("kế hoạch", null, new ModuleCode("m2"), 50));
        assertThat(module.hits()).isNotEmpty().allMatch(hit -> {
            var its = hit.module();
            return its != null && its.code().equals(new ModuleCode("m2"));
        });
    }

    @Test
    void aDocumentIsFoundAsSoonAsItIsThereAndNoLongerOnceItIsWithdrawn() {
        var author = people.with(Role.CONTENT_AUTHOR, people.province());
        TestPeople.actAs(author);
        var id = document("Sổ tay ghi chép", "Người kể chuyện ở thôn Quắc Xí, nhà sàn đầu dốc.");
        TestReaders.signIn(trainee);
        var hit = found("quac xi").hits().getFirst();
        assertThat(hit.address()).isEqualTo("documents/" + id.value());
        assertThat(hit.passage().stream().filter(Piece::found).map(Piece::text)).containsExactly("Quắc Xí");
        assertThat(hit.document()).isPresent();
        TestPeople.actAs(author);
        keeping.renew(id, 1, upload("Bản mới không còn tên thôn ấy nữa: Lũng Tèo."));
        assertThat(found("quac xi").total()).isZero();
        assertThat(found("lung teo").total()).isOne();
        keeping.withdraw(id, 2, "thử");
        assertThat(found("lung teo").hits())
                .extracting(SearchHit::id)
                .containsExactly(id.value().toString());
        TestReaders.signIn(trainee);
        assertThat(found("lung teo").total()).isZero();
    }

    @Test
    void anotherNodeSeesTheChangeToo() {
        var other = new FreshIndex(source);
        try {
            assertThat(onNode(other, "khau vai mau")).isEmpty();
            TestPeople.actAs(people.with(Role.CONTENT_AUTHOR, people.province()));
            var id = document("Chợ Khau Vai Mẫu", "x");
            assertThat(onNode(other, "khau vai mau")).containsExactly(id.value().toString());
        } finally {
            other.destroy();
        }
    }

    @Test
    void whoHasBegunAModuleFindsHisOwnVersionAndNobodyFindsWhatIsNotPublished() {
        var module = new ModuleCode("m6");
        var before = programmes.module(module).orElseThrow().version().value();
        var lesson =
                programmes.content(module).orElseThrow().lessons().getFirst().id();
        var begun = TestReaders.trainee("Hoàng Thị Mẫu Sen");
        TestReaders.does(begun, () -> reading.open(lesson));
        var next = newVersion(before, lesson, "Zưrột Klốp");
        assertThat(found("zuurot zurot klop").total()).isZero();
        publish(module, next);
        try {
            assertThat(found("zưrột klốp").hits()).extracting(SearchHit::id).containsExactly(lesson.value());
            TestReaders.signIn(begun);
            assertThat(found("zưrột klốp").total()).isZero();
        } finally {
            publish(module, before);
            jdbc.sql("delete from catalogue_lesson where version_id = ?")
                    .param(next)
                    .update();
            jdbc.sql("delete from catalogue_version where id = ?").param(next).update();
        }
        TestReaders.signIn(trainee);
        assertThat(found("zưrột klốp").total()).isZero();
    }

    @Test
    void whoDoesNotLearnIsRefusedAndNothingTypedIsNothingAsked() {
        assertThat(search.find(SearchRequest.of("  ?!  "))).isInstanceOf(SearchAnswer.NothingAsked.class);
        TestReaders.signIn(TestReaders.person("Lý Văn Mẫu Sáng", "SITE_CLERK", Set.of(Permissions.ATTENDANCE_TAKE)));
        assertThatThrownBy(() -> search.find(SearchRequest.of("sử"))).isInstanceOf(AccessDeniedException.class);
    }

    private UUID newVersion(UUID from, LessonId lesson, String title) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        "insert into catalogue_version (id, module_code, number, content_hash, published_at, title, short_title, audience,"
                                + " objectives, prerequisites, facts, lessons, minutes) select :id, module_code, number + 1000, 'x', published_at,"
                                + " title, short_title, audience, objectives, prerequisites, facts, 1, minutes from catalogue_version where id = :from")
                .param("id", id)
                .param("from", from)
                .update();
        jdbc.sql(
                        "insert into catalogue_lesson (id, version_id, code, position, title, question, outcomes, minutes, facts, markdown, html)"
                                + " select :row, :id, code, 1, :title, question, outcomes, minutes, facts, markdown, html from catalogue_lesson"
                                + " where version_id = :from and code = :code")
                .param("row", UUID.randomUUID())
                .param("id", id)
                .param("title", title)
                .param("from", from)
                .param("code", lesson.value())
                .update();
        return id;
    }

    private void publish(ModuleCode module, UUID version) {
        jdbc.sql("update catalogue_module set version_id = ? where code = ?")
                .params(version, module.value())
                .update();
    }

    private DocumentId document(String title, String text) {
        var content = new DocumentContent(
                new ProgrammeCode("lich-su-dang"),
                null,
                DocumentKind.TRAINING,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return ((SaveDocumentResult.Stored) keeping.add(content, upload(text))).id();
    }

    private static DocumentUpload upload(String text) {
        return new DocumentUpload("so-tay.txt", text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static List<String> onNode(FreshIndex node, String typed) {
        return node
                .current()
                .orElseThrow()
                .find(
                        Asked.parse(typed).orElseThrow(),
                        Set.of(SearchSource.DOCUMENTS),
                        null,
                        null,
                        10,
                        java.time.Duration.ofSeconds(5))
                .best()
                .stream()
                .map(SearchIndex.Hit::id)
                .collect(Collectors.toList());
    }

    private SearchAnswer.Found found(String typed) {
        return (SearchAnswer.Found) search.find(SearchRequest.of(typed));
    }
}
