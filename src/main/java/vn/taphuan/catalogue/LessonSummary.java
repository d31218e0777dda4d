package vn.taphuan.catalogue;

/**
 * A lesson as lists show it.
 *
 * @param position its place in the module, from 1
 */
public record LessonSummary(LessonId id, ModuleCode module, int position, String title, int minutes) {}
