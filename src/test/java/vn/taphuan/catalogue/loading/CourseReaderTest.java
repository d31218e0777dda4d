package vn.taphuan.catalogue.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.facts.Certainty;
import vn.taphuan.catalogue.facts.Fact;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CourseProblem;

/** Whatever is wrong in a course package is named with its file and line, all of it at once. */
class CourseReaderTest {

    private static final FactSheet FACTS = FactSheet.of(
            List.of(Fact.of("S0-03", "Bảy chuyên đề.", Certainty.READ), Fact.of("M4-01", "Tìm.", Certainty.READ)));

    private final CourseFiles course = new CourseFiles("thu");

    @Test
    void aGoodCourseHasNoProblems() {
        var read = CourseReader.read(course.folder(), FACTS, Set.of());
        assertThat(read.problems()).isEmpty();
        assertThat(read.programme().orElseThrow().modules())
                .containsExactly(new ModuleCode("thu-a"), new ModuleCode("thu-b"));
        var first = read.modules().getFirst();
        assertThat(first.draft().lessons())
                .extracting(lesson -> lesson.id().value())
                .containsExactly("thu-a-mot", "thu-a-hai");
        assertThat(first.draft().lessons().getFirst().html()).contains("<strong>trước</strong>");
        assertThat(first.source().lessons()).contains(new LessonId("thu-a-hai"));
    }

    @Test
    void theCourseThatComesWithTheApplicationHasNoProblems() throws Exception {
        List<CourseProblem> ofTheSheet = new ArrayList<>();
        var facts = FactSheet.shipped(ofTheSheet::add);
        assertThat(ofTheSheet).isEmpty();
        for (var folder : ClasspathContent.read()) {
            assertThat(CourseReader.read(folder, facts, Set.of("final-quiz")).problems())
                    .isEmpty();
        }
    }

    @Test
    void outcomesAreOneTextOrAList() {
        course.replacing(
                "thu-a/lessons/01-mot.md",
                "outcome: \"lập được thứ tự\"",
                "outcome:\n  - \"lập được\"\n  - \"chuẩn bị được\"");
        assertThat(CourseReader.read(course.folder(), FACTS, Set.of())
                        .modules()
                        .getFirst()
                        .draft()
                        .lessons()
                        .getFirst()
                        .outcomes())
                .containsExactly("lập được", "chuẩn bị được");
    }

    @Test
    void aMissingModuleIsNamed() {
        course.without("thu-b/module.yaml");
        assertThat(found()).contains("thu/thu-b/module.yaml:0 file-missing");
    }

    @Test
    void aMissingProgrammeIsNamed() {
        assertThat(CourseReader.read(course.without("programme.yaml").folder(), FACTS, Set.of())
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("thu/programme.yaml"));
    }

    @Test
    void aFolderThatNobodyListsIsNamed() {
        course.with("thu-c/module.yaml", CourseFiles.module("thu-c", 3, ""));
        assertThat(found()).containsExactly("thu/programme.yaml:4 folder-not-listed");
    }

    @Test
    void aWrongLineIsNamedInTheLessonItself() {
        course.replacing("thu-a/lessons/01-mot.md", "minutes: 7", "minutes: bảy");
        assertThat(found()).contains("thu/thu-a/lessons/01-mot.md:6 number");
    }

    @Test
    void unreadableYamlIsNamedWithItsLine() {
        course.replacing("thu-a/module.yaml", "audience: \"Cán bộ xã\"", "audience: \"Cán bộ xã");
        assertThat(found()).anyMatch(problem -> problem.matches("thu/thu-a/module\\.yaml:[0-9]+ yaml-unreadable"));
    }

    @Test
    void anUnknownOrRepeatedKeyIsNamed() {
        course.replacing("thu-a/lessons/01-mot.md", "minutes: 7", "minuts: 7\nminutes: 7\nminutes: 7");
        assertThat(found())
                .contains("thu/thu-a/lessons/01-mot.md:6 key-unknown", "thu/thu-a/lessons/01-mot.md:8 key-twice");
    }

