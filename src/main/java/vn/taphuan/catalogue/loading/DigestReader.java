package vn.taphuan.catalogue.loading;

import java.util.Optional;
import vn.taphuan.catalogue.DigestDraft;
import vn.taphuan.catalogue.markup.LessonMarkup;
import vn.taphuan.catalogue.markup.LessonSurroundings;
import vn.taphuan.catalogue.spi.ModuleSource;

/** Reads the summary of one module: Markdown without front matter. */
final class DigestReader {

    static final String FILE = "summary.md";

    private DigestReader() {}

    static Optional<DigestDraft> read(ModuleSource source, LessonSurroundings surroundings) {
        return source.file(FILE).map(file -> {
            var rendered = LessonMarkup.render(
                    file.text(), surroundings, (line, cause, argument) -> source.problem(file, line, cause, argument));
            if (file.text().isBlank()) {
                source.problem(file, 1, "catalogue.problem.lesson-empty");
            }
            rendered.headingsTooBig().forEach(line -> source.problem(file, line, "catalogue.problem.heading-too-big"));
            return new DigestDraft(file.text(), rendered.html());
        });
    }
}
