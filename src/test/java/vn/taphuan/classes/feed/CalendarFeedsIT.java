package vn.taphuan.classes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.taphuan.DemoInstallation;
import vn.taphuan.Outside;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.People;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionContent;
import vn.taphuan.classes.session.TrainingClasses;
import vn.taphuan.classes.venue.RoomSummary;
import vn.taphuan.people.Role;
import vn.taphuan.platform.calendar.CalendarReader;
import vn.taphuan.platform.calendar.CalendarReader.Read;
import vn.taphuan.platform.security.AccountId;
import vn.taphuan.platform.security.SecretToken;
import vn.taphuan.platform.security.SystemWork;

/** Programs read the calendars of people, rooms and lecturers behind secret links, and see each change once. */
@DemoInstallation
class CalendarFeedsIT {

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    Plans plans;

    @Autowired
    TrainingClasses classes;

    @Autowired
    Enrolments enrolments;

    @Autowired
    OwnFeed own;

    @Autowired
    Feeds feeds;

    @Autowired
    JdbcClient jdbc;

    RoomSummary room;
    LecturerId guest;
    ClassDetail of;
    AccountId trainee;

    @BeforeEach
    void anOpenClassWithATraineeAndAGuest() {
        people.hire("trungtamtay", people.centre(2), Role.CENTRE_OFFICER);
        guest = plans.lecturer(people.centre(1), "Khách Mẫu Lịch", null);
        room = plans.room(people.centre(1), "Phòng lịch", 60);
        of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(guest), room));
        trainee = people.traineesOf(people.centre(1), 1).getFirst();
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(trainee)));
        people.signIn("trungtam");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTraineesCalendarTellsHisSessionsAndNoNamesOfOthers() throws Exception {
        var token = ownLink();
        var answer = open(token);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        var file = text(answer);
        assertThat(file).doesNotContain("Khách Mẫu Lịch");
        var mine = inClass(file);
        assertThat(mine).hasSize(2);
        assertThat(mine.getFirst()).satisfies(event -> {
            assertThat(event.zone()).isEqualTo("Asia/Ho_Chi_Minh");
            assertThat(event.sequence()).isZero();
            assertThat(event.status()).isEqualTo("CONFIRMED");
            assertThat(event.location()).contains("Phòng Phòng lịch");
            assertThat(event.start()).isEqualTo(day(of) + "T073000");
        });
    }

    @Test
    void aMovedSessionKeepsItsUidAndCountsTheChange() throws Exception {
        var token = ownLink();
        var before = inClass(text(open(token)));
        move();
        var after = inClass(text(open(token)));
        assertThat(after)
                .extracting(Read::uid)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(Read::uid).toList());
        assertThat(after).extracting(Read::sequence).containsExactlyInAnyOrder(0, 1);
        move();
        assertThat(inClass(text(open(token)))).extracting(Read::sequence).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void whatWasSavedWithoutAChangeCountsNone() throws Exception {
        var token = ownLink();
        plans.edit(of, of.content(), "không đổi gì");
        assertThat(inClass(text(open(token)))).extracting(Read::sequence).containsExactly(0, 0);
    }

    @Test
    void aDroppedSessionAndACancelledClassAreCancelledInTheCalendar() throws Exception {
        var token = ownLink();
        plans.edit(of, Plans.with(of.content(), of.content().sessions().subList(0, 1)), "bớt một buổi");
        assertThat(inClass(text(open(token))))
                .extracting(Read::status)
                .containsExactlyInAnyOrder("CONFIRMED", "CANCELLED");
        SystemWork.as("test", () -> classes.cancel(of.id(), "mưa lũ"));
        assertThat(inClass(text(open(token)))).extracting(Read::status).containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void aRoomThatASessionHasLeftSaysSo() throws Exception {
        of = plans.open(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(guest), room));
        var token = feeds.make(room.id());
        assertThat(inClass(text(open(token)))).extracting(Read::status).containsExactly("CONFIRMED", "CONFIRMED");
        var other = plans.room(people.centre(1), "Phòng lịch khác", 60);
        var plan = plans.oneDay(people.centre(1), of.firstDay().orElseThrow(), 40, List.of(guest), other);
        var sessions = IntStream.range(0, 2)
                .mapToObj(i -> {
                    var was = of.content().sessions().get(i);
                    return new SessionContent(
                            was.id(),
                            was.date(),
                            was.halfDay(),
                            was.periods(),
                            was.modules(),
                            List.of(other.id()),
                            was.lecturers());
                })
                .toList();
        plans.edit(of, Plans.with(plan, sessions), "đổi phòng");
        assertThat(inClass(text(open(token)))).extracting(Read::status).containsExactly("CANCELLED", "CANCELLED");
        assertThat(inClass(text(open(feeds.make(other.id())))))
                .extracting(Read::status)
                .containsExactly("CONFIRMED", "CONFIRMED");
    }

    @Test
    void aLecturerWithoutAccountHasOneToo() throws Exception {
        assertThat(inClass(text(open(feeds.make(guest))))).hasSize(2);
    }

    @Test
    void aDraftIsInNobodysCalendar() throws Exception {
        var draft = plans.stored(plans.oneDay(people.centre(1), plans.freeDay(), 40, List.of(guest), room));
        var token = feeds.make(guest);
        assertThat(CalendarReader.of(text(open(token))).events())
                .extracting(Read::start)
                .noneMatch(start -> start.startsWith(day(draft)));
    }

    @Test
    void anUnchangedCalendarIsNotSentAgain() throws Exception {
        var token = ownLink();
        var tag = open(token).getHeader("ETag");
        assertThat(tag).isNotBlank();
        var again = answer(get("/calendar/" + token + ".ics").header("If-None-Match", tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        move();
        assertThat(answer(get("/calendar/" + token + ".ics").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aRevokedAReplacedAndAnUnknownLinkAreTheSame() throws Exception {
        var first = feeds.make(room.id());
        var second = feeds.make(room.id());
        assertThat(open(first).getStatus()).isEqualTo(404);
        assertThat(open(second).getStatus()).isEqualTo(200);
        feeds.revoke(room.id());
        assertThat(open(second).getStatus()).isEqualTo(404);
        assertThat(open(SecretToken.next()).getStatus()).isEqualTo(404);
        assertThat(feeds.find(room.id())).isEmpty();
    }

    @Test
    void onlyAHashOfTheTokenIsKept() {
        var token = feeds.make(room.id());
        assertThat(token).hasSizeGreaterThanOrEqualTo(22);
        assertThat(jdbc.sql("select hex(token_hash) from class_calendar_link where owner_id = ?")
                        .param(room.id().value())
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(SecretToken.hash(token).hex());
    }

    @Test
    void anotherCentreMakesNoneAndEndsNone() {
        var token = feeds.make(room.id());
        people.signIn("trungtamtay");
        assertThatThrownBy(() -> feeds.make(room.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> feeds.revoke(guest)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> feeds.find(room.id())).isInstanceOf(AccessDeniedException.class);
        people.signIn("hocvien");
        assertThatThrownBy(() -> feeds.make(room.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(token).isNotBlank();
    }

    @Test
    void aClosedAccountHasNoCalendar() throws Exception {
        var token = ownLink();
        var before = jdbc.sql("select state from account where id = ?")
                .param(trainee.value())
                .query(String.class)
                .single();
        jdbc.sql("update account set state = 'CLOSED' where id = ?")
                .param(trainee.value())
                .update();
        try {
            assertThat(open(token).getStatus()).isEqualTo(404);
        } finally {
            jdbc.sql("update account set state = ? where id = ?")
                    .params(before, trainee.value())
                    .update();
        }
    }

    @Test
    void whoTriesTokensByTheDozenWaits() throws Exception {
        MockHttpServletResponse last = null;
        for (int i = 0; i < 100; i++) {
            last = Outside.from("203.0.113.77", browser, get("/calendar/khong-co.ics"));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("60");
    }

    private String ownLink() {
        return people.as(people.userName(trainee), own::make);
    }

    /** Always the same session, which stands last from then on. */
    private void move() {
        plans.move(of, of.sessions().getFirst().id(), plans.freeDay());
    }

    /** Events of the class of this test: others of the same people stand in the calendar too. */
    private List<Read> inClass(String file) {
        return CalendarReader.of(file).events().stream()
                .filter(event -> event.summary().startsWith("Lớp " + of.number() + "/" + of.year()))
                .toList();
    }

    private static String day(ClassDetail of) {
        return of.firstDay().orElseThrow().toString().replace("-", "");
    }

    private MockHttpServletResponse open(String token) throws Exception {
        return answer(get("/calendar/" + token + ".ics"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var answer = Outside.open(browser, request);
        people.signIn("trungtam");
        return answer;
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