    @Test
    void aLessonWithoutFrontMatterIsNamed() {
        course.with("thu-a/lessons/02-hai.md", "## Chỉ có chữ\n");
        assertThat(found()).contains("thu/thu-a/lessons/02-hai.md:1 front-matter");
    }

    @Test
    void anIdOfAnotherModuleOrAnotherLessonIsRefused() {
        course.replacing("thu-a/lessons/01-mot.md", "id: thu-a-mot", "id: thu-b-mot");
        assertThat(found()).contains("thu/thu-a/lessons/01-mot.md:2 lesson-id");
        course.replacing("thu-a/lessons/01-mot.md", "id: thu-b-mot", "id: thu-a-hai");
        assertThat(found()).contains("thu/thu-a/lessons/02-hai.md:1 lesson-twice");
    }

    @Test
    void minutesThatAreNotTheSumAreRefused() {
        course.replacing("thu-a/module.yaml", "minutes: 15", "minutes: 16");
        assertThat(found()).containsExactly("thu/thu-a/module.yaml:6 minutes-not-sum");
    }

    @Test
    void aLessonOrModuleThatRestsOnNoFactIsRefused() {
        course.replacing("thu-a/lessons/01-mot.md", "facts: [M4-01]", "facts: []");
        course.replacing("thu-b/module.yaml", "facts: [M4-01]", "facts: [chuyện kể]");
        assertThat(found())
                .contains(
                        "thu/thu-a/lessons/01-mot.md:7 facts-empty",
                        "thu/thu-b/module.yaml:10 fact",
                        "thu/thu-b/module.yaml:10 facts-empty");
    }

    @Test
    void aTitleWithinTheTextIsNamedWithItsLineInTheFile() {
        course.replacing("thu-a/lessons/01-mot.md", "Tìm **trước**", "Mở đầu\n\n# Tìm **trước**");
        assertThat(found()).containsExactly("thu/thu-a/lessons/01-mot.md:11 heading-too-big");
    }

    @Test
    void prerequisitesMustBeOtherModulesOfTheProgramme() {
        course.replacing("thu-b/module.yaml", "facts:", "prerequisites: [thu-a, thu-b, m99]\nfacts:");
        assertThat(found())
                .containsExactly("thu/thu-b/module.yaml:10 prerequisite", "thu/thu-b/module.yaml:10 prerequisite");
    }

