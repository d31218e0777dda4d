package vn.taphuan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.ServerSocket;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.taphuan.classes.Plans;
import vn.taphuan.people.TestPeople;
import vn.taphuan.platform.time.SettableClock;

/**
 * A real installation that sends mail, on a clock that tests set, with a mail server of its own that they stop, start and read.
 * Nothing is delivered before a test says so. One context for all of them.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "taphuan.demo=false",
            "taphuan.public-url=https://taphuan.example.vn",
            "taphuan.mail.from=taphuan@example.vn",
            "taphuan.mail.worker=false",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.starttls.required=false",
            "spring.mail.properties.mail.smtp.connectiontimeout=2000"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = MailingInstallation.Port.class)
@Import({SettableClock.Configuration.class, TestPeople.class, Plans.class})
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MailingInstallation {

    ServerSetup SETUP = new ServerSetup(Port.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMail MAIL_SERVER = new GreenMail(SETUP);

    /** Tells the application where the mail server will be. */
    class Port implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static int free() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.mail.port=" + SETUP.getPort()).applyTo(context);
        }
    }
}
