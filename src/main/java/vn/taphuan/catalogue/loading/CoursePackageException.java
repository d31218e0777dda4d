package vn.taphuan.catalogue.loading;

import java.util.List;
import vn.taphuan.catalogue.spi.CourseProblem;

/** A course package with problems; nothing of it was kept. The message names each with file, line and cause. */
public class CoursePackageException extends RuntimeException {

    private final transient List<CourseProblem> problems;

    CoursePackageException(String message, List<CourseProblem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    public List<CourseProblem> problems() {
        return problems;
    }
}
