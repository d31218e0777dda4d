package vn.taphuan.classes.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;

/**
 * What is asked about: a module and who taught it, or the class as a whole.
 *
 * @param module none for the class as a whole
 * @param lecturer none for the class as a whole, and for a module that nobody was named for
 * @param lecturerName as in the plan; empty where there is none
 */
public record SurveyPart(
        @Nullable ModuleCode module, @Nullable LecturerId lecturer, String lecturerName) {

    static final SurveyPart WHOLE_CLASS = new SurveyPart(null, null, "");

    public boolean isTaught() {
        return module != null;
    }

    public List<SurveyItem> items() {
        return SurveyItem.of(isTaught());
    }

    boolean isAbout(@Nullable ModuleCode otherModule, @Nullable LecturerId otherLecturer) {
        return Objects.equals(module, otherModule) && Objects.equals(lecturer, otherLecturer);
    }

    /** Each module with each lecturer of its sessions, in the order of time; the whole class at the end. */
    static List<SurveyPart> of(ClassDetail trainingClass) {
        Set<SurveyPart> parts = new LinkedHashSet<>();
        for (var session : trainingClass.sessions()) {
            for (var module : session.modules()) {
                if (session.lecturers().isEmpty()) {
                    parts.add(new SurveyPart(module, null, ""));
                }
                for (SessionDetail.Teacher teacher : session.lecturers()) {
                    parts.add(new SurveyPart(module, teacher.lecturer(), teacher.name()));
                }
            }
        }
        parts.add(WHOLE_CLASS);
        return new ArrayList<>(parts);
    }
}
