package vn.taphuan.catalogue.loading;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.taphuan.catalogue.LessonDraft;
import vn.taphuan.catalogue.LessonId;
import vn.taphuan.catalogue.markup.LessonMarkup;
import vn.taphuan.catalogue.markup.LessonSurroundings;
import vn.taphuan.catalogue.markup.RenderedLesson;
import vn.taphuan.catalogue.spi.FrontMatter;
import vn.taphuan.catalogue.spi.ModuleSource;
import vn.taphuan.catalogue.spi.SourceFile;
import vn.taphuan.catalogue.spi.YamlEntry;

/** Reads one lesson: YAML between two lines of hyphens, then Markdown. */
final class LessonReader {

    private static final Pattern FILE_NAME = Pattern.compile(".*/[0-9]{2}-[a-z0-9-]+\\.md");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_MINUTES = 60;
    private static final int MOST_OUTCOMES = 5;

    private LessonReader() {}

    /** @return the lesson; nothing when it has no front matter or no id of its own */
    static Optional<LessonDraft> read(ModuleSource source, SourceFile file, LessonSurroundings surroundings) {
        if (!FILE_NAME.matcher(file.path()).matches()) {
            source.problem(file, 0, "catalogue.problem.lesson-file-name");
        }
        var front = FrontMatter.of(file.text()).orElse(null);
        if (front == null) {
            source.problem(file, 1, "catalogue.problem.front-matter");
            return Optional.empty();
        }
        var yaml = source.yaml(file, front.yaml(), 2);
        yaml.only("id", "title", "question", "outcome", "minutes", "facts");
        var markdown = front.body();
        var title = Texts.atMost(yaml, "title", LONGEST_TITLE);
        var question = Texts.atMost(yaml, "question", LONGEST_QUESTION);
        var outcomes = yaml.texts("outcome");
        if (outcomes.isEmpty() || outcomes.size() > MOST_OUTCOMES) {
            yaml.problemAt("outcome", "catalogue.problem.outcomes", String.valueOf(MOST_OUTCOMES));
        }
        int minutes = yaml.number("minutes", 1, MOST_MINUTES);
        var facts = Texts.facts(yaml);
        var rendered = rendered(source, file, markdown, front.linesBefore(), surroundings);
        return id(source, yaml)
                .map(id -> new LessonDraft(
                        id, title, question, outcomes, minutes, facts, rendered.terms(), markdown, rendered.html()));
    }

    private static RenderedLesson rendered(
            ModuleSource source, SourceFile file, String markdown, int linesBefore, LessonSurroundings surroundings) {
        if (markdown.isBlank()) {
            source.problem(file, linesBefore + 1, "catalogue.problem.lesson-empty");
        }
        var rendered = LessonMarkup.render(
                markdown,
                surroundings,
                (line, cause, argument) -> source.problem(file, linesBefore + line, cause, argument));
        rendered.headingsTooBig()
                .forEach(line -> source.problem(file, linesBefore + line, "catalogue.problem.heading-too-big"));
        return rendered;
    }

    private static Optional<LessonId> id(ModuleSource source, YamlEntry yaml) {
        var id = LessonId.parse(yaml.text("id"))
                .filter(known -> known.value().startsWith(source.module().value() + "-"));
        if (id.isEmpty() && yaml.has("id")) {
            yaml.problemAt("id", "catalogue.problem.lesson-id", source.module().value());
        }
        return id;
    }
}
