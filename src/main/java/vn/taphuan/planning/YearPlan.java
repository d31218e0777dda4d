package vn.taphuan.planning;

import java.time.LocalDate;
import java.util.List;
import vn.taphuan.platform.security.UnitId;

/**
 * The plan of a centre for a year.
 *
 * @param version of the paper, as it was read; 0 while nothing was planned
 * @param lines in the order of quarters
 * @param others classes of the year that count towards no line
 */
public record YearPlan(
        UnitId centre, int year, int version, PlanPaper paper, List<PlanLine> lines, List<PlannedClass> others) {

    private static final int FIRST_YEAR = 2021;
    private static final int YEARS_AHEAD = 5;

    public YearPlan {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /** A centre that has neither planned nor holds anything in the year. */
    public static YearPlan nothing(UnitId centre, int year) {
        return new YearPlan(centre, year, 0, PlanPaper.NONE, List.of(), List.of());
    }

    /** Whether plans of this year can be made and looked at. */
    public static boolean isPossible(int year, LocalDate today) {
        return year >= FIRST_YEAR && year <= today.getYear() + YEARS_AHEAD;
    }

    public Progress progress() {
        return lines.stream().map(PlanLine::progress).reduce(Progress.NONE, Progress::plus);
    }

    public int classes() {
        return lines.stream().mapToInt(line -> line.content().classes()).sum();
    }

    public int people() {
        return lines.stream().mapToInt(line -> line.content().people()).sum();
    }

    public long count(Pace pace) {
        return lines.stream().filter(line -> line.pace() == pace).count();
    }
}
