package vn.taphuan.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.taphuan.MailingInstallation.MAIL_SERVER;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.taphuan.MailingInstallation;
import vn.taphuan.platform.deployment.Deployment;
import vn.taphuan.platform.persistence.LostRaces;
import vn.taphuan.platform.time.SettableClock;

/** Messages between the database and a mail server that is sometimes away. */
@MailingInstallation
class OutboxIT {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxDelivery delivery;

    @Autowired
    private ObjectProvider<JavaMailSender> sender;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Deployment deployment;

    @Autowired
    private LostRaces races;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void anEmptyOutboxAndAServer() {
        jdbc.sql("delete from mail_message").update();
        MAIL_SERVER.start();
    }

    @AfterEach
    void noServer() {
        MAIL_SERVER.stop();
    }

    @Test
    void aMessageIsDeliveredAfterTheCommitAndWhatItSaidIsRemoved() throws Exception {
        put("one");
        assertThat(outbox.state("one")).contains(MailState.WAITING);
        delivery.deliverDue();
        assertThat(outbox.state("one")).contains(MailState.SENT);
        var received = received();
        assertThat(received).hasSize(1);
        assertThat(received.getFirst().getSubject()).isEqualTo("Về việc đổi lịch");
        assertThat(received.getFirst().getContent().toString().strip()).isEqualTo("Buổi sáng chuyển sang buổi chiều.");
        assertThat(received.getFirst().getFrom()[0]).hasToString("taphuan@example.vn");
        assertThat(received.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(jdbc.sql(
                                "select count(*) from mail_message where body is null and recipient is null and subject is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMessageFallsWithItsChangeAndHasNoPlaceOutsideOne() {
        transaction.executeWithoutResult(status -> {
            outbox.put(message("fallen"));
            status.setRollbackOnly();
        });
        assertThat(outbox.state("fallen")).isEmpty();
        assertThatThrownBy(() -> outbox.put(message("alone"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void ofTwoMessagesWithOneKeyOneIsSent() {
        put("same");
        assertThat(put("same")).isFalse();
        delivery.deliverDue();
        assertThat(put("same")).isFalse();
        delivery.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void ofTwoNodesEachMessageIsSentByOne() throws Exception {
        IntStream.range(0, 40).forEach(number -> put("many" + number));
        var nodes = List.of(delivery, node(new SmtpPost(sender, settings)), node(new SmtpPost(sender, settings)));
        var start = new CyclicBarrier(nodes.size());
        try (var threads = Executors.newFixedThreadPool(nodes.size())) {
            for (var node : nodes) {
                threads.submit(() -> {
                    start.await();
                    while (node.deliverDue() > 0) {
                        // until nothing is due
                    }
                    return null;
                });
            }
        }
        assertThat(received()).hasSize(40);
        assertThat(received().stream().map(OutboxIT::id).distinct()).hasSize(40);
    }

    @Test
    void whileTheServerIsAwayPausesGrowAndThenItArrives() {
        put("later");
        MAIL_SERVER.stop();
        for (var pause : OutboxDelivery.PAUSES.subList(0, 3)) {
            assertThat(delivery.deliverDue()).isEqualTo(1);
            clock.forward(pause.minusSeconds(1));
            assertThat(delivery.deliverDue()).as("before " + pause).isZero();
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(outbox.state("later")).contains(MailState.WAITING);
        MAIL_SERVER.start();
        delivery.deliverDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void theWorkerIsWokenByTheCommitAndStopsWhenTold() {
        var here = new MailSettings(
                new MockEnvironment()
                        .withProperty("spring.mail.host", "127.0.0.1")
                        .withProperty("taphuan.mail.from", settings.from()),
                deployment);
        var worker = new OutboxWorker(delivery, here);
        var box = new Outbox(jdbc, here, worker, clock);
        worker.start();
        try {
            assertThat(MAIL_SERVER.waitForIncomingEmail(200, 1)).isFalse();
            transaction.executeWithoutResult(status -> box.put(message("at once")));
            assertThat(MAIL_SERVER.waitForIncomingEmail(5000, 1))
                    .as("long before the next round")
                    .isTrue();
        } finally {
            worker.stop();
        }
        assertThat(worker.isRunning()).isFalse();
        assertThat(outbox.state("at once")).contains(MailState.SENT);
    }

    @Test
    void afterTheLastTryItIsGivenUpForAllToSee() {
        put("never");
        MAIL_SERVER.stop();
        for (int number = 0; number < OutboxDelivery.MOST_TRIES; number++) {
            delivery.deliverDue();
            clock.forward(OutboxDelivery.PAUSES.getLast());
        }
        assertThat(outbox.state("never")).contains(MailState.GIVEN_UP);
        assertThat(jdbc.sql("select concat(tries, ' ', last_problem, ' ', ifnull(body, 'no body')) from mail_message")
                        .query(String.class)
                        .single())
                .startsWith("8 MailSendException")
                .endsWith("no body")
                .doesNotContain("@");
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() {
        transaction.execute(status -> outbox.put(new MailMessage(
                "late", "ai@mau.vn", "Về việc", "Lời", clock.instant().plus(Duration.ofMinutes(2)))));
        clock.forward(Duration.ofMinutes(2));
        delivery.deliverDue();
        assertThat(received()).isEmpty();
        assertThat(outbox.state("late")).contains(MailState.GIVEN_UP);
    }

    @Test
    void whatSomebodyWasKilledOverIsTakenUpAfterTheLeaseUnderTheSameId() {
        put("cut");
        var killedBefore = node(new SmtpPost(sender, settings) {
            @Override
            Result send(UUID id, Instant written, String to, String subject, String text, MailAttachment attachment) {
                throw new Killed();
            }
        });
        assertThatThrownBy(killedBefore::deliverDue).isInstanceOf(Killed.class);
        assertThat(delivery.deliverDue()).as("the lease holds").isZero();
        clock.forward(OutboxDelivery.LEASE);
        var killedAfter = node(new SmtpPost(sender, settings) {
            @Override
            Result send(UUID id, Instant written, String to, String subject, String text, MailAttachment attachment) {
                super.send(id, written, to, subject, text, attachment);
                throw new Killed();
            }
        });
        assertThatThrownBy(killedAfter::deliverDue).isInstanceOf(Killed.class);
        assertThat(received()).hasSize(1);
        clock.forward(OutboxDelivery.LEASE);
        delivery.deliverDue();
        assertThat(outbox.state("cut")).contains(MailState.SENT);
        assertThat(received().stream().map(OutboxIT::id)).hasSize(2);
        assertThat(received().stream().map(OutboxIT::id).distinct())
                .hasSize(1)
                .allMatch(id -> id.endsWith("@taphuan.example.vn>"));
    }

    @Test
    void aMessageThatKillsWhoeverSendsItIsGivenUp() {
        put("deadly");
        var node = node(new SmtpPost(sender, settings) {
            @Override
            Result send(UUID id, Instant written, String to, String subject, String text, MailAttachment attachment) {
                throw new Killed();
            }
        });
        for (int number = 0; number < OutboxDelivery.MOST_TRIES; number++) {
            assertThatThrownBy(node::deliverDue).isInstanceOf(Killed.class);
            clock.forward(OutboxDelivery.LEASE);
        }
        assertThat(node.deliverDue()).isZero();
        assertThat(outbox.state("deadly")).contains(MailState.GIVEN_UP);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private OutboxDelivery node(SmtpPost post) {
        return new OutboxDelivery(jdbc, post, races, clock);
    }

    private boolean put(String key) {
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.put(message(key))));
    }

    private MailMessage message(String key) {
        return new MailMessage(
                key,
                "ai@mau.vn",
                "Về việc đổi lịch",
                "Buổi sáng chuyển sang buổi chiều.",
                clock.instant().plus(Duration.ofDays(20)));
    }

    private static List<MimeMessage> received() {
        return Arrays.asList(MAIL_SERVER.getReceivedMessages());
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