    @Test
    void aliasesThatBlowUpAreRefused() {
        course.with("programme.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        assertThat(found()).anyMatch(problem -> problem.contains("yaml-unreadable"));
    }

    @Test
    void noObjectIsEverMadeFromYaml() {
        course.replacing(
                "programme.yaml",
                "title: \"Chương trình thử\"",
                "title: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]");
        assertThat(found()).containsExactly("thu/programme.yaml:2 yaml-unreadable");
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        course.replacing("programme.yaml", "facts: [S0-03]", "facts: [xx]")
                .replacing("thu-a/module.yaml", "number: 1", "number: 4")
                .replacing("thu-b/module.yaml", "short-title: \"Ngắn\"", "short-title: \"" + "x".repeat(46) + "\"");
        assertThat(found())
                .contains(
                        "thu/programme.yaml:5 fact",
                        "thu/thu-a/module.yaml:2 number-not-place",
                        "thu/thu-b/module.yaml:4 too-long");
    }

    @Test
    void aFactThatIsNotInTheSheetIsNamedWhereverItIsCited() {
        course.replacing("thu-a/lessons/01-mot.md", "Tìm **trước**", "Tìm (M4-99) **trước**")
                .with("thu-b/summary.md", "## Một\n\nHai (V-77).\n")
                .with("thu-b/questions.yaml", "questions: [] # M9-01\n")
                .replacing("programme.yaml", "[S0-03]", "[S0-98]");
        assertThat(found())
                .containsExactlyInAnyOrder(
                        "thu/programme.yaml:5 fact-unknown",
                        "thu/thu-a/lessons/01-mot.md:9 fact-unknown",
                        "thu/thu-b/summary.md:3 fact-unknown",
                        "thu/thu-b/questions.yaml:1 fact-unknown");
    }

    @Test
    void aSectionThatCitesNothingIsNamedUnlessItIsTheExample() {
        course.replacing(
                "thu-a/lessons/01-mot.md",
                "Tìm **trước**",
                "Mở đầu.\n\n## Có nguồn\n\nMột (M4-01).\n\n## Không nguồn\n\nHai.\n\n## Ví dụ: xã Ví Dụ\n\nBa.\n\n"
                        + "## Việc làm được ngay\n\nBốn.\n\n*Dữ kiện: M4-01*\n\n**Tìm**");
        assertThat(found())
                .containsExactly(
                        "thu/thu-a/lessons/01-mot.md:15 section-without-fact",
                        "thu/thu-a/lessons/01-mot.md:23 section-without-fact");
    }

    @Test
    void eachSectionOfAFormCites() {
        course.with(
                "thu-b/forms/phieu.yaml",
                "id: phieu\nfacts: [M4-01]\nsections:\n  - heading: A\n    facts: [M4-01]\n  - heading: B\n");
        assertThat(found()).containsExactly("thu/thu-b/forms/phieu.yaml:6 section-without-fact");
    }

    @Test
    void figuresTermsAndSummaryAreRead() {
        course.with(
                        "thu-b/figures/o.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect x=\"1\"/></svg>")
                .with("thu-b/glossary.yaml", GLOSSARY)
                .with(
                        "thu-b/summary.md",
                        "## Làm gì\n\nNộp [lưu chiểu](thuat-ngu:luu-chieu).\n\n![Một ô](figures/o.svg)\n")
                .replacing(
                        "thu-a/lessons/01-mot.md", "Tìm **trước**", "Nộp [lưu chiểu](thuat-ngu:luu-chieu) **trước**");
        assertThat(found()).isEmpty();
        var modules = CourseReader.read(course.folder(), FACTS, Set.of()).modules();
        assertThat(modules.getFirst().draft().lessons().getFirst().terms())
                .containsExactly(new Term("luu-chieu", "Lưu chiểu", "Nộp bản in cho cơ quan quản lý."));
        var second = modules.getLast().draft();
        assertThat(second.terms().getFirst().also()).containsExactly("nộp lưu chiểu");
        assertThat(Objects.requireNonNull(second.digest()).html()).contains("<svg", "/glossary/thu/luu-chieu");
    }

    @Test
    void aFigureOrTermThatIsMissingIsNamedWithItsLine() {
        course.replacing(
                "thu-a/lessons/01-mot.md",
                "Tìm **trước**",
                "Tìm [sách](thuat-ngu:sach)\n\n![Một ô](figures/khong-co.svg)\n\nTìm **trước**");
        assertThat(found())
                .containsExactly(
                        "thu/thu-a/lessons/01-mot.md:9 term-unknown", "thu/thu-a/lessons/01-mot.md:11 figure-unknown");
    }

    @Test
    void aFigureThatActsIsRefused() {
        course.with(
                "thu-b/figures/o.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<script>alert(1)</script></svg>");
        assertThat(found()).containsExactly("thu/thu-b/figures/o.svg:2 figure-element");
    }

    @Test
    void aTermStandsInOneGlossaryOnly() {
        course.with("thu-a/glossary.yaml", GLOSSARY).with("thu-b/glossary.yaml", GLOSSARY);
        assertThat(found()).containsExactly("thu/thu-b/glossary.yaml:2 term-twice");
    }

    private static final String GLOSSARY = """
            terms:
              - id: luu-chieu
                term: "Lưu chiểu"
                definition: "Nộp bản in cho cơ quan quản lý."
                facts: [M4-01]
                also: ["nộp lưu chiểu"]
            """;

    private List<String> found() {
        return CourseReader.read(course.folder(), FACTS, Set.of()).problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + " "
                        + problem.cause().replace("catalogue.problem.", ""))
                .toList();
    }
}
