package vn.taphuan.classes.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.RoomId;
import vn.taphuan.classes.venue.Equipment;
import vn.taphuan.platform.time.Holiday;

/** Something worth a second look, which refuses nothing; sessions are numbered from 1. */
public sealed interface ClassWarning extends Remark {

    @Override
    default int session() {
        return 0;
    }

    /** Not 1 or 1.5 days (fact S4-03). */
    record UnusualLength(int sessions) implements ClassWarning {}

    /** Fewer people than a class should have (fact T-27, to be checked against the paper). */
    record FewTrainees(int people, int least) implements ClassWarning {}

    record SmallRooms(int session, String rooms, int seats, int planned) implements ClassWarning {}

    /** Before enrolment has begun: afterwards past sessions are usual. */
    record InThePast(int session, LocalDate date) implements ClassWarning {}

    record OnHoliday(int session, LocalDate date, Holiday holiday) implements ClassWarning {}

    /** None of the session's lecturers is known to teach this module. */
    record ModuleWithoutLecturer(int session, String module) implements ClassWarning {}

    record NoDirectingPaper() implements ClassWarning {}

    /** Given off by decision of the State for this year, as it was recorded (cần đối chiếu). */
    record OnDayOff(int session, LocalDate date, String name) implements ClassWarning {}

    /** The venue is usually closed then. */
    record VenueClosed(int session, String venue, LocalDate date, HalfDay halfDay) implements ClassWarning {}

    /** The lecturer usually teaches on other half-days of the week. */
    record UnusualForLecturer(int session, LecturerId id, String lecturer, LocalDate date, HalfDay halfDay)
            implements ClassWarning {}

    record EquipmentMissing(int session, RoomId id, String room, Set<Equipment> missing) implements ClassWarning {}

    /**
     * A lecturer cannot come in time from the place where he is one half-day earlier or later.
     *
     * @param from where he is first, none when that is at another centre, as with {@code to}
     * @param hours by road
     * @param pause hours that there are
     */
    record TooFar(
            int session,
            LecturerId id,
            String lecturer,
            @Nullable String from,
            @Nullable String to,
            BigDecimal hours,
            BigDecimal pause)
            implements ClassWarning {}

    /** A lecturer is at two places on one day, and nobody has entered how far they lie apart. */
    record HowFar(
            int session,
            LecturerId id,
            String lecturer,
            @Nullable String from,
            @Nullable String to) implements ClassWarning {}

    /** With this plan a lecturer teaches more in a year than he is to. */
    record OverHours(int session, LecturerId id, String lecturer, int year, int hours, int limit)
            implements ClassWarning {}

    /** The lecturer was invited for this half-day and has said that he cannot, or asked for another one. */
    record Declined(int session, LecturerId id, String lecturer, LocalDate date, HalfDay halfDay, boolean otherTime)
            implements ClassWarning {}

    /**
     * The draft of another class means to use the same room or lecturer.
     *
     * @param thing its name
     * @param other none when it is of another centre, whose classes are not told
     */
    record AlsoDrafted(
            int session,
            String thing,
            LocalDate date,
            HalfDay halfDay,
            @Nullable ClassLabel other) implements ClassWarning {}

    /** @param other none when it is of another centre, whose classes are not told */
    record TraineesElsewhere(
            int session, int people, @Nullable ClassLabel other) implements ClassWarning {}
}
