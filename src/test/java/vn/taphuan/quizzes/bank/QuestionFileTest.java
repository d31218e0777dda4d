package vn.taphuan.quizzes.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.ModuleSource;

/** Single questions of a file are changed; the others, and all comments, stay as they are. */
class QuestionFileTest {

    private static final String TEXT = """
            # câu hỏi của tổ
            questions:
              # --- một ---
              - id: m1-q01
                type: true-false   # dễ
                topic: a
                difficulty: easy
                text: Đúng?
                answer: true
                explanation: >-
                  Vì thế
                  và thế.
                reread: m1-a
                facts: [M4-01]

              # --- hai ---
              - id: m1-q02
                type: short
                topic: a
                difficulty: hard
                text: "Mấy?"
                accepted: ["một"]
                explanation: "Một."
                reread: m1-a
                facts: [M4-01]
            # hết
            """;

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/content"))) {
            return files.filter(file -> file.endsWith("questions.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedQuestionIsTheSameAfterItWasWrittenAnew(Path path) throws IOException {
        var text = Files.readString(path);
        var file = QuestionFile.of(text).orElseThrow();
        var before = read(path, text);
        assertThat(file.codes()).hasSize(before.size()).hasSizeGreaterThan(10);
        assertThat(file.drafts()).hasSameSizeAs(before);
        var written = text;
        for (var code : file.codes()) {
            var draft = file.drafts().get(code);
            assertThat(QuestionDraft.read(draft.block())).contains(draft);
            assertThat(QuestionDraft.of(before.get(code))).isEqualTo(draft);
            written = QuestionFile.of(written).orElseThrow().with(code, draft.block());
        }
        assertThat(read(path, written)).isEqualTo(before);
        assertThat(comments(written)).isEqualTo(comments(text));
    }

    @ParameterizedTest
    @MethodSource("files")
    void writingTheSameLinesAgainChangesNothing(Path path) throws IOException {
        var text = Files.readString(path);
        var file = QuestionFile.of(text).orElseThrow();
        for (var code : file.codes()) {
            assertThat(file.with(code, file.block(code).orElseThrow())).isEqualTo(text);
        }
    }

    @Test
    void oneQuestionIsReplacedAndNothingElseMoves() {
        var file = QuestionFile.of(TEXT).orElseThrow();
        var changed = file.with("m1-q01", "  - id: m1-q01\n    khac: x\n");
        assertThat(changed)
                .isEqualTo(TEXT.replace(file.block("m1-q01").orElseThrow(), "  - id: m1-q01\n    khac: x\n"));
        assertThat(changed).contains("# --- một ---", "# --- hai ---\n  - id: m1-q02\n    type: short", "# hết");
    }

    @Test
    void aNewOneComesBehindTheLast() {
        var file = QuestionFile.of(TEXT).orElseThrow();
        var added = QuestionFile.of(file.with("m1-q03", "  - id: m1-q03\n")).orElseThrow();
        assertThat(added.codes()).containsExactly("m1-q01", "m1-q02", "m1-q03");
        assertThat(file.with("m1-q03", "  - id: m1-q03\n")).startsWith(TEXT.substring(0, TEXT.indexOf("# hết")));
    }

    @Test
    void theFirstOneOfAnEmptyFile() {
        for (var empty :
                List.of("", "questions: []\n", "questions:\n", "# questions: chưa có\nquestions: []\n# hết\n")) {
            var file = QuestionFile.of(empty).orElseThrow();
            assertThat(file.codes()).isEmpty();
            var text = file.with("m1-q01", "  - id: m1-q01\n");
            assertThat(QuestionFile.of(text).orElseThrow().codes()).containsExactly("m1-q01");
        }
    }

    @Test
    void oneIsTakenOutAndTheLastLeavesAnEmptyList() {
        var file = QuestionFile.of(TEXT).orElseThrow();
        var one = QuestionFile.of(file.without("m1-q02")).orElseThrow();
        assertThat(one.codes()).containsExactly("m1-q01");
        assertThat(one.block("m1-q01")).isEqualTo(file.block("m1-q01"));
        var none = one.without("m1-q01");
        assertThat(QuestionFile.of(none).orElseThrow().codes()).isEmpty();
        assertThat(none).contains("questions: []").contains("# hết");
        assertThat(file.without("m1-q99")).isEqualTo(TEXT);
    }

    @Test
    void unusualFilesAreNotTouched() {
        for (var unusual : List.of(
                "questions: [{id: a}]\n",
                "questions:\n  -\n    id: a\n",
                "questions:\n  - id: a\n  - id: a\n",
                "questions:\n  - type: single\n",
                "khac: 1\nquestions:\n  - id: a\n",
                "questions:\n  - id: \"a\n")) {
            assertThat(QuestionFile.of(unusual)).as(unusual).isEmpty();
        }
    }

    @Test
    void whatAFormWouldLoseIsNotShownInOne() {
        var file = QuestionFile.of(TEXT).orElseThrow();
        assertThat(file.drafts().get("m1-q01").explanation()).isEqualTo("Vì thế và thế.");
        assertThat(QuestionDraft.read("  - id: a\n    type: single\n    points: 3\n"))
                .isEmpty();
        assertThat(QuestionDraft.read("  - id: a\n    type: essay\n")).isEmpty();
        assertThat(QuestionDraft.read("  - id: a\n    type: single\n    options:\n      - {text: x, hint: y}\n"))
                .isEmpty();
    }

    @Test
    void anUnfinishedQuestionIsKeptAsItIs() {
        var blank = QuestionDraft.empty("m1-q01", "a");
        assertThat(QuestionDraft.read(blank.block())).contains(blank);
        for (var task : List.of(
                new DraftTask.Choosing(false, List.of(new Option("a: b, c}", true), new Option("", false))),
                new DraftTask.Choosing(true, List.of()),
                new DraftTask.Stating(null),
                new DraftTask.Stating(false),
                new DraftTask.Writing(List.of()),
                new DraftTask.Pairing(List.of(), List.of()),
                new DraftTask.Pairing(List.of(new Pair("", "x: y"), new Pair("\"a\"", "")), List.of("z, t")),
                new DraftTask.Arranging(List.of()),
                new DraftTask.Arranging(List.of("- một", "hai # 2")),
                new DraftTask.Counting("", "", List.of()),
                new DraftTask.Counting("1.234", "không", List.of("ngày", "%")))) {
            var odd = new QuestionDraft(
                    "m1-q01", "a", "easy", true, "Dòng một\nDòng \"hai\" \\ 😀 #", task, "\u0007 – {x}", "", List.of());
            assertThat(QuestionDraft.read(odd.block()).map(QuestionDraft::block))
                    .contains(odd.block());
        }
    }

    @Test
    void aNumberThatIsClearIsWrittenInOneWay() {
        assertThat(new DraftTask.Counting("1.234,50", "0.5", List.of()))
                .isEqualTo(new DraftTask.Counting("1234,5", "0,50", List.of()));
        assertThat(new DraftTask.Counting("1.234", "0", List.of()))
                .isEqualTo(new DraftTask.Counting("1.234", "", List.of()));
    }

    @Test
    void aKeyOfAnotherKindIsLeftToThoseWhoWriteTheFile() {
        for (var lost : List.of(
                "    type: single\n    items: [a]\n",
                "    type: ordering\n    items: [a]\n    options:\n      - {text: x}\n",
                "    type: matching\n    pairs:\n      - {left: a, right: b, hint: c}\n")) {
            assertThat(QuestionDraft.read("  - id: a\n" + lost)).as(lost).isEmpty();
        }
    }

    private static List<String> comments(String text) {
        return text.lines().filter(line -> line.strip().startsWith("#")).toList();
    }

    private static Map<String, QuestionContent> read(Path path, String text) throws IOException {
        var code = new ModuleCode(path.getParent().getFileName().toString());
        var files = Map.of("questions.yaml", text, "module.yaml", Files.readString(path.resolveSibling("module.yaml")));
        var source = ModuleSource.of(code, code.value(), files);
        List<LessonId> lessons = new ArrayList<>();
        text.lines()
                .filter(line -> line.strip().startsWith("reread:"))
                .forEach(line ->
                        LessonId.parse(line.strip().substring(7).strip()).ifPresent(lessons::add));
        source.lessonsAre(lessons);
        var found = QuizCoursePart.questions(source, QuizReader.topics(source.moduleYaml()), FactSheet.of(List.of()));
        assertThat(source.problems()).isEmpty();
        return found.stream().collect(Collectors.toMap(QuestionContent::code, question -> question));
    }
}
