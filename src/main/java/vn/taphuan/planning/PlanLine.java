package vn.taphuan.planning;

import java.util.List;

/** A line with what has become of it. @param version as it was read */
public record PlanLine(
        PlanLineId id, int version, PlanLineContent content, List<PlannedClass> classes, Progress progress, Pace pace) {

    public PlanLine {
        classes = List.copyOf(classes);
    }
}
