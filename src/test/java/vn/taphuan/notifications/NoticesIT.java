package vn.taphuan.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.DemoInstallation;
import vn.taphuan.classes.DaySpan;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.HalfDay;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.absence.Apologies;
import vn.taphuan.classes.absence.MyApologies;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.enrolment.MyClasses;
import vn.taphuan.classes.enrolment.SeatGiven;
import vn.taphuan.classes.enrolment.SubstitutionResult;
import vn.taphuan.classes.lecturer.AbsenceResult;
import vn.taphuan.classes.lecturer.OwnAbsences;
import vn.taphuan.classes.nomination.NominationEntered;
import vn.taphuan.classes.session.AbsentLecturer;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.ClassLists;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.survey.Surveys;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.people.Role;
import vn.taphuan.platform.persistence.Ids;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SystemWork;

/** Whoever is concerned is told once, and nobody else. */
@DemoInstallation
class NoticesIT {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    MyClasses mine;

    @Autowired
    OwnAbsences absences;

    @Autowired
    ClassLists lists;

    @Autowired
    SignUpCount signUps;

    @Autowired
    MyApologies ownApologies;

    @Autowired
    Apologies apologies;

    @Autowired
    Surveys surveys;

    @Autowired
    Clock clock;

    @Autowired
    OwnNotices own;

    @Autowired
    ClassLetters letters;

    @Autowired
    ClassNews news;

    @Autowired
    NoticeWords words;

    @Autowired
    NoticeUpkeep upkeep;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    ClassDetail of;
    AccountId in;
    AccountId outside;
    LecturerId teacher;

