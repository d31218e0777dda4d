package vn.taphuan.quizzes.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.ModuleSource;

/** The questions of a module as a draft would make them, with what a form needs to show and to judge them. */
public final class QuestionSheet {

    /** How far a question is, seen from a draft. */
    public enum Standing {
        /** As it is published. */
        REVIEWED,
        /** New or changed, in a draft that is being written. */
        DRAFT,
        /** New or changed, in a draft that waits for its review. */
        SUBMITTED,
        /** New or changed, in a draft that will be published. */
        ACCEPTED,
        /** Published, and left out by the draft. */
        RETIRING,
        /** No longer published. */
        RETIRED
    }

    /** @param question none when no form can show it */
    public record Row(String code, Standing standing, Optional<QuestionDraft> question) {}

    /** A lesson of the module. */
    public record Lesson(String id, String title) {}

    private final ModuleCode module;
    private final String moduleTitle;
    private final String shortTitle;
    private final List<Topic> topics;
    private final List<Lesson> lessons;
    private final List<Row> rows;
    private final List<QuestionContent> complete;
    private final boolean readable;
    private final FactSheet facts;

    QuestionSheet(
            ModuleCode module,
            String moduleTitle,
            String shortTitle,
            List<Topic> topics,
            List<Lesson> lessons,
            List<Row> rows,
            List<QuestionContent> complete,
            boolean readable,
            FactSheet facts) {
        this.module = module;
        this.moduleTitle = moduleTitle;
        this.shortTitle = shortTitle;
        this.topics = List.copyOf(topics);
        this.lessons = List.copyOf(lessons);
        this.rows = List.copyOf(rows);
        this.complete = List.copyOf(complete);
        this.readable = readable;
        this.facts = facts;
    }

    public ModuleCode module() {
        return module;
    }

    public String moduleTitle() {
        return moduleTitle;
    }

    public String shortTitle() {
        return shortTitle;
    }

    public List<Topic> topics() {
        return topics;
    }

    public List<Lesson> lessons() {
        return lessons;
    }

    /** In the order of the file; those that the draft leaves out or that were retired before come last. */
    public List<Row> rows() {
        return rows;
    }

    public Optional<Row> row(String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst();
    }

    /** False when single questions cannot be told apart in the file: it must be mended as a text first. */
    public boolean readable() {
        return readable;
    }

    /** What would be wrong with a question if it were published like this, as loading says it. */
    public List<CourseProblem> problems(QuestionDraft question) {
        var source = source(question);
        read(source, facts);
        return source.problems();
    }

    /** What the lint would say of it; nothing as long as it is unfinished. */
    public List<QuestionHint> hints(QuestionDraft question) {
        var others = complete.stream()
                .filter(other -> !other.code().equals(question.code()))
                .toList();
        return read(source(question), facts).stream()
                .findFirst()
                .map(content -> QuestionHint.of(content, others))
                .orElse(List.of());
    }

    private ModuleSource source(QuestionDraft question) {
        var source = ModuleSource.of(
                module, module.value(), Map.of(QuestionDrafts.QUESTIONS, "questions:\n" + question.block()));
        source.lessonsAre(lessons.stream()
                .flatMap(lesson -> LessonId.parse(lesson.id()).stream())
                .toList());
        return source;
    }

    private List<QuestionContent> read(ModuleSource source, FactSheet sheet) {
        Set<String> codes = topics.stream().map(Topic::code).collect(Collectors.toSet());
        return source.file(QuestionDrafts.QUESTIONS)
                .map(file -> new QuestionReader(module, codes, source.lessons(), sheet).read(source.yaml(file)))
                .orElse(List.of());
    }
}
