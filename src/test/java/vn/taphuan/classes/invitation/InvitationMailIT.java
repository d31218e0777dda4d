package vn.taphuan.classes.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.taphuan.MailingInstallation.MAIL_SERVER;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.MailingInstallation;
import vn.taphuan.classes.LecturerId;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.session.ClassDetail;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.mail.TestPost;
import vn.taphuan.platform.security.SecretToken;

/** A lecturer who is invited by mail gets a message whose link lets him answer, and nothing of it is kept once it is sent. */
@MailingInstallation
class InvitationMailIT {

    private static final Pattern LINK = Pattern.compile("https://taphuan\\.example\\.vn(/answer/([A-Za-z0-9_-]+))\\s");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Plans plans;

    @Autowired
    TestPeople people;

    @Autowired
    Invitations invitations;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    ClassDetail of;
    LecturerId guest;
    String address;

    @BeforeEach
    void aClassWithAGuestWhoseAddressIsKnown() {
        jdbc.sql("delete from mail_message").update();
        MAIL_SERVER.start();
        int number = NUMBERS.incrementAndGet();
        address = "khach.moi" + number + "@mau.vn";
        var centre = people.centreFor(
                "Trung tâm chính trị Mẫu Mời " + number,
                people.commune(40 + number).id());
        guest = plans.lecturer(centre, "Khách Mẫu Được Mời", null);
        jdbc.sql("update class_lecturer set email = ? where id = ?")
                .params(address, guest.value())
                .update();
        of = plans.stored(plans.oneDay(
                centre, plans.freeDay(), 40, List.of(guest), plans.room(centre, "Phòng mời " + number, 60)));
        TestPeople.actAs(people.with(Role.CENTRE_OFFICER, centre));
    }

    @AfterEach
    void nobodyAndNoServer() {
        SecurityContextHolder.clearContext();
        MAIL_SERVER.stop();
    }

    @Test
    void theMessageArrivesAndItsLinkAnswers() throws Exception {
        invite();
        var message = only();
        assertThat(message.getSubject()).startsWith("Mời giảng ");
        var text = message.getContent().toString();
        assertThat(text).contains("Kính gửi đồng chí Khách Mẫu Được Mời", of.name());
        var link = LINK.matcher(text);
        assertThat(link.find()).as("a link in:\n" + text).isTrue();
        assertThat(jdbc.sql("select hex(token_hash) from class_invitation where lecturer_id = ?")
                        .param(guest.value())
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase(SecretToken.hash(link.group(2)).hex());

        var page = send(request(link.group(1)).GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Khách Mẫu Được Mời", of.name());
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        var answered = send(request(link.group(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("choice=YES")));
        assertThat(answered.statusCode()).isEqualTo(302);
        assertThat(invitations.of(of.id()))
                .extracting(InvitationSummary::answer)
                .containsExactly(new Answer(Answer.Choice.YES, null, List.of()));
    }

    @Test
    void ofTheMessageNothingIsKeptOnceItIsSent() {
        invite();
        assertThat(kept("body is not null")).isEqualTo(1);
        TestPost.deliver(application);
        assertThat(kept("state = 'SENT' and body is null and recipient is null"))
                .isEqualTo(1);
    }

    @Test
    void aSecondInvitationEndsTheLinkOfTheFirst() throws Exception {
        invite();
        var first = LINK.matcher(only().getContent().toString());
        assertThat(first.find()).isTrue();
        invite();
        assertThat(send(request(first.group(1)).GET()).statusCode()).isEqualTo(404);
    }

    private void invite() {
        var session = of.sessions().getFirst();
        assertThat(invitations.address(session.id(), guest)).contains(address);
        LocalDate closesOn = session.date().minusDays(1);
        assertThat(invitations.invite(session.id(), guest, closesOn, true)).isInstanceOf(InviteResult.Made.class);
    }

    private int kept(String which) {
        return jdbc.sql("select count(*) from mail_message where message_key like 'class.invitation:%' and " + which)
                .query(Integer.class)
                .single();
    }

    private MimeMessage only() throws Exception {
        TestPost.deliver(application);
        var messages = Arrays.stream(MAIL_SERVER.getReceivedMessages()).toList();
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().getAllRecipients()[0].toString()).isEqualTo(address);
        return messages.getFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
