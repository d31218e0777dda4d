package vn.taphuan.catalogue;

import java.util.List;

/** A training module as it is written, before it becomes a version. */
public record ModuleDraft(
        ModuleCode code,
        int number,
        String title,
        String shortTitle,
        String audience,
        List<String> objectives,
        List<ModuleCode> prerequisites,
        List<String> facts,
        List<LessonDraft> lessons) {

    public ModuleDraft {
        objectives = List.copyOf(objectives);
        prerequisites = List.copyOf(prerequisites);
        facts = List.copyOf(facts);
        lessons = List.copyOf(lessons);
    }

    int minutes() {
        return lessons.stream().mapToInt(LessonDraft::minutes).sum();
    }
}
