package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.schedule.MoveOption;
import vn.taphuan.classes.schedule.MoveResult;
import vn.taphuan.classes.schedule.ScheduledSession;
import vn.taphuan.classes.schedule.SessionDifference;
import vn.taphuan.platform.ui.ChangedMeanwhile;
import vn.taphuan.platform.ui.Note;

/** How schedules and what changes in them are said. */
final class ScheduleWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private ScheduleWords() {}

    /** "sáng 24/11". */
    static String half(Component owner, LocalDate date, HalfDay halfDay) {
        return owner.getTranslation("classes.when", Words.halfDay(owner, halfDay), DAY.format(date));
    }

    private static String half(Component owner, ScheduledSession session) {
        return half(owner, session.date(), session.halfDay());
    }

    /** "Buổi 2: sáng 24/11 → chiều 25/11, phòng A → B". */
    static String difference(Component owner, SessionDifference difference) {
        return owner.getTranslation(
                "schedule.difference", difference.known().number(), String.join(", ", parts(owner, difference)));
    }

    private static List<String> parts(Component owner, SessionDifference difference) {
        var before = difference.before();
        var after = difference.after();
        List<String> parts = new ArrayList<>();
        if (before == null && after != null) {
            parts.add(owner.getTranslation("schedule.difference.added", half(owner, after), after.roomNames()));
        }
        if (before != null && after == null) {
            parts.add(owner.getTranslation("schedule.difference.dropped", half(owner, before)));
        }
        if (before == null || after == null) {
            return parts;
        }
        if (difference.isMoved()) {
            parts.add(owner.getTranslation("schedule.difference.moved", half(owner, before), half(owner, after)));
        }
        if (difference.hasOtherRooms()) {
            parts.add(owner.getTranslation(
                    "schedule.difference.rooms", orNone(before.roomNames()), orNone(after.roomNames())));
        }
        if (difference.hasOtherLecturers()) {
            parts.add(owner.getTranslation(
                    "schedule.difference.lecturers", orNone(before.lecturerNames()), orNone(after.lecturerNames())));
        }
        if (difference.hasOtherContents()) {
            parts.add(owner.getTranslation("schedule.difference.contents", before.periods(), after.periods()));
        }
        return parts;
    }

    private static String orNone(String names) {
        return names.isEmpty() ? "–" : names;
    }

    static UnorderedList differences(Component owner, List<SessionDifference> differences) {
        var list = new UnorderedList();
        list.addClassNames("list", "s");
        differences.forEach(one -> list.add(new ListItem(difference(owner, one))));
        return list;
    }

    /** What would hinder a move, refusals first; that it is free when nothing would. */
    static String option(Component owner, MoveOption option) {
        List<String> said = new ArrayList<>();
        if (option.past()) {
            said.add(owner.getTranslation("schedule.option.past"));
        }
        option.problems().forEach(problem -> said.add(Words.problem(owner, problem)));
        option.clashes().forEach(clash -> said.add(Words.clash(owner, clash)));
        option.warnings().forEach(warning -> said.add(Words.warning(owner, warning)));
        if (option.exchanged() > 0 && option.fits()) {
            said.addFirst(owner.getTranslation("schedule.option.exchange", option.exchanged()));
        }
        return said.isEmpty() ? owner.getTranslation("schedule.option.free") : String.join(" ", said);
    }

    /**
     * Why a session was not moved; nothing when it was.
     *
     * @param changed key of the text that says what to do when somebody else came first
     */
    static Optional<Note> refusal(Component owner, MoveResult result, String changed) {
        return switch (result) {
            case MoveResult.Drafted() -> Optional.empty();
            case MoveResult.NotNow(var state) ->
                refused(owner, owner.getTranslation("schedule.not-now", Words.state(owner, state)));
            case MoveResult.InThePast() -> refused(owner, owner.getTranslation("schedule.option.past"));
            case MoveResult.Gone() -> refused(owner, owner.getTranslation("schedule.gone"));
            case MoveResult.Wrong(var problems) ->
                refused(
                        owner,
                        problems.stream()
                                .map(problem -> Words.problem(owner, problem))
                                .collect(Collectors.joining(" ")));
            case MoveResult.Changed(var by, var at) ->
                Optional.of(ChangedMeanwhile.note(owner, by, at, List.of(), changed));
        };
    }

    private static Optional<Note> refused(Component owner, String why) {
        return Optional.of(Note.error(owner.getTranslation("schedule.refused"), why));
    }
}
