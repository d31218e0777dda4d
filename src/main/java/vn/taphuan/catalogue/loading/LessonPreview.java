package vn.taphuan.catalogue.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.taphuan.catalogue.LessonDraft;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.catalogue.Term;
import vn.taphuan.catalogue.facts.FactSheet;
import vn.taphuan.catalogue.spi.CourseProblem;

/**
 * One lesson as it would look, without the rest of its programme being read.
 *
 * @param lesson nothing when the text has no front matter or no id
 * @param problems those of this file alone
 */
public record LessonPreview(Optional<LessonDraft> lesson, List<CourseProblem> problems) {

    public LessonPreview {
        problems = List.copyOf(problems);
    }

    /**
     * @param folder in which the lesson lies or will lie
     * @param path within that folder, for instance {@code m4/lessons/01-tim.md}
     * @throws IllegalArgumentException when the path lies in no module
     */
    public static LessonPreview of(CourseFolder folder, String path, String text, FactSheet facts) {
        var code = CourseFolder.moduleOf(path).orElseThrow(() -> new IllegalArgumentException(path));
        var file = new CourseFolder(folder.name(), Map.of(path, text));
        var source = folder.with(file, List.of()).module(code);
        var surroundings = new ModuleSurroundings(new ProgrammeCode(folder.name()), source, terms(folder));
        var lesson = source.file(path.substring(path.indexOf('/') + 1))
                .flatMap(lessonFile -> LessonReader.read(source, lessonFile, surroundings));
        TruthRules.check(source, facts);
        List<CourseProblem> problems = new ArrayList<>(source.problems());
        problems.removeIf(problem -> !problem.file().equals(folder.name() + "/" + path));
        return new LessonPreview(lesson, problems);
    }

    /** The glossaries of all modules, by the ids of their terms. */
    public static Map<String, Term> terms(CourseFolder folder) {
        Map<String, Term> terms = new LinkedHashMap<>();
        folder.moduleFolders().stream()
                .flatMap(name -> ModuleCode.parse(name).stream())
                .forEach(code -> GlossaryReader.read(folder.module(code), terms));
        return terms;
    }
}
