package vn.taphuan.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.session.Clash;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLabel;
import vn.taphuan.classes.session.ClassProblem;
import vn.taphuan.classes.session.ClassWarning;
import vn.taphuan.classes.session.PlaceDetail;
import vn.taphuan.classes.session.Remedy;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.ui.Formats;
import vn.taphuan.platform.ui.Icons;
import vn.taphuan.platform.ui.StateBadge;
import vn.taphuan.platform.ui.StateBadge.Tone;

/** How the pages of classes say things; every method takes the component that speaks, for its language. */
final class Words {

    /** So many names are read at a glance. */
    private static final int FEW = 3;

    private Words() {}

    /** "Lớp 5/2026". */
    static String label(Component owner, ClassLabel label) {
        return owner.getTranslation("classes.label", label.number(), String.valueOf(label.year()));
    }

    /** "Lớp 5/2026: Bồi dưỡng …". */
    static String full(Component owner, ClassLabel label) {
        return owner.getTranslation("classes.label.full", label.number(), String.valueOf(label.year()), label.name());
    }

    static String halfDay(Component owner, HalfDay halfDay) {
        return owner.getTranslation("classes.half-day." + halfDay.name());
    }

    /** "sáng Thứ Năm, 26/11/2026". */
    static String when(Component owner, LocalDate date, HalfDay halfDay) {
        return owner.getTranslation("classes.when", halfDay(owner, halfDay), weekday(date));
    }

