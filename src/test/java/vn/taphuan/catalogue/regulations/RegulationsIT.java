package vn.taphuan.catalogue.regulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.catalogue.regulations.CitingItem.Kind;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;

/** A regulation is marked as replaced: everything that cites it is listed until somebody has looked at it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class RegulationsIT {

    private static final MarkContent NEW_PAPER =
            new MarkContent("Văn bản giả định số 00-QĐ/MAU", LocalDate.of(2027, 1, 1), "Đổi số bản nộp.");

    @Autowired
    private Regulations regulations;

    @Autowired
    private CourseLoader loader;

    @Autowired
    private FactSheet facts;

    private final SignedIn author =
            TestReaders.person("Tác giả", "AUTHOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_EDIT));

    @Test
    void everythingThatCitesAMarkedRegulationIsListedUntilItWasLookedAt() {
        var id = facts.regulations().getLast().id();
        load(new CourseFiles("can-cu")
                .replacing("can-cu-a/lessons/01-mot.md", "Tìm **trước**", "Theo quy định (" + id + "), tìm **trước**")
                .with("can-cu-a/summary.md", "## Tóm tắt\n\nTheo quy định (" + id + ").\n")
                .with("can-cu-a/glossary.yaml", """
                        terms:
                          - id: mot
                            term: "Thuật ngữ một"
                            definition: "Không dựa vào văn bản."
                            facts: [M4-01]
                          - id: hai
                            term: "Thuật ngữ hai"
                            definition: "Dựa vào văn bản."
                            facts: [%s]
                        """.formatted(id)));
        var before = find(id);
        assertThat(before.mark()).isNull();
        assertThat(before.waiting()).isZero();
        assertThat(before.citing())
                .extracting(item -> item.item().place())
                .contains(
                        "can-cu/can-cu-a/lessons/01-mot.md",
                        "can-cu/can-cu-a/summary.md",
                        "can-cu/can-cu-a/glossary.yaml#hai")
                .doesNotContain("can-cu/can-cu-a/glossary.yaml#mot");
        assertThat(before.citing())
                .filteredOn(item -> item.item().place().endsWith("#hai"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.item().kind()).isEqualTo(Kind.TERM);
                    assertThat(item.item().title()).isEqualTo("Thuật ngữ hai");
                });

        assertThat(TestReaders.as(author, () -> regulations.mark(id, NEW_PAPER)))
                .isTrue();
        assertThat(TestReaders.as(author, () -> regulations.mark(id, NEW_PAPER)))
                .isFalse();
        long all = find(id).waiting();
        assertThat(all).isEqualTo(before.citing().size());
        TestReaders.does(author, () -> {
            regulations.reviewed(id, "can-cu/can-cu-a/summary.md");
            regulations.reviewed(id, "can-cu/can-cu-a/summary.md");
        });
        assertThat(find(id).waiting()).isEqualTo(all - 1);
        TestReaders.does(author, () -> regulations.unmark(id, "Ghi nhầm"));
        assertThat(find(id).mark()).isNull();
    }

    @Test
    void everyRegulationOfTheSheetIsListedAndTheCourseRestsOnMost() {
        var all = TestReaders.as(author, () -> regulations.all());
        assertThat(all).hasSameSizeAs(facts.regulations());
        assertThat(all).filteredOn(one -> !one.citing().isEmpty()).hasSizeGreaterThan(all.size() / 2);
    }

    @Test
    void othersAreRefused() {
        var id = facts.regulations().getFirst().id();
        assertThatThrownBy(() -> TestReaders.as(TestReaders.trainee("Lan"), () -> regulations.all()))
                .isInstanceOf(AccessDeniedException.class);
        var reader = TestReaders.person("Đọc", "READER", Set.of(Permissions.CONTENT_READ));
        assertThatThrownBy(() -> TestReaders.as(reader, () -> regulations.mark(id, NEW_PAPER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestReaders.does(reader, () -> regulations.reviewed(id, "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private RegulationSummary find(String id) {
        return TestReaders.as(author, () -> regulations.find(id)).orElseThrow();
    }

    private void load(CourseFiles course) {
        SystemWork.call("test", () -> loader.load(course.folder()));
    }
}
