package vn.taphuan.catalogue.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson's file goes through the form and comes back; what was not changed is as it was. */
class LessonTextTest {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    static Stream<Path> lessons() throws IOException {
        try (var files = Files.walk(CONTENT)) {
            return files.filter(file -> file.toString().contains("/lessons/")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyShippedLessonComesBackByteForByte(Path file) throws IOException {
        var text = Files.readString(file);
        var lesson = LessonText.of(text).orElseThrow();
        assertThat(lesson.with(lesson.front(), lesson.markdown())).isEqualTo(text);
        assertThat(lesson.front().facts()).isNotEmpty();
        assertThat(text.lines().skip(lesson.linesBefore()).findFirst())
                .isEqualTo(lesson.markdown().lines().findFirst());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everythingInEveryShippedLessonCanBeChanged(Path file) throws IOException {
        var lesson = LessonText.of(Files.readString(file)).orElseThrow();
        var front = new LessonText.Front(
                lesson.front().id(),
                "Tên \"mới\": #1",
                "Hỏi \\ gì?",
                List.of("làm: một", "- hai"),
                42,
                List.of("M4-01"));
        var changed = LessonText.of(lesson.with(front, "Chữ.\n")).orElseThrow();
        assertThat(changed.front()).isEqualTo(front);
        assertThat(changed.markdown()).isEqualTo("Chữ.\n");
    }

    @Test
    void onlyTheChangedValueIsWrittenAnew() {
        var text = """
                ---
                # của tổ biên tập
                id: m1-a
                title: 'Bài: "một"'   # tên cũ
                question: >-
                  Hỏi dài
                  hai dòng?
                outcome: làm được

                minutes: 8 # đọc to
                facts:
                  - M4-01
                  - M4-02
                # hết
                ---
                Chữ.
                """;
        var lesson = LessonText.of(text).orElseThrow();
        var front = lesson.front();
        assertThat(front.title()).isEqualTo("Bài: \"một\"");
        assertThat(front.question()).isEqualTo("Hỏi dài hai dòng?");
        assertThat(with(lesson, front.title(), front.question(), front.outcomes(), 9, front.facts()))
                .isEqualTo(text.replace("minutes: 8", "minutes: 9"));
        assertThat(with(lesson, "Mới", front.question(), front.outcomes(), 8, front.facts()))
                .isEqualTo(text.replace("'Bài: \"một\"'", "\"Mới\""));
        assertThat(with(lesson, front.title(), front.question(), List.of("một", "hai"), 8, List.of("M4-03")))
                .isEqualTo(text.replace("outcome: làm được", "outcome:\n  - \"một\"\n  - \"hai\"")
                        .replace("facts:\n  - M4-01\n  - M4-02", "facts: [M4-03]"));
        assertThat(with(lesson, front.title(), "Hỏi?", front.outcomes(), 8, front.facts()))
                .isEqualTo(text.replace(">-\n  Hỏi dài\n  hai dòng?", "\"Hỏi?\""));
    }

    @Test
    void whatIsMissingIsAddedAndNothingNeedsToBeFinished() {
        var lesson = LessonText.of("---\nid: m1-a\n---\n").orElseThrow();
        assertThat(lesson.front().title()).isEmpty();
        assertThat(with(lesson, "Tên", "", List.of(), 5, List.of()))
                .isEqualTo("---\nid: m1-a\ntitle: \"Tên\"\nminutes: 5\n---\n");
        var fresh = LessonText.of(LessonText.empty("m1-moi")).orElseThrow();
        assertThat(fresh.front().id()).isEqualTo("m1-moi");
        assertThat(fresh.front().outcomes()).isEmpty();
    }

    @Test
    void whatNoFormCanShowIsLeftAlone() {
        assertThat(LessonText.of("Chữ không có phần đầu.\n")).isEmpty();
        assertThat(LessonText.of("---\nid: m1-a\nauthor: ai\n---\nChữ.\n")).isEmpty();
        assertThat(LessonText.of("---\nid: m1-a\ntitle: {a: b}\n---\nChữ.\n")).isEmpty();
        assertThat(LessonText.of("---\nid: m1-a\nid: m1-b\n---\nChữ.\n")).isEmpty();
        assertThat(LessonText.of("---\ntitle: \"a\n---\nChữ.\n")).isEmpty();
    }

    private static String with(
            LessonText lesson, String title, String question, List<String> outcomes, int minutes, List<String> facts) {
        return lesson.with(
                new LessonText.Front(lesson.front().id(), title, question, outcomes, minutes, facts),
                lesson.markdown());
    }
}
