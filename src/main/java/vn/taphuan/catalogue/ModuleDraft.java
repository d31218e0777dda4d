package vn.taphuan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training module as it is written, before it becomes a version.
 *
 * @param terms its glossary
 * @param digest its summary on one page, if it has one
 */
public record ModuleDraft(
        ModuleCode code,
        int number,
        String title,
        String shortTitle,
        String audience,
        List<String> objectives,
        List<ModuleCode> prerequisites,
        List<String> facts,
        List<LessonDraft> lessons,
        List<TermDraft> terms,
        @Nullable DigestDraft digest) {

    public ModuleDraft {
        objectives = List.copyOf(objectives);
        prerequisites = List.copyOf(prerequisites);
        facts = List.copyOf(facts);
        lessons = List.copyOf(lessons);
        terms = List.copyOf(terms);
    }

    int minutes() {
        return lessons.stream().mapToInt(LessonDraft::minutes).sum();
    }
}
