package vn.taphuan.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.taphuan.MailingInstallation.MAIL_SERVER;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.MailingInstallation;
import vn.taphuan.classes.EnrolmentId;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.enrolment.Enrolments;
import vn.taphuan.classes.schedule.MoveResult;
import vn.taphuan.classes.schedule.PublishResult;
import vn.taphuan.classes.schedule.ScheduleDrafts;
import vn.taphuan.classes.schedule.SessionMove;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.classes.session.SessionDetail;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.calendar.CalendarReader;
import vn.taphuan.platform.mail.MailState;
import vn.taphuan.platform.mail.TestPost;
import vn.taphuan.platform.security.SignedIn;
import vn.taphuan.platform.security.SystemWork;
import vn.taphuan.platform.security.UnitId;
import vn.taphuan.platform.time.SettableClock;

/** Notices by mail: several changes of a class are one message, sent once, and seen by the officer when it cannot be sent. */
@MailingInstallation
class LettersIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Plans plans;

    @Autowired
    TestPeople people;

    @Autowired
    Enrolments enrolments;

    @Autowired
    ScheduleDrafts drafts;

    @Autowired
    Letters letters;

    @Autowired
    ClassLetters classLetters;

    @Autowired
    OwnNotices own;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    ClassDetail of;
    SignedIn trainee;
    LecturerId guest;
    String address;
    String guestAddress;

    @BeforeEach
    void aClassWithATraineeAndAGuest() {
        jdbc.sql("delete from mail_message").update();
        jdbc.sql("delete from notifications_notice").update();
        MAIL_SERVER.start();
        int number = NUMBERS.incrementAndGet();
        address = "thu" + number + "@mau.vn";
        guestAddress = "khach" + number + "@mau.vn";
        var commune = people.commune(20 + number).id();
        UnitId centre = people.centreFor("Trung tâm chính trị Mẫu Thư " + number, commune);
        guest = plans.lecturer(centre, "Khách Mẫu Thư", null);
        jdbc.sql("update class_lecturer set email = ? where id = ?")
                .params(guestAddress, guest.value())
                .update();
        of = plans.open(plans.oneDay(
                centre, plans.freeDay(), 40, List.of(guest), plans.room(centre, "Phòng thư " + number, 60)));
        trainee = people.trainee("Mẫu Nhận Thư", commune);
        withMail(trainee, address);
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(trainee.account())));
        waitForNotices(1);
        jdbc.sql("delete from notifications_notice where recipient_id = ?")
                .param(trainee.account().value())
                .update();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void noServer() {
        SecurityContextHolder.clearContext();
        MAIL_SERVER.stop();
    }

    @Test
    void severalChangesAreOneMessageWithACalendar() throws Exception {
        move(0);
        move(1);
        waitForNotices(2);
        letters.writeDue();
        assertThat(sentTo(address)).as("within the pause").isEmpty();
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        letters.writeDue();
        assertThat(sentTo(address)).hasSize(1);
        var message = sentTo(address).getFirst();
        assertThat(message.getSubject()).contains("2 thay đổi", of.number() + "/" + of.year());
        var parts = (MimeMultipart) message.getContent();
        assertThat(text(parts.getBodyPart(0)))
                .contains("Kính gửi đồng chí Mẫu Nhận Thư", "chuyển sang", "https://taphuan.example.vn/notices")
                .doesNotContain("Khách Mẫu Thư");
        var file = parts.getBodyPart(1);
        assertThat(file.getContentType()).contains("text/calendar").contains("taphuan.ics");
        var events = CalendarReader.of(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .events();
        assertThat(events).extracting(CalendarReader.Read::sequence).containsExactly(1, 1);
        assertThat(events).extracting(CalendarReader.Read::status).containsOnly("CONFIRMED");
    }

    /** Two sessions move by one draft: the trainee and the guest get a letter each, and nobody else any. */
    @Test
    void aPublishedDraftOfSeveralMovesIsOneLetterForEachWhomItConcerns() throws Exception {
        var outside = withMail(people.trainee("Mẫu Ngoài Lớp", trainee.homeUnit()), "ngoai" + address);
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting("LECTURER")).isEqualTo(1));
        jdbc.sql("delete from notifications_notice").update();
        publishOnAnotherDay();
        waitForNotices(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting("LECTURER")).isEqualTo(2));
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        letters.writeDue();
        for (var to : List.of(address, guestAddress)) {
            assertThat(sentTo(to)).as(to).hasSize(1);
            var message = sentTo(to).getFirst();
            assertThat(message.getSubject()).contains("2 thay đổi");
            assertThat(text(((MimeMultipart) message.getContent()).getBodyPart(0)))
                    .contains("Buổi sáng", "Buổi chiều")
                    .containsPattern("(?s)chuyển sang.*chuyển sang");
        }
        assertThat(sentTo(outside)).isEmpty();
        TestPeople.actAs(trainee);
        assertThat(own.latest(0))
                .singleElement()
                .satisfies(group -> assertThat(group.notices()).hasSize(2));
    }

    private void publishOnAnotherDay() {
        var day = plans.freeDay();
        SystemWork.as("test", () -> {
            var moves = of.sessions().stream()
                    .map(session -> new SessionMove(
                            session.id(),
                            day,
                            session.halfDay(),
                            session.rooms().stream()
                                    .map(SessionDetail.RoomUse::room)
                                    .toList(),
                            List.of(guest)))
                    .toList();
            assertThat(drafts.move(of.id(), null, moves)).isEqualTo(new MoveResult.Drafted());
            var drafted = drafts.find(of.id()).orElseThrow();
            assertThat(drafts.publish(of.id(), drafted.draft().stamp(), drafted.version(), "đổi ngày"))
                    .isInstanceOf(PublishResult.Published.class);
        });
    }

    private String withMail(SignedIn person, String email) {
        jdbc.sql("update account set email = ?, email_confirmed_at = now(6) where id = ?")
                .params(email, person.account().value())
                .update();
        return email;
    }

    @Test
    void aGuestWithoutAccountIsWrittenTo() throws Exception {
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting("LECTURER")).isPositive());
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        var message = sentTo(guestAddress).getFirst();
        assertThat(message.getSubject()).contains("Lịch giảng đã được duyệt");
        assertThat(text(((MimeMultipart) message.getContent()).getBodyPart(0)))
                .contains("Kính gửi đồng chí Khách Mẫu Thư")
                .doesNotContain("/notices");
    }

    @Test
    void aLongRowOfChangesIsNotHeldUpForEver() {
        move(0);
        waitForNotices(1);
        clock.forward(Letters.LONGEST_PAUSE);
        move(1);
        waitForNotices(2);
        letters.writeDue();
        assertThat(sentTo(address)).hasSize(1);
    }

    @Test
    void ofTwoNodesOneWrites() throws Exception {
        move(0);
        waitForNotices(1);
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        var start = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var nodes = Stream.generate(() -> threads.submit(() -> {
                        start.await();
                        return letters.writeDue();
                    }))
                    .limit(3)
                    .toList();
            for (var node : nodes) {
                node.get();
            }
        }
        assertThat(sentTo(address)).hasSize(1);
    }

    @Test
    void whoWantsNoMailGetsNone() {
        TestPeople.actAs(trainee);
        assertThat(own.byMail()).isEqualTo(OwnNotices.ByMail.ON);
        own.wantMail(false);
        assertThat(own.byMail()).isEqualTo(OwnNotices.ByMail.OFF);
        SecurityContextHolder.clearContext();
        move(0);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from notifications_notice where recipient_id = ?")
                                        .param(trainee.account().value())
                                        .query(Integer.class)
                                        .single())
                                .isEqualTo(1));
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        assertThat(sentTo(address)).isEmpty();
    }

    @Test
    void mailThatCannotBeSentIsTriedAgainAndSeen() {
        MAIL_SERVER.stop();
        move(0);
        waitForNotices(1);
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        TestPost.deliver(application);
        assertThat(states("Mẫu Nhận Thư")).containsExactly(MailState.WAITING);
        MAIL_SERVER.start();
        clock.forward(Duration.ofMinutes(10));
        assertThat(sentTo(address)).hasSize(1);
        assertThat(states("Mẫu Nhận Thư")).containsExactly(MailState.SENT);
    }

    /** Their entries stay the same in the world; what is cancelled comes back under a later number. */
    @Test
    void whoLeavesAClassGetsItsEntriesCancelledAndWhoComesBackGetsThemAgain() throws Exception {
        SystemWork.as("test", () -> enrolments.withdraw(seat(), "đơn vị rút"));
        var left = entriesOfTheNextLetter(1);
        assertThat(left).extracting(CalendarReader.Read::status).containsExactly("CANCELLED", "CANCELLED");
        assertThat(left).extracting(CalendarReader.Read::sequence).containsExactly(1, 1);
        SystemWork.as("test", () -> enrolments.enrol(of.id(), List.of(trainee.account())));
        var back = entriesOfTheNextLetter(2);
        assertThat(back).extracting(CalendarReader.Read::status).containsExactly("CONFIRMED", "CONFIRMED");
        assertThat(back).extracting(CalendarReader.Read::sequence).containsExactly(2, 2);
        assertThat(back)
                .extracting(CalendarReader.Read::uid)
                .containsExactlyElementsOf(
                        left.stream().map(CalendarReader.Read::uid).toList());
    }

    private EnrolmentId seat() {
        return enrolments.of(of.id()).getFirst().id();
    }

    private List<CalendarReader.Read> entriesOfTheNextLetter(int number) throws Exception {
        waitForNotices(1);
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        assertThat(sentTo(address)).hasSize(number);
        var file = ((MimeMultipart) sentTo(address).getLast().getContent()).getBodyPart(1);
        return CalendarReader.of(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .events();
    }

    @Test
    void whatWasGivenUpIsSentAgainToTheAddressOfToday() {
        MAIL_SERVER.stop();
        move(0);
        waitForNotices(1);
        clock.forward(NoticeBook.PAUSE.plusSeconds(1));
        letters.writeDue();
        var lost = SystemWork.call("test", () -> classLetters.of(of.id())).getFirst();
        assertThat(again(lost)).as("still on its way").isEqualTo(SendAgainResult.NOT_LOST);
        clock.forward(Duration.ofDays(4));
        TestPost.deliver(application);
        assertThat(states("Mẫu Nhận Thư")).containsExactly(MailState.GIVEN_UP);
        MAIL_SERVER.start();
        var moved = withMail(trainee, "moi" + address);
        assertThat(again(lost)).isEqualTo(SendAgainResult.SENDING);
        assertThat(again(lost)).as("twice").isNotEqualTo(SendAgainResult.SENDING);
        assertThat(sentTo(moved)).hasSize(1);
        assertThat(states("Mẫu Nhận Thư")).containsExactly(MailState.SENT);
    }

    private SendAgainResult again(LetterSummary letter) {
        return SystemWork.call("test", () -> {
            try {
                return classLetters.sendAgain(letter.id());
            } catch (AccessDeniedException noMore) {
                return SendAgainResult.NOT_LOST;
            }
        });
    }

    private List<MailState> states(String recipient) {
        return SystemWork.call("test", () -> classLetters.of(of.id())).stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .map(LetterSummary::state)
                .toList();
    }

    private void waitForNotices(int number) {
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting("ACCOUNT")).isEqualTo(number));
    }

    private int waiting(String kind) {
        return jdbc.sql("""
                        select count(*) from notifications_notice
                        where class_id = ? and recipient_kind = ? and mail_after is not null""").params(of.id().value(), kind).query(Integer.class).single();
    }

    /** @param which of the sessions as they were at first, since moving changes their order */
    private void move(int which) {
        plans.move(of, of.content().sessions().get(which).id(), plans.freeDay());
    }

    private List<MimeMessage> sentTo(String to) {
        TestPost.deliver(application);
        return Arrays.stream(MAIL_SERVER.getReceivedMessages())
                .filter(message -> isTo(message, to))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String to) {
        try {
            return message.getAllRecipients()[0].toString().equals(to);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The text within the parts that belong together. */
    private static String text(BodyPart part) throws Exception {
        var content = part.getContent();
        return content instanceof MimeMultipart several ? text(several.getBodyPart(0)) : content.toString();
    }
}
