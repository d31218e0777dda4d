package vn.taphuan.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Programmes;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.ReadingPosition;
import vn.taphuan.catalogue.ReadingState;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.platform.security.SystemWork;

/** Loading on the real database: once, again, changed, wrong, and twice at the same time. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class CourseLoadingIT {

    @Autowired
    private CourseLoader loader;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ContentVersions versions;

    @Autowired
    private Reading reading;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSevenModulesStandUnderTheirExactTitles() {
        var modules = programmes.modules(new ProgrammeCode("lich-su-dang"));
        assertThat(modules)
                .extracting(module -> module.code().value())
                .containsExactly("m1", "m2", "m3", "m4", "m5", "m6", "m7");
        assertThat(modules.getFirst().title())
                .isEqualTo(
                        "Khái quát quy trình nghiên cứu, biên soạn một công trình lịch sử, truyền thống Đảng bộ địa phương và ban, ngành, đoàn thể");
        assertThat(modules).allSatisfy(module -> assertThat(module.lessons()).isPositive());
    }

    @Test
    void loadingTheSameFilesAgainChangesNothing() {
        var course = new CourseFiles("lai");
        assertThat(load(course)).isEqualTo(2);
        long rows = rows();
        assertThat(load(course)).isZero();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aChangedLessonMakesTheNextVersionOfItsModuleAlone() {
        var course = new CourseFiles("doi");
        load(course);
        course.replacing("doi-a/lessons/01-mot.md", "Bài một", "Bài một, viết lại");
        assertThat(load(course)).isEqualTo(1);
        assertThat(programmes.module(new ModuleCode("doi-a")).orElseThrow().versionNumber())
                .isEqualTo(2);
        assertThat(programmes.module(new ModuleCode("doi-b")).orElseThrow().versionNumber())
                .isEqualTo(1);
    }

    @Test
    void goingBackToEarlierTextIsAVersionOfItsOwn() {
        var course = new CourseFiles("lui");
        load(course);
        load(course.replacing("lui-a/lessons/01-mot.md", "Bài một", "Bài mới"));
        load(course.replacing("lui-a/lessons/01-mot.md", "Bài mới", "Bài một"));
        assertThat(programmes.module(new ModuleCode("lui-a")).orElseThrow().versionNumber())
                .isEqualTo(3);
    }

    @Test
    void whoeverBeganKeepsHisVersionAndWhatHeHasRead() {
        var course = new CourseFiles("giu");
        load(course);
        var lan = TestReaders.trainee("Lan");
        var first = new LessonId("giu-a-mot");
        TestReaders.does(lan, () -> {
            assertThat(reading.open(first)).isPresent();
            reading.finish(first);
        });

        load(course.replacing("giu-a/lessons/01-mot.md", "Bài một", "Bài một, viết lại"));

        TestReaders.does(lan, () -> {
            var lesson = reading.open(first).orElseThrow();
            assertThat(lesson.lesson().summary().title()).isEqualTo("Bài một");
            assertThat(lesson.reading().finished()).isTrue();
            assertThat(lesson.module().module().summary().versionNumber()).isEqualTo(1);
        });
        TestReaders.does(
                TestReaders.trainee("Minh"),
                () -> assertThat(reading.open(first)
                                .orElseThrow()
                                .lesson()
                                .summary()
                                .title())
                        .isEqualTo("Bài một, viết lại"));
    }

    @Test
    void aLessonThatWasAddedLaterIsNotInTheVersionThatOneKeeps() {
        var course = new CourseFiles("them")
                .without("them-a/lessons/02-hai.md")
                .replacing("them-a/module.yaml", "minutes: 15", "minutes: 7");
        load(course);
        var lan = TestReaders.trainee("Lan");
        TestReaders.does(
                lan, () -> assertThat(reading.open(new LessonId("them-a-mot"))).isPresent());
        load(course.with("them-a/lessons/02-hai.md", CourseFiles.lesson("them-a-hai", "Bài hai", 8, "Chữ."))
                .replacing("them-a/module.yaml", "minutes: 7", "minutes: 15"));
        TestReaders.does(lan, () -> {
            assertThat(reading.open(new LessonId("them-a-hai"))).isEmpty();
            assertThatThrownBy(() ->
                            reading.at(new LessonId("them-a-hai"), new ReadingPosition(5, "", java.time.Instant.EPOCH)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(reading.of(new ModuleCode("them-a")).orElseThrow().total())
                    .isEqualTo(1);
        });
    }

    @Test
    void aModuleThatIsNoLongerListedStaysReadableForThoseWhoBeganIt() {
        var course = new CourseFiles("bo");
        load(course);
        var lan = TestReaders.trainee("Lan");
        TestReaders.does(
                lan, () -> assertThat(reading.open(new LessonId("bo-a-mot"))).isPresent());
        load(course.replacing("programme.yaml", "[bo-a, bo-b]", "[bo-b]")
                .without("bo-a/module.yaml")
                .without("bo-a/lessons/01-mot.md")
                .without("bo-a/lessons/02-hai.md")
                .replacing("bo-b/module.yaml", "number: 2", "number: 1"));
        assertThat(programmes.modules(new ProgrammeCode("bo")))
                .extracting(module -> module.code().value())
                .containsExactly("bo-b");
        TestReaders.does(
                lan, () -> assertThat(reading.open(new LessonId("bo-a-hai"))).isPresent());
    }

    @Test
    void ofAWrongCourseNothingIsKept() {
        var course = new CourseFiles("sai").replacing("sai-b/module.yaml", "number: 2", "number: 7");
        long before = rows();
        assertThatThrownBy(() -> load(course))
                .isInstanceOf(CoursePackageException.class)
                .hasMessageContaining("sai/sai-b/module.yaml:2: the number must be 2");
        assertThat(rows()).isEqualTo(before);
        assertThat(programmes.find(new ProgrammeCode("sai"))).isEmpty();
    }

    @Test
    void whatAnotherFeatureFindsWrongIsReportedTooAndNothingIsKept() {
        var course =
                new CourseFiles("hoi").with("hoi-a/questions.yaml", "questions:\n  - id: hoi-a-q1\n    type: riddle\n");
        assertThatThrownBy(() -> load(course))
                .isInstanceOf(CoursePackageException.class)
                .hasMessageContaining("hoi/hoi-a/questions.yaml:");
        assertThat(programmes.module(new ModuleCode("hoi-a"))).isEmpty();
    }

    @Test
    void twoNodesThatStartAtOncePublishOnce() throws Exception {
        var course = new CourseFiles("hai").folder();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(() -> SystemWork.call("test", () -> loader.load(course)));
            }
            int published = 0;
            for (var start : nodes.invokeAll(starts)) {
                published += start.get();
            }
            assertThat(published).isEqualTo(2);
        }
        assertThat(SystemWork.call("test", () -> versions.all(new ProgrammeCode("hai"))))
                .hasSize(2);
    }

    @Test
    void onlyTheSystemPublishes() {
        assertThatThrownBy(() ->
                        TestReaders.as(TestReaders.trainee("Lan"), () -> loader.load(new CourseFiles("cam").folder())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestReaders.as(
                        TestReaders.trainee("Lan"), () -> versions.all(new ProgrammeCode("lich-su-dang"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aModuleBelongsToOneProgramme() {
        load(new CourseFiles("nha"));
        assertThatThrownBy(() -> load(new CourseFiles("la")
                        .with("nha-a/module.yaml", CourseFiles.module("nha-a", 1, ""))
                        .replacing("programme.yaml", "[la-a, la-b]", "[nha-a, la-a, la-b]")
                        .replacing("la-a/module.yaml", "number: 1", "number: 2")
                        .replacing("la-b/module.yaml", "number: 2", "number: 3")))
                .hasMessageContaining("belongs to nha");
        TestReaders.does(
                TestReaders.trainee("Lan"),
                () -> assertThat(reading.of(new ModuleCode("nha-a"))
                                .orElseThrow()
                                .state())
                        .isEqualTo(ReadingState.NOT_STARTED));
    }

    private int load(CourseFiles course) {
        return SystemWork.call("test", () -> loader.load(course.folder()));
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from catalogue_version) + (select count(*) from catalogue_lesson)"
                        + " + (select count(*) from catalogue_module) + (select count(*) from catalogue_programme)")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
