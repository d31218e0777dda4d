package vn.taphuan.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * A lesson as one person sees it.
 *
 * @param module his reading of the module that it belongs to
 * @param ticked the items of its checklists that he has ticked off
 */
public record OpenLesson(LessonContent lesson, ModuleReading module, LessonReading reading, Set<String> ticked) {

    public OpenLesson {
        ticked = Set.copyOf(ticked);
    }

    public Optional<LessonSummary> previous() {
        return beside(-1);
    }

    public Optional<LessonSummary> next() {
        return beside(1);
    }

    private Optional<LessonSummary> beside(int step) {
        int position = lesson.summary().position() + step;
        return module.module().lessons().stream()
                .filter(other -> other.position() == position)
                .findFirst();
    }
}