    @BeforeEach
    void anOpenClassWithATrainee() {
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        people.hire("giangvienbao", people.centre(1), Role.LECTURER);
        jdbc.sql("update class_lecturer set account_id = null where account_id = ?")
                .param(people.id("giangvienbao").value())
                .update();
        teacher = plans.lecturer(people.centre(1), "Mẫu giangvienbao", people.id("giangvienbao"));
        var room = plans.room(people.centre(1), "Phòng báo", 60);
        of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(teacher), room));
        var trainees = people.traineesOf(people.centre(1), 2);
        in = trainees.getFirst();
        outside = trainees.getLast();
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(in)));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMovedSessionIsToldToItsPeopleAndToNobodyElse() {
        var to = plans.freeDay();
        move(to);
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SESSION_MOVED"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds(people.id("giangvienbao"))).contains("TEACHING_APPROVED", "SESSION_MOVED"));
        assertThat(kinds(outside)).isEmpty();
        people.signIn(people.userName(in));
        var notice = own.latest(0).getFirst().notices().getFirst();
        assertThat(words.sentence(notice, VIETNAMESE))
                .contains("chuyển sang")
                .contains(to.getYear() + "")
                .contains("Phòng báo");
        assertThat(words.sentence(notice, Locale.ENGLISH)).contains("moves to");
    }

    @Test
    void anApologyIsToldToTheCentreTheDecisionToThePersonAndASurveyToThoseWhoAreAsked() {
        var session = of.sessions().getFirst().id();
        people.as(people.userName(in), () -> ownApologies.say(session, "Họp ở tỉnh"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(people.id("trungtam"))).contains("APOLOGY_SAID"));
        var seat =
                SystemWork.call("test", () -> enrolments.of(of.id())).getFirst().id();
        people.as("trungtam", () -> apologies.decline(session, seat, "Buổi này kiểm tra"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "APOLOGY_DECLINED"));
        people.as("trungtam", () -> {
            classes.start(of.id());
            surveys.open(of.id(), LocalDate.now(clock).plusDays(7));
            return surveys.open(of.id(), LocalDate.now(clock).plusDays(8));
        });
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "APOLOGY_DECLINED", "SURVEY_OPENED"));
        assertThat(kinds(outside)).isEmpty();
        people.signIn(people.userName(in));
        assertThat(own.latest(0).getFirst().notices())
                .extracting(notice -> words.sentence(notice, VIETNAMESE))
                .anyMatch(said -> said.contains("không được chấp nhận") && said.contains("Buổi này kiểm tra"))
                .anyMatch(said -> said.contains("góp ý về lớp"));
    }

    @Test
    void aMoveOfAClassAtManyPlacesDoesNotListThemAll() {
        var rooms = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> plans.room(people.centre(1), "Điểm nhiều " + number, 30))
                .toArray(RoomSummary[]::new);
        of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(teacher), rooms));
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(in)));
        move(plans.freeDay());
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).contains("SESSION_MOVED"));
        people.signIn(people.userName(in));
        assertThat(own.latest(0).getFirst().notices())
                .filteredOn(notice -> notice.kind() == NoticeKind.SESSION_MOVED)
                .singleElement()
                .satisfies(notice -> assertThat(words.sentence(notice, VIETNAMESE))
                        .contains("chuyển sang")
                        .doesNotContain("Địa điểm"));
    }

    @Test
    void aLecturerWhoComesWithAMoveIsAskedAndNotToldOfTheMove() {
        people.hire("giangvienmoi", people.centre(1), Role.LECTURER);
        jdbc.sql("update class_lecturer set account_id = null where account_id = ?")
                .param(people.id("giangvienmoi").value())
                .update();
        var other = plans.lecturer(people.centre(1), "Mẫu giangvienmoi", people.id("giangvienmoi"));
        var first = of.content().sessions().getFirst();
        var changed = Plans.held(first, plans.freeDay(), first.rooms(), List.of(other));
        plans.edit(
                of,
                Plans.with(
                        of.content(), List.of(changed, of.content().sessions().get(1))),
                "đổi ngày và giảng viên");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(kinds(people.id("giangvienmoi"))).containsExactly("TEACHING_ADDED"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(people.id("giangvienbao")))
                        .containsExactlyInAnyOrder("TEACHING_APPROVED", "TEACHING_ENDED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SESSION_MOVED"));
    }

    @Test
    void aDraftIsToldToNobody() {
        var draft = plans.stored(plans.oneDay(
                people.centre(1),
                plans.freeDay(),
                40,
                List.of(teacher),
                plans.room(people.centre(1), "Phòng nháp", 30)));
        plans.edit(draft, Plans.with(draft.content(), draft.content().sessions().subList(0, 1)), null);
        move(plans.freeDay());
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).contains("SESSION_MOVED"));
        assertThat(jdbc.sql("select count(*) from notifications_notice where class_id = ?")
                        .param(draft.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDroppedSessionAndACancelledClassAreTold() {
        plans.edit(of, Plans.with(of.content(), of.content().sessions().subList(0, 1)), "bớt một buổi");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SESSION_CANCELLED"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(kinds(people.id("giangvienbao"))).contains("TEACHING_ENDED"));
        SystemWork.as("test", () -> classes.cancel(of.id(), "mưa lũ"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SESSION_CANCELLED", "CLASS_CANCELLED"));
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() throws Exception {
        var event = new SeatGiven(Ids.next(), of.id(), in, null);
        transaction.executeWithoutResult(status -> news.tell(event));
        transaction.executeWithoutResult(status -> news.tell(event));
        var start = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var again = Stream.generate(() -> threads.submit(() -> {
                        start.await();
                        transaction.executeWithoutResult(status -> news.tell(event));
                        return null;
                    }))
                    .limit(4)
                    .toList();
            for (var one : again) {
                one.get();
            }
        }
        assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SEAT_GIVEN");
    }

    @Test
    void whatNoListenerHasFinishedWithIsHandedOutAgain() {
        var event = new SeatGiven(Ids.next(), of.id(), outside, null);
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(outside)).containsExactly("SEAT_GIVEN"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(publications(event, "completion_date is not null"))
                        .isEqualTo(1));
        for (var state : List.of("PUBLISHED", "PROCESSING", "FAILED")) {
            jdbc.sql("delete from notifications_notice where event_id = ?")
                    .param(event.id())
                    .update();
            jdbc.sql("""
                            update event_publication set completion_date = null, status = ?,
                              publication_date = utc_timestamp(6) - interval 10 minute where serialized_event like ?""").params(state, "%" + event.id() + "%").update();
            upkeep.handOutAgain();
            await(state)
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(kinds(outside)).containsExactly("SEAT_GIVEN"));
            await(state)
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(publications(event, "completion_date is not null"))
                            .isEqualTo(1));
        }
    }

    private int publications(SeatGiven event, String which) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like ? and " + which)
                .param("%" + event.id() + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void whoLeavesForSomebodyElseAndWhoComesAreTold() {
        SystemWork.as(
                "test",
                () -> assertThat(enrolments.substitute(seat(in), outside, "ốm"))
                        .isEqualTo(new SubstitutionResult.Changed()));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SEAT_ENDED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(outside)).containsExactly("SEAT_GIVEN"));
        people.signIn(people.userName(in));
        assertThat(words.sentence(own.latest(0).getFirst().notices().getFirst(), VIETNAMESE))
                .isEqualTo("Đồng chí không còn trong danh sách lớp. Lý do: ốm.");
    }

    @Test
    void whoIsTakenOffTheListIsTold() {
        SystemWork.as("test", () -> enrolments.withdraw(seat(in), "đơn vị rút"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "SEAT_ENDED"));
    }

    @Test
    void whoSignsUpOrLeavesByHimselfIsToldToTheCentreOnceADay() {
        SystemWork.as("test", () -> enrolments.withdraw(seat(in), "tự ghi danh lại"));
        for (var person : List.of(in, outside)) {
            people.as(people.userName(person), () -> mine.join(of.id()));
        }
        signUps.tell();
        signUps.tell();
        var officer = people.id("trungtam");
        assertThat(kinds(officer)).containsOnlyOnce("SIGNED_UP");
        assertThat(jdbc.sql("select words from notifications_notice where class_id = ? and kind = 'SIGNED_UP' limit 1")
                        .param(of.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("2");
        people.as(people.userName(outside), () -> mine.leave(of.id()));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(officer)).contains("SEAT_LEFT"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(outside)).contains("OWN_SEAT_LEFT"));
        people.signIn("trungtam");
        own.readUntil(own.now());
        int before = own.unread();
        people.as(people.userName(outside), () -> mine.join(of.id()));
        jdbc.sql("update notifications_notice set words = '1' where class_id = ? and kind = 'SIGNED_UP'")
                .param(of.id().value())
                .update();
        signUps.tell();
        people.signIn("trungtam");
        assertThat(own.unread()).as("the number has grown").isEqualTo(before + 1);
    }

    @Test
    void namedPeopleAndALecturerWhoIsAwayAreToldToTheCentre() {
        var officer = people.id("trungtam");
        transaction.executeWithoutResult(status -> news.tell(new NominationEntered(Ids.next(), of.id(), "Xã Mẫu", 3)));
        assertThat(kinds(officer)).contains("NOMINATED");
        people.signIn("giangvienbao");
        var day = of.firstDay().orElseThrow();
        var stored = absences.add(new DaySpan(day, day, HalfDay.MORNING), "họp tỉnh");
        assertThat(absences.of(day))
                .singleElement()
                .satisfies(absence -> assertThat(absence.reason()).isEqualTo("họp tỉnh"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(officer)).containsOnlyOnce("LECTURER_AWAY"));
        assertThat(people.as("trungtam", lists::absentLecturers))
                .filteredOn(absent -> absent.trainingClass().id().equals(of.id()))
                .extracting(AbsentLecturer::date, AbsentLecturer::halfDay)
                .containsExactly(tuple(day, HalfDay.MORNING));
        people.signIn("giangvien");
        var id = ((AbsenceResult.Stored) stored).id();
        assertThatThrownBy(() -> absences.remove(id)).isInstanceOf(AccessDeniedException.class);
        people.signIn("giangvienbao");
        absences.remove(id);
        assertThat(absences.of(day)).isEmpty();
        assertThat(people.as("trungtam", lists::absentLecturers))
                .noneMatch(absent -> absent.trainingClass().id().equals(of.id()));
        people.signIn("hocvien");
        assertThatThrownBy(() -> absences.of(day)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoComesToAnotherPlaceIsToldWhich() {
        var one = plans.room(people.centre(1), "Điểm một", 30);
        var two = plans.room(people.centre(1), "Điểm hai", 30);
        of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(teacher), one, two));
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(in)));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN"));
        var now =
                SystemWork.call("test", () -> enrolments.of(of.id())).getFirst().place();
        var other = of.places().stream()
                .filter(place -> !place.id().equals(now))
                .findFirst()
                .orElseThrow();
        SystemWork.as("test", () -> enrolments.move(seat(in), other.id()));
        await().atMost(SOON).untilAsserted(() -> assertThat(kinds(in)).containsExactly("SEAT_GIVEN", "PLACE_CHANGED"));
        people.signIn(people.userName(in));
        assertThat(words.sentence(own.latest(0).getFirst().notices().getFirst(), VIETNAMESE))
                .contains("Địa điểm: " + other.name());
    }

    @Test
    void whatWasSeenIsReadAndWhatCameLaterIsNot() {
        transaction.executeWithoutResult(status -> news.tell(new SeatGiven(Ids.next(), of.id(), in, null)));
        people.signIn(people.userName(in));
        int before = own.unread();
        assertThat(before).isPositive();
        own.readUntil(own.now());
        assertThat(own.unread()).isZero();
        transaction.executeWithoutResult(status -> news.tell(new SeatGiven(Ids.next(), of.id(), in, null)));
        assertThat(own.unread()).isEqualTo(1);
        people.signIn(people.userName(outside));
        own.readUntil(own.now());
        people.signIn(people.userName(in));
        assertThat(own.unread()).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoPlanTheClassSeeWhoWasTold() {
        transaction.executeWithoutResult(status -> news.tell(new SeatGiven(Ids.next(), of.id(), in, null)));
        people.signIn("trungtam");
        assertThat(letters.told(of.id())).isPositive();
        people.signIn("trungtamtay");
        assertThat(letters.told(of.id())).isZero();
        assertThat(letters.of(of.id())).isEmpty();
        people.signIn("hocvien");
        assertThatThrownBy(() -> letters.of(of.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oldNoticesAreForgotten() {
        transaction.executeWithoutResult(status -> news.tell(new SeatGiven(Ids.next(), of.id(), in, null)));
        jdbc.sql("update notifications_notice set created_at = created_at - interval 200 day where class_id = ?")
                .param(of.id().value())
                .update();
        upkeep.forgetSome();
        assertThat(kinds(in)).isEmpty();
    }

    @Test
    void aDemoSendsNoMail() {
        people.signIn("hocvien");
        assertThat(own.byMail()).isEqualTo(OwnNotices.ByMail.NOT_OFFERED);
    }

    private EnrolmentId seat(AccountId person) {
        return enrolments.of(of.id()).stream()
                .filter(enrolment -> enrolment.account().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> kinds(AccountId person) {
        return jdbc.sql(
                        "select kind from notifications_notice where class_id = ? and recipient_id = ? order by created_at, id")
                .params(of.id().value(), person.value())
                .query(String.class)
                .list();
    }

    private void move(LocalDate to) {
        plans.move(of, of.content().sessions().getFirst().id(), to);
    }
}
