package vn.taphuan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.taphuan.MailingInstallation.MAIL_SERVER;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.taphuan.MailingInstallation;
import vn.taphuan.classes.Plans;
import vn.taphuan.classes.feed.OwnFeed;
import vn.taphuan.classes.invitation.Invitations;
import vn.taphuan.classes.invitation.InviteResult;
import vn.taphuan.people.OwnEmail;
import vn.taphuan.people.Role;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.mail.TestPost;
import vn.taphuan.platform.time.SettableClock;

/** Whatever somebody does with a secret link, and whether its message can be sent or not: its end stands in no line of the log. */
@MailingInstallation
@ExtendWith(OutputCaptureExtension.class)
class SecretLinksInLogIT {

    private static final String ADDRESS = "dia.chi.bi.mat@mau.vn";
    private static final String GUEST = "khach.kin@mau.vn";
    private static final String OF_THE_MAIL_SERVER = "icegreen";
    private static final Pattern CONFIRM = Pattern.compile("/confirm-email/([A-Za-z0-9_-]+)");

    @Autowired
    Plans plans;

    @Autowired
    TestPeople people;

    @Autowired
    OwnFeed feed;

    @Autowired
    Invitations invitations;

    @Autowired
    OwnEmail emails;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void nobodyAndNoServer() {
        SecurityContextHolder.clearContext();
        MAIL_SERVER.stop();
    }

    @Test
    void noEndOfASecretLinkIsWrittenDown(CapturedOutput log) throws Exception {
        jdbc.sql("delete from mail_message").update();
        var commune = people.commune(50).id();
        var centre = people.centreFor("Trung tâm chính trị Mẫu Kín", commune);
        var guest = plans.lecturer(centre, "Khách Mẫu Kín", null);
        jdbc.sql("update class_lecturer set email = ? where id = ?")
                .params(GUEST, guest.value())
                .update();
        var of = plans.stored(
                plans.oneDay(centre, plans.freeDay(), 40, List.of(guest), plans.room(centre, "Phòng kín", 60)));
        TestPeople.actAs(people.with(Role.CENTRE_OFFICER, centre));
        var session = of.sessions().getFirst();
        var answer = ((InviteResult.Made) invitations.invite(session.id(), guest, session.date(), true)).token();
        TestPeople.actAs(people.trainee("Mẫu Kín", commune));
        var calendar = feed.make();
        assertThat(emails.ask(ADDRESS, TestPeople.PASSWORD)).isEqualTo(new OwnEmail.Asked.Mailed(ADDRESS));
        SecurityContextHolder.clearContext();

        TestPost.deliver(application); // no mail server: both messages fail
        MAIL_SERVER.start();
        clock.forward(Duration.ofMinutes(2));
        TestPost.deliver(application);
        var confirm = mailed();

        for (var path : List.of("/calendar/" + calendar + ".ics", "/answer/" + answer, "/confirm-email/" + confirm)) {
            for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
                for (var end : List.of("", "/", "?saved", ";a=b", "/../x", "%00", "/%2e%2e/x")) {
                    ask(method, path + end);
                }
            }
        }
        assertThat(log.getAll()).as("what is written down at all").contains("could not be sent at try 1");
        assertThat(log.getAll().lines().filter(line -> !line.contains(OF_THE_MAIL_SERVER)))
                .noneMatch(line ->
                        Stream.of(calendar, answer, confirm, ADDRESS, GUEST).anyMatch(line::contains));
    }

    private String mailed() throws Exception {
        for (var message : Arrays.asList(MAIL_SERVER.getReceivedMessages())) {
            var found = CONFIRM.matcher(message.getContent().toString());
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("no message with a link");
    }

    private void ask(String method, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
