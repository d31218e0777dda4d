package vn.taphuan.classes.session;

import java.time.LocalDate;
import vn.taphuan.platform.time.Holiday;

/** Something worth a second look, which refuses nothing; sessions are numbered from 1. */
public sealed interface ClassWarning {

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
}
