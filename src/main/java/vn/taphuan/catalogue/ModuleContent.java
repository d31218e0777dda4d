package vn.taphuan.catalogue;

import java.util.List;

/**
 * A training module in one version, with what it promises and its lessons in order.
 *
 * @param hasDigest whether there is a summary on one page
 * @param facts ids of the fact sheet on which the module rests
 */
public record ModuleContent(
        ModuleSummary summary,
        String audience,
        List<String> objectives,
        List<ModuleCode> prerequisites,
        List<String> facts,
        List<LessonSummary> lessons,
        boolean hasDigest) {

    public ModuleContent {
        objectives = List.copyOf(objectives);
        prerequisites = List.copyOf(prerequisites);
        facts = List.copyOf(facts);
        lessons = List.copyOf(lessons);
    }
}
