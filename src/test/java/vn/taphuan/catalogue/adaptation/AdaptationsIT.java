package vn.taphuan.catalogue.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import vn.taphuan.catalogue.ContentVersionId;
import vn.taphuan.catalogue.ContentVersions;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.LessonSummary;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ModuleReading;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Reading;
import vn.taphuan.catalogue.TestReaders;
import vn.taphuan.catalogue.adaptation.Adaptation.LessonChange;
import vn.taphuan.catalogue.adaptation.AdaptationContent.OwnLesson;
import vn.taphuan.catalogue.loading.CourseFiles;
import vn.taphuan.catalogue.loading.CourseLoader;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.units.UnitKind;
import vn.taphuan.units.Units;

/** A centre adapts a module of the province: who gets it, what a newer version of the province does, and who is refused. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AdaptationsIT {

    private static final OwnLesson OWN = new OwnLesson(
            "0a1b2c3d",
            "Tư liệu ở xã: \"tủ chè\" của chợ phiên",
            "Ở chợ phiên hỏi ai?",
            "kể được ba người để hỏi",
            6,
            "## Hỏi ai\n\nHỏi người giữ **sổ** của chợ.\n");

    @Autowired
    private Adaptations adaptations;

    @Autowired
    private CourseLoader loader;

    @Autowired
    private Reading reading;

    @Autowired
    private ContentVersions versions;

    @Autowired
    private Units units;

    @Autowired
    private Clock clock;

    private UnitId centre = new UnitId(new UUID(0, 0));
    private SignedIn officer = TestReaders.trainee("nobody yet");
    private SignedIn director = officer;
    private SignedIn trainee = officer;

    @BeforeEach
    void aCentreWithItsPeople() {
        centre = centre("Ví Dụ Tây");
        officer = TestReaders.at(
                centre, "Giáo vụ", "OFFICER", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_ADAPT));
        director = director(centre);
        var commune = units.servedBy(centre, LocalDate.now(clock)).getFirst().id();
        trainee = TestReaders.at(commune, "Học viên", "TRAINEE", Set.of(Permissions.LEARN));
    }

    @Test
    void traineesOfTheCentreGetItsVersionAndOthersTheProvinces() {
        load(new CourseFiles("dp-mot"));
        var module = new ModuleCode("dp-mot-a");
        var content = new AdaptationContent(
                false,
                List.of("dp-mot-a-hai"),
                Map.of("dp-mot-a-mot", "Ở xã mình, tủ ấy ở nhà văn hóa."),
                List.of(OWN));
        assertThat(save(module, 0, content)).isEqualTo(new AdaptResult.Done(1));
        assertThat(lessons(trainee, module)).containsExactly("dp-mot-a-mot", "dp-mot-a-hai");

        assertThat(as(director, () -> adaptations.approve(centre, module, 1))).isEqualTo(new AdaptResult.Done(1));
        var own = lessons(trainee, module);
        assertThat(own).hasSize(2).first().isEqualTo("dp-mot-a-mot");
        assertThat(own.getLast()).startsWith("dp-mot-a-dp-").endsWith("0a1b2c3d");
        var lesson =
                as(trainee, () -> reading.open(new LessonId("dp-mot-a-mot"))).orElseThrow();
        assertThat(lesson.lesson().html())
                .contains("Ví dụ của địa phương", "tủ ấy ở nhà văn hóa", "Nội dung địa phương");
        var local = as(trainee, () -> reading.open(new LessonId(own.getLast()))).orElseThrow();
        assertThat(local.lesson().summary().title()).isEqualTo(OWN.title());
        assertThat(local.lesson().html()).contains("<strong>sổ</strong>");
        assertThat(lessons(TestReaders.trainee("Nơi khác"), module)).containsExactly("dp-mot-a-mot", "dp-mot-a-hai");
        assertThat(SystemWork.call("test", () -> versions.all(new ProgrammeCode("dp-mot"))))
                .hasSize(2);
    }

    @Test
    void whoeverHasBegunKeepsWhatHeHas() {
        load(new CourseFiles("dp-giu"));
        var module = new ModuleCode("dp-giu-a");
        as(trainee, () -> reading.begin(module));
        inForce(module, new AdaptationContent(false, List.of("dp-giu-a-hai"), Map.of(), List.of()));
        assertThat(lessons(trainee, module)).containsExactly("dp-giu-a-mot", "dp-giu-a-hai");
    }

    @Test
    void aModuleThatTheCentreDoesNotTeachIsNotShownAndComesBack() {
        load(new CourseFiles("dp-bo"));
        var module = new ModuleCode("dp-bo-b");
        inForce(module, new AdaptationContent(true, List.of(), Map.of(), List.of()));
        assertThat(as(trainee, () -> reading.of(new ProgrammeCode("dp-bo")))).hasSize(1);
        as(officer, () -> save(module, 1, AdaptationContent.NOTHING));
        as(director, () -> adaptations.approve(centre, module, 2));
        assertThat(as(trainee, () -> reading.of(new ProgrammeCode("dp-bo")))).hasSize(2);
    }

    @Test
    void aNewerVersionOfTheProvinceIsShownAndTakenWhenTheCentreWants() {
        var course = new CourseFiles("dp-moi");
        load(course);
        var module = new ModuleCode("dp-moi-a");
        var content = new AdaptationContent(false, List.of(), Map.of(), List.of(OWN));
        inForce(module, content);
        load(course.replacing("dp-moi-a/lessons/01-mot.md", "Bài một", "Bài một, bản mới")
                .with("dp-moi-a/lessons/03-ba.md", CourseFiles.lesson("dp-moi-a-ba", "Bài ba", 5, "Chữ."))
                .replacing("dp-moi-a/module.yaml", "minutes: 15", "minutes: 20"));

        var now = as(officer, () -> adaptations.find(centre, module)).orElseThrow();
        assertThat(now.outdated()).isTrue();
        assertThat(now.changes())
                .containsExactly(
                        new LessonChange("dp-moi-a-mot", "Bài một, bản mới", LessonChange.Kind.CHANGED),
                        new LessonChange("dp-moi-a-ba", "Bài ba", LessonChange.Kind.ADDED));
        assertThat(as(officer, () -> adaptations.modules(centre, new ProgrammeCode("dp-moi")))
                        .getFirst()
                        .outdated())
                .isTrue();
        assertThat(lessons(trainee, module)).hasSize(3);

        as(
                officer,
                () -> adaptations.save(centre, module, 1, now.newest().summary().version(), content));
        as(director, () -> adaptations.approve(centre, module, 2));
        assertThat(lessons(trainee, module)).hasSize(4);
        assertThat(as(officer, () -> adaptations.find(centre, module))
                        .orElseThrow()
                        .outdated())
                .isFalse();
    }

    @Test
    void ofTwoOfficersTheSecondIsToldAndNobodyApprovesHisOwn() {
        load(new CourseFiles("dp-hai"));
        var module = new ModuleCode("dp-hai-a");
        var content = new AdaptationContent(false, List.of("dp-hai-a-hai"), Map.of(), List.of());
        assertThat(save(module, 0, content)).isEqualTo(new AdaptResult.Done(1));
        assertThat(save(module, 0, AdaptationContent.NOTHING)).isInstanceOf(AdaptResult.ChangedMeanwhile.class);
        var both = TestReaders.at(
                centre, "Kiêm", "BOTH", Set.of(Permissions.CONTENT_ADAPT, Permissions.CONTENT_ADAPT_APPROVE));
        var base = as(both, () -> adaptations.find(centre, module))
                .orElseThrow()
                .base()
                .summary()
                .version();
        as(both, () -> adaptations.save(centre, module, 1, base, AdaptationContent.NOTHING));
        assertThat(as(both, () -> adaptations.approve(centre, module, 2))).isInstanceOf(AdaptResult.OwnWork.class);
        assertThat(as(director, () -> adaptations.approve(centre, module, 1)))
                .isInstanceOf(AdaptResult.ChangedMeanwhile.class);
    }

    @Test
    void whatCannotBeShownOrLeavesNothingIsRefused() {
        load(new CourseFiles("dp-sai"));
        var module = new ModuleCode("dp-sai-a");
        assertThat(save(
                        module,
                        0,
                        new AdaptationContent(false, List.of("dp-sai-a-mot", "dp-sai-a-hai"), Map.of(), List.of())))
                .isEqualTo(new AdaptResult.Refused("catalogue.adaptation.refused.nothing-left"));
        var wrong = new OwnLesson("0a1b2c3d", "", "Hỏi ai?", "kể được", 600, "![](figures/khong-co.svg)");
        assertThat(save(module, 0, new AdaptationContent(false, List.of(), Map.of(), List.of(wrong))))
                .isInstanceOf(AdaptResult.Wrong.class);
        var script =
                new OwnLesson("0a1b2c3d", "Bài", "Hỏi ai?", "kể được", 6, "<script>alert(1)</script> Chữ\n---\nid: x");
        inForce(module, new AdaptationContent(false, List.of(), Map.of(), List.of(script)));
        var id = lessons(trainee, module).getLast();
        assertThat(as(trainee, () -> reading.open(new LessonId(id)))
                        .orElseThrow()
                        .lesson()
                        .html())
                .doesNotContain("<script");
    }

    @Test
    void otherCentresAreRefused() {
        load(new CourseFiles("dp-la"));
        var module = new ModuleCode("dp-la-a");
        var stranger = director(centre("Ví Dụ Đông"));
        assertThatThrownBy(() -> as(stranger, () -> adaptations.find(centre, module)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(stranger, () -> adaptations.approve(centre, module, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(trainee, () -> adaptations.find(centre, module)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(
                        director,
                        () -> adaptations.save(
                                centre, module, 0, new ContentVersionId(new UUID(0, 9)), AdaptationContent.NOTHING)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UnitId centre(String name) {
        return units.search(name, UnitKind.POLITICAL_CENTRE, null).getFirst().id();
    }

    private static SignedIn director(UnitId at) {
        return TestReaders.at(
                at, "Giám đốc", "DIRECTOR", Set.of(Permissions.CONTENT_READ, Permissions.CONTENT_ADAPT_APPROVE));
    }

    private AdaptResult save(ModuleCode module, int revision, AdaptationContent content) {
        var base = as(officer, () -> adaptations.find(centre, module))
                .orElseThrow()
                .base()
                .summary()
                .version();
        return as(officer, () -> adaptations.save(centre, module, revision, base, content));
    }

    private void inForce(ModuleCode module, AdaptationContent content) {
        assertThat(save(module, 0, content)).isEqualTo(new AdaptResult.Done(1));
        assertThat(as(director, () -> adaptations.approve(centre, module, 1))).isEqualTo(new AdaptResult.Done(1));
    }

    private List<String> lessons(SignedIn reader, ModuleCode module) {
        return as(reader, () -> reading.of(module)).map(ModuleReading::module).orElseThrow().lessons().stream()
                .map(LessonSummary::id)
                .map(LessonId::value)
                .toList();
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        return TestReaders.as(person, work);
    }

    private void load(CourseFiles course) {
        SystemWork.call("test", () -> loader.load(course.folder()));
    }
}