    /** "Thứ Năm, 26/11/2026". */
    static String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE, dd/MM/yyyy", UI.getCurrent().getLocale())
                .format(date);
    }

    /** "26/11 – 27/11/2026". */
    static String days(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isEmpty() || last.isEmpty()) {
            return "";
        }
        return first.equals(last)
                ? Formats.date(first.get())
                : DateTimeFormatter.ofPattern("dd/MM").format(first.get()) + " – " + Formats.date(last.get());
    }

    /** "26/11 – 27/11/2026 · 3 buổi, 12 tiết · Hội trường tầng 2". */
    static String outline(Component owner, ClassDetail of) {
        var places = few(owner, of.places().stream().map(PlaceDetail::name).toList());
        var outline = days(of.firstDay(), of.lastDay()) + " · "
                + owner.getTranslation("classes.outline", of.sessions().size(), of.periods());
        return places.isEmpty() ? outline : outline + " · " + places;
    }

    /** "Hội trường A, Điểm cầu B", of many places or rooms the first two and how many more there are. */
    static String few(Component owner, List<String> names) {
        return names.size() <= FEW
                ? String.join(", ", names)
                : owner.getTranslation(
                        "classes.few", String.join(", ", names.subList(0, FEW - 1)), names.size() - FEW + 1);
    }

    static String state(Component owner, ClassState state) {
        return owner.getTranslation("classes.state." + state.name());
    }

    static Span badge(Component owner, ClassState state) {
        return switch (state) {
            case DRAFT -> new StateBadge(Tone.NEUTRAL, "edit", state(owner, state));
            case SUBMITTED -> new StateBadge(Tone.NEUTRAL, "wait", state(owner, state));
            case APPROVED -> new StateBadge(Tone.IN_PROGRESS, "check", state(owner, state));
            case OPEN -> new StateBadge(Tone.DONE, "check", state(owner, state));
            case RUNNING -> new StateBadge(Tone.IN_PROGRESS, "clock", state(owner, state));
            case ASSESSING -> new StateBadge(Tone.IN_PROGRESS, "award", state(owner, state));
            case FINISHED -> new StateBadge(Tone.DONE, "check", state(owner, state));
            case CANCELLED -> new StateBadge(Tone.BLOCKED, "stop", state(owner, state));
        };
    }

    static Span badge(String look, String icon, String text) {
        var badge = new Span(Icons.of(icon), new Span(text));
        badge.addClassName("badge");
        if (!look.isEmpty()) {
            badge.addClassName(look);
        }
        return badge;
    }

    static String problem(Component owner, ClassProblem problem) {
        return owner.getTranslation("classes.problem." + problem.kind().name());
    }

    static String clash(Component owner, Clash clash) {
        var when = when(owner, clash.date(), clash.halfDay());
        var key = "classes.clash." + clash.kind().name();
        return switch (clash.kind()) {
            case ROOM, LECTURER -> {
                var other = clash.other();
                var where = other == null ? owner.getTranslation("classes.clash.elsewhere") : full(owner, other);
                yield owner.getTranslation("classes.clash", owner.getTranslation(key, clash.name()), where, when);
            }
            case BLOCKED, ABSENT ->
                clash.reason() == null
                        ? owner.getTranslation(key, clash.name(), when)
                        : owner.getTranslation(key + ".reason", clash.name(), when, clash.reason());
        };
    }

    static String warning(Component owner, ClassWarning warning) {
        return switch (warning) {
            case ClassWarning.UnusualLength(int sessions) -> owner.getTranslation("classes.warning.length", sessions);
            case ClassWarning.FewTrainees(int people, int least) ->
                owner.getTranslation("classes.warning.few", people, least);
            case ClassWarning.SmallRooms(int session, String rooms, int seats, int planned) ->
                owner.getTranslation("classes.warning.small", session, rooms, seats, planned);
            case ClassWarning.InThePast(int session, LocalDate date) ->
                owner.getTranslation("classes.warning.past", session, Formats.date(date));
            case ClassWarning.OnHoliday(int session, LocalDate date, var holiday) ->
                owner.getTranslation(
                        "classes.warning.holiday",
                        session,
                        Formats.date(date),
                        owner.getTranslation("classes.holiday." + holiday.name()));
            case ClassWarning.ModuleWithoutLecturer(int session, String module) ->
                owner.getTranslation("classes.warning.lecturer", session, module);
            case ClassWarning.NoDirectingPaper() -> owner.getTranslation("classes.warning.paper");
            case ClassWarning.OnDayOff _,
                    ClassWarning.VenueClosed _,
                    ClassWarning.UnusualForLecturer _,
                    ClassWarning.EquipmentMissing _,
                    ClassWarning.TooFar _,
                    ClassWarning.HowFar _,
                    ClassWarning.OverHours _,
                    ClassWarning.Declined _,
                    ClassWarning.AlsoDrafted _,
                    ClassWarning.TraineesElsewhere _ -> warningAround(owner, warning);
        };
    }

    private static String warningAround(Component owner, ClassWarning warning) {
        return switch (warning) {
            case ClassWarning.OnDayOff(int session, LocalDate date, String name) ->
                owner.getTranslation("classes.warning.day-off", session, Formats.date(date), name);
            case ClassWarning.VenueClosed(int session, String venue, LocalDate date, HalfDay half) ->
                owner.getTranslation("classes.warning.closed", session, venue, when(owner, date, half));
            case ClassWarning.UnusualForLecturer(int session, var _, String lecturer, LocalDate date, HalfDay half) ->
                owner.getTranslation("classes.warning.unusual", session, lecturer, when(owner, date, half));
            case ClassWarning.EquipmentMissing(int session, var _, String room, Set<Equipment> missing) ->
                owner.getTranslation("classes.warning.equipment", session, room, equipment(owner, missing));
            case ClassWarning.TooFar far ->
                owner.getTranslation(
                        "classes.warning.far",
                        far.session(),
                        far.lecturer(),
                        place(owner, far.from()),
                        place(owner, far.to()),
                        Formats.number(far.hours().doubleValue()),
                        Formats.number(far.pause().doubleValue()));
            case ClassWarning.HowFar(int session, var _, String lecturer, var from, var to) ->
                owner.getTranslation(
                        "classes.warning.how-far", session, lecturer, place(owner, from), place(owner, to));
            case ClassWarning.OverHours(int session, var _, String lecturer, int year, int hours, int limit) ->
                owner.getTranslation("classes.warning.hours", session, lecturer, String.valueOf(year), hours, limit);
            case ClassWarning.Declined no ->
                owner.getTranslation(
                        no.otherTime() ? "classes.warning.declined.other" : "classes.warning.declined",
                        no.session(),
                        no.lecturer(),
                        when(owner, no.date(), no.halfDay()));
            case ClassWarning.AlsoDrafted(int session, String thing, LocalDate date, HalfDay half, var other) ->
                owner.getTranslation(
                        "classes.warning.drafted",
                        session,
                        thing,
                        when(owner, date, half),
                        other == null ? owner.getTranslation("classes.clash.elsewhere") : full(owner, other));
            case ClassWarning.TraineesElsewhere(int session, int people, var other) ->
                owner.getTranslation(
                        "classes.warning.trainees",
                        session,
                        people,
                        other == null ? owner.getTranslation("classes.clash.elsewhere") : full(owner, other));
            default -> throw new IllegalArgumentException("said elsewhere: " + warning);
        };
    }

    private static String place(Component owner, @Nullable String name) {
        return name == null ? owner.getTranslation("classes.warning.elsewhere") : name;
    }

    /** "máy chiếu, loa". */
    static String equipment(Component owner, Collection<Equipment> some) {
        return some.stream()
                .sorted()
                .map(one -> owner.getTranslation("venues.equipment." + one.name()))
                .collect(Collectors.joining(", "));
    }

    static String remedy(Component owner, Remedy remedy) {
        return switch (remedy) {
            case Remedy.UseRoom room -> owner.getTranslation("classes.remedy.room", room.name(), room.seats());
            case Remedy.UseLecturer one ->
                owner.getTranslation(
                        one.instead() == null ? "classes.remedy.lecturer.add" : "classes.remedy.lecturer", one.name());
            case Remedy.MoveTo to -> owner.getTranslation("classes.remedy.move", when(owner, to.date(), to.halfDay()));
        };
    }

    /** "25/12/2026", "25/12 – 27/12/2026, buổi sáng". */
    static String span(Component owner, DaySpan span) {
        var days = days(Optional.of(span.first()), Optional.of(span.last()));
        return span.halfDay() == null
                ? days
                : owner.getTranslation("classes.span.half", days, halfDay(owner, span.halfDay()));
    }
}
