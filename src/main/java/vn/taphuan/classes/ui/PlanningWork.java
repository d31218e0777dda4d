package vn.taphuan.classes.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.invitation.InvitationSummary;
import vn.taphuan.classes.invitation.Invitations;
import vn.taphuan.classes.nomination.Nominations;
import vn.taphuan.classes.session.AbsentLecturer;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.ClassSummary;
import vn.taphuan.classes.spi.ClassWork;
import vn.taphuan.platform.security.CurrentAccount;
import vn.taphuan.platform.security.Permissions;
import vn.taphuan.platform.ui.Formats;

/** People who were named and wait for a decision, and sessions whose lecturer has said that he cannot come or has days off by now. */
@org.springframework.stereotype.Component
class PlanningWork implements ClassWork {

    private final Nominations nominations;
    private final Invitations invitations;
    private final ClassLists lists;
    private final CurrentAccount current;

    PlanningWork(Nominations nominations, Invitations invitations, ClassLists lists, CurrentAccount current) {
        this.nominations = nominations;
        this.invitations = invitations;
        this.lists = lists;
        this.current = current;
    }

    @Override
    public Found in(List<ClassSummary> classes) {
        if (!current.may(Permissions.CLASS_PLAN)) {
            return new Found(List.of(), Set.of());
        }
        List<Task> tasks = new ArrayList<>();
        var declined = invitations.declined();
        declined.forEach(invitation -> tasks.add(declined(invitation)));
        lists.absentLecturers().stream()
                .filter(absent -> declined.stream().noneMatch(no -> isSame(no, absent)))
                .map(PlanningWork::absent)
                .forEach(tasks::add);
        var named = nominations.pending(classes.stream().map(ClassSummary::id).toList());
        classes.stream()
                .filter(of -> named.containsKey(of.id()))
                .map(of -> named(of, named))
                .forEach(tasks::add);
        return new Found(tasks, Set.of());
    }

    private static boolean isSame(InvitationSummary no, AbsentLecturer absent) {
        return no.session().equals(absent.session()) && no.lecturer().equals(absent.lecturer());
    }

    private static Task declined(InvitationSummary invitation) {
        return rearrange(
                invitation.trainingClass(),
                invitation.date(),
                when("classes.task.declined.when", invitation.halfDay(), invitation.date()));
    }

    private static Task absent(AbsentLecturer absent) {
        return rearrange(
                absent.trainingClass(),
                absent.date(),
                when("classes.task.absent.when", absent.halfDay(), absent.date(), absent.lecturerName()));
    }

    private static String when(String key, HalfDay halfDay, LocalDate date, Object... more) {
        var page = UI.getCurrent();
        return page.getTranslation(
                key,
                Stream.concat(
                                Stream.of(page.getTranslation("classes.half-day." + halfDay), Formats.date(date)),
                                Stream.of(more))
                        .toArray());
    }

    /** On the week's board it is said what would put it right. */
    private static Task rearrange(ClassLabel of, LocalDate date, String when) {
        return new Task(
                "classes.task.declined",
                UI.getCurrent().getTranslation("classes.label.full", of.number(), String.valueOf(of.year()), of.name()),
                when,
                "classes.task.go.declined",
                WeekBoardView.path(date, true));
    }

    private static Task named(ClassSummary of, Map<ClassId, Integer> named) {
        var page = UI.getCurrent();
        return new Task(
                "classes.task.named",
                page.getTranslation("classes.label.full", of.number(), String.valueOf(of.year()), of.name()),
                page.getTranslation("classes.task.named.when", named.getOrDefault(of.id(), 0)),
                "classes.task.go.named",
                ClassView.path(of.id()) + "/people");
    }
}
