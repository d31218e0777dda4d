package vn.taphuan.catalogue.loading;

import java.util.List;
import vn.taphuan.catalogue.ProgrammeContent;
import vn.taphuan.catalogue.spi.CourseProblem;
import vn.taphuan.catalogue.spi.ModuleSource;

/** A folder that was read with all parts, so that what was judged is what is shown or published. */
public final class CheckedCourse {

    private final CourseFolder folder;
    private final CourseReader course;

    CheckedCourse(CourseFolder folder, CourseReader course) {
        this.folder = folder;
        this.course = course;
    }

    CourseFolder folder() {
        return folder;
    }

    CourseReader course() {
        return course;
    }

    /** All that is wrong with it. */
    public List<CourseProblem> problems() {
        return course.problems();
    }

    /** The modules as far as they can be read, each with its own problems. */
    public List<ModuleSource> modules() {
        return course.modules().stream().map(CourseReader.ReadModule::source).toList();
    }

    /** What the programme calls itself; its code where that cannot be read. */
    public String title() {
        return course.programme().map(ProgrammeContent::title).orElse(folder.name());
    }
}
