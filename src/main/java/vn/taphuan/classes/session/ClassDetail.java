package vn.taphuan.classes.session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.taphuan.catalogue.ModuleCode;
import vn.taphuan.catalogue.ProgrammeCode;
import vn.taphuan.classes.ClassId;
import vn.taphuan.classes.ClassState;
import vn.taphuan.classes.SessionId;
import vn.taphuan.platform.security.UnitId;

/**
 * A class with everything in its plan.
 *
 * @param number of the class at its centre in its year
 * @param sessions in the order of time
 * @param steps the states that it came through, oldest first
 * @param version to hand back with a change, so that nobody overwrites what he has not seen
 */
public record ClassDetail(
        ClassId id,
        UnitId centre,
        int number,
        int year,
        String name,
        ProgrammeCode programme,
        List<ModuleCode> modules,
        int seats,
        int seatsTaken,
        boolean selfEnrolment,
        @Nullable String advisedBy,
        @Nullable String directedBy,
        @Nullable DirectingPaper paper,
        List<PlaceDetail> places,
        List<SessionDetail> sessions,
        ClassState state,
        List<ClassStep> steps,
        int version) {

    public ClassLabel label() {
        return new ClassLabel(id, number, year, name);
    }

    public Optional<LocalDate> firstDay() {
        return sessions.stream().map(SessionDetail::date).min(Comparator.naturalOrder());
    }

    public Optional<LocalDate> lastDay() {
        return sessions.stream().map(SessionDetail::date).max(Comparator.naturalOrder());
    }

    public Optional<SessionDetail> session(SessionId wanted) {
        return sessions.stream().filter(session -> session.id().equals(wanted)).findFirst();
    }

    /** All periods of all sessions. */
    public int periods() {
        return sessions.stream().mapToInt(SessionDetail::periods).sum();
    }

    public ClassContent content() {
        return new ClassContent(
                centre,
                name,
                programme,
                modules,
                seats,
                selfEnrolment,
                advisedBy,
                directedBy,
                paper,
                places.stream()
                        .map(place -> new PlaceContent(place.venue(), place.seats()))
                        .toList(),
                sessions.stream().map(SessionDetail::content).toList());
    }
}
