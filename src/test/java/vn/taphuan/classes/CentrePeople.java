package vn.taphuan.classes;

import java.util.List;
import java.util.stream.IntStream;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Sheet;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;

/**
 * A new centre of a real installation. Made once for a class of tests: signing in for the first time takes a while.
 *
 * @param stranger officer of another centre
 */
public record CentrePeople(UnitId id, SignedIn officer, SignedIn stranger, List<SignedIn> trainees) {

    /** @param trainees what all of their names begin with */
    public static CentrePeople hired(TestPeople people, String centre, String trainees, int count) {
        var commune = people.commune(0).id();
        var id = people.centreFor(centre, commune);
        var elsewhere = people.centreFor("Trung tâm Tây", people.commune(1).id());
        return new CentrePeople(
                id,
                people.with(Role.CENTRE_OFFICER, id),
                people.with(Role.CENTRE_OFFICER, elsewhere),
                IntStream.range(0, count)
                        .mapToObj(i -> people.trainee(trainees + " " + (char) ('A' + i), commune))
                        .toList());
    }

    /** The first of the trainees. */
    public List<AccountId> accounts(int count) {
        return trainees.stream().limit(count).map(SignedIn::account).toList();
    }

    /** The line of one of the trainees on a class's list. */
    public EnrolmentId line(Enrolments enrolments, ClassDetail of, int number) {
        return SystemWork.call("test", () -> enrolments.of(of.id())).stream()
                .filter(person -> person.account().equals(trainees.get(number).account()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** What a session's sheet says of somebody. */
    public Sheet.Line onSheet(AttendanceSheets sheets, SessionId session, EnrolmentId who) {
        return TestPeople.as(officer, () -> sheets.open(session, null)).orElseThrow().people().stream()
                .filter(one -> one.enrolment().equals(who))
                .findFirst()
                .orElseThrow();
    }
}
