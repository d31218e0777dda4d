package vn.taphuan.catalogue.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.authoring.CourseOutline.LessonOutline;
import vn.taphuan.catalogue.loading.CourseFiles;

/** Texts of a course that are changed for an author, and what is read off them for a table of contents. */
class CourseTextsTest {

    private static final String SETTINGS = """
            code: m4   # never changes
            minutes: 44
            objectives:
              - "một"
            facts: [M4-01]
            quiz:
              minutes: 15
            """;

    @Test
    void oneValueChangesAndEveryOtherLineStays() {
        assertThat(YamlLines.set(SETTINGS, "minutes", "51", "objectives"))
                .isEqualTo(SETTINGS.replace("minutes: 44", "minutes: 51"));
        assertThat(YamlLines.set(SETTINGS, "minutes", null, "objectives"))
                .isEqualTo(SETTINGS.replace("minutes: 44\n", ""));
        assertThat(YamlLines.set(SETTINGS, "objectives", "[]", "facts"))
                .contains("minutes: 44\nobjectives: []\nfacts:");
        assertThat(YamlLines.set("code: x\nfacts: []\n", "minutes", "7", "facts"))
                .isEqualTo("code: x\nminutes: 7\nfacts: []\n");
    }

    @Test
    void theMinutesOfAModuleAreTheSumOfItsLessons() {
        var seven = CourseFiles.lesson("m4-mot", "Bài một", 7, "Chữ.");
        var eight = CourseFiles.lesson("m4-hai", "Bài hai", 8, "Chữ.");
        assertThat(ModuleMinutes.mended(SETTINGS, List.of(seven, eight)))
                .contains(SETTINGS.replace("minutes: 44", "minutes: 15"));
        assertThat(ModuleMinutes.mended(SETTINGS.replace("44", "15"), List.of(seven, eight)))
                .isEmpty();
        assertThat(ModuleMinutes.mended(SETTINGS, List.of(seven, eight.replace("minutes: 8", "minutes: nhiều"))))
                .isEmpty();
        assertThat(ModuleMinutes.mended(SETTINGS, List.of())).contains(SETTINGS.replace("minutes: 44\n", ""));
    }

    @Test
    void namesAreMadeOfTitles() {
        assertThat(Slugs.of("Tìm tư liệu ở đâu trước?", 60)).isEqualTo("tim-tu-lieu-o-dau-truoc");
        assertThat(Slugs.of("Tìm tư liệu ở đâu trước?", 12)).isEqualTo("tim-tu-lieu");
        assertThat(Slugs.of("…", 60)).isEmpty();
        assertThat(Slugs.free("bai", List.of("bai", "bai-2")::contains)).isEqualTo("bai-3");
    }

    @Test
    void aTableOfContentsIsReadEvenWhereAFileIsWrong() {
        var outline = CourseOutline.of(new CourseFiles("muc")
                .with("muc-b/lessons/01-hong.md", "không có đầu bài")
                .with("muc-b/questions.yaml", "questions: [{id: a}, {id: b}]")
                .with("muc-c/module.yaml", "short-title: Lạc\n")
                .folder());
        assertThat(outline.title()).isEqualTo("Chương trình thử");
        assertThat(outline.modules())
                .extracting(module -> module.code().value())
                .containsExactly("muc-a", "muc-b", "muc-c");
        var first = outline.module(new ModuleCode("muc-a")).orElseThrow();
        assertThat(first.minutes()).isEqualTo(15);
        assertThat(first.lessons())
                .extracting(LessonOutline::title, LessonOutline::path)
                .contains(org.assertj.core.groups.Tuple.tuple("Bài hai", "muc-a/lessons/02-hai.md"));
        var second = outline.module(new ModuleCode("muc-b")).orElseThrow();
        assertThat(second.questions()).isEqualTo(2);
        assertThat(second.lessons().getFirst().title()).isEqualTo("01-hong.md");
    }
}
