package vn.taphuan.classes.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.taphuan.people.TestPeople.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.RealInstallation;
import vn.taphuan.classes.AtOnce;
import vn.taphuan.classes.CentrePeople;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.SessionId;
import vn.taphuan.classes.attendance.AttendanceLists;
import vn.taphuan.classes.attendance.AttendanceSheets;
import vn.taphuan.classes.attendance.Attended;
import vn.taphuan.classes.attendance.AttendedPeriods;
import vn.taphuan.classes.attendance.ListRow;
import vn.taphuan.classes.attendance.Mark;
import vn.taphuan.classes.attendance.MarkChange;
import vn.taphuan.classes.attendance.MarksOutcome;
import vn.taphuan.classes.attendance.ReadListResult;
import vn.taphuan.classes.attendance.Sheet;
import vn.taphuan.classes.checkin.CheckInResult;
import vn.taphuan.classes.checkin.CheckInScreens;
import vn.taphuan.classes.checkin.CheckIns;
import vn.taphuan.classes.concern.Concerned;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.feed.SessionEntries;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.audit.AuditTrail;
import vn.taphuan.platform.calendar.CalendarEntry;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.time.PlatformTime;
import vn.taphuan.platform.time.SettableClock;

/** A class on one day, and another class of the same centre two days later, by a clock that the test sets. */
@RealInstallation
class AbsenceIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String WHY = "Con ốm, phải đưa đi viện";

    @Autowired
    TestPeople people;

    @Autowired
    Plans plans;

    @Autowired
    Enrolments enrolments;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    AttendanceLists lists;

    @Autowired
    AttendedPeriods attended;

    @Autowired
    MyApologies mine;

    @Autowired
    Apologies apologies;

    @Autowired
    MyMakeUps myMakeUps;

    @Autowired
    MakeUps makeUps;

    @Autowired
    CheckIns checkIns;

    @Autowired
    CheckInScreens screens;

    @Autowired
    Concerned concerned;

    @Autowired
    SessionEntries entries;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private static CentrePeople centre;

    ClassDetail of;
    ClassDetail later;

    @BeforeEach
    void twoClasses() {
        at(DAY.minusDays(1), 20);
        if (centre == null) {
            centre = CentrePeople.hired(people, "Trung tâm học bù", "Triệu Văn Mẫu", 4);
        }
        // earlier tests of this class hold their people and half-days
        jdbc.sql("update class_makeup set state = 'WITHDRAWN', standing = null").update();
        jdbc.sql("update training_class set state = 'FINISHED' where state in ('OPEN', 'RUNNING') and centre_id = ?")
                .param(centre.id().value())
                .update();
        of = plans.running(plans.oneDay(centre.id(), DAY, 40, List.of(), room()));
        later = plans.running(plans.oneDay(centre.id(), DAY.plusDays(2), 2, List.of(), room()));
        SystemWork.as("test", () -> {
            enrolments.enrol(of.id(), centre.accounts(3));
            enrolments.enrol(later.id(), List.of(centre.trainees().get(3).account()));
        });
    }

    private RoomSummary room() {
        return plans.room(centre.id(), "Hội trường " + System.nanoTime(), 60);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void at(LocalDate day, int hour) {
        clock.set(day.atTime(LocalTime.of(hour, 0)).atZone(PlatformTime.ZONE).toInstant());
    }

    private SessionId morning() {
        return of.sessions().getFirst().id();
    }

    private SessionId there() {
        return later.sessions().getFirst().id();
    }

    private EnrolmentId line(int number) {
        return centre.line(enrolments, of, number);
    }

    private SayApologyResult say(int number) {
        return as(centre.trainees().get(number), () -> mine.say(morning(), WHY));
    }

    private Sheet.Line onSheet(SessionId session, EnrolmentId who) {
        return centre.onSheet(sheets, session, who);
    }

    private MarksOutcome mark(SessionId session, EnrolmentId who, long seq, Mark mark) {
        return as(
                centre.officer(),
                () -> sheets.mark(session, List.of(new MarkChange(who, seq, mark, 0, "sửa theo giấy"))));
    }

    private Attended counted(int number) {
        return as(centre.officer(), () -> attended.of(of.id()))
                .get(centre.trainees().get(number).account());
    }

    private OfferMakeUpResult offer(int number) {
        return as(centre.officer(), () -> makeUps.offer(morning(), line(number), there()));
    }

    private MakeUp offered(int number) {
        return as(centre.trainees().get(number), () -> myMakeUps.of(of.id())).getFirst();
    }

    private AnswerMakeUpResult answer(int number, boolean yes) {
        var id = offered(number).id();
        return as(centre.trainees().get(number), () -> myMakeUps.answer(id, yes));
    }

    // ── Saying that one cannot come ──

    @Test
    void whoSaysBeforehandThatHeCannotComeIsProposedOnTheSheetAndExcusedByOneMark() {
        assertThat(as(centre.trainees().getFirst(), () -> mine.say(morning(), "  ")))
                .isEqualTo(SayApologyResult.REASON_MISSING);
        assertThat(say(0)).isEqualTo(SayApologyResult.SAID);
        assertThat(say(0)).isEqualTo(SayApologyResult.SAID_BEFORE);
        at(DAY, 8);
        var line = onSheet(morning(), line(0));
        assertThat(line.mark()).isNull();
        assertThat(line.apology()).isEqualTo(new Sheet.Apology(ApologyState.ASKED, WHY, null));
        assertThat(mark(morning(), line(0), 1, Mark.EXCUSED).saved()).hasSize(1);
        assertThat(as(centre.trainees().getFirst(), () -> mine.of(of.id())))
                .filteredOn(one -> one.session().id().equals(morning()))
                .extracting(MyApology::state)
                .containsExactly(ApologyState.ACCEPTED);
        var audited = SystemWork.call("test", () -> trail.about(line(0).value()));
        assertThat(audited)
                .extracting(AuditTrail.Line::action)
                .contains("attendance.apology-said", "attendance.apology-accepted", "attendance.marked");
    }

    @Test
    void itCanBeSaidAndTakenBackUntilTheSessionBegins() {
        assertThat(say(0)).isEqualTo(SayApologyResult.SAID);
        assertThat(as(centre.trainees().getFirst(), () -> mine.takeBack(morning())))
                .isTrue();
        assertThat(onSheet(morning(), line(0)).apology()).isNull();
        assertThat(say(0)).as("said again").isEqualTo(SayApologyResult.SAID);
        at(DAY, 8);
        assertThat(as(centre.trainees().getFirst(), () -> mine.takeBack(morning())))
                .isFalse();
        assertThat(say(1)).isEqualTo(SayApologyResult.TOO_LATE);
        assertThat(as(centre.trainees().get(3), () -> mine.say(morning(), WHY)))
                .as("of another class")
                .isEqualTo(SayApologyResult.NOT_NOW);
    }

    @Test
    void theCentreDecidesOnceAndNobodyElseDoes() throws Exception {
        say(0);
        assertThat(as(centre.officer(), () -> apologies.of(of.id())))
                .extracting(Apology::person, Apology::reason, Apology::state)
                .containsExactly(tuple(centre.trainees().getFirst().fullName(), WHY, ApologyState.ASKED));
        var who = line(0);
        assertThatThrownBy(() -> as(centre.stranger(), () -> apologies.accept(morning(), who)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(centre.stranger(), () -> apologies.of(of.id()))).isEmpty();
        var results = AtOnce.run(
                4,
                i -> as(
                        centre.officer(),
                        () -> i % 2 == 0
                                ? apologies.accept(morning(), who)
                                : apologies.decline(morning(), who, "Buổi này kiểm tra")));
        assertThat(results.stream().filter(decided -> decided)).hasSize(1);
        say(1);
        assertThat(as(centre.officer(), () -> apologies.decline(morning(), line(1), "Buổi này kiểm tra")))
                .isTrue();
        assertThat(onSheet(morning(), line(1)).apology())
                .isEqualTo(new Sheet.Apology(ApologyState.DECLINED, WHY, "Buổi này kiểm tra"));
        assertThat(say(1)).isEqualTo(SayApologyResult.SAID_BEFORE);
    }

    @Test
    void aSheetThatIsOpenHearsOfPeopleAndApologiesThatCameMeanwhile() {
        var before = as(centre.officer(), () -> sheets.open(morning(), null)).orElseThrow();
        Supplier<Long> now = () -> as(centre.officer(), () -> sheets.since(morning(), clock.instant()))
                .orElseThrow()
                .fingerprint();
        assertThat(now.get()).isEqualTo(before.fingerprint());
        say(0);
        long said = now.get();
        assertThat(said).isNotEqualTo(before.fingerprint());
        SystemWork.as(
                "test",
                () -> enrolments.enrol(of.id(), List.of(centre.trainees().get(3).account())));
        assertThat(now.get()).isNotEqualTo(said);
    }

    // ── Making up ──

    @Test
    void whatWasMissedCountsOnceItIsAttendedInAnotherClassAndNoMoreWhenThatIsCorrected() {
        at(DAY, 8);
        mark(morning(), line(0), 1, Mark.ABSENT);
        assertThat(as(centre.officer(), () -> makeUps.missed(of.id())))
                .extracting(Missed::person)
                .containsExactly(centre.trainees().getFirst().fullName());
        assertThat(as(centre.officer(), () -> makeUps.candidates(morning(), line(0))))
                .extracting(MakeUpCandidate::session)
                .containsExactlyElementsOf(
                        later.sessions().stream().map(session -> session.id()).toList());
        assertThat(offer(1)).as("was not absent").isEqualTo(OfferMakeUpResult.NOT_MISSED);
        assertThat(offer(0)).isEqualTo(OfferMakeUpResult.OFFERED);
        assertThat(offer(0)).isEqualTo(OfferMakeUpResult.STANDS_ALREADY);
        assertThat(as(centre.officer(), () -> sheets.open(there(), null))
                        .orElseThrow()
                        .people())
                .as("before he says yes")
                .hasSize(1);
        assertThat(answer(0, true)).isEqualTo(AnswerMakeUpResult.ACCEPTED);
        assertThat(concerned(there()))
                .containsExactly(centre.trainees().getFirst().account());
        at(DAY.plusDays(2), 8);
        var there = onSheet(there(), line(0));
        assertThat(there.makesUp()).isEqualTo(of.label());
        assertThat(there.place()).isEqualTo(later.places().getFirst().name());
        assertThat(counted(0)).isEqualTo(new Attended(0, 0, 8));
        mark(there(), line(0), 1, Mark.PRESENT);
        assertThat(counted(0)).isEqualTo(new Attended(0, 4, 8));
        mark(morning(), line(0), 2, Mark.PRESENT);
        assertThat(counted(0)).as("never more than there is").isEqualTo(new Attended(4, 0, 8));
        mark(morning(), line(0), 3, Mark.ABSENT);
        mark(there(), line(0), 2, Mark.ABSENT);
        assertThat(counted(0)).isEqualTo(new Attended(0, 0, 8));
    }

    @Test
    void whatMakesUpStandsInHisCalendarAndIsCancelledThereOnceItDoesNot() {
        at(DAY, 8);
        mark(morning(), line(0), 1, Mark.ABSENT);
        offer(0);
        assertThat(calendar(0)).as("before he says yes").isEmpty();
        assertThat(as(centre.trainees().getFirst(), myMakeUps::coming)).isEmpty();
        answer(0, true);
        var entry = calendar(0).getFirst();
        assertThat(entry.cancelled()).isFalse();
        assertThat(entry.summary())
                .isEqualTo("Học bù ở Lớp " + later.number() + "/" + later.year() + ": " + later.name());
        assertThat(entry.location()).contains(later.places().getFirst().name());
        assertThat(as(centre.trainees().getFirst(), myMakeUps::coming))
                .singleElement()
                .satisfies(one -> assertThat(one.session().id()).isEqualTo(there()));
        assertThat(as(centre.trainees().get(1), myMakeUps::coming)).isEmpty();
        answer(0, false);
        var ended = calendar(0).getFirst();
        assertThat(ended.uid()).isEqualTo(entry.uid());
        assertThat(ended.cancelled()).isTrue();
        assertThat(ended.sequence()).isGreaterThan(entry.sequence());
        assertThat(as(centre.trainees().getFirst(), myMakeUps::coming)).isEmpty();
        assertThat(calendar(1)).as("somebody else's").isEmpty();
    }

    private List<CalendarEntry> calendar(int number) {
        return transaction.execute(
                status -> entries.of(centre.trainees().get(number).account(), List.of(there())));
    }

    private List<AccountId> concerned(SessionId session) {
        return transaction.execute(status -> concerned.makingUpAt(session));
    }

    @Test
    void theLastSeatGoesToOneAndWhoDeclinesGivesItBack() throws Exception {
        at(DAY, 8);
        IntStream.range(0, 3).forEach(i -> mark(morning(), line(i), 1, Mark.EXCUSED));
        var lines = IntStream.range(0, 3).mapToObj(this::line).toList();
        var results = AtOnce.run(3, i -> as(centre.officer(), () -> makeUps.offer(morning(), lines.get(i), there())));
        assertThat(results)
                .containsExactlyInAnyOrder(
                        OfferMakeUpResult.OFFERED, OfferMakeUpResult.NOT_THERE, OfferMakeUpResult.NOT_THERE);
        int first = results.indexOf(OfferMakeUpResult.OFFERED);
        int next = (first + 1) % 3;
        assertThat(answer(first, true)).isEqualTo(AnswerMakeUpResult.ACCEPTED);
        assertThat(answer(first, false)).isEqualTo(AnswerMakeUpResult.DECLINED);
        assertThat(as(centre.officer(), () -> makeUps.offer(morning(), lines.get(next), there())))
                .isEqualTo(OfferMakeUpResult.OFFERED);
        var id = offered(next).id();
        assertThat(as(centre.trainees().get(first), () -> myMakeUps.answer(id, true)))
                .as("somebody else's")
                .isEqualTo(AnswerMakeUpResult.NO_LONGER);
        assertThatThrownBy(() -> as(centre.stranger(), () -> makeUps.withdraw(id, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(centre.officer(), () -> makeUps.withdraw(id, "Lớp đổi lịch")))
                .isTrue();
        assertThat(as(centre.trainees().get(next), () -> myMakeUps.answer(id, true)))
                .isEqualTo(AnswerMakeUpResult.NO_LONGER);
    }

    @Test
    void whoIsBusyOrInTheOtherClassOrTooLateIsOfferedNothing() {
        at(DAY, 8);
        mark(morning(), line(0), 1, Mark.ABSENT);
        var busy = plans.running(plans.oneDay(centre.id(), DAY.plusDays(2), 40, List.of(), room()));
        SystemWork.as(
                "test",
                () -> enrolments.enrol(
                        busy.id(), List.of(centre.trainees().getFirst().account())));
        assertThat(as(centre.officer(), () -> makeUps.candidates(morning(), line(0))))
                .isEmpty();
        assertThat(offer(0)).isEqualTo(OfferMakeUpResult.NOT_THERE);
        mark(morning(), line(1), 1, Mark.ABSENT);
        assertThat(offer(1)).isEqualTo(OfferMakeUpResult.OFFERED);
        at(DAY.plusDays(2), 8);
        assertThat(answer(1, true)).as("it has begun").isEqualTo(AnswerMakeUpResult.NO_LONGER);
        assertThat(as(centre.officer(), () -> makeUps.candidates(morning(), line(1))))
                .as("the afternoon alone")
                .extracting(MakeUpCandidate::session)
                .doesNotContain(there());
    }

    @Test
    void whoMakesUpChecksInThereByTheScreen() {
        at(DAY, 8);
        mark(morning(), line(0), 1, Mark.EXCUSED);
        offer(0);
        answer(0, true);
        at(DAY.plusDays(2), 8);
        var place = later.places().getFirst().id();
        var shown = as(centre.officer(), () -> screens.show(there(), place).orElseThrow());
        assertThat(as(centre.trainees().getFirst(), () -> checkIns.byToken(shown.token(), null)))
                .isInstanceOf(CheckInResult.CheckedIn.class);
        assertThat(as(centre.trainees().get(1), () -> checkIns.byToken(shown.token(), null)))
                .isInstanceOf(CheckInResult.NotOnList.class);
        assertThat(counted(0)).isEqualTo(new Attended(0, 4, 8));
    }

    // ── Checking in ──

    @Test
    void aCodeTypedOnTheEveIsTooEarlyAndHomeWaitsForTheMorning() {
        var place = of.places().getFirst().id();
        var shown = as(centre.officer(), () -> screens.show(morning(), place).orElseThrow());
        assertThat(as(centre.trainees().getFirst(), () -> checkIns.byCode(shown.code())))
                .isInstanceOf(CheckInResult.TooEarly.class);
        assertThat(as(centre.trainees().getFirst(), () -> checkIns.waits(morning())))
                .isFalse();
        at(DAY, 7);
        assertThat(as(centre.trainees().getFirst(), () -> checkIns.waits(morning())))
                .isTrue();
        assertThat(as(centre.trainees().get(3), () -> checkIns.waits(morning())))
                .isFalse();
        var fresh = as(centre.officer(), () -> screens.show(morning(), place).orElseThrow());
        as(centre.trainees().getFirst(), () -> checkIns.byCode(fresh.code()));
        assertThat(as(centre.trainees().getFirst(), () -> checkIns.waits(morning())))
                .isFalse();
    }

    // ── A list from elsewhere ──

    @Test
    void aListIsWrittenAsMarksOfTheSheetOnceAndAMarkThatCameMeanwhileHolds() {
        at(DAY, 12);
        var list = ("Họ và tên;Điểm danh;Số tiết nghỉ\nTriệu Văn Mẫu A;muộn;1\nTrieu Van Mau B;P;\nNgười Lạ;x;\n")
                .getBytes(StandardCharsets.UTF_8);
        TestPeople.actAs(centre.officer());
        var read = (ReadListResult.Read) lists.read(morning(), list);
        assertThat(read.rows()).extracting(ListRow::number).containsExactly(2, 3, 4);
        assertThat(read.rows().getLast().outcome()).isEqualTo(new ListRow.Refused(ListRow.Reason.NOT_FOUND));
        assertThat(onSheet(morning(), line(0)).mark()).as("a dry run").isNull();
        mark(morning(), line(1), 1, Mark.PRESENT);
        lists.write(morning(), read.changes(), null);
        assertThat(onSheet(morning(), line(0)).mark()).isEqualTo(Mark.LATE);
        assertThat(onSheet(morning(), line(1)).mark()).isEqualTo(Mark.PRESENT);
        assertThat(((ReadListResult.Read) lists.read(morning(), list)).changes())
                .as("of what stands already nothing is written again")
                .extracting(MarkChange::enrolment)
                .containsExactly(line(1));
        at(DAY.plusDays(1), 8);
        var late = (ReadListResult.Read) lists.read(morning(), list);
        assertThat(late.asksReason()).isTrue();
        assertThat(lists.write(morning(), late.changes(), " ").refused())
                .extracting(MarksOutcome.Refused::reason)
                .containsExactly(MarksOutcome.Reason.REASON_MISSING);
        lists.write(morning(), late.changes(), "Theo sổ của điểm cầu");
        assertThat(onSheet(morning(), line(1)).mark()).isEqualTo(Mark.EXCUSED);
        assertThat(lists.read(morning(), new byte[] {1, 0, 2})).isInstanceOf(ReadListResult.Unreadable.class);
        TestPeople.actAs(centre.stranger());
        assertThatThrownBy(() -> lists.read(morning(), list)).isInstanceOf(AccessDeniedException.class);
    }
}
