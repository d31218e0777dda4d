package vn.taphuan.planning;

/** What is wrong with a line. */
public enum PlanLineProblem {
    PROGRAMME,
    QUARTER,
    CLASSES,
    PEOPLE,
    NOTE
}
